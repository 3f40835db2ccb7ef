"""What a payment pays of what is owed, in the order of `payment_turns`. Pure; amounts are centavos."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ..payment_turns import DEFAULT_ORDER, Turn


class Part(StrEnum):
    FEE = "fee"
    INSURANCE = "insurance"
    LATE_INTEREST = "late_interest"
    INTEREST = "interest"
    PRINCIPAL = "principal"
    BALANCE = "balance"  # ahead of the schedule
    EXCESS = "excess"  # more than is owed: to be given back


class Due(NamedTuple):
    """Something to be paid, of a month (its first day)."""

    month: date
    part: Part
    centavos: int


_WITHIN_A_MONTH = [Part.INTEREST, Part.PRINCIPAL]


def apply(
    centavos: int, dues: Iterable[Due], this_month: date, balance: int, order: Sequence[Turn] = DEFAULT_ORDER
) -> tuple[list[Due], list[Due]]:
    """What a payment pays of each due, and the dues that are left.

    `balance`: all that is owed, the dues included. What the dues leave of the payment lowers it, and what
    is above it is an excess. The parts paid always sum to the payment.
    """
    paid: list[Due] = []
    left: list[Due] = []
    rest = min(centavos, balance)
    excess = centavos - rest
    for due in sorted(dues, key=lambda due: _place(due, this_month, order)):
        covered = min(rest, due.centavos)
        rest -= covered
        if covered:
            paid.append(due._replace(centavos=covered))
        if covered < due.centavos:
            left.append(due._replace(centavos=due.centavos - covered))
    if rest:
        paid.append(Due(this_month, Part.BALANCE, rest))
    if excess:
        paid.append(Due(this_month, Part.EXCESS, excess))
    return paid, left


def _place(due: Due, this_month: date, order: Sequence[Turn]) -> tuple[int, date, int]:
    inside = _WITHIN_A_MONTH.index(due.part) if due.part in _WITHIN_A_MONTH else 0
    return order.index(_turn(due, this_month)), due.month, inside


def _turn(due: Due, this_month: date) -> Turn:
    if due.part in (Part.FEE, Part.INSURANCE):
        return "charges"
    if due.part is Part.LATE_INTEREST:
        return "late_interest"
    return "overdue" if due.month < this_month else "current"
