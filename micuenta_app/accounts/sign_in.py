"""Signing in: the same work, words and waits whether or not the account exists."""

from dataclasses import dataclass

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, or_, select

from .. import db
from ..identity import rules as identity
from ..registry.records import Worker
from . import known_browsers, passwords, sessions, waits
from .events import record
from .new_device import tell_of_new_device
from .records import Account, KnownBrowser
from .rules import Problem
from .secret import keyed_hash
from .sessions import Device

# More than any e-mail or accepted password: longer input is refused before it costs anything.
_LONGEST_INPUT = 512
# Of the keyed hash of who was tried: enough to tell in the log one from another.
_SHOWN = 12
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session's token, and what the cookie of a known browser is to hold: nothing on a borrowed
    device."""

    token: str
    known: str = ""


async def sign_in(identifier: str, password: str, device: Device, origin: str) -> SignedIn | Problem:
    """Open a session for an e-mail or NSS and its password.

    Args:
        origin: of the site, for the link in a message to the owner; the caller vouches for it.

    Returns:
        The session's token, or a problem: "sign_in_wrong" never says which of the two was wrong;
        "sign_in_wait" carries the seconds left, alike for known and unknown identifiers;
        "sign_in_passkey" comes only after the right password, when that is too short to be alone.
    """
    if not identifier.strip() or not password:
        return Problem("identifier" if not identifier.strip() else "password", "sign_in_empty")
    if len(identifier) > _LONGEST_INPUT or len(password) > _LONGEST_INPUT:
        return Problem("", "sign_in_wrong")
    known_as = normalized(identifier)
    async with db.writing() as database:
        account = await account_known_as(database, known_as)
        waiter = await _waiter(database, account, known_as or identifier.strip().casefold(), device.known)
        seconds = await waits.count_try(database, waiter)
    if seconds:
        _log.warning("sign_in_refused", who=waiter[:_SHOWN])
        return Problem("", "sign_in_wait", seconds)
    try:
        correct = await passwords.matches(password, account.password_hash if account else None)
    except passwords.TooBusy:
        async with db.writing() as database:
            await waits.was_not_checked(database, waiter)
        return Problem("", "busy")
    async with db.writing() as database:
        if account is None or not correct:
            await waits.was_wrong(database, waiter)
            _log.warning("sign_in_failed", who=waiter[:_SHOWN])
            return Problem("", "sign_in_wrong")
        if not account.password_alone:
            return Problem("", "sign_in_passkey")
        signed_in = await open_session(database, account, device, origin)
        await waits.forget(database, waiter)
    return signed_in


async def _waiter(database: AsyncSession, account: Account | None, typed: str, cookie: str) -> str:
    """Under what this guess is counted. In a browser the account knows, apart from strangers' guesses."""
    known = await known_browsers.find(database, account.id if account else 0, cookie)
    return _of_browser(known.id) if known else keyed_hash("sign-in", typed)


def _of_browser(known_id: int) -> str:
    return keyed_hash("sign-in-known", str(known_id))


async def open_session(database: AsyncSession, account: Account, device: Device, origin: str) -> SignedIn:
    """Sign in whoever has just shown that the account is theirs, in whichever way.

    The owner can read of it, and of the wrong passwords before; of a browser that was not known they are
    told. Of a borrowed one they are too, and it is not remembered.
    """
    if tries := await waits.take_tries(database, await guesses_at(database, account)):
        record(database, account.id, "tries_failed", count=tries)
    known = await known_browsers.find(database, account.id, device.known)
    if known is None:
        await tell_of_new_device(database, account, device.words, origin)
    token = await sessions.start(database, account.id, device)
    record(database, account.id, "signed_in", device=device.words)
    if device.assisted:
        return SignedIn(token)
    return SignedIn(token, await known_browsers.remember(database, account.id, device.known, known))


async def guesses_at(database: AsyncSession, account: Account) -> list[str]:
    """Everything under which wrong passwords for an account are counted."""
    browsers = (
        select(Worker.nss, KnownBrowser.id)
        .join(KnownBrowser, col(KnownBrowser.account_id) == account.id, isouter=True)
        .where(Worker.id == account.worker_id)
    )
    rows = (await database.execute(browsers)).all()
    return [
        *(keyed_hash("sign-in", known_as) for known_as in (account.email, rows[0].nss) if known_as),
        *(_of_browser(known_id) for _, known_id in rows if known_id),
        keyed_hash("confirm", str(account.id)),
    ]


def normalized(identifier: str) -> str:
    """The identifier as accounts know it, or an empty string when it is neither e-mail nor NSS."""
    for parse in (identity.email, identity.nss):
        try:
            return parse(identifier)
        except identity.InvalidIdentifier:
            continue
    return ""


async def account_known_as(database: AsyncSession, known_as: str) -> Account | None:
    """The account with this e-mail, or of the worker with this NSS; both normalised."""
    found = (
        select(Account)
        .join(Worker, col(Worker.id) == Account.worker_id)
        .where(or_(Account.email == known_as, Worker.nss == known_as))
    )
    return (await database.execute(found)).scalar_one_or_none()
