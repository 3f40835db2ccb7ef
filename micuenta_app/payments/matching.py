"""Which payment of the ledger is the one a person told of, and how far it is. Pure.

The same credit, the same pesos to the centavo, and posted from the day before the person's date to fifteen
business days after it: clocks differ by a day, and a payment shows after ten business days at most (Padeye,
of a card in the official app) with some grace. Payments that are the same every month are farther apart, so
that one never passes for the next. The oldest one told of takes the oldest that fits, and each counts once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..credit import business_days

Stage = Literal["in_process", "applied", "not_applied"]

_SHOWS_WITHIN, _COMES_WITHIN = 10, 15
_COMES_BEFORE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Paid:
    """An amount on a day: what a person told of, or what the ledger brought. `ident` is the record's."""

    ident: int
    day: date
    centavos: int


def deadline(paid_on: date) -> date:
    """The last day on which it is no wonder that a payment does not show."""
    return business_days.after(paid_on, _SHOWS_WITHIN)


def stage(paid_on: date, *, is_applied: bool, today: date) -> Stage:
    if is_applied:
        return "applied"
    return "in_process" if today <= deadline(paid_on) else "not_applied"


def match(told: Iterable[Paid], posted: Iterable[Paid]) -> dict[int, int]:
    """The payments told of that are in the ledger, and the line of each. All are of one credit."""
    free = sorted(posted, key=_by_day)
    found: dict[int, int] = {}
    for one in sorted(told, key=_by_day):
        line = next((line for line in free if _fits(one, line)), None)
        if line:
            free.remove(line)
            found[one.ident] = line.ident
    return found


def _by_day(one: Paid) -> tuple[date, int]:
    return one.day, one.ident


def _fits(told: Paid, line: Paid) -> bool:
    first, last = told.day - _COMES_BEFORE, business_days.after(told.day, _COMES_WITHIN)
    return line.centavos == told.centavos and first <= line.day <= last
