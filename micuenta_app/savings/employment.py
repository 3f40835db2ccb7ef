"""Who paid in and when, as the movements tell it, and the bimesters in which nobody did. Pure.

A bimester is counted as year × 6 + its number − 1.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .rules import bimester

# Employers pay by the 17th after a bimester: LINFONAVIT art. 35 and the sixth transitory article of 1997.
_DUE_DAY = 17


@dataclass(frozen=True, slots=True)
class PaidIn:
    """What an employer paid in: to the savings, or to a credit, where the registry names no employer."""

    period: str  # "2026B3"; empty where the registry does not say
    posted_on: date
    centavos: int
    employer: str = ""
    to_credit: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bimesters in a row: of one employer, of payments to a credit, or without any."""

    kind: Literal["employer", "credit", "gap"]
    first: int
    last: int
    employer: str = ""
    centavos: int = 0
    is_open: bool = False  # a gap that lasts until now

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    @property
    def since(self) -> date:
        """The first day of the first month."""
        return _first_day(self.first)

    @property
    def until(self) -> date:
        """The first day of the last month."""
        return _first_day(self.last, month=2)


def stretches(paid: Iterable[PaidIn], as_of: date) -> tuple[Stretch, ...]:
    """The working life that the movements show, newest first, gaps included.

    Args:
        as_of: how far the records go; a bimester that was not due by then is no gap.
    """
    sums: dict[tuple[bool, str], dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for one in paid:
        sums[one.to_credit, one.employer][_bimester_of(one)] += one.centavos
    # What was paid in and taken back again is no bimester worked.
    known = {who: {b: n for b, n in found.items() if n > 0} for who, found in sums.items()}
    covered = {b for found in known.values() for b in found}
    if not covered:
        return ()
    worked = [
        Stretch("credit" if to_credit else "employer", run[0], run[-1], employer, sum(found[b] for b in run))
        for (to_credit, employer), found in known.items()
        for run in _runs(found)
    ]
    end = max(_last_due(as_of), max(covered))
    missing = set(range(min(covered), end + 1)) - covered
    gaps = [Stretch("gap", run[0], run[-1], is_open=run[-1] == end) for run in _runs(missing)]
    return tuple(sorted([*worked, *gaps], key=lambda one: (one.last, one.first, one.employer), reverse=True))


def _bimester_of(paid: PaidIn) -> int:
    months = bimester(paid.period)
    # Without a period, the bimester before the one it was posted in.
    return _number(months[0]) if months else _number(paid.posted_on) - 1


def _number(day: date) -> int:
    return day.year * 6 + (day.month - 1) // 2


def _first_day(number: int, month: Literal[1, 2] = 1) -> date:
    return date(number // 6, number % 6 * 2 + month, 1)


def _last_due(as_of: date) -> int:
    """The newest bimester that had to be paid by a day."""
    number = _number(as_of) - 1
    is_due = as_of >= _first_day(number + 1).replace(day=_DUE_DAY)
    return number if is_due else number - 1


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """The numbers in order, cut where one is missing."""
    run: list[int] = []
    for number in sorted(numbers):
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
