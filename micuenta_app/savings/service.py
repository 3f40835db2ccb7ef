"""The Subcuenta de Vivienda of the viewer."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, case, func, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import db
from ..registry.records import SavingsKind, SavingsMovement, SavingsTotal
from ..viewer import Viewer
from . import rules


@dataclass(frozen=True, slots=True)
class AppliedToCredit:
    """What already left the savings to pay a credit. Never zero."""

    centavos: int
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Overview:
    savings: rules.Savings
    parts: tuple[rules.Part, ...]
    applied: AppliedToCredit | None


@dataclass(frozen=True, slots=True)
class Movement:
    posted_on: date
    period: str
    bucket: str
    kind: str
    centavos: int
    employer: str


@dataclass(frozen=True, slots=True)
class MovementsPage:
    """One page of the ledger, newest first."""

    movements: tuple[Movement, ...]
    page: int
    total: int


async def overview_of(viewer: Viewer) -> Overview:
    """The balances, what they are made of and what went to a credit."""
    async with db.reading() as session:
        savings = await _savings(session, viewer)
        kinds = await session.execute(
            select(
                SavingsMovement.kind,
                func.sum(SavingsMovement.amount_centavos),
                func.min(SavingsMovement.posted_on),
                func.max(SavingsMovement.posted_on),
            )
            .where(SavingsMovement.worker_id == viewer.worker_id)
            .group_by(SavingsMovement.kind)
        )
        by_kind = {kind: (int(centavos), since, until) for kind, centavos, since, until in kinds}
    spent, since, until = by_kind.get(SavingsKind.APPLIED_TO_CREDIT, (0, date.min, date.min))
    return Overview(
        savings=savings,
        parts=rules.parts({kind: found[0] for kind, found in by_kind.items()}, savings.centavos),
        applied=AppliedToCredit(-spent, since, until) if spent < 0 else None,
    )


async def movements_of(viewer: Viewer, page: object = 1) -> MovementsPage:
    """A page of the viewer's movements; a page that does not exist becomes the nearest one.

    Offset, not keyset: numbered pages tell a person where they are, and a ledger is short (six
    bimesters a year and pot), so the index walks over a few hundred entries at most.
    """
    async with db.reading() as session:
        mine = SavingsMovement.worker_id == viewer.worker_id
        total = (await session.execute(select(func.count()).where(mine))).scalar_one()
        number = rules.page_number(page, total)
        rows = await session.execute(
            select(SavingsMovement)
            .where(mine)
            .order_by(col(SavingsMovement.posted_on).desc(), col(SavingsMovement.id).desc())
            .limit(rules.PAGE_SIZE)
            .offset((number - 1) * rules.PAGE_SIZE)
        )
        return MovementsPage(tuple(_movement(row) for row in rows.scalars()), number, total)


async def _savings(session: AsyncSession, viewer: Viewer) -> rules.Savings:
    amount = col(SavingsMovement.amount_centavos)
    counted = or_(col(SavingsTotal.as_of).is_(None), col(SavingsMovement.posted_on) <= SavingsTotal.as_of)
    sums = await session.execute(
        select(
            SavingsMovement.bucket,
            func.sum(amount),
            func.sum(case((counted, amount), else_=0)),
            func.max(SavingsMovement.posted_on),
        )
        .outerjoin(
            SavingsTotal,
            and_(
                col(SavingsTotal.worker_id) == SavingsMovement.worker_id,
                col(SavingsTotal.bucket) == SavingsMovement.bucket,
            ),
        )
        .where(SavingsMovement.worker_id == viewer.worker_id)
        .group_by(SavingsMovement.bucket)
    )
    totals = await session.execute(select(SavingsTotal).where(SavingsTotal.worker_id == viewer.worker_id))
    return rules.settle(
        [rules.LedgerSum(bucket, int(all_), int(until), last) for bucket, all_, until, last in sums],
        [rules.ControlTotal(row.bucket, row.balance_centavos, row.as_of) for row in totals.scalars()],
    )


def _movement(row: SavingsMovement) -> Movement:
    return Movement(row.posted_on, row.period, row.bucket, row.kind, row.amount_centavos, row.employer)
