"""Signing in: the same work, words and waits whether or not the account exists."""

from dataclasses import dataclass

from sqlmodel import col, or_, select

from .. import clock, db
from ..identity import rules as identity
from ..registry.records import Worker
from . import passwords, sessions, waits
from .records import Account, AccountEvent
from .rules import Problem
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
    known_as = normalized(identifier)
    waiter = keyed_hash("sign-in", known_as or identifier.strip().casefold())
    async with db.writing() as database:
        seconds = await waits.count_try(database, waiter)
    if seconds:
        return Problem("", "sign_in_wait", seconds)
    account = await account_known_as(known_as)
    try:
        correct = await passwords.matches(password, account.password_hash if account else None)
    except passwords.TooBusy:
        return Problem("", "busy")
    if account is None or not correct:
        return Problem("", "sign_in_wrong")
    async with db.writing() as database:
        await waits.forget(database, waiter)
        token = await sessions.start(database, account.id)
        database.add(AccountEvent(account_id=account.id, at=clock.now(), kind="signed_in"))
    return SignedIn(token)


def normalized(identifier: str) -> str:
    """The identifier as accounts know it, or an empty string when it is neither e-mail nor NSS."""
    for parse in (identity.email, identity.nss):
        try:
            return parse(identifier)
        except identity.InvalidIdentifier:
            continue
    return ""


async def account_known_as(known_as: str) -> Account | None:
    """The account with this e-mail, or of the worker with this NSS; both normalised."""
    async with db.reading() as database:
        found = (
            select(Account)
            .join(Worker, col(Worker.id) == Account.worker_id)
            .where(or_(Account.email == known_as, Worker.nss == known_as))
        )
        return (await database.execute(found)).scalar_one_or_none()
