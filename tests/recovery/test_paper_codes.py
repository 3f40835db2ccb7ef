"""Ten codes on paper: for their owner, for who found the paper, and for who guesses."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import Account, AccountEvent
from micuenta_app.accounts.rules import Problem
from micuenta_app.recovery import service as recovery
from micuenta_app.recovery.records import RecoveryCode
from tests.accounts.people import PASSWORD, add_worker, letters_to, sign_in, sign_up
from tests.recovery.people import EMAIL, NEW, ORIGIN, PHONE, aurora, link_in_message_to, viewer_with

pytestmark = pytest.mark.usefixtures("database")

WRONG = Problem("papel", "paper_wrong")


async def _kinds() -> list[str]:
    async with db.reading() as database:
        return list((await database.execute(select(AccountEvent.kind))).scalars())


async def test_ten_different_codes_are_made_and_none_of_them_is_stored():
    _, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    assert len(set(codes)) == 10
    kept = await recovery.codes_of(viewer)
    assert kept.left == 10 and kept.made_at is not None
    async with db.reading() as database:
        stored = (await database.execute(select(RecoveryCode))).scalars().all()
    everything = " ".join(str(row.model_dump()) for row in stored)
    assert not [code for code in codes if code in everything or code.replace(" ", "") in everything]


async def test_the_owner_is_told_and_finds_it_among_the_events():
    _, viewer = await aurora()
    await recovery.make_codes(viewer)
    assert (await letters_to(EMAIL))[-1].subject == "Hiciste códigos de recuperación"
    assert "papel" in (await letters_to(PHONE))[-1].body
    assert "codes_made" in await _kinds()


@pytest.mark.parametrize("by", ["email", "nss"])
async def test_a_code_opens_the_way_to_a_new_password(by):
    worker, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    token = await recovery.use_code(
        EMAIL if by == "email" else worker.nss, codes[3].lower().replace(" ", "-")
    )
    assert isinstance(token, str)
    assert (await recovery.codes_of(viewer)).left == 9
    assert await recovery.set_password(token, NEW) is None
    assert isinstance(await sign_in(worker.nss, NEW), service.SignedIn)
    assert {"code_used", "password_changed"} <= set(await _kinds())


async def test_the_lost_mailbox_is_told_and_opens_nothing_any_more():
    worker, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    await recovery.ask(EMAIL, ORIGIN)
    sent_before = await link_in_message_to(EMAIL)
    token = await recovery.use_code(worker.nss, codes[0])
    assert isinstance(token, str)
    assert await recovery.set_password(token, NEW) is None
    assert "ya no tiene este correo" in (await letters_to(EMAIL))[-1].subject
    assert "otra contraseña" in (await letters_to(PHONE))[-1].body
    async with db.reading() as database:
        assert (await database.execute(select(Account.email))).scalar_one() is None
    assert not await recovery.is_open(sent_before)
    letters = len(await letters_to(EMAIL))
    assert await recovery.ask(EMAIL, ORIGIN) is None
    assert len(await letters_to(EMAIL)) == letters
    assert isinstance(await sign_in(EMAIL, NEW), service.Problem)


async def test_without_an_e_mail_the_phone_is_told_of_the_other_way_and_gets_no_link():
    worker, viewer = await aurora()
    token = await recovery.use_code(worker.nss, (await recovery.make_codes(viewer))[0])
    assert isinstance(token, str)
    await recovery.set_password(token, NEW)
    assert await recovery.ask(worker.nss, ORIGIN) is None
    told = (await letters_to(PHONE))[-1].body
    assert "No tengo correo" in told and "://" not in told


async def test_with_an_e_mail_the_phone_gets_no_link():
    await aurora()
    await recovery.ask(EMAIL, ORIGIN)
    assert not [message for message in await letters_to(PHONE) if ORIGIN in message.body]


async def test_a_code_works_once():
    worker, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    assert isinstance(await recovery.use_code(worker.nss, codes[0]), str)
    assert await recovery.use_code(worker.nss, codes[0]) == WRONG
    assert isinstance(await recovery.use_code(worker.nss, codes[1]), str)


async def test_of_simultaneous_uses_exactly_one_wins():
    worker, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    outcomes = await asyncio.gather(*(recovery.use_code(worker.nss, codes[0]) for _ in range(5)))
    assert sum(isinstance(outcome, str) for outcome in outcomes) == 1
    assert (await recovery.codes_of(viewer)).left == 9


async def test_new_codes_kill_the_old_ones_also_when_two_tabs_make_them_at_once():
    worker, viewer = await aurora()
    old = await recovery.make_codes(viewer)
    await asyncio.gather(recovery.make_codes(viewer), recovery.make_codes(viewer))
    assert (await recovery.codes_of(viewer)).left == 10
    assert await recovery.use_code(worker.nss, old[0]) == WRONG


async def test_a_code_opens_no_other_account():
    _, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    other = await add_worker(2)
    await sign_up(other, email="other@example.com", phone="312 555 0199")
    assert await recovery.use_code(other.nss, codes[0]) == WRONG
    assert (await recovery.codes_of(viewer)).left == 10


@pytest.mark.parametrize("identifier", [EMAIL, "nobody@example.com", "92919500012"])
async def test_guesses_make_wait_known_or_not(identifier):
    """Also after right codes were made, and whatever is guessed: the answers are the same."""
    _, viewer = await aurora()
    codes = await recovery.make_codes(viewer)
    if identifier == "92919500012":
        identifier = (await add_worker(9)).nss
    answers = [await recovery.use_code(identifier, "3479 CDFH JKMN PRTW") for _ in range(6)]
    assert answers[:5] == [WRONG] * 5
    assert isinstance(answers[5], Problem) and answers[5].code == "sign_in_wait"
    if identifier == EMAIL:
        # During the wait a right code is not even looked at; after it, it works.
        assert isinstance(await recovery.use_code(EMAIL, codes[0]), Problem)
        with clock.shifted(timedelta(minutes=1)):
            assert isinstance(await recovery.use_code(EMAIL, codes[0]), str)


@pytest.mark.parametrize(
    ("identifier", "typed", "field"),
    [
        ("", "3479CDFHJKMNPRTW", "identifier"),
        ("esto no es nada", "3479CDFHJKMNPRTW", "identifier"),
        (EMAIL, "", "papel"),
        (EMAIL, "3479 CDFH", "papel"),
        (EMAIL, "3479CDFHJKMNPRTW" * 500, "papel"),
    ],
)
async def test_what_cannot_be_a_code_is_said_so_and_counts_nothing(identifier, typed, field):
    for _ in range(8):
        problem = await recovery.use_code(identifier, typed)
        assert isinstance(problem, Problem) and problem.field == field


async def test_a_used_code_whose_password_was_never_set_leaves_everything_as_it_was():
    worker, viewer = await aurora()
    token = await recovery.use_code(worker.nss, (await recovery.make_codes(viewer))[0])
    assert isinstance(token, str)
    with clock.shifted(timedelta(minutes=31)):
        assert await recovery.set_password(token, NEW) == Problem("", "recovery_gone")
    assert await viewer_with(PASSWORD)
