"""Ways back that somebody else may have made."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from . import lost_email, tokens
from .records import RecoveryCode


async def distrust(database: AsyncSession, account_id: int, since: datetime) -> None:
    """Take away the codes made since a moment, end every link to a new password, and stop every request to
    get in without the e-mail."""
    made = delete(RecoveryCode).where(
        col(RecoveryCode.account_id) == account_id, col(RecoveryCode.made_at) >= since
    )
    await database.execute(made)
    await tokens.kill_all(database, account_id)
    await lost_email.stop_open(database, account_id)
