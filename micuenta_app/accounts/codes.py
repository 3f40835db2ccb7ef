"""One-time codes for a sign-up: sent, sent again, checked."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, or_, select

from .. import clock
from ..settings import settings
from ..ui.texts import translator_for
from .messages import already_yours_message, code_message, write
from .records import Account, OneTimeCode, SignupDraft
from .rules import Problem
from .secret import keyed_hash, new_code

_HOUR = timedelta(hours=1)


def _subject(draft: SignupDraft) -> str:
    """What a code confirms. Another worker, address or phone needs another code."""
    return f"{draft.id}:{draft.worker_id}:{draft.email}:{draft.phone}"


def _hash(draft: SignupDraft, code: str) -> str:
    return keyed_hash("signup-code", f"{_subject(draft)}:{code}")


def _mailbox(email: str) -> str:
    """The mailbox behind an address: what follows a plus sign in its name goes to the same one."""
    name, _, domain = email.partition("@")
    return keyed_hash("mailbox", f"{name.partition('+')[0]}@{domain}")


async def _count(database: AsyncSession, *conditions: Any) -> int:
    wanted = select(func.count()).where(OneTimeCode.sent_at > clock.now() - _HOUR, *conditions)
    return (await database.execute(wanted)).scalar_one()


async def _too_many(database: AsyncSession, draft: SignupDraft) -> Problem | None:
    """The hour's limits: of this draft, and, so that new drafts do not get around it, of the mailbox
    and of the worker."""
    most = settings().resends_per_hour
    if (
        await _count(database, OneTimeCode.draft_id == draft.id) >= most
        or await _count(database, OneTimeCode.mailbox_hash == _mailbox(draft.email)) >= 2 * most
        or await _count(database, OneTimeCode.worker_id == draft.worker_id) >= 2 * most
    ):
        return Problem("", "resend_many")
    return None


async def _latest(database: AsyncSession, draft: SignupDraft) -> OneTimeCode | None:
    wanted = (
        select(OneTimeCode)
        .where(OneTimeCode.draft_id == draft.id, col(OneTimeCode.replaced).is_(False))
        .order_by(col(OneTimeCode.id).desc())
        .limit(1)
        .with_for_update()
    )
    return (await database.execute(wanted)).scalar_one_or_none()


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


async def ensure_sent(database: AsyncSession, draft: SignupDraft) -> Problem | None:
    """Send a code unless one was sent for just this worker, address and phone."""
    latest = await _latest(database, draft)
    if latest is not None and latest.subject_hash == keyed_hash("signup-subject", _subject(draft)):
        return None
    return await _send(database, draft)


async def resend(database: AsyncSession, draft: SignupDraft) -> Problem | None:
    """Send another code, after a short wait; the one before it dies."""
    latest = await _latest(database, draft)
    if latest is not None:
        passed = int((clock.now() - latest.sent_at).total_seconds())
        if passed < settings().resend_seconds:
            return Problem("", "resend_soon", settings().resend_seconds - passed)
    return await _send(database, draft)


async def _send(database: AsyncSession, draft: SignupDraft) -> Problem | None:
    """When the worker, the e-mail or the phone has an account, its owner is told instead and no code
    opens this draft; the person at the screen sees no difference."""
    older = update(OneTimeCode).where(col(OneTimeCode.draft_id) == draft.id)
    await database.execute(older.values(replaced=True))
    if problem := await _too_many(database, draft):
        return problem
    owners, code = await _owners(database, draft), new_code()
    for owner in owners:
        await write(database, owner, already_yours_message(translator_for(owner.language)))
    if not owners:
        message = code_message(translator_for(draft.language), code)
        await write(database, draft, message, minutes=settings().code_minutes)
    database.add(
        OneTimeCode(
            draft_id=draft.id,
            worker_id=draft.worker_id,
            mailbox_hash=_mailbox(draft.email),
            subject_hash=keyed_hash("signup-subject", _subject(draft)),
            code_hash="" if owners else _hash(draft, code),
            sent_at=clock.now(),
        )
    )
    return None


async def check(database: AsyncSession, draft: SignupDraft, typed: str) -> Problem | None:
    """Whether a typed code is the one that was sent. Every try counts, also simultaneous ones."""
    code = await _latest(database, draft)
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
