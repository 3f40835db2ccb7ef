"""One code proves one thing: the phone by text message, or else the mailbox. What it did not prove is kept
apart, and tells a stranger nothing."""

import asyncio
import itertools
from collections.abc import Iterator

import pytest
from sqlmodel import select

from micuenta_app import db
from micuenta_app.accounts import contacts, service
from micuenta_app.accounts.contact_messages import taken_phone_message
from micuenta_app.accounts.messages import already_yours_message, welcome_message
from micuenta_app.accounts.records import Account
from micuenta_app.delivery.channel import ChannelName
from micuenta_app.delivery.rules import sms_parts
from micuenta_app.settings import settings
from micuenta_app.ui.texts import LANGUAGES, Translator

from .people import (
    PASSWORD,
    add_worker,
    answer,
    answers,
    code_sent_to,
    fill_in,
    letters_to,
    send_again,
    sign_in,
    sign_up,
)

pytestmark = pytest.mark.usefixtures("database")

MINE, TYPED = "mine@example.com", "312 555 0199"
OWNERS, OWNERS_PHONE, OWNERS_TYPED = "owner@example.com", "+13125550142", "312 555 0142"
PHONE = "+13125550199"
WHERE: dict[ChannelName, str] = {"email": MINE, "sms": PHONE}


async def _accounts() -> list[Account]:
    async with db.reading() as database:
        # pyrefly: ignore[bad-argument-type]
        return list((await database.execute(select(Account).order_by(Account.id))).scalars())


async def _waiting(account: Account) -> dict[contacts.Kind, str]:
    async with db.reading() as database:
        waiting = await contacts.waiting_of(database, account.id)
    return {kind: change.value for kind, change in waiting.items()}


async def _finish(token: str, address: str) -> service.Outcome:
    outcome = await answer(token, "codigo", {"codigo": await code_sent_to(address)})
    assert not outcome.problems, outcome
    return await answer(token, "contrasena", {"password": PASSWORD})


async def _sent(token: str) -> service.Sent:
    progress = await service.look(token, "codigo")
    assert progress and progress.sent
    return progress.sent


def _code(outcome: service.Outcome) -> str:
    return outcome.problems[0].code if outcome.problems else ""


async def test_a_text_message_proves_the_phone_and_the_email_waits_with_a_link():
    worker = await add_worker()
    token = await fill_in(worker, email=MINE, phone=TYPED, by="sms")
    assert (await _sent(token)).to == "+1 312-555-0199"
    outcome = await _finish(token, PHONE)
    assert outcome.done and outcome.link_sent_to == MINE
    (account,) = await _accounts()
    assert (account.phone, account.email) == (PHONE, None)
    assert await _waiting(account) == {"email": MINE}
    assert "/correo/abrir/" in (await letters_to(MINE))[-1].body
    assert isinstance(await sign_in(worker.nss, PASSWORD), service.SignedIn)
    assert not isinstance(await sign_in(MINE, PASSWORD), service.SignedIn)


async def test_an_email_proves_itself_and_the_phone_waits():
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by="email")
    assert (await _sent(token)).to == MINE
    outcome = await _finish(token, MINE)
    assert outcome.done and outcome.link_sent_to == ""
    (account,) = await _accounts()
    assert (account.phone, account.email) == (None, MINE)
    assert await _waiting(account) == {"phone": PHONE}
    assert await letters_to(PHONE) == []


async def test_an_account_with_only_a_phone_is_welcomed_there():
    await _finish(await fill_in(await add_worker(), email=MINE, phone=TYPED, by="sms"), PHONE)
    assert "NSS" in (await letters_to(PHONE))[-1].body


async def test_the_code_can_be_sent_to_the_other_one_at_once_and_the_first_dies():
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by="sms")
    first = await code_sent_to(PHONE)
    assert await send_again(token, "email") is None
    assert (await _sent(token)).channel == "email"
    second = await code_sent_to(MINE)
    if first != second:
        assert _code(await answer(token, "codigo", {"codigo": first})) == "code_wrong"
    await _finish(token, MINE)
    (account,) = await _accounts()
    assert (account.email, account.phone) == (MINE, None)


async def test_both_ways_together_send_five_an_hour():
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by="sms")
    ways = itertools.cycle(("email", "sms"))
    for _ in range(4):
        assert await send_again(token, next(ways)) is None
    problem = await send_again(token, next(ways))
    assert problem and problem.code == "resend_many"
    # The page still says where the last one went.
    assert (await _sent(token)).channel == "sms"


@pytest.mark.parametrize("then", ["", "sms", "telegram"])
async def test_another_code_by_the_same_way_waits(then: str):
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by="sms")
    problem = await send_again(token, then)
    assert problem and problem.code == "resend_soon" and 0 < problem.n <= 30
    assert 0 < (await _sent(token)).seconds <= 30


@pytest.fixture
def real_site(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No demonstration, and no server for text messages."""
    monkeypatch.setenv("MICUENTA_DEMO", "false")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


@pytest.mark.usefixtures("real_site")
async def test_without_text_messages_the_code_goes_by_email_whatever_is_asked():
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by="sms")
    sent = await _sent(token)
    assert (sent.channel, sent.to, sent.can_text) == ("email", MINE, False)
    problem = await send_again(token, "sms")
    assert problem and problem.code == "resend_soon"
    assert await letters_to(PHONE) == []


# What an attacker would try


@pytest.mark.parametrize("by", ["sms", "email"])
async def test_another_number_or_address_after_the_code_was_sent_needs_its_own_code(by: ChannelName):
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by=by)
    code = await code_sent_to(WHERE[by])
    if by == "sms":
        await answer(token, "celular", {"pais": "us", "celular": "312 555 0177", "canal": "sms"})
    else:
        await answer(token, "correo", {"correo": "victim@example.com"})
    assert _code(await answer(token, "codigo", {"codigo": code})) == "code_wrong"
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"
    assert await _accounts() == []


@pytest.mark.parametrize("by", ["sms", "email"])
async def test_what_was_proved_is_not_traded_for_another(by: ChannelName):
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by=by)
    await answer(token, "codigo", {"codigo": await code_sent_to(WHERE[by])})
    if by == "sms":
        await answer(token, "celular", {"pais": "us", "celular": "312 555 0177", "canal": "sms"})
    else:
        await answer(token, "correo", {"correo": "victim@example.com"})
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"


@pytest.mark.parametrize("by", ["sms", "email"])
async def test_what_was_not_proved_may_change_and_stays_unproved(by: ChannelName):
    token = await fill_in(await add_worker(), email=MINE, phone=TYPED, by=by)
    await answer(token, "codigo", {"codigo": await code_sent_to(WHERE[by])})
    if by == "sms":
        await answer(token, "correo", {"correo": "victim@example.com"})
    else:
        await answer(token, "celular", {"pais": "us", "celular": "312 555 0177", "canal": "sms"})
    assert (await answer(token, "contrasena", {"password": PASSWORD})).done
    (account,) = await _accounts()
    assert {account.email, account.phone} == {None, WHERE[by]}


async def test_another_person_after_the_code_needs_another_code():
    one, other = await add_worker(1), await add_worker(2)
    token = await fill_in(one, email=MINE, phone=TYPED, by="sms")
    await answer(token, "codigo", {"codigo": await code_sent_to(PHONE)})
    for step, typed in answers(other).items():
        if step in ("nss", "curp", "rfc"):
            await answer(token, step, typed)
    assert (await answer(token, "datos", {})).next == "codigo"


@pytest.mark.parametrize("by", ["sms", "email"])
@pytest.mark.parametrize("taken", [True, False])
async def test_a_contact_beside_ones_own_tells_nothing_whether_it_is_taken(by: ChannelName, taken: bool):
    """Enumeration: a victim's e-mail beside one's own phone, a victim's phone beside one's own mailbox."""
    owner, stranger = await add_worker(1), await add_worker(2)
    if taken:
        await sign_up(owner, email=OWNERS, phone=OWNERS_TYPED)
    before = len(await letters_to(OWNERS))
    email, phone = (OWNERS, TYPED) if by == "sms" else (MINE, OWNERS_TYPED)
    token = await fill_in(stranger, email=email, phone=phone, by=by)
    # A code comes, opens the sign-up, and the account looks the same in both cases.
    outcome = await _finish(token, WHERE[by])
    assert outcome.done and outcome.link_sent_to == (OWNERS if by == "sms" else "")
    mine = (await _accounts())[-1]
    assert {mine.email, mine.phone} == {None, WHERE[by]}
    assert await _waiting(mine) == ({"email": OWNERS} if by == "sms" else {"phone": OWNERS_PHONE})
    told = [letter.subject for letter in (await letters_to(OWNERS))[before:]]
    if taken:
        assert len([subject for subject in told if "en otra cuenta" in subject]) == 1
        assert (await _accounts())[0].email == OWNERS and (await _accounts())[0].phone == OWNERS_PHONE


async def test_a_taken_phone_that_the_code_would_go_to_is_told_there_and_opens_nothing():
    owner, stranger = await add_worker(1), await add_worker(2)
    await sign_up(owner, email=OWNERS, phone=OWNERS_TYPED)
    token = await fill_in(stranger, email=MINE, phone=OWNERS_TYPED, by="sms")
    assert (await _sent(token)).to == "+1 312-555-0142"
    assert _code(await answer(token, "codigo", {"codigo": "123456"})) == "code_wrong"
    (text,) = await letters_to(OWNERS_PHONE)
    assert text.channel == "sms" and "Ya tienes una cuenta" in text.body
    # The link goes to one's own mailbox as it always does: its absence would say that the phone is taken.
    assert "/registro/abrir/" in (await letters_to(MINE))[-1].body


async def test_a_taken_person_gets_no_code_and_their_account_is_told_by_email():
    owner = await add_worker(1)
    await sign_up(owner, email=OWNERS, phone=OWNERS_TYPED)
    await fill_in(owner, email=MINE, phone=TYPED, by="sms")
    assert await letters_to(PHONE) == []
    assert "Alguien quiso" in (await letters_to(OWNERS))[-1].subject
    assert await letters_to(OWNERS_PHONE) == []


async def test_an_account_with_only_a_phone_is_told_there_of_a_second_sign_up():
    owner = await add_worker(1)
    await _finish(await fill_in(owner, email=OWNERS, phone=OWNERS_TYPED, by="sms"), OWNERS_PHONE)
    await fill_in(owner, email=MINE, phone=TYPED, by="sms")
    assert await letters_to(PHONE) == []
    assert "Alguien quiso" in (await letters_to(OWNERS_PHONE))[-1].body


async def test_one_who_forgot_that_they_have_an_account_is_told_once_in_one_place():
    owner = await add_worker(1)
    await sign_up(owner, email=OWNERS, phone=OWNERS_TYPED)
    before = len(await letters_to(OWNERS))
    await fill_in(owner, email=OWNERS, phone=OWNERS_TYPED, by="sms")
    assert len(await letters_to(OWNERS_PHONE)) == 1
    (link,) = (await letters_to(OWNERS))[before:]
    assert "/registro/abrir/" in link.body


@pytest.mark.parametrize("shared", ["worker", "email", "phone"])
async def test_two_who_finish_at_once_make_one_account_of_what_they_share(shared: str):
    one, other = await add_worker(1), await add_worker(2)
    by: ChannelName = "email" if shared == "email" else "sms"
    tokens, addresses = [], []
    for worker, email, phone in ((one, "a@example.com", "312 555 0177"), (other, "b@example.com", TYPED)):
        email, phone = MINE if shared == "email" else email, TYPED if shared == "phone" else phone
        tokens.append(await fill_in(one if shared == "worker" else worker, email=email, phone=phone, by=by))
        addresses.append(email if by == "email" else f"+1{phone.replace(' ', '')}")
        await answer(tokens[-1], "codigo", {"codigo": await code_sent_to(addresses[-1])})
    outcomes = await asyncio.gather(
        *(answer(token, "contrasena", {"password": PASSWORD}) for token in tokens)
    )
    assert sorted(outcome.done for outcome in outcomes) == [False, True]
    assert [_code(outcome) for outcome in outcomes if not outcome.done] == ["signup_unfinished"]
    assert len(await _accounts()) == 1


async def test_two_with_one_unproved_email_both_get_their_account():
    """Who only typed an address keeps nobody from anything."""
    for serial, phone in ((1, "312 555 0177"), (2, TYPED)):
        token = await fill_in(await add_worker(serial), email=MINE, phone=phone, by="sms")
        assert (await _finish(token, f"+1{phone.replace(' ', '')}")).done
    assert len(await _accounts()) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_texted_fits_in_one_part(language):
    t = Translator(language)
    for message in (already_yours_message(t), welcome_message(t), taken_phone_message(t)):
        assert sms_parts(message.sms) == 1, (len(message.sms), message.sms)
