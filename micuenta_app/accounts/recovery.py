"""A forgotten password: a link by e-mail that works once, for thirty minutes, and signs nobody in."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..settings import settings
from ..ui.texts import translator_for
from . import drafts, passwords, waits
from .messages import password_changed_message, recovery_message, write
from .records import Account, AccountEvent, PasswordReset, Session
from .rules import Problem
from .secret import keyed_hash, new_token, token_hash
from .sign_in import account_known_as, normalized


async def ask(identifier: str, origin: str) -> Problem | None:
    """Send a link to the account's e-mail, if there is such an account; the answer is the same.

    Asking again and again for one identifier makes wait, known or not.

    Args:
        origin: of the site the link leads to; the caller vouches for it.
    """
    known_as = normalized(identifier)
    if not identifier.strip():
        return Problem("identifier", "recovery_empty")
    if not known_as:
        return Problem("identifier", "recovery_identifier")
    account = await account_known_as(known_as)
    async with db.writing() as database:
        seconds = await waits.count_try(database, keyed_hash("recovery", known_as))
        if seconds:
            return Problem("", "sign_in_wait", seconds)
        if account is not None:
            await _send(database, account, origin)
    return None


async def _send(database: AsyncSession, account: Account, origin: str) -> None:
    token, now, t = new_token(), clock.now(), translator_for(account.language)
    await _kill_links(database, account.id)
    database.add(PasswordReset(token_hash=token_hash(token), account_id=account.id, sent_at=now))
    message = recovery_message(t, f"{origin}{t.href('/recuperar/abrir')}/{token}")
    await write(database, account, message, minutes=settings().recovery_minutes)


async def _kill_links(database: AsyncSession, account_id: int) -> None:
    open_links = update(PasswordReset).where(
        col(PasswordReset.account_id) == account_id, col(PasswordReset.ended_at).is_(None)
    )
    await database.execute(open_links.values(ended_at=clock.now()))


async def _find(database: AsyncSession, token: str) -> PasswordReset | None:
    oldest = clock.now() - timedelta(minutes=settings().recovery_minutes)
    wanted = select(PasswordReset).where(
        PasswordReset.token_hash == token_hash(token),
        col(PasswordReset.ended_at).is_(None),
        PasswordReset.sent_at > oldest,
    )
    return (await database.execute(wanted.with_for_update())).scalar_one_or_none()


async def is_open(token: str) -> bool:
    """Whether a link still works."""
    async with db.reading() as database:
        return await _find(database, token) is not None


async def set_password(token: str, password: str) -> Problem | None:
    """Set a new password by a link. Ends the link, every session and every wait of the account, and
    tells its owner."""
    async with db.reading() as database:
        link = await _find(database, token)
        if link is None:
            return Problem("", "recovery_gone")
        account = await database.get_one(Account, link.account_id)
        person = await drafts.person_of(database, account.worker_id)
    own = person.own_words(account)
    try:
        if code := await passwords.problem(password, own):
            return Problem("password", code, passwords.SHORTEST)
        password_hash = await passwords.hashed(password)
    except passwords.TooBusy:
        return Problem("", "busy")
    async with db.writing() as database:
        if await _find(database, token) is None:
            return Problem("", "recovery_gone")
        await _change(database, account.id, password_hash)
        for known_as in (account.email, person.nss):
            await waits.forget(database, keyed_hash("sign-in", known_as))
            await waits.forget(database, keyed_hash("recovery", known_as))
        await write(database, account, password_changed_message(translator_for(account.language)))
    return None


async def _change(database: AsyncSession, account_id: int, password_hash: str) -> None:
    now = clock.now()
    await _kill_links(database, account_id)
    await database.execute(
        update(Account).where(col(Account.id) == account_id).values(password_hash=password_hash)
    )
    sessions = update(Session).where(col(Session.account_id) == account_id, col(Session.ended_at).is_(None))
    await database.execute(sessions.values(ended_at=now))
    database.add(AccountEvent(account_id=account_id, at=now, kind="password_changed"))
