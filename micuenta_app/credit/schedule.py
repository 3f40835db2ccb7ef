"""A debt at a fixed rate, month by month, until nothing is owed. Pure and exact; amounts are centavos.

Interest is on what is owed (LINFONAVIT art. 44): balance × yearly rate ÷ 12, rounded half-even to
centavos. Months are equal. Insurance and fees are no part of it: they lower nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import repeat
from typing import NamedTuple

# Eight thousand years: whoever pays a centavo more than the interest still gets an answer, and nobody
# can have a computer write rows without end.
MONTHS_MAX = 100_000


class Installment(NamedTuple):
    """A month: what of its payment was interest and what lowered the debt, and what is owed after it.

    `principal` is negative when not even the interest was paid.
    """

    n: int
    interest: int
    principal: int
    balance: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """The months until the debt is gone. `once` was paid before the first; `released` is what is left to
    nobody at the end, because the law forgives it."""

    rows: tuple[Installment, ...]
    once: int = 0
    released: int = 0

    @property
    def months(self) -> int:
        return len(self.rows)

    @property
    def total_interest(self) -> int:
        return sum(row.interest for row in self.rows)

    @property
    def total_paid(self) -> int:
        return self.once + sum(row.interest + row.principal for row in self.rows)


class NeverPaidOff(Exception):
    """A payment that does not lower the debt. `interest`: what it would have to be above."""

    def __init__(self, interest: int) -> None:
        super().__init__(f"a payment must be above {interest} centavos of interest")
        self.interest = interest


class TooLong(Exception):
    """A debt that would take more than MONTHS_MAX."""


class MoreThanDebt(Exception):
    """A payment of more than is owed."""


def monthly_interest(balance: int, rate: Decimal) -> int:
    """The interest of a month, in centavos. `rate` is yearly and nominal: 0.1045 is 10.45 %."""
    return _half_even(balance, *_monthly(rate))


def schedule(balance: int, rate: Decimal, payment: int, extra: int = 0, once: int = 0) -> Schedule:
    """The same payment each month; the last one pays what is left. `once` lowers the balance before.

    Raises NeverPaidOff, TooLong, and MoreThanDebt if `once` is above the balance.
    """
    if once < balance and payment + extra <= (interest := monthly_interest(balance - once, rate)):
        raise NeverPaidOff(interest)
    return play(balance, rate, repeat(payment + extra), once=once)


def play(
    balance: int,
    rate: Decimal,
    payments: Iterable[int],
    once: int = 0,
    until: int | None = None,
) -> Schedule:
    """A schedule whose payments differ: 0 in a month not paid, whose interest joins the debt. After
    `until` months the law releases what is left.

    A payment in between that does not cover its interest raises NeverPaidOff.
    """
    if once > balance:
        raise MoreThanDebt
    balance -= once
    numerator, denominator = _monthly(rate)
    rows: list[Installment] = []
    if balance == 0:
        return Schedule((), once)
    for n, paid in enumerate(payments, 1):
        if until is not None and n > until:
            return Schedule(tuple(rows), once, released=balance)
        if n > MONTHS_MAX:
            raise TooLong
        interest = _half_even(balance, numerator, denominator)
        if 0 < paid <= interest:
            raise NeverPaidOff(interest)
        principal = min(paid - interest, balance)
        balance -= principal
        rows.append(Installment(n, interest, principal, balance))
        if balance == 0:
            return Schedule(tuple(rows), once)
    raise NeverPaidOff(_half_even(balance, numerator, denominator))


def _monthly(rate: Decimal) -> tuple[int, int]:
    numerator, denominator = rate.as_integer_ratio()
    return numerator, denominator * 12


def _half_even(amount: int, numerator: int, denominator: int) -> int:
    whole, rest = divmod(amount * numerator, denominator)
    rest *= 2
    return whole + (rest > denominator or (rest == denominator and whole & 1))
