"""Waits that grow with failed guesses, counted in the database and kept under a keyed hash."""

import math
from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import delete, func, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock
from .records import SignInWait
from .rules import wait_after

# The longest wait is minutes: failures older than this no longer make anybody wait.
_REMEMBERED = timedelta(days=1)
# How long tries are kept for an owner who does not sign in meanwhile.
_KEPT = timedelta(days=30)


async def count_try(database: AsyncSession, guessed: str) -> int:
    """Count a guess before it is checked, so that simultaneous ones cannot slip by.

    Args:
        guessed: the keyed hash of what is guessed at.

    Returns:
        The seconds still to wait; 0 lets the guess go on. A refused guess counts among the tries, and
        the caller reports what became of any other: `was_wrong`, `was_not_checked` or `forget`.
    """
    now = clock.now()
    await database.execute(delete(SignInWait).where(col(SignInWait.last_failure_at) < now - _KEPT))
    # The row must exist before it can be locked: of simultaneous first tries only one inserts.
    insert = sqlite.insert if database.get_bind().dialect.name == "sqlite" else postgresql.insert
    first = insert(SignInWait).values(identifier_hash=guessed, failures=0, tries=0, last_failure_at=now)
    await database.execute(first.on_conflict_do_nothing())
    locked = select(SignInWait).where(SignInWait.identifier_hash == guessed).with_for_update()
    wait = (await database.execute(locked)).scalar_one()
    if now - wait.last_failure_at > _REMEMBERED:
        wait.failures = 0
    # Without a wait nothing is left, though a simultaneous guess may have been later than this `now`.
    due = wait_after(wait.failures)
    left = (wait.last_failure_at + due - now).total_seconds() if due else 0
    if left > 0:
        wait.tries += 1
        return math.ceil(left)
    wait.failures, wait.last_failure_at = wait.failures + 1, now
    return 0


async def was_wrong(database: AsyncSession, guessed: str) -> None:
    """A counted guess was checked and wrong."""
    await _change(database, guessed, tries=col(SignInWait.tries) + 1)


async def was_not_checked(database: AsyncSession, guessed: str) -> None:
    """A counted guess could not be checked: a busy server must not make an owner wait longer."""
    fewer = func.coalesce(func.nullif(col(SignInWait.failures), 0), 1) - 1
    await _change(database, guessed, failures=fewer)


async def forget(database: AsyncSession, guessed: str) -> None:
    """A right guess ends the wait. The tries stay until their owner is told."""
    await _change(database, guessed, failures=0)


async def erase(database: AsyncSession, guessed: Collection[str]) -> None:
    """Keep nothing of these any more: what was guessed at is gone."""
    await database.execute(delete(SignInWait).where(col(SignInWait.identifier_hash).in_(guessed)))


async def take_tries(database: AsyncSession, guessed: Collection[str]) -> int:
    """The wrong tries that the owner of these was not told of yet, counted once."""
    mine = col(SignInWait.identifier_hash).in_(guessed)
    locked = select(SignInWait.tries).where(mine).order_by(SignInWait.identifier_hash).with_for_update()
    tries = sum((await database.execute(locked)).scalars())
    if tries:
        await database.execute(update(SignInWait).where(mine).values(tries=0))
    return tries


async def _change(database: AsyncSession, guessed: str, **values: object) -> None:
    changed = update(SignInWait).where(col(SignInWait.identifier_hash) == guessed)
    await database.execute(changed.values(**values))
