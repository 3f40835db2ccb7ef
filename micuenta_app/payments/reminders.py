"""Reminders by e-mail, for whoever asked for them, credit by credit: some days before each payment, and when
a payment that was told of shows or is overdue.

The registry says in which month a payment is due and not on which day: the person chooses the day. Each
message is put in the outbox in the transaction that notes it, so that none is sent twice.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts.messages import write
from ..accounts.records import Account
from ..accounts.service import Problem
from ..credit.rules import next_payment
from ..credit.service import file_of
from ..registry.records import Credit
from ..ui.texts import translator_for
from ..viewer import Viewer
from . import matching
from .applying import apply_all
from .asking import asked_by
from .orders import own_credits
from .records import PaymentOrder, PaymentReminder
from .reminder_messages import due_message, missing_message

# So that what is sent on a weekend still leaves a day to go and pay.
DAYS_BEFORE = 5
# Every month has it.
LAST_DAY = 28
_LOOK_EVERY = timedelta(minutes=10)
_AT_ONCE = 500
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Reminding:
    """A credit that can be paid, and the day of the month its owner wants to pay on; None: no reminders."""

    place: int
    product: str
    granted_on: date
    status: str
    day: int | None


async def reminders_of(viewer: Viewer) -> tuple[Reminding, ...]:
    """Every credit of the viewer that can be paid, with or without reminders."""
    mine = await own_credits(viewer)
    async with db.reading() as database:
        asked = await database.execute(
            select(PaymentReminder).where(PaymentReminder.account_id == viewer.account_id)
        )
        days = {row.credit_id: row.day for row in asked.scalars()}
    return tuple(
        Reminding(one.place, one.product, one.granted_on, one.status, days.get(one.ident))
        for one in mine
        if one.is_payable
    )


async def ask_reminders(viewer: Viewer, form: Mapping[str, str]) -> Problem | None:
    """Remind the viewer of a credit from now on, for the day of the month they chose; again to change it."""
    mine = {str(one.place): one for one in await own_credits(viewer) if one.is_payable}
    credit = mine.get(form.get("credito", ""))
    if credit is None:
        return Problem("avisos", "credit_unknown")
    day = _day(form.get("dia", ""))
    if day is None:
        return Problem("avisos", "day_of_month")
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        if not account.email:
            return Problem("avisos", "no_email")
        row = (await database.execute(_asked(viewer, credit.ident))).scalar_one_or_none()
        if row is None:
            row = PaymentReminder(
                account_id=viewer.account_id, credit_id=credit.ident, day=day, asked_at=clock.now()
            )
            database.add(row)
        row.day = day
    return None


async def stop_reminders(viewer: Viewer, form: Mapping[str, str]) -> None:
    """No more reminders of a credit; what is none of the viewer's changes nothing."""
    mine = {str(one.place): one for one in await own_credits(viewer)}
    credit = mine.get(form.get("credito", ""))
    if credit is None:
        return
    async with db.writing() as database:
        row = (await database.execute(_asked(viewer, credit.ident))).scalar_one_or_none()
        if row:
            await database.delete(row)


async def remind() -> None:
    """One look at everything that may be due: payments that show, that are overdue, that come."""
    await apply_all()
    await _tell_of_missing()
    await _tell_of_due()


async def keep_reminding() -> None:
    """The server's background task."""
    while True:
        try:
            await remind()
        except (OperationalError, InterfaceError) as error:
            _log.error("reminders_not_looked_at", cause=type(error).__name__)
        await asyncio.sleep(_LOOK_EVERY.total_seconds())


async def _tell_of_missing() -> None:
    """Note what is overdue since the last look, and tell those who asked to be told."""
    today = clock.now().date()
    waiting = select(PaymentOrder).where(
        col(PaymentOrder.movement_id).is_(None),
        col(PaymentOrder.missed_at).is_(None),
        # Ten business days are two weeks at least.
        col(PaymentOrder.paid_on) < today - timedelta(days=13),
    )
    async with db.reading() as database:
        found = (
            (await database.execute(waiting.order_by(col(PaymentOrder.paid_on)).limit(_AT_ONCE)))
            .scalars()
            .all()
        )
    for order in found:
        if matching.stage(order.paid_on, is_applied=False, today=today) != "not_applied":
            continue
        async with db.writing() as database:
            again = waiting.where(PaymentOrder.id == order.id).with_for_update(skip_locked=True)
            row = (await database.execute(again)).scalar_one_or_none()
            if row is None:
                continue
            row.missed_at = clock.now()
            if asked := await asked_by(database, row.account_id, row.credit_id):
                t = translator_for(asked.language)
                await write(database, asked, missing_message(t, row.paid_on))


async def _tell_of_due() -> None:
    today = clock.now().date()
    coming = [today + timedelta(days=ahead) for ahead in range(DAYS_BEFORE + 1)]
    for due in coming:
        wanted = select(PaymentReminder).where(
            PaymentReminder.day == due.day,
            (col(PaymentReminder.told_for).is_(None)) | (col(PaymentReminder.told_for) < due),
        )
        async with db.reading() as database:
            found = (await database.execute(wanted.limit(_AT_ONCE))).scalars().all()
        for reminder in found:
            async with db.writing() as database:
                again = wanted.where(PaymentReminder.id == reminder.id).with_for_update(skip_locked=True)
                row = (await database.execute(again)).scalar_one_or_none()
                if row is None:
                    continue
                row.told_for = due
                if not await _is_due(database, row.credit_id, due):
                    continue
                account = await database.get_one(Account, row.account_id)
                await write(database, account, due_message(translator_for(account.language), due))


async def _is_due(database: AsyncSession, credit_id: int, due: date) -> bool:
    """Whether the person has to pay by themselves in that month, as far as the registry knows. Who paid it
    already, or has an employer or a prórroga, is not bothered."""
    file = await file_of(database, await database.get_one(Credit, credit_id))
    payment = next_payment(file.terms, file.last_paid_on)
    if payment is None or payment.by_employer or (payment.after and payment.after >= due):
        return False
    return payment.month is None or payment.month <= due.replace(day=1)


def _asked(viewer: Viewer, credit_id: int) -> Any:
    return (
        select(PaymentReminder)
        .where(PaymentReminder.account_id == viewer.account_id, PaymentReminder.credit_id == credit_id)
        .with_for_update()
    )


def _day(text: str) -> int | None:
    said = text.strip()
    day = int(said) if said.isascii() and said.isdigit() and len(said) <= 2 else 0
    return day if 1 <= day <= LAST_DAY else None
