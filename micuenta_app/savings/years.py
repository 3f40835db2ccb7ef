"""A ledger year by year: what came in, what it earned, where it went. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class YearSum:
    """The movements of one kind in one year, added up."""

    year: int
    kind: str
    centavos: int


@dataclass(frozen=True, slots=True)
class Year:
    """One year of the ledger, in centavos with their sign. `balance` is what was there at its end."""

    year: int
    paid_in: int  # by employers and by the person
    yields: int
    to_credit: int
    out: int
    other: int  # transfers, adjustments and whatever else a registry may say
    balance: int

    @property
    def change(self) -> int:
        return self.paid_in + self.yields + self.to_credit + self.out + self.other


_COLUMNS = {
    "contribution": "paid_in",
    "voluntary": "paid_in",
    "yield": "yields",
    "applied_to_credit": "to_credit",
    "withdrawal": "out",
}


def by_year(sums: Iterable[YearSum], opening: int = 0) -> tuple[Year, ...]:
    """The years that have movements, oldest first. Their changes add up to the last balance.

    Args:
        opening: what was there before the first of them.
    """
    found: dict[int, dict[str, int]] = defaultdict(
        lambda: dict.fromkeys(("paid_in", "yields", "to_credit", "out", "other"), 0)
    )
    for one in sums:
        found[one.year][_COLUMNS.get(one.kind, "other")] += one.centavos
    years, balance = [], opening
    for year in sorted(found):
        balance += sum(found[year].values())
        years.append(Year(year, **found[year], balance=balance))
    return tuple(years)


def year_ends(years: Sequence[Year], until: date) -> list[tuple[date, int]]:
    """The balance at the end of each year, from nothing before the first movement until a day."""
    if not years:
        return []
    points, balances = [(date(years[0].year, 1, 1), 0)], {one.year: one.balance for one in years}
    balance = 0
    for year in range(years[0].year, until.year):
        balance = balances.get(year, balance)
        points.append((date(year, 12, 31), balance))
    return [*points, (until, years[-1].balance)]
