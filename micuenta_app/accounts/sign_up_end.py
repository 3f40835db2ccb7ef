"""The end of a sign-up: a password, an account, and the contact that still has to be proved."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from .. import clock, db
from ..counts import service as counts
from ..ui.texts import translator_for
from . import contacts, drafts, passwords
from .contact_messages import taken_phone_message
from .events import record
from .messages import welcome_message, write
from .records import Account, SignupDraft
from .rules import Outcome, Problem


async def create_account(token: str, password: str, origin: str) -> Outcome:
    """Open the account that a draft has come to.

    Args:
        origin: of the site the link to an unproved e-mail leads to; the caller vouches for it.
    """
    async with db.reading() as database:
        draft = await drafts.find(database, token)
        if draft is None:
            return Outcome()
        if draft.worker_id is None or not drafts.may_open(draft, token, "contrasena"):
            return Outcome(next=drafts.next_question(draft, token))
        person = await drafts.person_of(database, draft.worker_id)
    own = person.own_words(draft)
    # Weighed and hashed before the transaction: a quarter of a second is too long to hold the database.
    try:
        if code := await passwords.problem(password, own):
            return Outcome(next="contrasena", problems=(Problem("password", code, passwords.SHORTEST),))
        password_hash = await passwords.hashed(password)
    except passwords.TooBusy:
        return Outcome(next="contrasena", problems=(Problem("", "busy"),))
    try:
        async with db.writing() as database:
            return await _store(database, token, password_hash, origin)
    except IntegrityError:
        # Somebody finished first with this worker, e-mail or phone.
        return Outcome(next="contrasena", problems=(Problem("", "signup_unfinished"),))


async def _store(database: AsyncSession, token: str, password_hash: str, origin: str) -> Outcome:
    draft = await drafts.find(database, token)
    if draft is None or draft.worker_id is None or not drafts.may_open(draft, token, "contrasena"):
        return Outcome()
    account = Account(
        worker_id=draft.worker_id,
        email=draft.email if draft.email_confirmed else None,
        phone=draft.phone if draft.phone_confirmed else None,
        password_hash=password_hash,
        language=draft.language,
        created_at=clock.now(),
        notice_version=draft.notice_version,
    )
    database.add(account)
    await database.flush()
    record(database, account.id, "created")
    await write(database, account, welcome_message(translator_for(draft.language)))
    await _keep_unproved(database, account, draft, origin)
    await counts.add(database, "signup_finished", draft.started_at.date())
    await database.delete(draft)
    return Outcome(done=True, link_sent_to="" if account.email else draft.email)


async def _keep_unproved(database: AsyncSession, account: Account, draft: SignupDraft, origin: str) -> None:
    """What the code did not prove is not the account's. If it is another's, its owner is told, once."""
    if account.email is None:
        await contacts.note_unproved(database, account, "email", draft.email, origin)
    if account.phone is None:
        await contacts.note_unproved(database, account, "phone", draft.phone, origin)
        if owner := await contacts.owner_of(database, "phone", draft.phone):
            await write(database, owner, taken_phone_message(translator_for(owner.language)))
