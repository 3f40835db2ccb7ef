"""Showing one's password again before a change that matters (ASVS 7.5.1)."""

import re

from .. import db
from ..viewer import Viewer
from . import passwords, sessions, waits
from .records import Account
from .rules import Problem
from .secret import keyed_hash
from .sessions import Renewed

# Only pages of the signed-in area, whatever the address says: never another site.
_PAGE = re.compile(r"/cuenta(/[a-z]+)*")
_AFTERWARDS, _CONFIRM = "/cuenta/perfil", "/cuenta/confirmar"


def page_after_confirm(asked: str) -> str:
    """Where to go on: the page that was asked for, if it is one of the account's."""
    return asked if _PAGE.fullmatch(asked) and asked != _CONFIRM else _AFTERWARDS


def confirm_path(page: str) -> str:
    """The address that asks for the password and goes on to a page."""
    return f"{_CONFIRM}?para={page_after_confirm(page)}"


async def confirm_password(viewer: Viewer, password: str) -> Renewed | Problem:
    """Check the password of who is signed in. Wrong ones make wait, apart from those at sign-in: a
    stranger at an unlocked phone must not keep the owner from signing in."""
    if not password:
        return Problem("password", "confirm_empty")
    guessed = keyed_hash("confirm", str(viewer.account_id))
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id)
        if seconds := await waits.count_try(database, guessed):
            return Problem("", "sign_in_wait", seconds)
    try:
        correct = await passwords.matches(password, account.password_hash)
    except passwords.TooBusy:
        async with db.writing() as database:
            await waits.was_not_checked(database, guessed)
        return Problem("", "busy")
    async with db.writing() as database:
        if not correct:
            await waits.was_wrong(database, guessed)
            return Problem("password", "confirm_wrong")
        await waits.forget(database, guessed)
        return await sessions.confirm(database, viewer)
