"""A payment that was told of is kept once, waits for its line in the ledger, and is nobody else's."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts.service import Problem
from micuenta_app.payments import orders, texts
from micuenta_app.payments.applying import apply_all
from micuenta_app.payments.orders import Order
from micuenta_app.payments.records import PaymentOrder
from micuenta_app.ui.texts import LANGUAGES, Translator
from micuenta_app.viewer import Viewer
from tests.credit.files import credit, paid
from tests.profile.people import aurora, somebody_else
from tests.savings.people import store

pytestmark = pytest.mark.usefixtures("database")

TODAY = clock.now().date()
FORM = {
    "credito": "0",
    "fecha": TODAY.isoformat(),
    "monto": "2,978.43",
    "lugar": "dolex",
    "referencia": "A-123 45",
}


async def only(viewer: Viewer) -> Order:
    (order,) = (await orders.orders_of(viewer)).orders
    return order


async def test_a_payment_is_kept_as_it_was_told() -> None:
    me = await aurora()
    row = await credit(me)
    assert await orders.tell(me, FORM) == 1
    order = await only(me)
    assert (order.paid_on, order.centavos, order.channel, order.reference) == (
        TODAY,
        2_978_43,
        "dolex",
        "A-123 45",
    )
    assert (order.stage, order.credit_number, order.posted_on) == ("in_process", row.credit_number, None)


async def test_the_same_told_twice_or_at_once_is_one() -> None:
    me = await aurora()
    await credit(me)
    told = await asyncio.gather(*(orders.tell(me, FORM) for _ in range(5)))
    assert set(told) == {1} and (await orders.orders_of(me)).total == 1
    assert await orders.tell(me, {**FORM, "referencia": "A-124"}) == 2


async def test_what_is_wrong_is_said_beside_it_and_nothing_is_kept(subtests: pytest.Subtests) -> None:
    me = await aurora()
    await credit(me)
    for field, typed, code in (
        ("fecha", "", "paid_empty"),
        ("fecha", "ayer", "paid_format"),
        ("fecha", "2026-02-30", "paid_format"),
        ("fecha", (TODAY + timedelta(days=1)).isoformat(), "paid_future"),
        ("fecha", "9999-12-31", "paid_future"),
        ("fecha", "2021-06-03", "paid_before_credit"),
        ("fecha", "0001-01-01", "paid_before_credit"),
        ("monto", "", "paid_amount_empty"),
        ("monto", "0", "amount_zero"),
        ("monto", "-5", "amount_negative"),
        ("monto", "mil", "amount_format"),
        ("monto", str(10**12), "paid_amount_large"),
        ("monto", "312,400.01", "paid_amount_large"),
        ("monto", "9" * 300, "amount_format"),
        ("credito", "", "credit_unknown"),
        ("credito", "1", "credit_unknown"),
        ("credito", "-1", "credit_unknown"),
        ("credito", "9" * 40, "credit_unknown"),
        ("credito", "٠", "credit_unknown"),
        ("lugar", "", "channel_empty"),
        ("lugar", "western", "channel_unknown"),
        ("lugar", "Dolex", "channel_unknown"),
        ("referencia", "x" * 41, "reference_long"),
        ("referencia", "<script>", "reference_format"),
        ("referencia", "abc\u202edef", "reference_format"),
    ):
        with subtests.test(field=field, typed=typed):
            problems = await orders.tell(me, {**FORM, field: typed})
            assert isinstance(problems, tuple)
            assert [(problem.field, problem.code) for problem in problems] == [(field, code)]
            assert (await orders.orders_of(me)).total == 0
            for language in LANGUAGES:
                assert texts.errors_of(Translator(language), problems)[0].text


async def test_everything_wrong_is_said_at_once() -> None:
    me = await aurora()
    await credit(me)
    problems = await orders.tell(me, {})
    assert isinstance(problems, tuple)
    assert {problem.field for problem in problems} == {"credito", "fecha", "monto", "lugar"}


@pytest.mark.parametrize("status", ["paid", "released", "mortgage_cancelled"])
async def test_what_is_not_owed_is_not_waited_for(status: str) -> None:
    me = await aurora()
    await credit(me, status=status, balance_centavos=0)
    assert await orders.tell(me, FORM) == (Problem("credito", "credit_not_owed"),)


async def test_a_place_is_of_one_s_own_list_and_no_import_moves_it() -> None:
    me, other = await aurora(), await somebody_else()
    theirs = await credit(other)
    first = await credit(me, granted_on=date(2010, 1, 1))
    second = await credit(me, status="late", late_installments=2)
    assert await orders.tell(me, {**FORM, "credito": "1"}) == 1
    assert (await only(me)).credit_number == second.credit_number
    async with db.writing() as database:
        database.add(second)
        second.status, second.late_installments = "current", 0
    assert await orders.tell(me, {**FORM, "credito": "0"}) == 2
    numbers = {order.credit_number for order in (await orders.orders_of(me)).orders}
    assert numbers == {first.credit_number, second.credit_number} and theirs.credit_number not in numbers


async def test_only_so_many_a_day() -> None:
    me = await aurora()
    await credit(me)
    for day in range(20):
        assert await orders.tell(me, {**FORM, "referencia": str(day)}) == day + 1
    assert await orders.tell(me, FORM) == (Problem("", "orders_many"),)
    assert await orders.tell(me, {**FORM, "referencia": "3"}) == 4  # known already


async def test_the_ledger_s_line_makes_it_applied_once() -> None:
    me = await aurora()
    row = await credit(me)
    await orders.tell(me, FORM)
    await orders.tell(me, {**FORM, "referencia": "another"})
    assert await apply_all() == 0
    await store(paid(row, TODAY))
    assert await apply_all() == 1
    assert await apply_all() == 0
    newest, oldest = (await orders.orders_of(me)).orders
    assert (oldest.number, oldest.stage, oldest.posted_on) == (1, "applied", TODAY)
    assert newest.stage == "in_process"


async def test_a_line_of_another_credit_amount_kind_or_time_is_not_it() -> None:
    me, other = await aurora(), await somebody_else()
    row, theirs = await credit(me), await credit(other)
    await orders.tell(me, FORM)
    await store(
        paid(theirs, TODAY),
        paid(row, TODAY, 2_978_44),
        paid(row, TODAY, kind="adjustment"),
        paid(row, TODAY - timedelta(days=2)),
        paid(row, TODAY + timedelta(days=40)),
    )
    assert await apply_all() == 0 and (await only(me)).stage == "in_process"


async def test_what_the_ledger_has_already_is_applied_at_once() -> None:
    me = await aurora()
    row = await credit(me)
    await store(paid(row, TODAY))
    await orders.tell(me, FORM)
    assert (await only(me)).stage == "applied"


async def test_many_processes_apply_one_line_to_one_payment() -> None:
    me = await aurora()
    row = await credit(me)
    for number in range(3):
        await orders.tell(me, {**FORM, "referencia": str(number)})
    await store(paid(row, TODAY))
    assert sum(await asyncio.gather(*(apply_all() for _ in range(4)))) == 1
    async with db.reading() as database:
        lines = (await database.execute(select(PaymentOrder.movement_id))).scalars().all()
    assert len([line for line in lines if line]) == 1


async def test_after_ten_business_days_it_is_to_be_asked_for() -> None:
    me = await aurora()
    row = await credit(me)
    await orders.tell(me, FORM)
    assert await orders.missing_orders(me) == ()
    with clock.shifted((await only(me)).deadline - TODAY + timedelta(days=1)):
        (missing,) = await orders.missing_orders(me)
        assert missing.stage == "not_applied"
        await store(paid(row, TODAY + timedelta(days=3)))
        await apply_all()
        assert await orders.missing_orders(me) == ()


async def test_nobody_else_reads_or_takes_back_a_payment() -> None:
    me, other = await aurora(), await somebody_else()
    await credit(me)
    await orders.tell(me, FORM)
    assert await orders.order_numbered(other, 1) is None
    assert (await orders.orders_of(other)).orders == () == await orders.missing_orders(other)
    assert not await orders.take_back(other, 1)
    assert await only(me)


async def test_no_other_number_is_one(subtests: pytest.Subtests) -> None:
    me = await aurora()
    await credit(me)
    await orders.tell(me, FORM)
    for number in (0, 2, -1, "x", "", None, True, 10**20, "9" * 40, [1], {"a": 1}, 1.0):
        with subtests.test(number=number):
            assert await orders.order_numbered(me, number) is None
            assert not await orders.take_back(me, number)
            assert await only(me)


async def test_a_mistake_is_taken_back_but_not_what_was_applied() -> None:
    me = await aurora()
    row = await credit(me)
    await orders.tell(me, FORM)
    assert await orders.take_back(me, "1") and (await orders.orders_of(me)).total == 0
    await orders.tell(me, FORM)
    await store(paid(row, TODAY))
    await apply_all()
    assert not await orders.take_back(me, (await only(me)).number)


async def test_pages_of_the_newest_first() -> None:
    me = await aurora()
    await credit(me)
    for day in range(7):
        await orders.tell(me, {**FORM, "fecha": (TODAY - timedelta(days=day)).isoformat()})
    first, second, far = [await orders.orders_of(me, page) for page in (1, 2, 99)]
    assert [order.number for order in first.orders] == [1, 2, 3, 4, 5]
    assert [order.number for order in second.orders] == [6, 7] == [order.number for order in far.orders]
