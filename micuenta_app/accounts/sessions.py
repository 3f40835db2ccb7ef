"""Sessions: a random token in an HttpOnly cookie, its hash here, and when it ends."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..settings import settings
from ..viewer import Viewer
from .records import Account, Session
from .secret import new_token, token_hash

# Being seen is written at most once a minute, so that reading a page is not a write each time.
_SEEN_EVERY = timedelta(minutes=1)


async def start(database: AsyncSession, account_id: int) -> str:
    """Begin a session for an account; return the token for its cookie."""
    token, now = new_token(), clock.now()
    database.add(
        Session(token_hash=token_hash(token), account_id=account_id, created_at=now, last_seen_at=now)
    )
    return token


async def viewer_of(token: str) -> Viewer | None:
    """Who a cookie stands for, or nobody when the session ended, idled too long or grew too old."""
    now = clock.now()
    async with db.reading() as database:
        row = (
            await database.execute(
                select(Session.id, Session.last_seen_at, Account.id, Account.worker_id)
                .join(Account, col(Account.id) == Session.account_id)
                .where(
                    Session.token_hash == token_hash(token),
                    col(Session.ended_at).is_(None),
                    Session.last_seen_at > now - timedelta(minutes=settings().session_idle_minutes),
                    Session.created_at > now - timedelta(hours=settings().session_hours),
                )
            )
        ).first()
    if row is None:
        return None
    session_id, last_seen_at, account_id, worker_id = row
    if now - last_seen_at > _SEEN_EVERY:
        await _seen(session_id)
    return Viewer(account_id=account_id, worker_id=worker_id, session_id=session_id)


async def _seen(session_id: int) -> None:
    async with db.writing() as database:
        await database.execute(
            update(Session).where(col(Session.id) == session_id).values(last_seen_at=clock.now())
        )


async def end(token: str) -> None:
    """Sign out: the cookie is worth nothing from now on, wherever it is."""
    async with db.writing() as database:
        await database.execute(
            update(Session)
            .where(col(Session.token_hash) == token_hash(token), col(Session.ended_at).is_(None))
            .values(ended_at=clock.now())
        )
