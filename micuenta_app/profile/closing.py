"""Closing an account: everything of it goes in one transaction. The institution's records stay."""

from sqlalchemy import Table, delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from .. import db
from ..accounts import codes, waits
from ..accounts.messages import write
from ..accounts.records import Account
from ..accounts.sign_in import guesses_at
from ..delivery.records import OutboxMessage
from ..ui.texts import translator_for
from ..viewer import Viewer
from .messages import farewell_message


async def close_account(viewer: Viewer) -> None:
    """Delete the viewer's account with all that leads to it, also the messages it was sent, and say
    goodbye. What stays is the registry, and of the goodbye its address, subject and hour."""
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        contacts = [contact for contact in (account.email, account.phone) if contact]
        await database.execute(delete(OutboxMessage).where(col(OutboxMessage.recipient).in_(contacts)))
        await write(database, account, farewell_message(translator_for(account.language)))
        # Counted under hashes of the account's number, which another one may be given.
        await waits.erase(database, await guesses_at(database, account))
        await codes.forget_all(database, str(account.worker_id))
        for table in reversed(db.metadata.sorted_tables):
            await _delete_rows(database, table, account.id)
        await database.delete(account)


async def _delete_rows(database: AsyncSession, table: Table, account_id: int) -> None:
    """Delete what names the account: a table that is added is among them by itself."""
    for key in table.foreign_keys:
        if key.column.table.name == "account":
            await database.execute(delete(table).where(key.parent == account_id))
