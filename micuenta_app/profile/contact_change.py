"""Another e-mail or phone: asked for, proved, and only then the account's."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts import codes, contacts, sessions
from ..accounts.codes import CodeRequest
from ..accounts.contact_messages import taken_phone_message
from ..accounts.contacts import Kind
from ..accounts.disavowals import undo_link
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.phone_answer import phone_from
from ..accounts.records import Account, ContactChange
from ..accounts.rules import Problem, mailbox_problem
from ..delivery.ways import can_send
from ..identity import rules as identity
from ..recovery.service import end_links
from ..settings import settings
from ..ui.texts import translator_for
from ..viewer import Viewer
from . import messages

Answers = Mapping[str, str]

_HOUR = timedelta(hours=1)
# Whatever went wrong: who has no right to it learns nothing.
_GONE = Problem("", "contact_gone")


async def ask_email(viewer: Viewer, answers: Answers, origin: str) -> Problem | None:
    """Send a link to a new e-mail and tell the old one; nothing changes until the link is used.

    Args:
        answers: the fields "correo", and "correo_visto" with the address the person was asked about.
        origin: of the site the links lead to; the caller vouches for it.
    """
    try:
        email = identity.email(answers.get("correo", ""))
    except identity.InvalidIdentifier as invalid:
        return Problem("correo", invalid.code)
    if problem := mailbox_problem(email, answers.get("correo_visto", "")):
        return problem
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        if account.email == email:
            return Problem("correo", "email_same")
        waiting = (await contacts.waiting_of(database, account.id)).get("email")
        if waiting and waiting.value == email and _seconds_since(waiting) < settings().resend_seconds:
            # Pressed twice: a second link would kill the first, which is already on its way.
            return None
        if await _asked_often(database, account.id):
            return Problem("", "contact_many")
        await contacts.note_unproved(database, account, "email", email, origin)
        await _tell_asked(database, account, "email", origin)
    return None


async def ask_phone(viewer: Viewer, answers: Answers, origin: str) -> Problem | None:
    """Send a code to a new phone and tell the old contacts; nothing changes until the code is typed.

    Args:
        answers: the fields "pais" (us, ca, mx) and "celular".
    """
    phone = phone_from(answers)
    if isinstance(phone, Problem):
        return phone
    if not can_send("sms"):
        return Problem("", "sms_off")
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        if account.phone == phone:
            return Problem("celular", "phone_same")
        waiting = (await contacts.waiting_of(database, account.id)).get("phone")
        if problem := await _send_code(database, account, phone):
            pressed_twice = waiting and waiting.value == phone and problem.code == "resend_soon"
            return None if pressed_twice else problem
        await contacts.note_unproved(database, account, "phone", phone, origin)
        await _tell_asked(database, account, "phone", origin)
    return None


async def send_again(viewer: Viewer, kind: Kind, origin: str) -> Problem | None:
    """Send another link or code for what waits; the one before it dies."""
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        change = (await contacts.waiting_of(database, account.id)).get(kind)
        if change is None:
            return _GONE
        if kind == "phone":
            if not can_send("sms"):
                return Problem("", "sms_off")
            return await _send_code(database, account, change.value)
        if (left := settings().resend_seconds - _seconds_since(change)) > 0:
            return Problem("", "contact_soon", left)
        if await _asked_often(database, account.id):
            return Problem("", "contact_many")
        await contacts.note_unproved(database, account, "email", change.value, origin)
    return None


async def cancel(viewer: Viewer, kind: Kind) -> None:
    """Give up what waits: its link or code opens nothing any more."""
    async with db.writing() as database:
        await contacts.give_up(database, viewer.account_id, kind)


async def email_of_link(token: str, viewer: Viewer) -> str:
    """The e-mail that the viewer may prove with a link; empty when it waits in another account."""
    async with db.reading() as database:
        change = await contacts.change_by_link(database, token) if token else None
    return change.value if change and change.account_id == viewer.account_id else ""


async def prove_email(token: str, viewer: Viewer, origin: str, device: str) -> Problem | None:
    """Make the e-mail a link was sent to the viewer's. Who reads the mailbox may be a stranger to whom a
    typing mistake led: only in a session of the account that asked does the link prove anything.

    Every other session of the account ends. The old e-mail and the phone are told, with a link that
    undoes it.
    """
    try:
        async with db.writing() as database:
            change = await contacts.change_by_link(database, token) if token else None
            if change is None or change.account_id != viewer.account_id:
                return _GONE
            account = await database.get_one(Account, viewer.account_id, with_for_update=True)
            # Every change of an account waits for its row; what this one saw before may be over.
            await database.refresh(change)
            if change.ended_at is not None:
                return _GONE
            had = account.email
            await _take(database, account, change, origin, device)
            await end_links(database, account.id)
            if had:
                await sessions.end_all(database, account.id, but=viewer.session_id)
    except IntegrityError:
        # Another account has proved it meanwhile.
        return _GONE
    return None


async def prove_phone(viewer: Viewer, typed: str, origin: str, device: str) -> Problem | None:
    """Make the phone a code was sent to the account's."""
    if not (code := codes.digits_of(typed)):
        return codes.NOT_A_CODE
    try:
        async with db.writing() as database:
            account = await database.get_one(Account, viewer.account_id, with_for_update=True)
            change = (await contacts.waiting_of(database, account.id)).get("phone")
            if change is None:
                return _GONE
            if problem := await codes.check(database, _code_request(account, change.value), code):
                return problem
            await _take(database, account, change, origin, device)
    except IntegrityError:
        return _GONE
    return None


async def _take(
    database: AsyncSession, account: Account, change: ContactChange, origin: str, device: str
) -> None:
    """Put what was proved in the account and tell the contacts it had until now."""
    if change.kind == "email":
        undo = await _undo_link(database, account, "email", origin)
        await write(database, account, messages.email_changed_message(translator_for(account.language), undo))
        account.email = change.value
        record(database, account.id, "email_changed", device=device)
    else:
        undo = await _undo_link(database, account, "phone", origin)
        await write(database, account, messages.phone_changed_message(translator_for(account.language), undo))
        account.phone = change.value
        record(database, account.id, "phone_changed", device=device)
    change.ended_at = clock.now()
    await database.flush()


async def _tell_asked(database: AsyncSession, account: Account, kind: Kind, origin: str) -> None:
    said = messages.email_asked_message if kind == "email" else messages.phone_asked_message
    undo = await _undo_link(database, account, kind, origin)
    await write(database, account, said(translator_for(account.language), undo))


async def _undo_link(database: AsyncSession, account: Account, kind: Kind, origin: str) -> str:
    """The "that was not me" link; what it brings back is what the account has now."""
    if kind == "email":
        return await undo_link(database, account, "email_changed", origin, contact=account.email or "")
    return await undo_link(database, account, "phone_changed", origin, contact=account.phone or "")


def _seconds_since(change: ContactChange) -> int:
    return int((clock.now() - change.asked_at).total_seconds())


async def _asked_often(database: AsyncSession, account_id: int) -> bool:
    """Whether an account has sent its links of the hour: mailboxes must not be flooded."""
    recent = select(func.count()).where(
        ContactChange.account_id == account_id,
        ContactChange.kind == "email",
        col(ContactChange.asked_at) > clock.now() - _HOUR,
    )
    return (await database.execute(recent)).scalar_one() >= settings().resends_per_hour


async def _send_code(database: AsyncSession, account: Account, phone: str) -> Problem | None:
    """When another account has the phone, its owner is told and no code opens it: who asks sees no
    difference."""
    owner = await contacts.owner_of(database, "phone", phone)
    sent = await codes.resend(database, _code_request(account, phone, opens=owner is None))
    if isinstance(sent, Problem):
        return sent
    if owner is not None:
        await write(database, owner, taken_phone_message(translator_for(owner.language)))
    return None


def _code_request(account: Account, phone: str, *, opens: bool = True) -> CodeRequest:
    return CodeRequest(
        owner=f"phone:{account.id}",
        subject=phone,
        channel="sms",
        address=phone,
        worker=str(account.worker_id),
        language=account.language,
        opens=opens,
    )
