"""What happens to an account is written down for its owner, who reads it at /cuenta/actividad."""

from datetime import timedelta
from typing import Literal

import structlog
from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock
from .records import AccountEvent

_log = structlog.get_logger()

Kind = Literal[
    "created",
    "signed_in",
    "signed_out",
    "tries_failed",  # `count` wrong passwords since the last sign-in
    "password_changed",
    "email_changed",
    "phone_changed",
    "passkey_added",
    "passkey_removed",
    "codes_made",
    "code_used",
    "recovery_asked",
    "recovery_stopped",
    "sessions_ended",
    "disavowed",
    "reported",
    "data_downloaded",
    "savings_downloaded",
    "credit_downloaded",
]


def record(
    database: AsyncSession, account_id: int, kind: Kind, *, device: str = "", count: int = 0
) -> AccountEvent:
    """Write an event in the transaction of what happened, and a line in the log. Never secrets, never
    identifiers."""
    _log.info(kind, account=account_id)
    event = AccountEvent(account_id=account_id, at=clock.now(), kind=kind, device=device, count=count)
    database.add(event)
    return event


async def count_of_the_hour(database: AsyncSession, account_id: int, kind: Kind) -> int:
    """How often something happened to an account in the last hour."""
    recent = select(func.count()).where(
        AccountEvent.account_id == account_id,
        AccountEvent.kind == kind,
        col(AccountEvent.at) > clock.now() - timedelta(hours=1),
    )
    return (await database.execute(recent)).scalar_one()
