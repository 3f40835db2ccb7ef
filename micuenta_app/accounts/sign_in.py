"""Signing in: the same work, words and waits whether or not the account exists."""

import math
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, or_, select

from .. import clock, db
from ..identity import rules as identity
from ..registry.records import Worker
from . import passwords, sessions
from .records import Account, AccountEvent, SignInWait
from .rules import Problem, wait_after
from .secret import keyed_hash

# More than any e-mail or accepted password: longer input is refused before it costs anything.
_LONGEST_INPUT = 512


@dataclass(frozen=True, slots=True)
class SignedIn:
    token: str


async def sign_in(identifier: str, password: str) -> SignedIn | Problem:
    """Open a session for an e-mail or NSS and its password.

    Returns:
        The session's token, or a problem: "sign_in_wrong" never says which of the two was wrong;
        "sign_in_wait" carries the seconds left, alike for known and unknown identifiers.
    """
    if not identifier.strip() or not password:
        return Problem("identifier" if not identifier.strip() else "password", "sign_in_empty")
    if len(identifier) > _LONGEST_INPUT or len(password) > _LONGEST_INPUT:
        return Problem("", "sign_in_wrong")
    known_as = _normalized(identifier)
    waiter = keyed_hash("sign-in", known_as or identifier.strip().casefold())
    async with db.writing() as database:
        seconds = await _count_try(database, waiter)
    if seconds:
        return Problem("", "sign_in_wait", seconds)
    account = await _account(known_as)
    correct = await passwords.matches(password, account.password_hash if account else None)
    if account is None or not correct:
        return Problem("", "sign_in_wrong")
    async with db.writing() as database:
        await database.execute(delete(SignInWait).where(col(SignInWait.identifier_hash) == waiter))
        token = await sessions.start(database, account.id)
        database.add(AccountEvent(account_id=account.id, at=clock.now(), kind="signed_in"))
    return SignedIn(token)


def _normalized(identifier: str) -> str:
    """The identifier as accounts know it, or an empty string when it is neither e-mail nor NSS."""
    for parse in (identity.email, identity.nss):
        try:
            return parse(identifier)
        except identity.InvalidIdentifier:
            continue
    return ""


async def _count_try(database: AsyncSession, waiter: str) -> int:
    """Count a try before its password is checked, so that simultaneous ones cannot slip by.

    Returns:
        The seconds still to wait; 0 lets the try go on.
    """
    now = clock.now()
    # The row must exist before it can be locked: of simultaneous first tries only one inserts.
    insert = sqlite.insert if database.get_bind().dialect.name == "sqlite" else postgresql.insert
    first = insert(SignInWait).values(identifier_hash=waiter, failures=0, last_failure_at=now)
    await database.execute(first.on_conflict_do_nothing())
    locked = select(SignInWait).where(SignInWait.identifier_hash == waiter).with_for_update()
    wait = (await database.execute(locked)).scalar_one()
    if (left := _seconds_left(wait, now)) > 0:
        return left
    wait.failures, wait.last_failure_at = wait.failures + 1, now
    return 0


def _seconds_left(wait: SignInWait, now: datetime) -> int:
    return math.ceil((wait.last_failure_at + wait_after(wait.failures) - now).total_seconds())


async def _account(known_as: str) -> Account | None:
    async with db.reading() as database:
        found = (
            select(Account)
            .join(Worker, col(Worker.id) == Account.worker_id)
            .where(or_(Account.email == known_as, Worker.nss == known_as))
        )
        return (await database.execute(found)).scalar_one_or_none()
