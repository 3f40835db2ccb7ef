"""One change at a time to the ways back into an account."""

from sqlalchemy.ext.asyncio import AsyncSession

from ..accounts.records import Account


async def locked(database: AsyncSession, account_id: int) -> Account:
    """An account that nobody else changes until this transaction ends.

    Ask for it before the rows of its links, codes and requests, and after those of waits: in one order, so
    that no two transactions wait for each other.
    """
    return await database.get_one(Account, account_id, with_for_update=True, populate_existing=True)
