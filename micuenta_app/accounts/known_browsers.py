"""Browsers in which an account was opened before.

Being known grants nothing. It only lets an owner's browser count its wrong passwords apart, so that a
stranger who hammers at an e-mail cannot hold its owner out, and makes no news of a sign-in from it.
One telephone may be a family's: its cookie holds a token for each of a few accounts.
"""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock
from ..settings import settings
from .records import KnownBrowser
from .secret import new_token, token_hash

# A family shares a telephone, a shelter does not: the longest-unused account is forgotten first.
_ACCOUNTS_A_BROWSER = 4
# A person's telephones and computers over a year; the longest-unused makes room.
_BROWSERS_AN_ACCOUNT = 10
_BETWEEN = "."  # not in a token's alphabet


async def find(database: AsyncSession, account_id: int, cookie: str) -> KnownBrowser | None:
    """The record that ties a browser's cookie to an account, if there is one."""
    oldest = clock.now() - timedelta(days=settings().known_browser_days)
    wanted = select(KnownBrowser).where(
        KnownBrowser.account_id == account_id,
        col(KnownBrowser.token_hash).in_([token_hash(token) for token in _tokens(cookie)]),
        KnownBrowser.last_used_at > oldest,
    )
    return (await database.execute(wanted.limit(1))).scalar_one_or_none()


def _tokens(cookie: str) -> list[str]:
    return cookie.split(_BETWEEN, _ACCOUNTS_A_BROWSER)[:_ACCOUNTS_A_BROWSER] if cookie else []


async def remember(database: AsyncSession, account_id: int, cookie: str, known: KnownBrowser | None) -> str:
    """Know a browser from now on, or for longer; what its cookie is to hold.

    Args:
        known: what `find` found for it.
    """
    now = clock.now()
    if known:
        known.last_used_at = now
        return cookie
    token = new_token()
    database.add(
        KnownBrowser(token_hash=token_hash(token), account_id=account_id, created_at=now, last_used_at=now)
    )
    await database.flush()
    await _drop_oldest(database, account_id)
    return _BETWEEN.join([token, *_tokens(cookie)][:_ACCOUNTS_A_BROWSER])


async def _drop_oldest(database: AsyncSession, account_id: int) -> None:
    mine = select(KnownBrowser.id).where(KnownBrowser.account_id == account_id)
    newest = mine.order_by(col(KnownBrowser.last_used_at).desc(), col(KnownBrowser.id).desc())
    kept = (await database.execute(newest.limit(_BROWSERS_AN_ACCOUNT))).scalars().all()
    others = delete(KnownBrowser).where(
        col(KnownBrowser.account_id) == account_id, col(KnownBrowser.id).not_in(kept)
    )
    await database.execute(others)


async def forget_all(database: AsyncSession, account_id: int) -> None:
    """Know no browser of an account any more: its password changed, or somebody else was in it."""
    await database.execute(delete(KnownBrowser).where(col(KnownBrowser.account_id) == account_id))
