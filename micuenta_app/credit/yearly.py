"""A credit's ledger year by year, and the interest of a year month by month. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from . import months
from .reconstruct import Explained

_COLUMNS = {
    "interest": "interest",
    "late_interest": "interest",
    "insurance": "charges",
    "fee": "charges",
    "payment": "paid",
    "employer_contribution": "by_employer",
}
COLUMNS = ("interest", "charges", "paid", "by_employer", "other")


@dataclass(frozen=True, slots=True)
class Year:
    """What raised and lowered a debt in a year, in centavos with their sign. `balance` is at its end."""

    year: int
    interest: int
    charges: int  # insurance and fee
    paid: int
    by_employer: int
    other: int  # what was lent, adjusted or forgiven, and whatever else a registry may say
    balance: int

    @property
    def amounts(self) -> list[int]:
        return [*(getattr(self, column) for column in COLUMNS), self.balance]


def by_year(lines: Sequence[Explained]) -> list[Year]:
    """The years that have movements, oldest first."""
    found: list[Year] = []
    for year in sorted({line.row.posted_on.year for line in lines}):
        of_year = [line for line in lines if line.row.posted_on.year == year]
        sums: dict[str, int] = dict.fromkeys(COLUMNS, 0)
        for line in of_year:
            sums[_COLUMNS.get(line.row.kind, "other")] += line.row.centavos
        found.append(Year(year, **sums, balance=of_year[-1].balance))
    return found


@dataclass(frozen=True, slots=True)
class InterestMonth:
    """What a month charged, in centavos, and what the payments of that month paid of interest."""

    month: date
    interest: int
    late_interest: int
    paid: int


def interest_of(lines: Sequence[Explained], year: int) -> list[InterestMonth]:
    """The twelve months of a year; those without anything say 0."""
    found: list[InterestMonth] = []
    for first in (months.following(date(year - 1, 12, 1), n) for n in range(1, 13)):
        of_month = [line for line in lines if line.row.posted_on.replace(day=1) == first]
        found.append(
            InterestMonth(
                first,
                sum(line.row.centavos for line in of_month if line.row.kind == "interest"),
                sum(line.row.centavos for line in of_month if line.row.kind == "late_interest"),
                sum(
                    due.centavos
                    for line in of_month
                    for due in line.parts
                    if due.part in ("interest", "late_interest")
                ),
            )
        )
    return found
