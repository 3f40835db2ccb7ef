"""The links that set a new password, as they are stored. One at a time works for an account."""

from datetime import timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock
from ..accounts.secret import new_link_token, token_hash
from ..settings import settings
from .records import PasswordReset


async def issue(database: AsyncSession, account_id: int) -> str:
    """The token of a new link that drops the account's e-mail with the old password; older links are dead."""
    token = new_link_token()
    await replace(database, account_id, token, drops_email=True)
    return token


async def replace(database: AsyncSession, account_id: int, token: str, *, drops_email: bool = False) -> None:
    """Make a token open the account's only link.

    Args:
        drops_email: the account's e-mail goes away with the old password.
    """
    await kill_all(database, account_id)
    database.add(
        PasswordReset(
            token_hash=token_hash(token), account_id=account_id, sent_at=clock.now(), drops_email=drops_email
        )
    )


async def find(database: AsyncSession, token: str) -> PasswordReset | None:
    """The link that a token opens, while it works; locked for who writes."""
    oldest = clock.now() - timedelta(minutes=settings().recovery_minutes)
    wanted = select(PasswordReset).where(
        PasswordReset.token_hash == token_hash(token),
        col(PasswordReset.ended_at).is_(None),
        PasswordReset.sent_at > oldest,
    )
    return (await database.execute(wanted.with_for_update())).scalar_one_or_none()


async def kill_all(database: AsyncSession, account_id: int) -> None:
    """End every link of an account."""
    open_links = update(PasswordReset).where(
        col(PasswordReset.account_id) == account_id, col(PasswordReset.ended_at).is_(None)
    )
    await database.execute(open_links.values(ended_at=clock.now()))
