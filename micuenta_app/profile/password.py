"""Another password, by who has just shown the old one."""

from .. import db
from ..accounts import drafts, known_browsers, passwords, proposals, sessions
from ..accounts.disavowals import undo_link
from ..accounts.events import record
from ..accounts.messages import write
from ..accounts.records import Account
from ..accounts.rules import Problem
from ..passkeys.service import shortest_password
from ..recovery.service import end_links
from ..ui.texts import translator_for
from ..viewer import Viewer
from .messages import password_changed_message


async def set_password(viewer: Viewer, password: str, origin: str, device: str) -> Problem | None:
    """Set a new password; the rules are those of the sign-up, but beside a passkey it may be shorter. Ends
    every other session and every reset link, knows no browser any more, and tells the owner by every way
    there is."""
    own = await _own_words(viewer)
    async with db.reading() as database:
        shortest = await shortest_password(database, viewer.account_id)
    # Weighed and hashed before the transaction: a quarter of a second is too long to hold the database.
    try:
        if code := await passwords.problem(password, own, shortest=shortest):
            return Problem("password", code, shortest)
        password_hash = await passwords.hashed(password)
    except passwords.TooBusy:
        return Problem("", "busy")
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        alone = passwords.is_enough_alone(password)
        if not alone and await shortest_password(database, account.id) == passwords.SHORTEST:
            # The last passkey was removed meanwhile.
            return Problem("password", "password_short", passwords.SHORTEST)
        account.password_hash, account.password_alone = password_hash, alone
        await sessions.end_all(database, account.id, but=viewer.session_id)
        await known_browsers.forget_all(database, account.id)
        await end_links(database, account.id)
        record(database, account.id, "password_changed", device=device)
        undo = await undo_link(database, account, "password_changed", origin)
        await write(database, account, password_changed_message(translator_for(account.language), undo))
    return None


async def propose_phrase(token: str) -> tuple[str, ...] | None:
    """Four words that would be accepted from who is signed in; None for everybody else.

    Args:
        token: the session's cookie.
    """
    viewer = await sessions.viewer_of(token)
    return await proposals.phrase_for(await _own_words(viewer)) if viewer else None


async def _own_words(viewer: Viewer) -> tuple[str, ...]:
    async with db.reading() as database:
        account = await database.get_one(Account, viewer.account_id)
        return (await drafts.person_of(database, viewer.worker_id)).own_words(account)
