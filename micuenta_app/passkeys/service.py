"""Passkeys: made, used and removed. Every use case begins with a challenge and ends with its answer."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select
from webauthn.helpers import bytes_to_base64url, generate_user_handle

from .. import clock, db
from ..accounts import drafts, passwords, sessions, waits
from ..accounts.disavowals import undo_link
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.records import Account, Session
from ..accounts.rules import Problem
from ..accounts.secret import keyed_hash
from ..accounts.sessions import Device, Renewed
from ..accounts.sign_in import SignedIn, open_session
from ..ui.texts import translator_for
from ..viewer import Viewer
from . import ceremonies, challenges
from .ceremonies import Assertion, Options, Refused, Site, site_at
from .challenges import MINUTES as CHALLENGE_MINUTES
from .messages import passkey_added_message, passkey_removed_message
from .records import Passkey, PasskeyChallenge

__all__ = [
    "CHALLENGE_MINUTES",
    "Begun",
    "Key",
    "Site",
    "add",
    "begin_adding",
    "begin_confirming",
    "begin_sign_in",
    "confirm",
    "keys_of",
    "remove",
    "shortest_password",
    "sign_in",
    "site_at",
]

# A person has a few devices; each key makes every list the browser is given longer.
MOST_KEYS = 20
# Authenticators make them of 16 to 64 bytes; WebAuthn allows 1023.
_LONGEST_ID = 1364  # characters of base64url

_WRONG = Problem("", "passkey_wrong")


@dataclass(frozen=True, slots=True)
class Begun:
    """What the browser is asked: the token for its cookie, and the options for its script."""

    token: str
    options: Options


@dataclass(frozen=True, slots=True)
class Key:
    """A key as its owner sees it in their list; `place` is its number there, from 0, oldest first."""

    place: int
    device: str
    made_at: datetime
    used_at: datetime | None


async def begin_sign_in(site: Site, before: str) -> Begun:
    """Ask for any key of this site: who it is, the key itself says.

    Args:
        before: the token of an older challenge of this browser; here and below.
    """
    async with db.writing() as database:
        token, challenge = await challenges.give(database, "sign_in", instead_of=before)
    return Begun(token, ceremonies.assertion_options(site, challenge))


async def sign_in(site: Site, token: str, credential: object, device: Device) -> SignedIn | Problem:
    """Open a session with a key. A key nobody has and one that signed wrong are answered alike."""
    challenge = await challenges.take(token, "sign_in")
    if challenge is None:
        return Problem("", "passkey_late")
    used = await _use(site, challenge, credential)
    if isinstance(used, Problem):
        return used
    async with db.writing() as database:
        account = await database.get_one(Account, used.account_id)
        return await open_session(database, account, device, site.origin)


async def begin_confirming(viewer: Viewer, site: Site, before: str) -> Begun | Problem:
    """Ask for one of the viewer's own keys, before something that changes the account."""
    async with db.writing() as database:
        keys = await _keys(database, viewer.account_id)
        if not keys:
            return Problem("", "passkey_none")
        token, challenge = await challenges.give(
            database, "confirm", instead_of=before, account_id=viewer.account_id
        )
    return Begun(token, ceremonies.assertion_options(site, challenge, allowed=keys))


async def confirm(viewer: Viewer, site: Site, token: str, credential: object) -> Renewed | Problem:
    """Take a key for the password once more: the session is fresh from now on."""
    challenge = await challenges.take(token, "confirm", account_id=viewer.account_id)
    if challenge is None:
        return Problem("", "passkey_late")
    used = await _use(site, challenge, credential)
    if isinstance(used, Problem):
        return used
    async with db.writing() as database:
        return await sessions.confirm(database, viewer)


async def _use(site: Site, challenge: PasskeyChallenge, credential: object) -> Passkey | Problem:
    """Check an answer and count its use. Wrong ones make wait, by the key they name, known or not; the
    password's wait is another, so a stranger who spends an owner's tries does not keep their key out."""
    try:
        assertion = ceremonies.read_assertion(credential)
    except Refused:
        return _WRONG
    named = keyed_hash("passkey", assertion.credential_id)
    async with db.writing() as database:
        if seconds := await waits.count_try(database, named):
            return Problem("", "sign_in_wait", seconds)
    async with db.writing() as database:
        try:
            key = await _named_key(database, assertion, challenge.account_id)
            checked = ceremonies.check_assertion(site, challenge.challenge, assertion, key)
        except Refused:
            await waits.was_wrong(database, named)
            return _WRONG
        key.sign_count, key.last_used_at = checked.new_sign_count, clock.now()
        await waits.forget(database, named)
        return key


async def _named_key(database: AsyncSession, assertion: Assertion, account_id: int | None) -> Passkey:
    """The key an answer names, locked. Without a person it must say whose it is, and rightly; with one it
    must be theirs. Raises Refused."""
    wanted = select(Passkey).where(Passkey.credential_id == assertion.credential_id).with_for_update()
    key = (await database.execute(wanted)).scalar_one_or_none()
    if key is None or (account_id is not None and key.account_id != account_id):
        raise Refused
    may_be_silent = account_id is not None
    if assertion.user_handle != key.user_handle and (assertion.user_handle or not may_be_silent):
        raise Refused
    return key


async def begin_adding(viewer: Viewer, site: Site, before: str) -> Begun | Problem:
    """Ask the browser to make a key: not on a borrowed device, which would open the account from then on.
    The caller has seen that the session is fresh."""
    async with db.writing() as database:
        session = await database.get_one(Session, viewer.session_id)
        if session.assisted:
            return Problem("", "passkey_borrowed")
        account = await database.get_one(Account, viewer.account_id)
        keys = await _keys(database, account.id)
        if len(keys) >= MOST_KEYS:
            return Problem("", "passkey_too_many", MOST_KEYS)
        handle = keys[0].user_handle if keys else bytes_to_base64url(generate_user_handle())
        token, challenge = await challenges.give(
            database, "add", instead_of=before, account_id=account.id, user_handle=handle
        )
        person = await drafts.person_of(database, account.worker_id)
    options = ceremonies.new_key_options(
        site,
        challenge,
        user_handle=handle,
        name=account.email or account.phone or "",
        person=person.full_name,
        held=keys,
    )
    return Begun(token, options)


async def add(viewer: Viewer, site: Site, token: str, credential: object, device: Device) -> Problem | None:
    """Keep the key that the browser made, and tell the owner."""
    challenge = await challenges.take(token, "add", account_id=viewer.account_id)
    if challenge is None:
        return Problem("", "passkey_late")
    refused = Problem("", "passkey_not_added")
    try:
        made = ceremonies.new_key(site, challenge.challenge, credential)
    except Refused:
        return refused
    credential_id = bytes_to_base64url(made.credential_id)
    if len(credential_id) > _LONGEST_ID:
        return refused
    key = Passkey(
        account_id=viewer.account_id,
        user_handle=challenge.user_handle,
        credential_id=credential_id,
        public_key=made.credential_public_key,
        sign_count=made.sign_count,
        device=device.words,
        created_at=clock.now(),
    )
    try:
        async with db.writing() as database:
            await _store(database, key, site)
    except IntegrityError:
        # Somebody's key already, perhaps their own.
        return refused
    return None


async def _store(database: AsyncSession, key: Passkey, site: Site) -> None:
    account = await database.get_one(Account, key.account_id)
    database.add(key)
    await database.flush()
    record(database, account.id, "passkey_added", device=key.device)
    undo = await undo_link(database, account, "passkey_added", site.origin, contact=key.credential_id)
    message = passkey_added_message(translator_for(account.language), key.device, undo)
    await write(database, account, message)


async def keys_of(viewer: Viewer) -> list[Key]:
    """The viewer's keys, oldest first."""
    async with db.reading() as database:
        keys = await _keys(database, viewer.account_id)
    return [Key(place, key.device, key.created_at, key.last_used_at) for place, key in enumerate(keys)]


async def _keys(database: AsyncSession, account_id: int) -> list[Passkey]:
    wanted = select(Passkey).where(Passkey.account_id == account_id).order_by(col(Passkey.id))
    return list((await database.execute(wanted)).scalars())


async def remove(viewer: Viewer, place: int, made_at: str) -> Problem | None:
    """Remove one key of the viewer's list, and tell them. The last one stays while the password is too
    short to be alone. A key that is gone already is no problem.

    Args:
        place, made_at: of the key in the list that was looked at; if the list has changed since, nothing
            is removed.
    """
    async with db.writing() as database:
        # Locked, so that the password cannot become a short one meanwhile.
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        keys = await _keys(database, account.id)
        if not 0 <= place < len(keys) or keys[place].created_at.isoformat() != made_at:
            return None
        if len(keys) == 1 and not account.password_alone:
            return Problem("", "passkey_last", passwords.SHORTEST)
        key = keys[place]
        await database.delete(key)
        record(database, account.id, "passkey_removed", device=key.device)
        await write(database, account, passkey_removed_message(translator_for(account.language), key.device))
    return None


async def disown(database: AsyncSession, account_id: int, credential_id: str) -> None:
    """Remove a key that its owner says was not theirs to add, whatever the password is."""
    await database.execute(
        delete(Passkey).where(
            col(Passkey.account_id) == account_id, col(Passkey.credential_id) == credential_id
        )
    )


async def shortest_password(database: AsyncSession, account_id: int) -> int:
    """The fewest characters a new password of an account may have: fewer beside a passkey.

    Whoever stores one sets Account.password_alone by passwords.is_enough_alone, and asks this in the
    same transaction with the account's row locked: the last key may be removed at the same time.
    """
    has_key = (
        await database.execute(select(Passkey.id).where(Passkey.account_id == account_id).limit(1))
    ).first()
    return passwords.SHORTEST_BESIDE_PASSKEY if has_key else passwords.SHORTEST
