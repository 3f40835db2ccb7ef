"""Who asked to be written to about a credit."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from ..accounts.records import Account
from .records import PaymentReminder


async def asked_by(database: AsyncSession, account_id: int, credit_id: int) -> Account | None:
    """The account, if its owner asked for reminders of the credit."""
    asked = (
        select(Account)
        .join(PaymentReminder, col(PaymentReminder.account_id) == col(Account.id))
        .where(Account.id == account_id, PaymentReminder.credit_id == credit_id)
    )
    return (await database.execute(asked)).scalar_one_or_none()
