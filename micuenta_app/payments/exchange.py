"""The exchange rate: asked for in the background, kept, and told with its day.

No page waits for the bank: it shows the newest rate that was stored, or pesos only.
"""

import asyncio
from datetime import datetime, timedelta
from decimal import Decimal

import structlog
from sqlalchemy import func
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel import col, select

from .. import clock, db
from ..settings import settings
from . import banxico
from .records import ExchangeRate
from .rules import Rate

# The FIX comes out once a day, about noon.
_ASK_EVERY = timedelta(hours=3)
_ASK_AGAIN = timedelta(minutes=15)
_INVENTED = Decimal("18.45")
_log = structlog.get_logger()


async def last_rate() -> Rate | None:
    """The newest rate that was ever heard, unless it is too old to be of use. In a demonstration that asks
    nobody, an invented one that says so."""
    async with db.reading() as session:
        newest = select(ExchangeRate).order_by(col(ExchangeRate.day).desc()).limit(1)
        row = (await session.execute(newest)).scalar_one_or_none()
    today = clock.now().date()
    rate = Rate(row.day, row.pesos) if row else None
    if rate and not rate.is_useless(today):
        return rate
    if settings().demo and not banxico.configured():
        return Rate(today, _INVENTED, is_invented=True)
    return None


async def refresh_rate(*, wait_seconds: float = 1.0) -> bool:
    """Ask the bank and keep what it says. False when it said nothing: what was kept stays."""
    try:
        rate = await banxico.newest_rate(wait_seconds=wait_seconds)
    except banxico.NoRate as failure:
        _log.warning("exchange_rate_not_heard", cause=failure.code)
        return False
    async with db.writing() as session:
        await session.merge(ExchangeRate(day=rate.day, pesos=rate.pesos, heard_at=clock.now()))
    return True


async def last_heard_at() -> datetime | None:
    async with db.reading() as session:
        return (await session.execute(select(func.max(ExchangeRate.heard_at)))).scalar_one()


async def keep_rate() -> None:
    """The server's background task. Without a token there is nothing to ask."""
    while banxico.configured():
        try:
            heard = await last_heard_at()
            due = heard is None or clock.now() - heard >= _ASK_EVERY
            heard_now = await refresh_rate() if due else True
        except (OperationalError, InterfaceError) as error:
            _log.error("exchange_rate_not_kept", cause=type(error).__name__)
            heard_now = False
        await asyncio.sleep((_ASK_EVERY if heard_now else _ASK_AGAIN).total_seconds())
