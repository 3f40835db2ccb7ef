"""Sessions: a random token in an HttpOnly cookie, its hash here, and when it ends."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..settings import settings
from ..viewer import Viewer
from .events import record
from .records import Account, Session
from .secret import new_token, token_hash

# Being seen is written at most once a minute, so that reading a page is not a write each time.
_SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Device:
    """What a person signs in with.

    Attributes:
        words: "Chrome · Android"; never more than that, so that it recognises and does not track.
        assisted: a borrowed one, such as a tablet at a fair.
        known: what its cookie of a known browser holds.
        session: what its cookie of a session holds; that one ends when another begins.
    """

    words: str
    assisted: bool = False
    known: str = ""
    session: str = ""


async def start(database: AsyncSession, account_id: int, device: Device) -> str:
    """Begin a session for an account in place of the device's; return the token for its cookie."""
    if device.session:
        await _end(database, device.session)
    token, now = new_token(), clock.now()
    database.add(
        Session(
            token_hash=token_hash(token),
            account_id=account_id,
            created_at=now,
            last_seen_at=now,
            confirmed_at=now,
            device=device.words,
            assisted=device.assisted,
        )
    )
    return token


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How long a session still lasts, in seconds: while nothing happens in it, and at most.

    Attributes:
        warning: how long before its end its person is to be told.
        assisted: whether it is a borrowed device's.
    """

    idle: float
    total: float
    warning: int
    assisted: bool

    @property
    def is_over(self) -> bool:
        return min(self.idle, self.total) <= 0


def time_left(session: Session) -> TimeLeft:
    """How long a session that nobody ended still lasts."""
    now, limits = clock.now(), settings()
    if session.assisted:
        idle, total = limits.assisted_idle_minutes, limits.assisted_total_minutes
    else:
        idle, total = limits.session_idle_minutes, 60 * limits.session_hours
    return TimeLeft(
        idle=(session.last_seen_at + timedelta(minutes=idle) - now).total_seconds(),
        total=(session.created_at + timedelta(minutes=total) - now).total_seconds(),
        warning=limits.assisted_warning_seconds if session.assisted else limits.session_warning_seconds,
        assisted=session.assisted,
    )


async def time_left_by(token: str, *, here: bool = False) -> TimeLeft | None:
    """How long the session of a cookie still lasts; None when there is none or it was ended.

    Args:
        here: its person has just done something, which keeps it from idling. What is over stays so.
    """
    wanted = select(Session).where(Session.token_hash == token_hash(token), col(Session.ended_at).is_(None))
    async with db.reading() as database:
        session = (await database.execute(wanted)).scalar_one_or_none()
    if session is None:
        return None
    left = time_left(session)
    if not here or left.is_over:
        return left
    await _seen(session.id)
    session.last_seen_at = clock.now()
    return time_left(session)


async def viewer_of(token: str) -> Viewer | None:
    """Who a cookie stands for, or nobody when the session ended, idled too long or grew too old."""
    now = clock.now()
    async with db.reading() as database:
        row = (
            await database.execute(
                select(Session, Account.worker_id)
                .join(Account, col(Account.id) == Session.account_id)
                .where(Session.token_hash == token_hash(token), col(Session.ended_at).is_(None))
            )
        ).first()
    if row is None:
        return None
    session, worker_id = row
    if time_left(session).is_over:
        return None
    if now - session.last_seen_at > _SEEN_EVERY:
        await _seen(session.id)
    return Viewer(
        account_id=session.account_id,
        worker_id=worker_id,
        session_id=session.id,
        confirmed_at=session.confirmed_at,
    )


async def _seen(session_id: int) -> None:
    async with db.writing() as database:
        await database.execute(
            update(Session).where(col(Session.id) == session_id).values(last_seen_at=clock.now())
        )


async def sign_out(token: str) -> bool:
    """The cookie is worth nothing from now on, wherever it is.

    Returns:
        Whether the session that ended was a borrowed device's.
    """
    async with db.writing() as database:
        return await _end(database, token)


async def _end(database: AsyncSession, token: str) -> bool:
    wanted = select(Session).where(Session.token_hash == token_hash(token), col(Session.ended_at).is_(None))
    session = (await database.execute(wanted.with_for_update())).scalar_one_or_none()
    if session is None:
        return False
    session.ended_at = clock.now()
    record(database, session.account_id, "signed_out", device=session.device)
    return session.assisted


async def end_all(database: AsyncSession, account_id: int, *, but: int | None = None) -> None:
    """End every session of an account, except one."""
    ended = update(Session).where(
        col(Session.account_id) == account_id, col(Session.ended_at).is_(None), col(Session.id) != (but or 0)
    )
    await database.execute(ended.values(ended_at=clock.now()))


async def open_of(database: AsyncSession, account_id: int) -> list[Session]:
    """An account's sessions that still let somebody in, the last seen first. Those that died of age or
    idleness are not among them."""
    now = clock.now()
    wanted = select(Session).where(
        Session.account_id == account_id,
        col(Session.ended_at).is_(None),
        Session.created_at > now - timedelta(hours=settings().session_hours),
    )
    found = (await database.execute(wanted.order_by(col(Session.last_seen_at).desc()))).scalars()
    return [session for session in found if not time_left(session).is_over]


def is_fresh(viewer: Viewer) -> bool:
    """Whether the person showed their password or passkey a moment ago."""
    return clock.now() - viewer.confirmed_at < timedelta(minutes=settings().confirmed_minutes)


@dataclass(frozen=True, slots=True)
class Renewed:
    """A session under another token; what was the old one's cookie is worth nothing."""

    token: str
    assisted: bool


async def confirm(database: AsyncSession, viewer: Viewer) -> Renewed:
    """The person has just shown their password or passkey again: the session is fresh, and gets another
    token (ASVS 7.2.4)."""
    token = new_token()
    shown = update(Session).where(col(Session.id) == viewer.session_id)
    await database.execute(shown.values(confirmed_at=clock.now(), token_hash=token_hash(token)))
    assisted = select(Session.assisted).where(Session.id == viewer.session_id)
    return Renewed(token, (await database.execute(assisted)).scalar_one())
