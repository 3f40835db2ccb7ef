"""The viewer's savings over the years, and who paid them in."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from .. import db
from ..registry.records import Credit, CreditMovement, CreditMovementKind, SavingsKind, SavingsMovement
from ..viewer import Viewer
from . import employment, rules, years
from .balances import savings_in

# A working life has some three hundred bimesters; what is beyond is not held in memory.
_MOST_PAYMENTS = 20_000


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The years of the ledger, oldest first, and the balances they led to."""

    years: tuple[years.Year, ...]
    savings: rules.Savings


@dataclass(frozen=True, slots=True)
class Employment:
    """The stretches of a working life, newest first, and how far the records go."""

    stretches: tuple[employment.Stretch, ...]
    as_of: date | None


async def lifetime_of(viewer: Viewer) -> Lifetime:
    """The viewer's savings year by year."""
    async with db.reading() as session:
        return Lifetime(years.by_year(await year_sums(session, viewer)), await savings_in(session, viewer))


async def year_sums(
    session: AsyncSession, viewer: Viewer, span: tuple[date, date] | None = None
) -> list[years.YearSum]:
    """The viewer's ledger added up by year and kind, all of it or between two days."""
    year, kind = func.extract("year", col(SavingsMovement.posted_on)), col(SavingsMovement.kind)
    sums = (
        select(year, kind, func.sum(col(SavingsMovement.amount_centavos)))
        .where(col(SavingsMovement.worker_id) == viewer.worker_id)
        .group_by(year, kind)
    )
    if span:
        sums = sums.where(col(SavingsMovement.posted_on).between(*span))
    rows = await session.execute(sums)
    return [years.YearSum(int(row[0]), row[1], int(row[2])) for row in rows]


async def employment_of(viewer: Viewer) -> Employment:
    """Who paid in for the viewer and when, and the bimesters in which nobody did.

    While a credit lives, employers pay into it instead (LINFONAVIT art. 43 Bis): those bimesters stand in
    the credit's ledger, and without them they would look like gaps.
    """
    async with db.reading() as session:
        savings = await savings_in(session, viewer)
        in_savings = await session.execute(
            select(
                col(SavingsMovement.period),
                col(SavingsMovement.posted_on),
                col(SavingsMovement.amount_centavos),
                col(SavingsMovement.employer),
            )
            .where(
                col(SavingsMovement.worker_id) == viewer.worker_id,
                col(SavingsMovement.kind) == SavingsKind.CONTRIBUTION,
            )
            .limit(_MOST_PAYMENTS)
        )
        in_credits = await session.execute(
            select(col(CreditMovement.posted_on), col(CreditMovement.amount_centavos))
            .join(Credit, col(Credit.id) == col(CreditMovement.credit_id))
            .where(
                col(Credit.worker_id) == viewer.worker_id,
                col(CreditMovement.kind) == CreditMovementKind.EMPLOYER_CONTRIBUTION,
            )
            .limit(_MOST_PAYMENTS)
        )
    paid = [employment.PaidIn(*row) for row in in_savings]
    paid += [employment.PaidIn("", day, -centavos, to_credit=True) for day, centavos in in_credits]
    as_of = savings.as_of or max((one.posted_on for one in paid), default=None)
    return Employment(employment.stretches(paid, as_of) if as_of else (), as_of)
