"""What a credit leaves in its ledger, month by month. Demonstration only. Amounts are centavos.

On the first of each month the interest of the month before, the insurance and the fee are charged;
later that month the person pays. The balance is the sum of it all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from .careers import AS_OF, Contribution
from .records import CreditMovementKind as K
from .umi import umi

AS_OF_MONTH = AS_OF.year * 12 + AS_OF.month - 1
# LINFONAVIT art. 41, reform of 21-02-2025: no ordinary interest in a prórroga.
_NO_INTEREST_SINCE = 2025 * 12 + 2  # the charge of March 2025 is the first whole month
_FUND_PERCENT = 90  # of the payment, by the Fondo de Protección de Pagos


class Month(StrEnum):
    """What happens in a month; `PAY` where a plan says nothing."""

    PAY = "pay"
    SKIP = "skip"
    DEFER = "defer"
    PROTECT = "protect"


@dataclass(frozen=True, slots=True)
class Plan:
    """A credit and how it was paid. Months are year × 12 + month − 1.

    `payroll_until`: the first month no employer deducts any more; then `channel` is used. `settled_in`
    and `released_in`: the month the person pays, or the institute forgives, all that is left.
    `restructured_in`: the month a part of the balance is forgiven and the rate becomes `new_rate`.
    """

    number: str
    product: str
    granted_on: date
    amount: int
    rate: Decimal
    term: int
    insurance: int
    fee: int = 0
    is_vsm: bool = False
    months: dict[int, Month] = field(default_factory=dict)
    payroll_until: int = 0
    channel: str = "sin_fronteras"
    settled_in: int | None = None
    released_in: int | None = None
    restructured_in: int | None = None
    forgiven_percent: int = 0
    new_rate: Decimal | None = None
    status: str = "current"
    status_until: date | None = None
    frozen: bool = False
    late_rate: Decimal | None = None


class CreditRow(NamedTuple):
    posted_on: str
    kind: str
    amount: int
    channel: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A credit as it is at AS_OF, with its ledger."""

    rows: list[CreditRow]
    balance: int
    payment: int
    rate: Decimal
    late: int
    deferred: int
    paid_off_on: str | None


def annuity(amount: int, rate: Decimal, months: int) -> int:
    """The level payment, without insurance and fee."""
    monthly = rate / 12
    exact = amount * monthly / (1 - (1 + monthly) ** -months)
    return int(exact.quantize(Decimal(1), ROUND_HALF_EVEN))


def play(plan: Plan, contributions: list[Contribution]) -> Outcome:
    """Play a plan until AS_OF or until nothing is owed. `contributions` are those of the whole career:
    the ones posted while the credit lives reduce it (LINFONAVIT art. 43 Bis)."""
    grant_day = plan.granted_on.isoformat()
    rows = [CreditRow(grant_day, K.DISBURSEMENT.value, plan.amount)]
    by_employer = {
        int(c.posted_on[:4]) * 12 + int(c.posted_on[5:7]) - 1: c
        for c in contributions
        if c.posted_on >= grant_day
    }
    rate, balance, late, deferred = plan.rate, plan.amount, 0, 0
    payment = annuity(plan.amount, rate, plan.term)
    granted = plan.granted_on.year * 12 + plan.granted_on.month - 1
    mode = Month.PAY
    if paid := by_employer.get(granted):
        balance -= paid.amount
        rows.append(CreditRow(paid.posted_on, K.EMPLOYER_CONTRIBUTION.value, -paid.amount, "nomina"))
    for month in range(granted + 1, AS_OF_MONTH + 1):
        was, mode = mode, plan.months.get(month, Month.PAY)
        if plan.is_vsm and month % 12 == 1:
            # The payment is in units too, so it grew with the debt.
            payment += int(payment * _unit_growth(month // 12))
        for row in _charges(plan, month, balance, rate, was, mode):
            balance += row.amount
            rows.append(row)
        if month == plan.restructured_in:
            forgiven = balance * plan.forgiven_percent // 100
            balance -= forgiven
            rows.append(CreditRow(day(month, 5), K.FORGIVENESS.value, -forgiven, "", "Reestructura"))
            if plan.new_rate is not None:
                rate = plan.new_rate
                payment = annuity(balance, rate, max(12, granted + plan.term - month))
        late = late + 1 if mode is Month.SKIP else late
        deferred += mode is Month.DEFER
        for row in _payments(plan, month, balance, payment, mode):
            balance += row.amount
            rows.append(row)
        if balance and (paid := by_employer.get(month)):
            amount = min(paid.amount, balance)
            balance -= amount
            rows.append(CreditRow(paid.posted_on, K.EMPLOYER_CONTRIBUTION.value, -amount, "nomina"))
        if balance == 0:
            return Outcome(rows, 0, payment, rate, 0, deferred, rows[-1].posted_on)
    return Outcome(rows, balance, payment, rate, late, deferred, None)


def _charges(
    plan: Plan, month: int, balance: int, rate: Decimal, was: Month, mode: Month
) -> Iterator[CreditRow]:
    on = day(month, 1)
    if plan.is_vsm and month % 12 == 1 and (growth := _unit_growth(month // 12)):
        grown = int((balance * growth).quantize(Decimal(1), ROUND_HALF_EVEN))
        balance += grown
        yield CreditRow(on, K.ADJUSTMENT.value, grown, "", f"Actualización de la unidad {month // 12}")
    if not (was is Month.DEFER and month >= _NO_INTEREST_SINCE):
        numerator, denominator = _monthly(rate)
        yield CreditRow(on, K.INTEREST.value, (balance * numerator * 2 + denominator) // (denominator * 2))
    if mode is not Month.DEFER:
        if plan.insurance:
            yield CreditRow(on, K.INSURANCE.value, plan.insurance)
        if plan.fee:
            yield CreditRow(on, K.FEE.value, plan.fee)


def _payments(plan: Plan, month: int, balance: int, payment: int, mode: Month) -> Iterator[CreditRow]:
    if month == plan.released_in:
        yield CreditRow(day(month, 28), K.FORGIVENESS.value, -balance, "", "Liberado a los 30 años")
        return
    channel = "nomina" if month < plan.payroll_until else plan.channel
    reference = f"{plan.number[-4:]}{month:05}"
    if month == plan.settled_in:
        yield CreditRow(day(month, 12), K.PAYMENT.value, -balance, channel, reference)
        return
    if mode in (Month.SKIP, Month.DEFER):
        return
    due = min(balance, payment + plan.insurance + plan.fee)
    if mode is Month.PROTECT:
        by_fund = min(due, payment * _FUND_PERCENT // 100)
        due -= by_fund
        yield CreditRow(day(month, 11), K.PAYMENT.value, -by_fund, "Fondo de Protección de Pagos")
    if due:
        yield CreditRow(day(month, 12), K.PAYMENT.value, -due, channel, reference)


@cache
def day(month: int, of_month: int) -> str:
    """A day of a month as ISO text."""
    return f"{month // 12}-{month % 12 + 1:02}-{of_month:02}"


@cache
def _monthly(rate: Decimal) -> tuple[int, int]:
    return (rate / 12).as_integer_ratio()


# Before the verified values of the UMI the growth of the unit is fiction.
_FICTIONAL_GROWTH = Decimal("0.04")


@cache
def _unit_growth(year: int) -> Decimal:
    """How much the unit of VSM credits grew at the beginning of a year; nothing since the freeze."""
    before, after = umi(year - 1), umi(year)
    return after / before - 1 if before and after else _FICTIONAL_GROWTH


def units(centavos: int) -> Decimal:
    """VSM units at AS_OF for an amount; six decimals say any amount to the centavo."""
    daily = umi(AS_OF.year)
    if daily is None:
        raise ValueError(f"no UMI for {AS_OF.year}")
    return (Decimal(centavos) / 100 / (daily * Decimal("30.4"))).quantize(Decimal("0.000001"))
