"""Waits that grow with failed guesses, counted in the database and kept under a keyed hash."""

import math
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock
from .records import SignInWait
from .rules import wait_after

# The longest wait is minutes; a row older than this means nothing any more.
_KEPT = timedelta(days=1)


async def count_try(database: AsyncSession, guessed: str) -> int:
    """Count a guess before it is checked, so that simultaneous ones cannot slip by.

    Args:
        guessed: the keyed hash of what is guessed at.

    Returns:
        The seconds still to wait; 0 lets the guess go on.
    """
    now = clock.now()
    await database.execute(delete(SignInWait).where(col(SignInWait.last_failure_at) < now - _KEPT))
    # The row must exist before it can be locked: of simultaneous first tries only one inserts.
    insert = sqlite.insert if database.get_bind().dialect.name == "sqlite" else postgresql.insert
    first = insert(SignInWait).values(identifier_hash=guessed, failures=0, last_failure_at=now)
    await database.execute(first.on_conflict_do_nothing())
    locked = select(SignInWait).where(SignInWait.identifier_hash == guessed).with_for_update()
    wait = (await database.execute(locked)).scalar_one()
    left = (wait.last_failure_at + wait_after(wait.failures) - now).total_seconds()
    if left > 0:
        return math.ceil(left)
    wait.failures, wait.last_failure_at = wait.failures + 1, now
    return 0


async def forget(database: AsyncSession, guessed: str) -> None:
    """A right guess ends the wait."""
    await database.execute(delete(SignInWait).where(col(SignInWait.identifier_hash) == guessed))
