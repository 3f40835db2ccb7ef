"""What would happen if: more each month, once, a date, missed months, an employer again. Pure and exact.

Each answer is the plan as it goes and the plan as it would go, so that a saving is their difference and
nothing else. A month not paid adds its interest to the debt: that is how a balance that is the sum of its
ledger grows. Amounts are centavos, months their first days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count, repeat

from . import months
from .schedule import MoreThanDebt, NeverPaidOff, Schedule, monthly_interest, play

# LINFONAVIT art. 29-II: the employer's 5 % of the wage, which lowers the balance (art. 43 Bis) …
_EMPLOYER_SHARE = Decimal("0.05")
# … and is paid every two months (transitorio sexto, DOF 06-01-1997).
_BIMESTER = 2


class DatePast(Exception):
    """A date to pay off by that comes before the next payment."""


@dataclass(frozen=True, slots=True)
class Debt:
    """A credit as it goes on.

    Attributes:
        payment: each month, without insurance and fees.
        starts: the month of the next payment; a prórroga before it bears no interest (deferral.py).
        released: the first month in which the law forgives what is left.
    """

    balance: int
    rate: Decimal
    payment: int
    starts: date
    released: date | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The plan as it goes and as it would go. `extra`: what each month takes on top."""

    starts: date
    before: Schedule
    after: Schedule
    extra: int = 0

    @property
    def interest_saved(self) -> int:
        """Negative when it costs more."""
        return self.before.total_interest - self.after.total_interest

    @property
    def months_sooner(self) -> int:
        return self.before.months - self.after.months

    @property
    def ends_before(self) -> date:
        return last_month(self.starts, self.before)

    @property
    def ends_after(self) -> date:
        return last_month(self.starts, self.after)


def last_month(starts: date, plan: Schedule) -> date:
    """The month of the last payment; the first month for a debt settled before it."""
    return months.following(starts, max(0, plan.months - 1))


def as_it_goes(debt: Debt) -> Schedule:
    """The plan if nothing changes. Raises NeverPaidOff, for a credit without a payment too, and TooLong."""
    if debt.payment <= (interest := monthly_interest(debt.balance, debt.rate)):
        raise NeverPaidOff(interest)
    return _play(debt, repeat(debt.payment))


def extra_each_month(debt: Debt, extra: int) -> Comparison:
    """Raises MoreThanDebt if the extra alone is above the debt."""
    if extra > debt.balance:
        raise MoreThanDebt
    return Comparison(debt.starts, as_it_goes(debt), _play(debt, repeat(debt.payment + extra)), extra)


def one_payment(debt: Debt, once: int) -> Comparison:
    """A payment before the next one; the monthly one stays. Raises MoreThanDebt."""
    return Comparison(debt.starts, as_it_goes(debt), _play(debt, repeat(debt.payment), once))


def paid_off_by(debt: Debt, month: date) -> Comparison:
    """The least extra each month that pays off in or before a month. Raises DatePast."""
    allowed = months.between(debt.starts, month) + 1
    if allowed <= 0:
        raise DatePast
    before = as_it_goes(debt)
    least, most = 0, debt.balance + monthly_interest(debt.balance, debt.rate)
    # What is released at the end is not paid off.
    while least < most:
        middle = (least + most) // 2
        plan = _play(debt, repeat(debt.payment + middle))
        if plan.months <= allowed and not plan.released:
            most = middle
        else:
            least = middle + 1
    return Comparison(debt.starts, before, _play(debt, repeat(debt.payment + least)), least)


def missed(debt: Debt, run: int) -> Comparison:
    """A run of months not paid from the next payment on; each moves the release on by a month.

    Raises NeverPaidOff if the payment no longer covers the interest afterwards.
    """
    released = months.following(debt.released, run) if debt.released else None
    payments = _then(0, run, debt.payment)
    return Comparison(debt.starts, as_it_goes(debt), _play(debt, payments, released=released))


def with_employer(debt: Debt, monthly_wage: int) -> Comparison:
    """Back under an employer, who lowers the balance every two months by 5 % of two months' wages."""
    contribution = int(_EMPLOYER_SHARE * monthly_wage * _BIMESTER)
    payments = (debt.payment + (contribution if n % _BIMESTER == 0 else 0) for n in count(1))
    return Comparison(debt.starts, as_it_goes(debt), _play(debt, payments))


def _then(first: int, run: int, after: int) -> Iterator[int]:
    yield from repeat(first, run)
    yield from repeat(after)


def _play(debt: Debt, payments: Iterator[int], once: int = 0, released: date | None = None) -> Schedule:
    released = released or debt.released
    until = None if released is None else max(0, months.between(debt.starts, released))
    return play(debt.balance, debt.rate, payments, once, until)
