"""A forgotten password: a link that works once, for thirty minutes, and signs nobody in.

It goes to the account's proved e-mail, never to a phone: a number is stolen with a card, or lent. Who has no
e-mail is told by text message which way is theirs. The other ways back
(paper_codes.py, lost_email.py) end in the same kind of link, which then drops the e-mail.
"""

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from .. import db
from ..accounts import contacts, drafts, known_browsers, passwords, proposals, sessions, waits
from ..accounts.drafts import Person
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.records import Account
from ..accounts.rules import Problem
from ..accounts.secret import keyed_hash, new_link_token
from ..accounts.sign_in import account_known_as, normalized
from ..passkeys import service as passkeys
from ..settings import settings
from ..ui.texts import translator_for
from . import lost_email, tokens
from .locks import locked
from .messages import email_dropped_message, no_email_message, password_changed_message, recovery_message
from .records import PasswordReset


async def ask(identifier: str, origin: str) -> Problem | None:
    """Send a link to the account's owner, if there is such an account; the answer is the same.

    Asking again and again for one identifier makes wait, known or not.

    Args:
        origin: of the site the link leads to; the caller vouches for it.
    """
    known_as = normalized(identifier)
    if not identifier.strip():
        return Problem("identifier", "recovery_empty")
    if not known_as:
        return Problem("identifier", "recovery_identifier")
    async with db.writing() as database:
        account = await account_known_as(database, known_as)
        seconds = await waits.count_try(database, keyed_hash("recovery", known_as))
        if seconds:
            return Problem("", "sign_in_wait", seconds)
        if account is not None:
            record(database, account.id, "recovery_asked")
            await send_link(database, account, origin)
    return None


async def send_link(database: AsyncSession, account: Account, origin: str) -> None:
    """Send a link to the e-mail that an account's owner has proved; older ones are dead. Without one, tell
    them by text message which way there is.

    Where there were too many such messages, none goes and the link that was sent last stays: who asks in
    the owner's name must not leave them without any.
    """
    t = translator_for(account.language)
    if not account.email:
        await write(database, account, no_email_message(t))
        return
    token = new_link_token()
    address = f"{origin}{t.href('/recuperar/abrir')}/{token}"
    if await write(database, account, recovery_message(t, address), minutes=settings().recovery_minutes):
        await tokens.replace(database, account.id, token)


async def end_links(database: AsyncSession, account_id: int) -> None:
    """End every way to a new password that was asked for: there is one."""
    await tokens.kill_all(database, account_id)
    await lost_email.end_all(database, account_id)


async def is_open(token: str) -> bool:
    """Whether a link still works."""
    async with db.reading() as database:
        return await tokens.find(database, token) is not None


async def drops_email(token: str) -> bool:
    """Whether a link takes the e-mail off the account too."""
    async with db.reading() as database:
        link = await tokens.find(database, token)
        return link is not None and link.drops_email


async def propose_phrase(token: str) -> tuple[str, ...] | None:
    """Four words that would be accepted from who holds a link; None for everybody else."""
    async with db.reading() as database:
        link = await tokens.find(database, token)
        if link is None:
            return None
        account, person = await _owner(database, link)
    return await proposals.phrase_for(person.own_words(account))


async def _owner(database: AsyncSession, link: PasswordReset) -> tuple[Account, Person]:
    account = await database.get_one(Account, link.account_id)
    return account, await drafts.person_of(database, account.worker_id)


async def set_password(token: str, password: str) -> Problem | None:
    """Set a new password by a link. Ends the link, every session and every wait of the account, and
    tells its owner."""
    async with db.reading() as database:
        link = await tokens.find(database, token)
        if link is None:
            return Problem("", "recovery_gone")
        account, person = await _owner(database, link)
        shortest = await _shortest(database, link)
    own = person.own_words(account)
    try:
        if code := await passwords.problem(password, own, shortest=shortest):
            return Problem("password", code, shortest)
        password_hash = await passwords.hashed(password)
    except passwords.TooBusy:
        return Problem("", "busy")
    async with db.writing() as database:
        for known_as in filter(None, (account.email, person.nss)):
            for guessed in ("sign-in", "recovery", "recovery-code"):
                await waits.forget(database, keyed_hash(guessed, known_as))
        await locked(database, account.id)
        if await tokens.find(database, token) is None:
            return Problem("", "recovery_gone")
        if len(passwords.normalize(password)) < await _shortest(database, link):
            # The passkey it was short beside is gone.
            return Problem("password", "password_short", passwords.SHORTEST)
        changed = {"password_hash": password_hash, "password_alone": passwords.is_enough_alone(password)}
        if link.drops_email:
            # Lost, and maybe in other hands: nothing that goes there may open the account again.
            # pyrefly: ignore[bad-assignment]
            changed["email"] = None
        await database.execute(update(Account).where(col(Account.id) == account.id).values(**changed))
        await _end_all(database, account.id)
        record(database, account.id, "password_changed")
        # To the e-mail that was, also where it is dropped: who reads it must know.
        t = translator_for(account.language)
        dropped = link.drops_email and account.email
        told = email_dropped_message(t) if dropped else password_changed_message(t)
        await write(database, account, told)
    return None


async def _shortest(database: AsyncSession, link: PasswordReset) -> int:
    """Beside a passkey a password may be shorter; not for who has lost things: the passkey's device may be
    among them, and a short password alone opens nothing."""
    if link.drops_email:
        return passwords.SHORTEST
    return await passkeys.shortest_password(database, link.account_id)


async def _end_all(database: AsyncSession, account_id: int) -> None:
    """What the old password opened or was asked for ends."""
    await end_links(database, account_id)
    await sessions.end_all(database, account_id)
    await known_browsers.forget_all(database, account_id)
    # A thief may have sent the proof of a contact of their own.
    for kind in ("email", "phone"):
        await contacts.give_up(database, account_id, kind)
