"""What savings will be at retirement, what they pay a month, and what closes the gap. Pure and exact.

All amounts are in today's pesos and yields are real: what money earns above inflation. Decimal with 50
digits inside; rounded only when a figure is shown (`shown`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, localcontext
from functools import wraps
from typing import Literal, ParamSpec, TypeVar

Regime = Literal["ley73", "ley97"]
OLDEST_SOLUTION = 75  # years; what is only closed later is no plan
_EXACT = Context(prec=50, rounding=ROUND_HALF_EVEN)
# Rounding to centavos must not fail where an amount has more digits than that.
_WIDE = Context(prec=300, rounding=ROUND_HALF_EVEN)
_CENTAVO, _COVERAGE = Decimal("0.01"), Decimal("0.0001")
# What differs by less is the noise of 50 digits: rounding up must not make a centavo of it.
_NOISE = Decimal("1e-25")

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Balances:
    """The pots of the Subcuenta de Vivienda, in pesos."""

    fondo72: Decimal = Decimal(0)
    sar92: Decimal = Decimal(0)
    viv97: Decimal = Decimal(0)
    solo: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known and wished. Amounts in pesos of today; `real_yield` a year, 0.01 is one percent.

    Attributes:
        birth_date, as_of: the months between decide, not the days.
        retire_at: age in years.
        monthly_contribution: to the Subcuenta, at each month's end.
        contribution_months: for how many months from now it is paid; None is until retirement.
        extra_monthly: saved besides, at each month's end until retirement; grows like the rest.
        afore: the balance there; it grows like the rest and is paid out with it.
        other_monthly: pensions and incomes besides.
        desired_monthly: what the life one wants costs.
        years: that the money must last.
    """

    birth_date: date
    as_of: date
    retire_at: int
    regime: Regime
    balances: Balances
    real_yield: Decimal
    years: int
    monthly_contribution: Decimal = Decimal(0)
    afore: Decimal = Decimal(0)
    other_monthly: Decimal = Decimal(0)
    desired_monthly: Decimal = Decimal(0)
    contribution_months: int | None = None
    extra_monthly: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Solutions:
    """What alone would close the gap; None is what cannot."""

    extra_monthly: Decimal | None
    retire_at: int | None
    desired_monthly: Decimal


@dataclass(frozen=True, slots=True)
class Outlook:
    """What comes of a plan, unrounded. A negative gap is a surplus; `coverage` is None when nothing is
    wished."""

    months_to_retirement: int
    at_retirement: Decimal
    lump_sum: Decimal
    monthly_from_savings: Decimal
    monthly_total: Decimal
    gap: Decimal
    coverage: Decimal | None
    close_gap: Solutions


def _exactly(compute: Callable[P, R]) -> Callable[P, R]:
    @wraps(compute)
    def computed(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(_EXACT):
            return compute(*args, **kwargs)

    return computed


def months_between(earlier: date, later: date) -> int:
    """Months from one month to another; days are ignored."""
    return 12 * (later.year - earlier.year) + later.month - earlier.month


def months_to_retirement(plan: Plan) -> int:
    """Months from now to the month of the birthday on which one retires; 0 when it has passed."""
    return max(0, 12 * plan.retire_at - months_between(plan.birth_date, plan.as_of))


@_exactly
def monthly_rate(real_yield: Decimal) -> Decimal:
    """The rate of a month that makes the yearly one: (1 + y)^(1/12) − 1."""
    return (1 + real_yield) ** (Decimal(1) / 12) - 1


@_exactly
def growth(rate: Decimal, months: int) -> Decimal:
    """What a peso becomes: (1 + i)^m."""
    return (1 + rate) ** months


@_exactly
def value_of_contributions(rate: Decimal, months: int) -> Decimal:
    """What a peso at each month's end becomes: ((1 + i)^m − 1) ÷ i, or m without a yield."""
    return (growth(rate, months) - 1) / rate if rate else Decimal(months)


@_exactly
def level_payment(amount: Decimal, rate: Decimal, months: int) -> Decimal:
    """What an amount pays at each month's end until it is used up: a·i ÷ (1 − (1 + i)^−n), or a ÷ n."""
    return amount * rate / (1 - (1 + rate) ** -months) if rate else amount / months


@_exactly
def worth_of_payments(payment: Decimal, rate: Decimal, months: int) -> Decimal:
    """What it takes to be paid so much at each month's end: p·(1 − (1 + i)^−n) ÷ i, or p·n."""
    return payment * (1 - (1 + rate) ** -months) / rate if rate else payment * months


@_exactly
def contributed(plan: Plan, rate: Decimal, months: int) -> Decimal:
    """What the contributions become until retirement: they grow on after the last one."""
    paid = months if plan.contribution_months is None else min(plan.contribution_months, months)
    return plan.monthly_contribution * value_of_contributions(rate, paid) * growth(rate, months - paid)


@_exactly
def outlook(plan: Plan) -> Outlook:
    """What the savings of a plan become, and what would close its gap.

    The Fondo de Ahorro 1972-1992 earns nothing and is paid out twice (LFT art. 141-I). Under Ley 73 all of
    the Subcuenta is paid at once; under Ley 97 only that fund and "solo" are, the rest goes into the
    pension (LINFONAVIT art. 40).
    """
    figures = _figures(plan)
    return Outlook(
        months_to_retirement=figures.months,
        at_retirement=figures.at_retirement,
        lump_sum=figures.lump_sum,
        monthly_from_savings=figures.from_savings,
        monthly_total=figures.total,
        gap=figures.gap,
        coverage=figures.total / plan.desired_monthly if plan.desired_monthly else None,
        close_gap=Solutions(
            extra_monthly=_extra_monthly(plan, figures),
            retire_at=_later_age(plan),
            desired_monthly=_to_centavo(figures.total, ROUND_FLOOR),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    months: int
    rate: Decimal
    at_retirement: Decimal
    lump_sum: Decimal
    fund: Decimal  # what the monthly amount is paid from: with the Afore and what is saved besides
    from_savings: Decimal
    total: Decimal
    gap: Decimal


def _figures(plan: Plan) -> _Figures:
    months, rate, pots = months_to_retirement(plan), monthly_rate(plan.real_yield), plan.balances
    grown = growth(rate, months)
    earning = pots.sar92 + pots.viv97 + pots.solo
    at_retirement = 2 * pots.fondo72 + earning * grown + contributed(plan, rate, months)
    besides = plan.afore * grown + plan.extra_monthly * value_of_contributions(rate, months)
    from_savings = level_payment(at_retirement + besides, rate, 12 * plan.years)
    total = from_savings + plan.other_monthly
    return _Figures(
        months=months,
        rate=rate,
        at_retirement=at_retirement,
        lump_sum=at_retirement if plan.regime == "ley73" else 2 * pots.fondo72 + pots.solo * grown,
        fund=at_retirement + besides,
        from_savings=from_savings,
        total=total,
        gap=plan.desired_monthly - total,
    )


def _extra_monthly(plan: Plan, figures: _Figures) -> Decimal | None:
    """What saved besides at each month's end closes the gap, rounded up to the centavo."""
    if figures.months == 0:
        return None
    if figures.gap <= _NOISE:
        return Decimal("0.00")
    needed = worth_of_payments(plan.desired_monthly - plan.other_monthly, figures.rate, 12 * plan.years)
    missing = needed - figures.fund
    return _to_centavo(missing / value_of_contributions(figures.rate, figures.months), ROUND_CEILING)


def _later_age(plan: Plan) -> int | None:
    """The first age, from the one asked for, at which there is no gap."""
    for age in range(plan.retire_at, OLDEST_SOLUTION + 1):
        if _figures(replace(plan, retire_at=age)).gap <= _NOISE:
            return age
    return None


def _to_centavo(amount: Decimal, rounding: str) -> Decimal:
    """Up or down to a whole centavo."""
    return amount.quantize(_NOISE, context=_WIDE).quantize(_CENTAVO, rounding, _WIDE)


def shown(amount: Decimal) -> str:
    """An amount as text in pesos, rounded half-even to the centavo; never a negative zero."""
    return f"{_rounded(amount, _CENTAVO):f}"


def shown_coverage(coverage: Decimal) -> str:
    """A share as text with four decimals; 1.0000 covers all."""
    return f"{_rounded(coverage, _COVERAGE):f}"


def _rounded(number: Decimal, unit: Decimal) -> Decimal:
    with localcontext(_WIDE):
        return number.quantize(unit) + 0
