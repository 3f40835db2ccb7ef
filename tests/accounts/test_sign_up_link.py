"""The link in the message opens the question for the code on another device, and shows nothing else."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import Account, SignupDraft
from micuenta_app.accounts.rules import STEPS
from micuenta_app.delivery.channel import ChannelName
from micuenta_app.registry.records import Worker

from .people import (
    ORIGIN,
    PASSWORD,
    add_worker,
    answer,
    code_sent_to,
    fill_in,
    letters_to,
    send_again,
    sign_in,
)

pytestmark = pytest.mark.usefixtures("database")

MINE, TYPED, PHONE = "mine@example.com", "312 555 0199", "+13125550199"
ADDRESS: dict[ChannelName, str] = {"email": MINE, "sms": PHONE}
each_way = pytest.mark.parametrize("by", ["sms", "email"])


async def link_sent_to(recipient: str, language: str = "") -> str:
    """The token in the newest message to an address."""
    path = re.escape(f"{ORIGIN}{language}/registro/abrir/")
    found = re.search(rf"^{path}([\w-]+)$", (await letters_to(recipient))[-1].body, re.MULTILINE)
    assert found
    return found[1]


async def _waiting(by: ChannelName, worker: Worker | None = None) -> tuple[Worker, str, str]:
    """A worker, the token of the device that began, and the link's."""
    worker = worker or await add_worker()
    token = await fill_in(worker, email=MINE, phone=TYPED, by=by)
    return worker, token, await link_sent_to(MINE)


async def _goes_on(link: str, cookie: str = "") -> str:
    token = await service.follow_link(link, cookie)
    assert token
    return token


def _code(outcome: service.Outcome) -> str:
    return outcome.problems[0].code if outcome.problems else ""


@each_way
async def test_another_device_goes_on_from_the_link_and_finishes(by: ChannelName):
    worker, _, link = await _waiting(by)
    token = await _goes_on(link)
    typed = {"nss": worker.nss, "codigo": await code_sent_to(ADDRESS[by])}
    outcome = await answer(token, "codigo", typed)
    assert (outcome.next, outcome.problems) == ("contrasena", ())
    assert (await answer(outcome.token, "contrasena", {"password": PASSWORD})).done
    assert isinstance(await sign_in(worker.nss, PASSWORD), service.SignedIn)


async def test_the_link_is_in_the_language_of_the_sign_up():
    await fill_in(await add_worker(), email=MINE, language="en", by="sms")
    assert await link_sent_to(MINE, "/en")


@each_way
async def test_by_the_link_only_the_question_for_the_code_is_shown(by: ChannelName):
    worker, _, link = await _waiting(by)
    token = await _goes_on(link)
    for step in STEPS:
        progress = await service.look(token, step)
        assert progress is not None and progress.next == "codigo"
        shown = repr(progress)
        for secret in (worker.nss, worker.curp, worker.rfc, PHONE, TYPED, "555-0199"):
            assert secret not in shown
        if step != "codigo":
            assert await answer(token, step, {"nss": "1", "correo": "other@example.com"}) == service.Outcome(
                next="codigo"
            )
    progress = await service.look(token, "codigo")
    assert progress and progress.sent and progress.sent.by_link
    assert progress.sent.to == ("99" if by == "sms" else MINE)


async def test_a_stranger_at_a_mistyped_address_has_the_code_but_not_the_nss():
    _, _, link = await _waiting("email")
    other = await add_worker(2)
    token = await _goes_on(link)
    code = await code_sent_to(MINE)
    said = [_code(await answer(token, "codigo", {"nss": other.nss, "codigo": code})) for _ in range(6)]
    assert said == ["nss_of_another"] * 5 + ["identity_wait"]
    assert _code(await answer(token, "codigo", {"codigo": code})) == "nss_length_short"
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"


async def test_the_link_opens_no_password_page_once_the_first_device_gave_the_code():
    worker, first, link = await _waiting("sms")
    await answer(first, "codigo", {"codigo": await code_sent_to(PHONE)})
    token = await _goes_on(link)
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"
    # The person whose first device died then asks for another code.
    with clock.shifted(timedelta(seconds=31)):
        assert await send_again(token) is None
        typed = {"nss": worker.nss, "codigo": await code_sent_to(PHONE)}
        assert (await answer(token, "codigo", typed)).next == "contrasena"


@each_way
async def test_opening_the_link_uses_nothing_up_and_proves_nothing(by: ChannelName):
    """Mail scanners open links too."""
    _, first, link = await _waiting(by)
    for _ in range(3):
        assert await service.follow_link(link, "") == link
    assert (await answer(first, "contrasena", {"password": PASSWORD})).next == "codigo"
    async with db.reading() as database:
        draft = (await database.execute(select(SignupDraft))).scalar_one()
    assert (draft.email_confirmed, draft.phone_confirmed) == (False, False)


@each_way
async def test_the_device_that_began_goes_on_as_itself(by: ChannelName):
    _, first, link = await _waiting(by)
    assert await service.follow_link(link, first) == first


async def test_a_code_sent_again_leaves_the_link_before_it_alive():
    worker, first, link = await _waiting("email")
    token = await _goes_on(link)
    with clock.shifted(timedelta(seconds=31)):
        assert await send_again(first) is None
        typed = {"nss": worker.nss, "codigo": await code_sent_to(MINE)}
        assert (await answer(token, "codigo", typed)).next == "contrasena"


async def test_beside_text_messages_the_link_is_sent_once():
    _, first, _ = await _waiting("sms")
    for minute in (1, 2):
        with clock.shifted(timedelta(minutes=minute)):
            assert await send_again(first) is None
    assert len(await letters_to(MINE)) == 1
    assert len(await letters_to(PHONE)) == 3


async def test_another_address_gets_a_link_of_its_own_and_the_first_dies():
    _, first, link = await _waiting("sms")
    await answer(first, "correo", {"correo": "right@example.com"})
    assert await service.follow_link(link, "") is None
    assert await _goes_on(await link_sent_to("right@example.com"))


async def test_another_person_kills_the_link():
    _, first, link = await _waiting("sms")
    await answer(first, "nss", {"nss": (await add_worker(2)).nss})
    assert await service.follow_link(link, "") is None


async def test_once_the_code_was_given_by_the_link_it_opens_nothing_more():
    worker, _, link = await _waiting("sms")
    await answer(await _goes_on(link), "codigo", {"nss": worker.nss, "codigo": await code_sent_to(PHONE)})
    assert await service.follow_link(link, "") is None


@each_way
async def test_the_link_dies_with_the_sign_up(by: ChannelName):
    worker, first, link = await _waiting(by)
    with clock.shifted(timedelta(hours=24, seconds=1)):
        assert await service.follow_link(link, "") is None
    await answer(first, "codigo", {"codigo": await code_sent_to(ADDRESS[by])})
    assert (await answer(first, "contrasena", {"password": PASSWORD})).done
    assert await service.follow_link(link, "") is None
    async with db.reading() as database:
        assert (await database.execute(select(Account.worker_id))).scalar_one() == worker.id


@pytest.mark.parametrize("token", ["", "guess"])
async def test_what_was_never_sent_opens_nothing(token: str):
    await _waiting("sms")
    assert await service.follow_link(token, "") is None


async def test_the_cookie_of_the_device_that_began_is_no_link():
    _, first, _ = await _waiting("sms")
    assert await service.follow_link(first, "") is None
