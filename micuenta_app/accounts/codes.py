"""One-time codes for a sign-up: sent, sent again, checked."""

from datetime import datetime, timedelta

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, or_, select

from .. import clock
from ..delivery import outbox
from ..settings import settings
from ..ui.texts import Translator
from .messages import Message, already_yours_message, code_message
from .records import Account, OneTimeCode, SignupDraft
from .rules import Problem
from .secret import keyed_hash, new_code


def _hash(draft: SignupDraft, code: str) -> str:
    return keyed_hash(f"signup-code:{draft.id}", code)


async def _sent_to(database: AsyncSession, email: str) -> tuple[int, datetime | None]:
    """How many codes an address was sent in the last hour, by any draft, and when the last was."""
    wanted = (
        select(func.count(), func.max(OneTimeCode.sent_at))
        .join(SignupDraft, col(SignupDraft.id) == OneTimeCode.draft_id)
        .where(SignupDraft.email == email, OneTimeCode.sent_at > clock.now() - timedelta(hours=1))
    )
    count, last = (await database.execute(wanted)).one()
    return count, last


async def _owners(database: AsyncSession, draft: SignupDraft) -> list[Account]:
    """Accounts that already have this worker, e-mail or phone."""
    taken = select(Account).where(
        or_(
            Account.worker_id == draft.worker_id,
            Account.email == draft.email,
            Account.phone == draft.phone,
        )
    )
    return list((await database.execute(taken)).scalars())


async def write(database: AsyncSession, recipient: str, language: str, message: Message) -> None:
    await outbox.put(
        database, recipient=recipient, subject=message.subject, body=message.body, language=language
    )


async def send(database: AsyncSession, draft: SignupDraft) -> Problem | None:
    """Send a code to the draft's e-mail; the code before it dies.

    When the worker, the e-mail or the phone has an account, its owner is told instead and no code
    opens this draft; the person at the screen sees no difference.
    """
    count, last = await _sent_to(database, draft.email)
    now = clock.now()
    if last is not None and count:
        passed = int((now - last).total_seconds())
        if passed < settings().resend_seconds:
            return Problem("", "resend_soon", settings().resend_seconds - passed)
    if count >= settings().resends_per_hour:
        return Problem("", "resend_many")
    await database.execute(
        update(OneTimeCode).where(col(OneTimeCode.draft_id) == draft.id).values(replaced=True)
    )
    owners = await _owners(database, draft)
    code = new_code()
    for owner in owners:
        await write(
            database,
            owner.email,
            owner.language,
            already_yours_message(Translator(_language(owner.language))),
        )
    if not owners:
        await write(
            database, draft.email, draft.language, code_message(Translator(_language(draft.language)), code)
        )
    database.add(OneTimeCode(draft_id=draft.id, code_hash="" if owners else _hash(draft, code), sent_at=now))
    return None


def _language(stored: str):
    return "en" if stored == "en" else "es"


async def check(database: AsyncSession, draft: SignupDraft, typed: str) -> Problem | None:
    """Whether a typed code is the one that was sent. Every try counts, also simultaneous ones."""
    latest = (
        select(OneTimeCode)
        .where(OneTimeCode.draft_id == draft.id, col(OneTimeCode.replaced).is_(False))
        .order_by(col(OneTimeCode.id).desc())
        .limit(1)
        .with_for_update()
    )
    code = (await database.execute(latest)).scalar_one_or_none()
    if code is None or clock.now() - code.sent_at > timedelta(minutes=settings().code_minutes):
        return Problem("codigo", "code_expired")
    if code.tries >= settings().code_tries:
        return Problem("codigo", "code_exhausted")
    code.tries += 1
    if code.code_hash and code.code_hash == _hash(draft, typed):
        code.replaced = True
        return None
    left = settings().code_tries - code.tries
    return Problem("codigo", "code_wrong", left) if left else Problem("codigo", "code_exhausted")
