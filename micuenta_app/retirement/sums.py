"""A figure and the sum it comes from, in signs that anybody can type into a calculator (explain.py)."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from .rules import Plan, monthly_rate, shown


@dataclass(frozen=True)
class Explained:
    """One figure: what it is, how it is worked out in words, the sum itself, and why so."""

    key: str = ""
    title: str = ""
    formula: str = ""
    numbers: str = ""
    source: str = ""


def money(amount: Decimal) -> str:
    """To the centavo, with commas."""
    return f"{Decimal(shown(amount)):,.2f}"


def plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def rate_said(plan: Plan) -> str:
    return f"{monthly_rate(plan.real_yield).quantize(Decimal('1e-18'), ROUND_HALF_EVEN):f}"


def grown(plan: Plan, months: int) -> str:
    """(1 + 0.01)^(198 ÷ 12), in brackets where the yield is negative."""
    sign = "−" if plan.real_yield < 0 else "+"
    return f"(1 {sign} {plain(abs(plan.real_yield))})^({months} ÷ 12)"


def rate_or_minus(plan: Plan) -> str:
    rate = rate_said(plan)
    return f"(0 − {rate[1:]})" if rate.startswith("-") else rate
