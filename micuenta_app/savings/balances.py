"""The balances of the viewer, what they are made of, and what went to a credit."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, case, func, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import db
from ..registry.records import SavingsKind, SavingsMovement, SavingsTotal, Worker
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
    """`first_contribution_on` decides between the laws of 1973 and 1997; None where it is unknown."""

    savings: rules.Savings
    parts: tuple[rules.Part, ...]
    applied: AppliedToCredit | None
    first_contribution_on: date | None


async def overview_of(viewer: Viewer) -> Overview:
    """The balances, what they are made of and what went to a credit."""
    async with db.reading() as session:
        savings = await savings_in(session, viewer)
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
        first = select(col(Worker.first_contribution_on)).where(Worker.id == viewer.worker_id)
        first_contribution_on = (await session.execute(first)).scalar_one_or_none()
    spent, since, until = by_kind.get(SavingsKind.APPLIED_TO_CREDIT, (0, date.min, date.min))
    return Overview(
        savings=savings,
        parts=rules.parts({kind: found[0] for kind, found in by_kind.items()}, savings.centavos),
        applied=AppliedToCredit(-spent, since, until) if spent < 0 else None,
        first_contribution_on=first_contribution_on,
    )


async def savings_in(session: AsyncSession, viewer: Viewer) -> rules.Savings:
    """The balance of each pot, checked against the institution's control totals."""
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
