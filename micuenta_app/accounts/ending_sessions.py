"""What an operator can do for a person, and after a break-in. Each runs an event loop of its own."""

import asyncio

from sqlalchemy import update
from sqlmodel import col

from .. import clock, db
from . import sessions
from .events import record
from .records import Session
from .sign_in import account_known_as, normalized


def end_those_of(person: str) -> bool:
    """End every session of an account, named by its e-mail or NSS. False when there is none."""
    return asyncio.run(_end_those_of(person))


def end_everyones() -> bool:
    """End every session there is. True."""
    return asyncio.run(_end_everyones())


async def _end_those_of(person: str) -> bool:
    async with db.writing() as database:
        account = await account_known_as(database, normalized(person))
        if account is None:
            return False
        await sessions.end_all(database, account.id)
        record(database, account.id, "sessions_ended")
    return True


async def _end_everyones() -> bool:
    async with db.writing() as database:
        open_ones = update(Session).where(col(Session.ended_at).is_(None))
        await database.execute(open_ones.values(ended_at=clock.now()))
    return True
