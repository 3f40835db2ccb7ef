"""The credits of the viewer, the one chosen in full."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from .. import db
from ..registry.records import Credit, CreditMovement, CreditMovementKind
from ..viewer import Viewer
from . import rules
from .owned import owned, owned_at


@dataclass(frozen=True, slots=True)
class Payment:
    posted_on: date
    centavos: int  # positive lowers the debt
    channel: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A credit in the viewer's list; its place there is all a client ever says about it."""

    product: str
    granted_on: date
    status: str


@dataclass(frozen=True, slots=True)
class CreditFile:
    number: str
    product: str
    terms: rules.Terms
    annual_rate: Decimal
    late_annual_rate: Decimal | None
    term_months: int
    balance_units: Decimal | None
    payment_units: Decimal | None
    payments: tuple[Payment, ...]  # the last few, newest first
    settled_on: date | None = None  # of a credit without a debt: the day of its last movement

    @property
    def last_paid_on(self) -> date | None:
        return next((payment.posted_on for payment in self.payments if payment.centavos > 0), None)


@dataclass(frozen=True, slots=True)
class Credits:
    """Every credit of the viewer, the one that needs them most first, and the one chosen."""

    choices: tuple[Choice, ...] = ()
    ordinal: int = 0
    chosen: CreditFile | None = None


async def credits_of(viewer: Viewer, asked: object = 0) -> Credits:
    """The viewer's credits and the one at a place of that list; a place that is not there is the first."""
    async with db.reading() as session:
        found = await owned(session, viewer)
        if not found:
            return Credits()
        ordinal = rules.ordinal(asked, len(found))
        chosen = await file_of(session, found[ordinal])
    choices = tuple(Choice(row.product, row.granted_on, row.status) for row in found)
    return Credits(choices, ordinal, chosen)


async def file_of(session: AsyncSession, credit: Credit) -> CreditFile:
    """A credit of the registry; also for what runs without a viewer."""
    settled_on = await _last_moved(session, credit) if credit.status in rules.FINISHED else None
    return _file(credit, await _payments(session, credit), settled_on)


async def year_ends(viewer: Viewer, ordinal: int) -> list[tuple[date, int]]:
    """What was owed at the end of each year so far, by the ledger of the credit at a place of the list."""
    async with db.reading() as session:
        credit = await owned_at(session, viewer, ordinal)
        if credit is None:
            return []
        year = func.extract("year", col(CreditMovement.posted_on))
        sums = await session.execute(
            select(year, func.sum(CreditMovement.amount_centavos))
            .where(CreditMovement.credit_id == credit.id)
            .group_by(year)
            .order_by(year)
        )
        by_year = [(int(said), int(amount)) for said, amount in sums]
    running = accumulate(amount for _, amount in by_year)
    return [(date(said, 12, 31), owed) for (said, _), owed in zip(by_year, running, strict=True)]


async def _payments(session: AsyncSession, credit: Credit) -> tuple[Payment, ...]:
    rows = await session.execute(
        select(CreditMovement)
        .where(CreditMovement.credit_id == credit.id, CreditMovement.kind == CreditMovementKind.PAYMENT)
        .order_by(col(CreditMovement.posted_on).desc(), col(CreditMovement.id).desc())
        .limit(rules.LAST_PAYMENTS)
    )
    return tuple(Payment(row.posted_on, -row.amount_centavos, row.channel) for row in rows.scalars())


async def _last_moved(session: AsyncSession, credit: Credit) -> date | None:
    last = select(func.max(CreditMovement.posted_on)).where(CreditMovement.credit_id == credit.id)
    return (await session.execute(last)).scalar_one()


def _file(row: Credit, payments: tuple[Payment, ...], settled_on: date | None) -> CreditFile:
    return CreditFile(
        number=row.credit_number,
        product=row.product,
        terms=_terms(row),
        annual_rate=row.annual_rate,
        late_annual_rate=row.late_annual_rate,
        term_months=row.term_months,
        balance_units=row.balance_units,
        payment_units=row.monthly_payment_units,
        payments=payments,
        settled_on=settled_on,
    )


def _terms(row: Credit) -> rules.Terms:
    return rules.Terms(
        status=row.status,
        status_until=row.status_until,
        late_installments=row.late_installments,
        deferral_months_used=row.deferral_months_used,
        frozen=row.frozen,
        regime=row.regime,
        denomination=row.denomination,
        granted_on=row.granted_on,
        original_centavos=row.original_amount_centavos,
        balance_centavos=row.balance_centavos,
        payment_centavos=row.monthly_payment_centavos,
        insurance_centavos=row.monthly_insurance_centavos,
        fee_centavos=row.monthly_fee_centavos,
        as_of=row.as_of,
        has_mortgage=rules.has_mortgage(row.product),
    )
