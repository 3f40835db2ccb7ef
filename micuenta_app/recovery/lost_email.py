"""Getting back in without the old e-mail: the phone is proved, then comes a wait in which the owner, told by
every way there is, can stop it.

Where a request stands and what may follow is in rules.py; docs/recovery.md draws it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.records import Account
from ..accounts.secret import new_link_token, token_hash
from ..delivery import outbox
from ..settings import settings
from ..ui.texts import translator_for
from ..viewer import Viewer
from . import tokens
from .locks import locked
from .messages import (
    lost_email_asked_message,
    lost_email_ready_message,
    lost_email_stopped_message,
)
from .records import LostEmail
from .rules import Stage, stage_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an account's request stands, and when that changes by itself: the wait is over, or another
    request may be made."""

    stage: Stage
    changes_at: datetime | None = None


def _wait() -> timedelta:
    return timedelta(hours=settings().lost_email_hours)


def _open_for() -> timedelta:
    return timedelta(days=settings().lost_email_open_days)


def _standing(lost: LostEmail | None) -> Standing:
    if lost is None:
        return Standing("none")
    stage = stage_of(
        ready_at=lost.ready_at,
        stopped_at=lost.stopped_at,
        ended_at=lost.ended_at,
        now=clock.now(),
        wait=_wait(),
        open_for=_open_for(),
    )
    if stage == "stopped" and lost.stopped_at is not None:
        return Standing(stage, lost.stopped_at + _wait())
    return Standing(stage, lost.ready_at if stage == "waiting" else None)


async def _latest(database: AsyncSession, account_id: int) -> LostEmail | None:
    wanted = select(LostEmail).where(LostEmail.account_id == account_id)
    newest = wanted.order_by(col(LostEmail.id).desc()).limit(1)
    return (await database.execute(newest)).scalar_one_or_none()


async def standing_of(database: AsyncSession, account_id: int) -> Standing:
    """Where an account's request stands."""
    return _standing(await _latest(database, account_id))


async def go_on(database: AsyncSession, account_id: int, origin: str) -> Standing:
    """Somebody has proved the account's phone: begin a request if there is none. Asking again neither
    shortens the wait nor tells anybody again."""
    account = await locked(database, account_id)
    standing = await standing_of(database, account_id)
    return await _begin(database, account, origin) if standing.stage == "none" else standing


async def _begin(database: AsyncSession, account: Account, origin: str) -> Standing:
    token, now, t = new_link_token(), clock.now(), translator_for(account.language)
    lost = LostEmail(account_id=account.id, asked_at=now, ready_at=now + _wait(), stop_hash=token_hash(token))
    database.add(lost)
    stop_address = f"{origin}{t.href('/recuperar/parar')}/{token}"
    record(database, account.id, "recovery_asked")
    await write(database, account, lost_email_asked_message(t, stop_address))
    if account.phone:
        told = lost_email_ready_message(t, f"{origin}{t.href('/recuperar/sin-correo')}")
        ready = await outbox.put(
            database,
            channel="sms",
            recipient=account.phone,
            subject=told.subject,
            body=told.sms,
            language=account.language,
            due_at=lost.ready_at,
            useless_after=lost.ready_at + _open_for(),
        )
        await database.flush()
        lost.ready_message_id = ready.id if ready else None
    return _standing(lost)


async def waiting_for(viewer: Viewer) -> datetime | None:
    """Until when the viewer can stop a request at leisure; None when nobody has asked."""
    async with db.reading() as database:
        lost = await _latest(database, viewer.account_id)
    return lost.ready_at if lost and _can_be_stopped(lost) else None


def _can_be_stopped(lost: LostEmail | None) -> bool:
    return _standing(lost).stage in ("waiting", "ready")


async def can_stop(token: str) -> bool:
    """Whether a message's link still stops something."""
    async with db.reading() as database:
        return _can_be_stopped(await _told_of(database, token))


async def _told_of(database: AsyncSession, token: str) -> LostEmail | None:
    """The request that the link of a message is about."""
    wanted = select(LostEmail).where(LostEmail.stop_hash == token_hash(token))
    return (await database.execute(wanted)).scalar_one_or_none()


async def stop_by_link(token: str) -> bool:
    """Stop a request by the link of a message. False when there is nothing to stop any more."""
    async with db.writing() as database:
        lost = await _told_of(database, token)
        return lost is not None and await _stop(database, lost.account_id, only=lost.id)


async def stop_as(viewer: Viewer) -> bool:
    """Stop the request for the viewer's own account. False when there is nothing to stop any more."""
    async with db.writing() as database:
        return await _stop(database, viewer.account_id)


async def _stop(database: AsyncSession, account_id: int, *, only: int | None = None) -> bool:
    account = await locked(database, account_id)
    if not await stop_open(database, account_id, only=only):
        return False
    record(database, account_id, "recovery_stopped")
    await write(database, account, lost_email_stopped_message(translator_for(account.language)))
    return True


async def stop_open(database: AsyncSession, account_id: int, *, only: int | None = None) -> bool:
    """Stop a request and tell nobody. False when there is nothing to stop."""
    lost = await _latest(database, account_id)
    if lost is None or not _can_be_stopped(lost) or only not in (None, lost.id):
        return False
    lost.stopped_at = clock.now()
    await _end(database, lost)
    # A link that the request led to dies with it.
    await tokens.kill_all(database, account_id)
    return True


async def end_all(database: AsyncSession, account_id: int) -> None:
    """A new password, whichever way it came, ends what was asked for."""
    still_open = select(LostEmail).where(
        LostEmail.account_id == account_id, col(LostEmail.ended_at).is_(None)
    )
    for lost in (await database.execute(still_open)).scalars():
        await _end(database, lost)


async def _end(database: AsyncSession, lost: LostEmail) -> None:
    lost.ended_at = clock.now()
    if lost.ready_message_id is not None:
        await outbox.take_back(database, lost.ready_message_id)
