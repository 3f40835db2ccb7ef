"""What the papers of one of the viewer's credits are made from: its record, its ledger, its owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import col

from .. import clock, db
from ..registry.records import CreditMovement, Worker
from ..viewer import Viewer
from .credit_file import CreditFile, credits_of
from .ledger import explained
from .owned import owned_at
from .reconstruct import Account, Explained


@dataclass(frozen=True, slots=True)
class Papers:
    """`nss_end`: the last four digits, enough for its owner to know whose it is."""

    file: CreditFile
    account: Account
    full_name: str
    nss_end: str
    made_on: date

    @property
    def months(self) -> tuple[date, ...]:
        """The months with movements, newest first, each as its first day."""
        return tuple(sorted({line.row.posted_on.replace(day=1) for line in self.account.lines}, reverse=True))

    @property
    def years(self) -> tuple[int, ...]:
        """From the first movement to the last, newest first, without holes."""
        found = [line.row.posted_on.year for line in self.account.lines]
        return tuple(range(max(found), min(found) - 1, -1)) if found else ()

    def between(self, first: date, last: date) -> tuple[Explained, ...]:
        """The lines from one day to another, both included, oldest first."""
        return tuple(line for line in self.account.lines if first <= line.row.posted_on <= last)

    def owed_before(self, day: date) -> int:
        """What was owed at the end of the day before, by the ledger."""
        before = [line.balance for line in self.account.lines if line.row.posted_on < day]
        return before[-1] if before else 0


async def papers_of(viewer: Viewer, place: object, most: int) -> Papers | None:
    """The papers of the credit at a place of the viewer's list; None without a credit, and for a ledger
    of more lines than `most`."""
    credits = await credits_of(viewer, place)
    if credits.chosen is None:
        return None
    async with db.reading() as session:
        credit = await owned_at(session, viewer, credits.ordinal)
        if credit is None:
            return None
        lines = select(func.count()).where(col(CreditMovement.credit_id) == credit.id)
        if (await session.execute(lines)).scalar_one() > most:
            return None
        account = await explained(session, credit)
        worker = await session.get_one(Worker, viewer.worker_id)
    names = (worker.given_names, worker.first_surname, worker.second_surname)
    return Papers(
        file=credits.chosen,
        account=account,
        full_name=" ".join(name for name in names if name),
        nss_end=worker.nss[-4:],
        made_on=clock.now().date(),
    )


def by_kind(lines: Sequence[Explained]) -> dict[str, int]:
    """What each kind of movement adds up to, in centavos with their sign."""
    sums: dict[str, int] = {}
    for line in lines:
        sums[line.row.kind] = sums.get(line.row.kind, 0) + line.row.centavos
    return sums
