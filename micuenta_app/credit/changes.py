"""What changed in a credit by law or by restructure while its person was away: before and after. Pure.

Since 2025 the law forbids to raise a credit by its unit (LINFONAVIT art. 44; transitorio décimo primero,
DOF 21-02-2025), and many credits in VSM had a part forgiven. All figures are those of the ledger and of the
record; the rate before is in neither, and is not guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from ..registry.umi import pesos, umi
from . import rules
from .reconstruct import Account, Explained
from .rules import Terms

_UNTIL = date(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class Side:
    """What was owed on a day, and what a month cost then; None is unknown."""

    on: date
    owed: int
    interest: int | None
    installment: int | None
    units: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """`forgiven` is 0 where only the unit was frozen. `last_rise`: what the unit last added, and when."""

    before: Side
    after: Side
    forgiven: int
    last_rise: tuple[date, int] | None


def may_have_changed(terms: Terms) -> bool:
    """Whether the ledger is worth reading for it."""
    return terms.status not in rules.FINISHED and (terms.status == "restructured" or terms.frozen)


def what_changed(terms: Terms, account: Account) -> Changes | None:
    """None where the ledger shows no change."""
    if not may_have_changed(terms):
        return None
    lines, is_vsm = account.lines, terms.denomination == "vsm"
    cuts = [line for line in lines if line.row.kind == "forgiveness" and line.balance > 0]
    rises = [line for line in lines if is_vsm and line.row.kind == "adjustment" and line.row.centavos > 0]
    last_rise = (rises[-1].row.posted_on, rises[-1].row.centavos) if rises else None
    if cuts:
        place = lines.index(cuts[-1])
        cut, earlier, later = lines[place], lines[:place], lines[place + 1 :]
        before = _side(cut.row.posted_on, cut.balance - cut.row.centavos, _last(earlier, "interest"), earlier)
        next_interest = next((line.row.centavos for line in later if line.row.kind == "interest"), None)
        after = Side(cut.row.posted_on, cut.balance, next_interest, rules.installment(terms))
        forgiven = -cut.row.centavos
    elif is_vsm and terms.frozen:
        earlier = [line for line in lines if line.row.posted_on <= _UNTIL]
        if not earlier:
            return None
        before = _side(_UNTIL, earlier[-1].balance, _last(earlier, "interest"), earlier)
        interest = _last(lines, "interest")
        after = Side(terms.as_of, terms.balance_centavos, interest, rules.installment(terms))
        forgiven = 0
    else:
        return None
    if is_vsm:
        before, after = _in_units(before), _in_units(after)
    return Changes(before, after, forgiven, last_rise)


def _side(on: date, owed: int, interest: int | None, lines: Sequence[Explained]) -> Side:
    paid = _last(lines, "payment")
    return Side(on, owed, interest, -paid if paid is not None else None)


def _last(lines: Sequence[Explained], kind: str) -> int | None:
    return next((line.row.centavos for line in reversed(lines) if line.row.kind == kind), None)


def _in_units(side: Side) -> Side:
    """The same debt in units of its day: pesos ÷ (UMI × 30.4)."""
    daily = umi(side.on.year)
    if daily is None:
        return side
    units = Decimal(side.owed) / 100 / pesos(Decimal(1), daily)
    return Side(
        side.on,
        side.owed,
        side.interest,
        side.installment,
        units.quantize(Decimal("0.0001"), ROUND_HALF_EVEN),
    )
