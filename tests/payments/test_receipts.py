"""A receipt becomes pixels and nothing else, is its owner's alone, and goes with its payment and account."""

import asyncio
import io

import pytest
from PIL import Image
from sqlmodel import func, select

from micuenta_app import db
from micuenta_app.accounts.service import Problem
from micuenta_app.payments import orders, receipts
from micuenta_app.payments.records import PaymentOrder, Receipt
from micuenta_app.profile import service as profile
from micuenta_app.viewer import Viewer
from tests.credit.files import credit
from tests.payments.test_orders import FORM
from tests.profile.people import aurora, somebody_else
from tests.support.receipts import SECRET, bomb, document, photo

pytestmark = pytest.mark.usefixtures("database")
HTML = b"<html><script>alert(1)</script></html>"


async def payer() -> Viewer:
    me = await aurora()
    await credit(me)
    assert await orders.tell(me, FORM) == 1
    return me


async def kept() -> int:
    async with db.reading() as database:
        return (await database.execute(select(func.count()).select_from(Receipt))).scalar_one()


async def test_only_the_picture_is_left(subtests: pytest.Subtests) -> None:
    me = await payer()
    for name, content in {
        "jpeg": photo(),
        "png": photo("PNG"),
        "pdf": document(),
        "jpeg-html": photo() + HTML,
        "png-zip": photo("PNG") + b"PK\x03\x04" + HTML,
        "pdf-html": document() + HTML,
    }.items():
        with subtests.test(name):
            assert await receipts.keep_receipt(me, 1, content) is None
            picture = await receipts.receipt_of(me, 1)
            assert picture and picture.startswith(b"\xff\xd8\xff") and picture.endswith(b"\xff\xd9")
            for gone in (SECRET.encode(), b"Exif", b"script", b"PK\x03\x04", b"JavaScript", b"%PDF", b"ICC"):
                assert gone not in picture
            image = Image.open(io.BytesIO(picture))
            assert not image.getexif() and "comment" not in image.info and max(image.size) <= 2_000
            assert (await orders.orders_of(me)).orders[0].has_receipt
        await receipts.forget_receipt(me, 1)


async def test_a_telephone_held_upright_gives_an_upright_picture() -> None:
    me = await payer()
    assert await receipts.keep_receipt(me, 1, photo(size=(600, 400), orientation=6)) is None
    assert Image.open(io.BytesIO(await receipts.receipt_of(me, 1) or b"")).size == (400, 600)


async def test_what_is_no_picture_is_refused_and_nothing_kept(subtests: pytest.Subtests) -> None:
    me = await payer()
    for content, code in (
        (b"", "receipt_empty"),
        (HTML, "receipt_kind"),
        (b"GIF89a" + HTML, "receipt_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "receipt_kind"),
        (b"MZ\x90\x00", "receipt_kind"),
        (b" " + photo(), "receipt_kind"),
        (photo("WEBP"), "receipt_kind"),
        (b"\xff\xd8\xff" + HTML, "receipt_broken"),
        (photo()[:200], "receipt_broken"),
        (b"%PDF-1.7\n" + HTML, "receipt_broken"),
        (b"\x89PNG\r\n\x1a\n" + HTML, "receipt_broken"),
        (bomb(), "receipt_pixels"),
        (b"\xff" * (5 * 1024 * 1024 + 1), "receipt_large"),
    ):
        with subtests.test(begins=content[:20], size=len(content)):
            problem = await receipts.keep_receipt(me, 1, content)
            assert problem == Problem("recibo", code) and await kept() == 0


async def test_another_one_takes_its_place_and_it_can_be_deleted() -> None:
    me = await payer()
    await receipts.keep_receipt(me, 1, photo())
    await receipts.keep_receipt(me, 1, photo(size=(100, 50)))
    assert Image.open(io.BytesIO(await receipts.receipt_of(me, 1) or b"")).size == (100, 50)
    assert await receipts.forget_receipt(me, 1) and not await receipts.forget_receipt(me, 1)
    assert await receipts.receipt_of(me, 1) is None


async def test_nobody_else_keeps_reads_or_deletes_it(subtests: pytest.Subtests) -> None:
    me, other = await payer(), await somebody_else()
    await receipts.keep_receipt(me, 1, photo())
    for number in (1, 2, 0, -1, None, "x", "9" * 40, [1]):
        with subtests.test(number=number):
            assert await receipts.receipt_of(other, number) is None
            assert await receipts.keep_receipt(other, number, photo()) == Problem("", "order_unknown")
            assert not await receipts.forget_receipt(other, number)
            assert await receipts.receipt_of(me, 1)


async def test_it_goes_with_its_payment_and_with_the_account() -> None:
    me = await payer()
    await receipts.keep_receipt(me, 1, photo())
    await orders.take_back(me, 1)
    assert await kept() == 0
    await orders.tell(me, FORM)
    await receipts.keep_receipt(me, 1, photo())
    await profile.close_account(me)
    assert await kept() == 0
    async with db.reading() as database:
        assert (await database.execute(select(PaymentOrder))).first() is None


async def test_more_at_once_than_the_machine_bears_are_told_to_wait() -> None:
    me = await payer()
    answers = await asyncio.gather(*(receipts.keep_receipt(me, 1, photo()) for _ in range(4)))
    assert sorted(map(str, answers)).count("None") >= 2
    assert Problem("", "receipt_busy") in answers
