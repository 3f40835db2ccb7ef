"""Where one's account is open, and signing out there from here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from .. import clock, db
from ..accounts import sessions
from ..accounts.events import record
from ..accounts.records import Session
from ..accounts.secret import keyed_hash
from ..viewer import Viewer


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A browser in which the account is open.

    Attributes:
        key: what the owner's browser calls it by; it is bound to just this session, so that a list that
            has changed meanwhile cannot make another one end.
        is_this: the one that looks.
    """

    key: str
    device: str
    began_at: datetime
    seen_at: datetime
    is_this: bool


async def open_sessions(viewer: Viewer) -> tuple[OpenSession, ...]:
    """Where the viewer's account is open: here first, then as last seen."""
    async with db.reading() as database:
        found = await sessions.open_of(database, viewer.account_id)
    found.sort(key=lambda session: session.id != viewer.session_id)
    return tuple(
        OpenSession(
            key=_key_of(session),
            device=session.device,
            began_at=session.created_at,
            seen_at=session.last_seen_at,
            is_this=session.id == viewer.session_id,
        )
        for session in found
    )


async def end_session(viewer: Viewer, key: str) -> bool:
    """End one of the viewer's other sessions; False when there is none of that name."""
    async with db.writing() as database:
        named = [session for session in await _others(database, viewer) if _key_of(session) == key]
        return await _end(database, viewer, named) > 0


async def end_other_sessions(viewer: Viewer) -> int:
    """End all of the viewer's sessions but the one that looks. Returns how many were open."""
    async with db.writing() as database:
        return await _end(database, viewer, await _others(database, viewer))


async def device_of(database: AsyncSession, viewer: Viewer) -> str:
    """What the viewer looks with, in words."""
    return (await database.get_one(Session, viewer.session_id)).device


async def _others(database: AsyncSession, viewer: Viewer) -> list[Session]:
    found = await sessions.open_of(database, viewer.account_id)
    return [session for session in found if session.id != viewer.session_id]


async def _end(database: AsyncSession, viewer: Viewer, chosen: list[Session]) -> int:
    # Each ends once, also when two taps arrive together.
    ended = update(Session).where(
        col(Session.id).in_([session.id for session in chosen]), col(Session.ended_at).is_(None)
    )
    result = cast(CursorResult[Any], await database.execute(ended.values(ended_at=clock.now())))
    if result.rowcount:
        device = await device_of(database, viewer)
        record(database, viewer.account_id, "sessions_ended", device=device, count=result.rowcount)
    return result.rowcount


def _key_of(session: Session) -> str:
    return keyed_hash("open-session", f"{session.account_id}:{session.id}")
