"""What a statement says: some years of the viewer's ledger."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import col

from .. import clock, db
from ..downloads.period import Period
from ..registry.records import SavingsMovement, Worker
from ..viewer import Viewer
from . import rules, years
from .balances import savings_in
from .lifetime import year_sums
from .movements import Movement, movement, with_balance


@dataclass(frozen=True, slots=True)
class Statement:
    """Some years of a ledger. Its years and its movements both lead from `opening` to `closing`.

    Attributes:
        movements: oldest first, each with the balance of all pots after it.
        savings: the balances as they are now, whatever the period.
        nss_end: the last four digits: enough for its owner to know whose it is.
    """

    period: Period
    movements: tuple[Movement, ...]
    years: tuple[years.Year, ...]
    opening: int
    savings: rules.Savings
    full_name: str
    nss_end: str
    made_on: date

    @property
    def closing(self) -> int:
        return self.opening + sum(one.centavos for one in self.movements)


async def gather(viewer: Viewer, period: Period, most: int) -> Statement | None:
    """The viewer's ledger of some years; None if it has more rows than `most`."""
    ledger, mine = with_balance(viewer), col(SavingsMovement.worker_id) == viewer.worker_id
    first, last = period.span
    async with db.reading() as session:
        before = select(func.coalesce(func.sum(SavingsMovement.amount_centavos), 0)).where(
            mine, col(SavingsMovement.posted_on) < first
        )
        opening = int((await session.execute(before)).scalar_one())
        rows = await session.execute(
            select(ledger)
            .where(ledger.c.posted_on.between(first, last))
            .order_by(ledger.c.posted_on, ledger.c.id)
            .limit(most + 1)
        )
        movements = tuple(movement(row) for row in rows)
        if len(movements) > most:
            return None
        sums = await year_sums(session, viewer, period.span)
        savings = await savings_in(session, viewer)
        worker = await session.get_one(Worker, viewer.worker_id)
    names = (worker.given_names, worker.first_surname, worker.second_surname)
    return Statement(
        period=period,
        movements=movements,
        years=years.by_year(sums, opening),
        opening=opening,
        savings=savings,
        full_name=" ".join(name for name in names if name),
        nss_end=worker.nss[-4:],
        made_on=clock.now().date(),
    )
