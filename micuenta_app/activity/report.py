"""Reporting an event that was not one's own doing."""

import secrets
from datetime import timedelta

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts import known_browsers, sessions
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.records import Account, AccountEvent
from ..ui.texts import translator_for
from ..viewer import Viewer
from .history import Happening, happening, key_of
from .messages import reported_message
from .open_sessions import device_of

# A thief in the account must not use the hour's messages up with reports, so that a warning finds no room.
_MOST_MESSAGES_AN_HOUR = 3


async def happening_named(viewer: Viewer, key: str) -> Happening | None:
    """The viewer's event of that name; None for any other name, another person's event's included."""
    async with db.reading() as database:
        event = await _find(database, viewer, key)
        return happening(event) if event else None


async def report(viewer: Viewer, key: str) -> str | None:
    """Report an event: every other session ends and the owner is told what to do next.

    Returns:
        The report's number, the same when the event was reported before; None when the viewer has no
        event of that name.
    """
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        event = await _find(database, viewer, key)
        if event is None:
            return None
        if not event.report_number:
            event.reported_at, event.report_number = clock.now(), f"{secrets.randbelow(10**9):09d}"
            await sessions.end_all(database, account.id, but=viewer.session_id)
            await known_browsers.forget_all(database, account.id)
            if await _reports_of_the_hour(database, account.id) < _MOST_MESSAGES_AN_HOUR:
                t = translator_for(account.language)
                await write(database, account, reported_message(t, event.report_number))
            record(database, account.id, "reported", device=await device_of(database, viewer))
        return event.report_number


async def _find(database: AsyncSession, viewer: Viewer, key: str) -> AccountEvent | None:
    # The names are not stored. One's own events are some hundreds a year, hashed in a millisecond.
    mine = select(AccountEvent.id).where(AccountEvent.account_id == viewer.account_id)
    for event_id in (await database.execute(mine.order_by(col(AccountEvent.at).desc()))).scalars():
        if key_of(viewer.account_id, event_id) == key:
            return await database.get_one(AccountEvent, event_id)
    return None


async def _reports_of_the_hour(database: AsyncSession, account_id: int) -> int:
    recent = select(func.count()).where(
        AccountEvent.account_id == account_id,
        AccountEvent.kind == "reported",
        AccountEvent.at > clock.now() - timedelta(hours=1),
    )
    return (await database.execute(recent)).scalar_one()
