"""The viewer's ledger, a page at a time, with the balance after each movement."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Subquery, func, select
from sqlmodel import col

from .. import db
from ..registry.records import SavingsMovement
from ..viewer import Viewer
from . import rules
from .filters import Choices, Filters


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement, and what was saved after it: in its pot when only that one is asked for, else in all."""

    posted_on: date
    period: str
    bucket: str
    kind: str
    centavos: int
    employer: str
    balance: int


@dataclass(frozen=True, slots=True)
class MovementsPage:
    """One page of the ledger, newest first. `centavos` is the sum of all that was found, on every page."""

    movements: tuple[Movement, ...]
    page: int
    total: int
    centavos: int = 0


async def choices_of(viewer: Viewer) -> Choices:
    """What the viewer's own ledger can be narrowed by."""
    found = (
        select(
            func.extract("year", col(SavingsMovement.posted_on)),
            col(SavingsMovement.bucket),
            col(SavingsMovement.kind),
            col(SavingsMovement.employer),
        )
        .where(col(SavingsMovement.worker_id) == viewer.worker_id)
        .distinct()
    )
    async with db.reading() as session:
        rows = (await session.execute(found)).all()
    buckets, kinds = {row[1] for row in rows}, {row[2] for row in rows}
    return Choices(
        years=tuple(sorted({int(row[0]) for row in rows}, reverse=True)),
        buckets=tuple(bucket for bucket in rules.BUCKETS if bucket in buckets),
        kinds=tuple(kind for kind in rules.KINDS if kind in kinds),
        employers=tuple(sorted({row[3] for row in rows} - {""})),
    )


async def movements_of(viewer: Viewer, page: object = 1, filters: Filters | None = None) -> MovementsPage:
    """A page of the viewer's movements; a page that does not exist becomes the nearest one.

    Offset, not keyset: numbered pages tell a person where they are, and a ledger is short (six bimesters a
    year and pot). The running balance needs all of it anyway, and one index brings it in order.
    """
    filters = filters or Filters()
    ledger = with_balance(viewer, filters.bucket)
    wanted = _narrowed(ledger, filters)
    async with db.reading() as session:
        sums = select(func.count(), func.coalesce(func.sum(ledger.c.amount_centavos), 0)).where(*wanted)
        total, centavos = (await session.execute(sums)).one()
        number = rules.page_number(page, total)
        rows = await session.execute(
            select(ledger)
            .where(*wanted)
            .order_by(ledger.c.posted_on.desc(), ledger.c.id.desc())
            .limit(rules.PAGE_SIZE)
            .offset((number - 1) * rules.PAGE_SIZE)
        )
        return MovementsPage(tuple(movement(row) for row in rows), number, total, int(centavos))


def with_balance(viewer: Viewer, bucket: str = "") -> Subquery:
    """The viewer's ledger, or one pot of it, each row with the sum of all up to it."""
    amount, posted_on, ident = (
        col(SavingsMovement.amount_centavos),
        col(SavingsMovement.posted_on),
        col(SavingsMovement.id),
    )
    so_far = func.sum(amount).over(order_by=(posted_on, ident), rows=(None, 0))
    rows = select(
        ident,
        posted_on,
        col(SavingsMovement.period),
        col(SavingsMovement.bucket),
        col(SavingsMovement.kind),
        amount,
        col(SavingsMovement.employer),
        so_far.label("balance"),
    ).where(col(SavingsMovement.worker_id) == viewer.worker_id)
    if bucket:
        rows = rows.where(col(SavingsMovement.bucket) == bucket)
    return rows.subquery("ledger")


def _narrowed(ledger: Subquery, filters: Filters) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if filters.span:
        wanted.append(ledger.c.posted_on.between(*filters.span))
    if filters.kind:
        wanted.append(ledger.c.kind == filters.kind)
    if filters.employer:
        wanted.append(ledger.c.employer == filters.employer)
    return wanted


def movement(row: Row[Any]) -> Movement:
    return Movement(
        row.posted_on,
        row.period,
        row.bucket,
        row.kind,
        row.amount_centavos,
        row.employer,
        int(row.balance),
    )
