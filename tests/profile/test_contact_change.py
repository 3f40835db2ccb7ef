"""Another e-mail or phone, for its owner, for who only types it, and for a thief of the account."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import contacts
from micuenta_app.accounts.records import ContactChange, Disavowal
from micuenta_app.accounts.rules import Problem
from micuenta_app.accounts.secret import token_hash
from micuenta_app.profile import contact_change, overview
from micuenta_app.recovery import service as recovery
from micuenta_app.settings import settings
from micuenta_app.viewer import Viewer
from tests.accounts.people import PASSWORD, code_sent_to, letters_to, sign_in
from tests.recovery.test_recovery import token_sent

from .people import (
    CHROME,
    EMAIL,
    ORIGIN,
    OTHER_EMAIL,
    OTHER_PHONE,
    PHONE,
    account_of,
    aurora,
    events_of,
    is_signed_in,
    link_to,
    somebody_else,
    subjects_to,
    viewer_for,
)

pytestmark = pytest.mark.usefixtures("database")

NEW, NEWER = "nueva@example.com", "otra.nueva@example.com"
NEW_PHONE = {"pais": "us", "celular": "312 555 0177"}
GONE = Problem("", "contact_gone")


async def _ask(viewer: Viewer, typed: str = NEW, **more: str) -> Problem | None:
    return await contact_change.ask_email(viewer, {"correo": typed, **more}, ORIGIN)


async def _prove(token: str, viewer: Viewer) -> Problem | None:
    return await contact_change.prove_email(token, viewer, ORIGIN, CHROME)


async def _ask_phone(viewer: Viewer, **more: str) -> Problem | None:
    return await contact_change.ask_phone(viewer, {**NEW_PHONE, **more}, ORIGIN)


async def _prove_phone(viewer: Viewer, code: str) -> Problem | None:
    return await contact_change.prove_phone(viewer, code, ORIGIN, CHROME)


async def _undone_by(letter: str) -> Disavowal:
    token = next(word for word in letter.split() if "/no-fui-yo/" in word).rpartition("/")[2]
    async with db.reading() as database:
        wanted = select(Disavowal).where(Disavowal.token_hash == token_hash(token))
        return (await database.execute(wanted)).scalar_one()


async def test_a_new_email_replaces_the_old_one_only_once_it_is_proved():
    me = await aurora()
    assert await _ask(me) is None
    assert (await account_of(me)).email == EMAIL
    assert await _prove(await link_to(NEW), me) is None
    assert (await account_of(me)).email == NEW
    assert not isinstance(await sign_in(NEW, PASSWORD), Problem)
    assert isinstance(await sign_in(EMAIL, PASSWORD), Problem)
    assert "email_changed" in await events_of(me)


async def test_the_old_email_and_the_phone_are_told_at_once_and_can_undo_it():
    me = await aurora()
    await _ask(me)
    for address in (EMAIL, PHONE):
        told = (await letters_to(address))[-1]
        assert (await _undone_by(told.body)).contact == EMAIL
        assert NEW not in told.body
    await _prove(await link_to(NEW), me)
    assert (await subjects_to(EMAIL))[-2:] == [
        "Alguien pidió cambiar tu correo",
        "Cambió el correo de tu cuenta",
    ]
    for address in (EMAIL, PHONE):
        undo = await _undone_by((await letters_to(address))[-1].body)
        assert (undo.kind, undo.contact, undo.account_id) == ("email_changed", EMAIL, me.account_id)


async def test_every_other_session_ends_with_the_old_email_and_the_one_that_proves_goes_on():
    me, elsewhere = await aurora(), await viewer_for()
    await _ask(elsewhere)
    assert await is_signed_in(me) and await is_signed_in(elsewhere)
    await _prove(await link_to(NEW), me)
    assert await is_signed_in(me) and not await is_signed_in(elsewhere)


async def test_in_somebody_elses_session_the_link_proves_nothing_and_still_works_in_the_owners():
    me, other = await aurora(), await somebody_else()
    await _ask(me)
    token = await link_to(NEW)
    assert await _prove(token, other) == GONE
    assert await contact_change.email_of_link(token, other) == ""
    assert (await account_of(me)).email == EMAIL
    assert (await account_of(other)).email == OTHER_EMAIL
    assert await is_signed_in(me) and await is_signed_in(other)
    assert await contact_change.email_of_link(token, me) == NEW
    assert await _prove(token, me) is None


async def test_an_email_that_nobody_proved_in_a_day_is_forgotten():
    me, other = await aurora(), await somebody_else()
    await _ask(me)
    with clock.shifted(timedelta(hours=24, seconds=1)):
        assert await overview.waiting_value(me, "email") == ""
        assert await contact_change.send_again(me, "email", ORIGIN) == GONE
        # Whoever asks next, of whatever account, sweeps it out.
        await _ask(other, NEWER)
    async with db.reading() as database:
        values = (await database.execute(select(ContactChange.value))).scalars().all()
    assert NEW not in values and NEWER in values


async def test_a_reset_link_in_the_old_mailbox_dies():
    me = await aurora()
    reset = await token_sent()
    await _ask(me)
    await _prove(await link_to(NEW), me)
    assert not await recovery.is_open(reset)


@pytest.mark.parametrize("token", ["", "guess", "x" * 5_000])
async def test_a_guessed_link_proves_nothing(token):
    me = await aurora()
    await _ask(me)
    assert await _prove(token, me) == GONE
    assert not await contacts.link_is_open(token)


async def test_a_link_works_once():
    me = await aurora()
    await _ask(me)
    token = await link_to(NEW)
    assert await _prove(token, me) is None
    assert await _prove(token, me) == GONE
    # Nor does it bring its e-mail back after another one.
    again = await viewer_for(NEW)
    await _ask(again, NEWER)
    await _prove(await link_to(NEWER), again)
    assert await _prove(token, me) == GONE
    assert (await account_of(me)).email == NEWER


async def test_a_link_lasts_a_day():
    me = await aurora()
    await _ask(me)
    token = await link_to(NEW)
    with clock.shifted(timedelta(hours=23, minutes=59)):
        assert await contacts.link_is_open(token)
    with clock.shifted(timedelta(hours=24, seconds=1)):
        assert not await contacts.link_is_open(token)
        assert await _prove(token, me) == GONE
    assert (await account_of(me)).email == EMAIL


async def test_after_cancelling_the_link_is_dead():
    me = await aurora()
    await _ask(me)
    await contact_change.cancel(me, "email")
    assert await _prove(await link_to(NEW), me) == GONE


async def test_nobody_cancels_for_somebody_else():
    me, other = await aurora(), await somebody_else()
    await _ask(me)
    await contact_change.cancel(other, "email")
    assert await contact_change.send_again(other, "email", ORIGIN) == GONE
    assert await _prove(await link_to(NEW), me) is None


async def test_changing_twice_in_a_row_leaves_the_last_one():
    me = await aurora()
    await _ask(me, NEW)
    await _ask(me, NEWER)
    assert await _prove(await link_to(NEW), me) == GONE
    assert await _prove(await link_to(NEWER), me) is None
    assert (await account_of(me)).email == NEWER


async def test_sending_again_kills_the_link_before_after_a_short_wait():
    me = await aurora()
    await _ask(me)
    first = await link_to(NEW)
    soon = await contact_change.send_again(me, "email", ORIGIN)
    assert soon and soon.code == "contact_soon" and 0 < soon.n <= settings().resend_seconds
    with clock.shifted(timedelta(seconds=settings().resend_seconds + 1)):
        assert await contact_change.send_again(me, "email", ORIGIN) is None
        assert await _prove(first, me) == GONE
        assert await _prove(await link_to(NEW), me) is None


async def test_pressing_twice_sends_one_link():
    me = await aurora()
    assert await _ask(me) is None
    assert await _ask(me) is None
    assert await subjects_to(NEW) == ["Confirma tu correo"]


async def test_only_some_links_an_hour_whatever_addresses_are_typed():
    me = await aurora()
    for n in range(settings().resends_per_hour):
        assert await _ask(me, f"victim{n}@example.com") is None
    assert await _ask(me, "victim@example.com") == Problem("", "contact_many")
    assert not await letters_to("victim@example.com")


async def test_an_email_that_somebody_has_is_answered_alike_and_opens_nothing():
    me, other = await aurora(), await somebody_else()
    assert await _ask(me, OTHER_EMAIL) is None
    assert (await subjects_to(OTHER_EMAIL))[-1] == "Alguien escribió tu correo en otra cuenta"
    assert not any("/correo/abrir/" in letter.body for letter in await letters_to(OTHER_EMAIL))
    assert (await account_of(other)).email == OTHER_EMAIL


async def test_of_two_accounts_that_prove_one_email_at_once_one_gets_it_and_one_a_neutral_answer():
    me, other = await aurora(), await somebody_else()
    await _ask(me)
    mine = await link_to(NEW)
    await _ask(other)
    theirs = await link_to(NEW)
    answers = await asyncio.gather(_prove(mine, me), _prove(theirs, other))
    assert sorted(answers, key=bool) == [None, GONE]
    emails = {(await account_of(me)).email, (await account_of(other)).email}
    assert emails in ({NEW, OTHER_EMAIL}, {NEW, EMAIL})


async def test_of_two_simultaneous_uses_of_one_link_one_counts():
    me = await aurora()
    await _ask(me)
    token = await link_to(NEW)
    answers = await asyncio.gather(*(_prove(token, me) for _ in range(4)))
    assert sorted(answers, key=bool) == [None, GONE, GONE, GONE]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "email_syntax"),
        ("nueva@", "email_syntax"),
        ("nueva@gmial.com", "email_typo"),
        ("nueva@walmart.com", "email_work"),
        ("nueva@mailinator.com", "email_throwaway"),
        ("AURORA@example.com", "email_same"),
    ],
)
async def test_the_same_hints_as_at_sign_up(typed, code):
    me = await aurora()
    problem = await _ask(me, typed)
    assert problem and problem.code == code
    assert await contact_change.send_again(me, "email", ORIGIN) == GONE


async def test_what_was_asked_about_and_sent_again_is_taken():
    me = await aurora()
    assert await _ask(me, "nueva@walmart.com", correo_visto="nueva@walmart.com") is None


@pytest.mark.parametrize(
    "typed",
    [
        "nueva@example.com\r\nBcc: victim@example.com",
        "nueva@example.com\nvictim@example.com",
        "nueva@example.com, victim@example.com",
        '"x\r\nBcc: victim@example.com"@example.com',
        "Nueva <nueva@example.com>",
    ],
)
async def test_an_address_carries_no_header_and_no_second_one(typed):
    me = await aurora()
    problem = await _ask(me, typed)
    assert problem == Problem("correo", "email_syntax")
    assert not await letters_to("victim@example.com")


async def test_more_fields_than_the_form_has_change_nothing():
    me, other = await aurora(), await somebody_else()
    extra = {"account_id": str(other.account_id), "worker_id": "2", "email": "x@example.com", "kind": "phone"}
    before = await account_of(other)
    await _ask(me, NEW, **extra)
    await _prove(await link_to(NEW), me)
    assert await account_of(other) == before
    assert (await account_of(me)).phone == PHONE


async def test_a_new_phone_replaces_the_old_one_with_its_code():
    me = await aurora()
    assert await _ask_phone(me) is None
    assert (await account_of(me)).phone == PHONE
    assert await _prove_phone(me, await code_sent_to("+13125550177")) is None
    assert (await account_of(me)).phone == "+13125550177"
    assert "phone_changed" in await events_of(me)
    for address in (EMAIL, PHONE):
        asked, done = (await letters_to(address))[-2:]
        assert (await _undone_by(asked.body)).contact == PHONE
        assert (await _undone_by(done.body)).kind == "phone_changed"


async def test_another_persons_session_cannot_prove_my_phone():
    me, other = await aurora(), await somebody_else()
    await _ask_phone(me)
    code = await code_sent_to("+13125550177")
    assert await _prove_phone(other, code) == GONE
    # Even when they ask for the very same number, their code is another one.
    with clock.shifted(timedelta(seconds=31)):
        await _ask_phone(other)
        problem = await _prove_phone(other, code)
    assert problem and problem.code == "code_wrong"
    assert (await account_of(other)).phone == OTHER_PHONE


async def test_a_phone_code_dies_after_five_tries_and_ten_minutes():
    me = await aurora()
    await _ask_phone(me)
    code = await code_sent_to("+13125550177")
    wrong = f"{(int(code) + 1) % 10**6:06}"
    with clock.shifted(timedelta(minutes=10, seconds=1)):
        expired = await _prove_phone(me, code)
    assert expired == Problem("codigo", "code_expired")
    for _ in range(5):
        await _prove_phone(me, wrong)
    assert await _prove_phone(me, code) == Problem("codigo", "code_exhausted")
    assert (await account_of(me)).phone == PHONE


async def test_after_cancelling_the_code_is_dead():
    me = await aurora()
    await _ask_phone(me)
    await contact_change.cancel(me, "phone")
    assert await _prove_phone(me, await code_sent_to("+13125550177")) == GONE


async def test_the_code_of_one_number_does_not_prove_another():
    me = await aurora()
    await _ask_phone(me)
    first = await code_sent_to("+13125550177")
    with clock.shifted(timedelta(seconds=31)):
        await _ask_phone(me, celular="312 555 0178")
        problem = await _prove_phone(me, first)
    assert problem and problem.code == "code_wrong"


async def test_a_phone_that_somebody_has_is_answered_alike_and_no_code_opens_it():
    me, other = await aurora(), await somebody_else()
    assert await _ask_phone(me, celular=OTHER_PHONE[2:]) is None
    assert "otra" in (await letters_to(OTHER_PHONE))[-1].body
    problem = await _prove_phone(me, "000000")
    assert problem and problem.code == "code_wrong"
    assert (await account_of(other)).phone == OTHER_PHONE


async def test_of_two_accounts_that_prove_one_phone_one_gets_it():
    me, other = await aurora(), await somebody_else()
    await _ask_phone(me)
    mine = await code_sent_to("+13125550177")
    await _ask_phone(other)
    theirs = await code_sent_to("+13125550177")
    answers = await asyncio.gather(_prove_phone(me, mine), _prove_phone(other, theirs))
    assert sorted(answers, key=bool) == [None, GONE]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"pais": ""}, Problem("pais", "phone_country_missing")),
        ({"pais": "fr"}, Problem("pais", "phone_country_missing")),
        ({"pais": "mx", "celular": "+1 312 555 0177"}, Problem("pais", "phone_country")),
        ({"celular": "12"}, Problem("celular", "phone_invalid")),
        ({"celular": PHONE}, Problem("celular", "phone_same")),
    ],
)
async def test_a_phone_that_cannot_be_is_said_beside_its_field(fields, problem):
    answer = await _ask_phone(await aurora(), **fields)
    assert answer and (answer.field, answer.code) == (problem.field, problem.code)


async def test_where_no_text_message_can_be_sent_the_page_says_so(monkeypatch):
    me = await aurora()
    monkeypatch.setenv("MICUENTA_DEMO", "false")
    settings.cache_clear()
    assert await _ask_phone(me) == Problem("", "sms_off")
