"""The link in a message that says "that was not me": for its owner, and for those who got hold of one."""

import asyncio
import re
from datetime import timedelta

import pytest
from sqlmodel import col, select

from micuenta_app import clock, db
from micuenta_app.accounts import contacts, disavowals
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.events import Kind
from micuenta_app.accounts.records import Account, ContactChange, KnownBrowser
from micuenta_app.activity import service as activity
from micuenta_app.delivery.outbox import MOST_PER_HOUR
from micuenta_app.passkeys.records import Passkey
from micuenta_app.recovery import service as recovery
from micuenta_app.recovery.records import LostEmail, RecoveryCode
from tests.accounts.people import PASSWORD, add_worker, letters_to, sign_in, sign_up

from .people import AURORA, OTHER, PHONE, account_of, aurora, enter, kinds_of, somebody_else

pytestmark = pytest.mark.usefixtures("database")

ORIGIN = "https://cuenta.example.org"
THIEF = "thief@example.com"
THIEFS_PHONE = "+13125550188"
NEW = "cuaderno farol nopal otono"


async def _offer(kind: Kind = "signed_in", contact: str = "", email: str = AURORA) -> str:
    """A link as a message to an account's owner holds it."""
    account = await account_of(email)
    async with db.writing() as database:
        return await disavowals.offer(database, account.id, kind, contact=contact)


async def _disavow(token: str) -> bool:
    return await activity.disavow(token, "Firefox · Windows", ORIGIN)


async def _becomes(contact: contacts.Kind, value: str | None, email: str = AURORA) -> str:
    """A contact is changed, by whomever; the token in the message to the old one."""
    account = await account_of(email)
    had = (account.email if contact == "email" else account.phone) or ""
    token = await _offer("email_changed" if contact == "email" else "phone_changed", had, email)
    async with db.writing() as database:
        setattr(await database.get_one(Account, account.id), contact, value)
    return token


async def _reset_link(address: str) -> str:
    found = re.findall(
        r"/recuperar/abrir/(\S+)", "\n".join(letter.body for letter in await letters_to(address))
    )
    assert found, address
    return found[-1]


async def test_the_link_ends_everything_and_starts_recovery():
    await aurora()
    account = await account_of()
    sessions = [await enter(), await enter()]
    token = await _offer()
    assert await activity.disavowable(token) == "signed_in"
    assert await _disavow(token)
    assert [await accounts.viewer_of(session) for session in sessions] == [None, None]
    subjects = [letter.subject for letter in await letters_to(AURORA)]
    assert "Cerramos tu cuenta en todos los aparatos" in subjects
    assert "clave de antes no sirve" in (await letters_to(PHONE))[-1].body
    assert "disavowed" in await kinds_of(account.id)
    assert await recovery.set_password(await _reset_link(AURORA), NEW) is None
    assert isinstance(await sign_in(AURORA, NEW), accounts.SignedIn)


async def test_who_knows_the_password_does_not_come_back_with_it():
    await aurora()
    await _disavow(await _offer())
    assert await sign_in(AURORA, PASSWORD) == accounts.Problem("", "sign_in_wrong")
    assert await sign_in(AURORA, "") == accounts.Problem("password", "sign_in_empty")
    # The person's other devices do not either, until there is a new password.
    assert await sign_in(AURORA, NEW) == accounts.Problem("", "sign_in_wrong")


async def test_the_link_in_the_message_of_a_new_device_works():
    await aurora()
    await enter()
    await enter(device="Firefox · Windows")
    found = re.search(r"https://\S+/no-fui-yo/(\S+)", (await letters_to(AURORA))[-1].body)
    assert found and await activity.disavowable(found[1]) == "signed_in"
    assert await _disavow(found[1])
    async with db.reading() as database:
        assert not (await database.execute(select(KnownBrowser))).scalars().all()


async def test_looking_changes_nothing():
    """Mail scanners open links."""
    await aurora()
    session, token = await enter(), await _offer()
    for _ in range(3):
        assert await activity.disavowable(token) == "signed_in"
    assert await accounts.viewer_of(session) is not None
    assert isinstance(await sign_in(AURORA, PASSWORD), accounts.SignedIn)


async def test_a_link_works_once():
    await aurora()
    token = await _offer()
    assert await _disavow(token)
    await recovery.set_password(await _reset_link(AURORA), NEW)
    session = await sign_in(AURORA, NEW)
    assert isinstance(session, accounts.SignedIn)
    with clock.shifted(timedelta(minutes=2)):
        assert await activity.disavowable(token) is None
        assert not await _disavow(token)
        assert await accounts.viewer_of(session.token) is not None


async def test_a_link_lives_ten_days():
    await aurora()
    token = await _offer()
    with clock.shifted(timedelta(days=9, hours=23)):
        assert await activity.disavowable(token) == "signed_in"
    with clock.shifted(timedelta(days=10)):
        assert await activity.disavowable(token) is None
        assert not await _disavow(token)
    assert isinstance(await sign_in(AURORA, PASSWORD), accounts.SignedIn)


@pytest.mark.parametrize("token", ["", "guess", "x" * 5000, "\x00"])
async def test_a_guessed_link_does_nothing(token: str):
    await aurora()
    session = await enter()
    await _offer()
    assert await activity.disavowable(token) is None
    assert not await _disavow(token)
    assert await accounts.viewer_of(session) is not None


async def test_a_link_is_about_its_own_account_only():
    await aurora()
    await somebody_else()
    mine, theirs = await enter(), await enter(OTHER)
    assert await _disavow(await _offer(email=OTHER))
    assert await accounts.viewer_of(mine) is not None
    assert await accounts.viewer_of(theirs) is None
    assert isinstance(await sign_in(AURORA, PASSWORD), accounts.SignedIn)


async def test_two_taps_at_once_are_one():
    await aurora()
    account = await account_of()
    token = await _offer()
    assert await asyncio.gather(*(_disavow(token) for _ in range(4))) == [True] * 4
    assert (await kinds_of(account.id)).count("disavowed") == 1
    subjects = [letter.subject for letter in await letters_to(AURORA)]
    assert subjects.count("Cerramos tu cuenta en todos los aparatos") == 1


async def test_two_links_at_once_do_not_wait_for_each_other_forever():
    await aurora()
    tokens = [await _offer(), await _offer()]
    assert any(await asyncio.wait_for(asyncio.gather(*map(_disavow, tokens)), 20))


@pytest.mark.parametrize("mailbox_is_full", [False, True])
async def test_a_thief_who_changed_the_email_loses_all_of_it(mailbox_is_full: bool):
    """Also where so many links went to the owner that the undoing sends none."""
    await aurora()
    account = await account_of()
    if mailbox_is_full:
        async with db.writing() as database:
            for _ in range(MOST_PER_HOUR):
                await recovery.send_link(database, account, ORIGIN)
    thiefs_session = await enter()
    token = await _becomes("email", THIEF)
    # What the thief has made ready: a link to a new password, and another e-mail that waits.
    assert await recovery.ask(THIEF, ORIGIN) is None
    thiefs_link = await _reset_link(THIEF)
    async with db.writing() as database:
        thiefs = await database.get_one(Account, account.id)
        await contacts.note_unproved(database, thiefs, "email", "second@example.com", ORIGIN)
        await contacts.note_unproved(database, thiefs, "phone", THIEFS_PHONE, ORIGIN)
    sent = len(await letters_to(THIEF))

    assert await _disavow(token)

    assert (await account_of()).id == account.id
    assert await accounts.viewer_of(thiefs_session) is None
    assert not await recovery.is_open(thiefs_link)
    assert await recovery.set_password(thiefs_link, NEW) == accounts.Problem("", "recovery_gone")
    async with db.reading() as database:
        waiting = select(ContactChange).where(col(ContactChange.ended_at).is_(None))
        assert not (await database.execute(waiting)).scalars().all()
    assert await recovery.is_open(await _reset_link(AURORA)) != mailbox_is_full
    # Nor does the thief's address get anything from now on.
    assert await recovery.ask(THIEF, ORIGIN) is None
    assert len(await letters_to(THIEF)) == sent
    for identifier in (THIEF, AURORA):
        assert isinstance(await sign_in(identifier, PASSWORD), accounts.Problem)


async def test_a_thief_who_changed_the_phone_loses_it():
    await aurora()
    assert await _disavow(await _becomes("phone", THIEFS_PHONE))
    assert (await account_of()).phone == PHONE
    assert not await letters_to(THIEFS_PHONE)


async def test_a_thief_who_changes_twice_gains_nothing_by_it():
    """The message of the second change goes to the thief, and holds a link as good as any."""
    await aurora()
    owners = await _becomes("email", THIEF)
    thiefs = await _becomes("email", "second@example.com", THIEF)
    assert await _disavow(owners)
    assert (await account_of()).email == AURORA
    with clock.shifted(timedelta(minutes=2)):
        assert await activity.disavowable(thiefs) is None
        assert not await _disavow(thiefs)
    assert (await account_of()).email == AURORA


async def test_a_thief_who_disavows_first_does_not_outrun_the_owner():
    await aurora()
    owners = await _becomes("email", THIEF)
    thiefs = await _becomes("email", "second@example.com", THIEF)
    assert await _disavow(thiefs)
    assert (await account_of(THIEF)).email == THIEF
    assert await activity.disavowable(owners) == "email_changed"
    assert await _disavow(owners)
    assert (await account_of()).email == AURORA
    assert not await recovery.is_open(await _reset_link(THIEF))


async def test_the_message_of_the_sign_in_undoes_the_changes_that_followed():
    await aurora()
    token = await _offer("signed_in")
    await _becomes("email", THIEF)
    await _becomes("phone", THIEFS_PHONE, THIEF)
    assert await _disavow(token)
    account = await account_of()
    assert (account.email, account.phone) == (AURORA, PHONE)


async def test_changes_before_the_message_stay():
    """What the owner had done by then is not undone: that message came to the new address."""
    await aurora()
    old = await _becomes("email", "moved@example.com")
    with clock.shifted(timedelta(minutes=1)):
        assert await _disavow(await _offer("signed_in", email="moved@example.com"))
        assert (await account_of("moved@example.com")).email == "moved@example.com"
    # The old mailbox's own link stays good for its ten days, and not for one more.
    with clock.shifted(timedelta(days=10)):
        assert not await _disavow(old)
    assert (await account_of("moved@example.com")).email == "moved@example.com"


async def test_an_email_that_another_account_has_proved_meanwhile_is_not_taken_from_it():
    await aurora()
    account = await account_of()
    token = await _becomes("email", THIEF)
    await sign_up(await add_worker(2), email=AURORA, phone="312 555 0199")
    theirs = await account_of()
    assert await _disavow(token)
    async with db.reading() as database:
        assert (await database.get_one(Account, account.id)).email is None
    assert (await account_of()).id == theirs.id
    assert "clave de antes no sirve" in (await letters_to(PHONE))[-1].body
    assert not [letter for letter in await letters_to(THIEF) if "Cerramos" in letter.subject]


async def test_what_gave_a_way_in_since_then_is_gone_and_what_was_there_before_stays():
    await aurora()
    account = await account_of()

    def way_in(name: str) -> list[object]:
        now = clock.now()
        return [
            Passkey(
                account_id=account.id,
                user_handle=name,
                credential_id=name,
                public_key=b"key",
                device="Chrome · Android",
                created_at=now,
            ),
            RecoveryCode(account_id=account.id, code_hash=name, made_at=now),
        ]

    with clock.shifted(timedelta(hours=-1)):
        async with db.writing() as database:
            database.add_all(way_in("owner"))
    async with db.writing() as database:
        database.add_all(way_in("thief"))
        database.add(
            LostEmail(account_id=account.id, asked_at=clock.now(), ready_at=clock.now(), stop_hash="x")
        )
    token = await _offer("signed_in")
    await _offer("passkey_added", "thief")
    assert await _disavow(token)
    async with db.reading() as database:
        assert list((await database.execute(select(Passkey.credential_id))).scalars()) == ["owner"]
        assert list((await database.execute(select(RecoveryCode.code_hash))).scalars()) == ["owner"]
        assert (await database.execute(select(LostEmail))).scalar_one().stopped_at is not None


async def test_an_account_without_an_email_is_told_by_phone():
    await aurora()
    account = await account_of()
    async with db.writing() as database:
        (await database.get_one(Account, account.id)).email = None
        token = await disavowals.offer(database, account.id, "signed_in")
    assert await _disavow(token)
    assert "clave de antes no sirve" in (await letters_to(PHONE))[-1].body
