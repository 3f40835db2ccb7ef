"""The ledger of one of the viewer's credits: a page at a time, with what was owed after each movement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Subquery, func, select
from sqlmodel import col

from .. import db
from ..registry.records import CreditMovement
from ..savings.rules import PAGE_SIZE, page_number
from ..viewer import Viewer
from .owned import owned_at

# In the order in which a debt comes to be and goes.
KINDS = (
    "payment", "employer_contribution", "forgiveness", "interest", "late_interest", "insurance", "fee",
    "adjustment", "disbursement",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Movement:
    """A line of the ledger. A positive amount raises the debt; `balance` is what was owed after it."""

    posted_on: date
    kind: str
    centavos: int
    channel: str
    balance: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What a ledger can be narrowed by: years with the newest first, kinds in the screen's order."""

    years: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """What a ledger is narrowed by; None and "" narrow nothing."""

    year: int | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Newest first. `centavos` is the sum of all that was found, on every page. `unexplained`: what the
    institution says is owed less what the whole ledger says."""

    movements: tuple[Movement, ...] = ()
    page: int = 1
    total: int = 0
    centavos: int = 0
    unexplained: int = 0


def filters_from(asked: object, choices: Choices) -> Filters:
    """The filters of a form. Whatever is not one of the ledger's own choices narrows nothing."""
    given = asked if isinstance(asked, Mapping) else {}
    year, kind = given.get("anio"), given.get("tipo")
    return Filters(
        year=next((one for one in choices.years if str(one) == year), None),
        kind=next((one for one in choices.kinds if one == kind), ""),
    )


async def choices_of(viewer: Viewer, place: object) -> Choices:
    """What the ledger of the credit at a place of the viewer's list can be narrowed by."""
    async with db.reading() as session:
        credit = await owned_at(session, viewer, place)
        if credit is None:
            return Choices()
        found = (
            select(func.extract("year", col(CreditMovement.posted_on)), col(CreditMovement.kind))
            .where(col(CreditMovement.credit_id) == credit.id)
            .distinct()
        )
        rows = (await session.execute(found)).all()
    kinds = {row[1] for row in rows}
    return Choices(
        years=tuple(sorted({int(row[0]) for row in rows}, reverse=True)),
        kinds=tuple(kind for kind in KINDS if kind in kinds),
    )


async def months_of(viewer: Viewer, place: object) -> tuple[date, ...]:
    """The months with movements, newest first, each as its first day."""
    async with db.reading() as session:
        credit = await owned_at(session, viewer, place)
        if credit is None:
            return ()
        posted_on = col(CreditMovement.posted_on)
        found = (
            select(func.extract("year", posted_on), func.extract("month", posted_on))
            .where(col(CreditMovement.credit_id) == credit.id)
            .distinct()
        )
        rows = (await session.execute(found)).all()
    return tuple(sorted((date(int(year), int(month), 1) for year, month in rows), reverse=True))


async def timeline_of(
    viewer: Viewer, place: object, page: object = 1, filters: Filters | None = None
) -> TimelinePage:
    """A page of a ledger; a page that does not exist becomes the nearest one. Offset, not keyset, for the
    reasons of the savings: numbered pages, and a running balance that needs all of it."""
    async with db.reading() as session:
        credit = await owned_at(session, viewer, place)
        if credit is None:
            return TimelinePage()
        ledger = with_balance(credit.id)
        wanted = _narrowed(ledger, filters or Filters())
        found = select(func.count(), func.coalesce(func.sum(ledger.c.amount_centavos), 0))
        total, centavos = (await session.execute(found.where(*wanted))).one()
        owed = (await session.execute(found)).one()[1]
        number = page_number(page, total)
        rows = await session.execute(
            select(ledger)
            .where(*wanted)
            .order_by(ledger.c.posted_on.desc(), ledger.c.id.desc())
            .limit(PAGE_SIZE)
            .offset((number - 1) * PAGE_SIZE)
        )
        movements = tuple(movement(row) for row in rows)
        return TimelinePage(movements, number, total, int(centavos), credit.balance_centavos - int(owed))


def with_balance(credit_id: int) -> Subquery:
    """A credit's ledger, each row with the sum of all up to it."""
    amount, posted_on, ident = (
        col(CreditMovement.amount_centavos),
        col(CreditMovement.posted_on),
        col(CreditMovement.id),
    )
    so_far = func.sum(amount).over(order_by=(posted_on, ident), rows=(None, 0))
    return (
        select(
            ident,
            posted_on,
            col(CreditMovement.kind),
            amount,
            col(CreditMovement.channel),
            so_far.label("balance"),
        )
        .where(col(CreditMovement.credit_id) == credit_id)
        .subquery("ledger")
    )


def _narrowed(ledger: Subquery, filters: Filters) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if filters.year:
        wanted.append(ledger.c.posted_on.between(date(filters.year, 1, 1), date(filters.year, 12, 31)))
    if filters.kind:
        wanted.append(ledger.c.kind == filters.kind)
    return wanted


def movement(row: Row[Any]) -> Movement:
    return Movement(row.posted_on, row.kind, row.amount_centavos, row.channel, int(row.balance))
