"""The questions of the what-if: what each asks, between which numbers, and what it is answered with. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import months, what_if
from .schedule import monthly_interest
from .what_if import Comparison, Debt

Wish = Literal["mas", "una", "anios", "sin", "patron"]
WISHES: tuple[Wish, ...] = ("mas", "una", "anios", "sin", "patron")
_MISSED_MAX = 24
_WAGE_MAX = 200_000


@dataclass(frozen=True, slots=True)
class Range:
    """What may be typed, in whole units of the question: pesos, years or months; `start` is shown first."""

    least: int
    most: int
    start: int


def range_of(wish: Wish, debt: Debt, plan_months: int) -> Range:
    """What a question takes for this debt."""
    match wish:
        case "mas":
            # More than this pays off next month.
            most = _pesos(debt.balance)
            return Range(1, most, min(500, most))
        case "una":
            most = _pesos(debt.balance)
            return Range(1, most, min(10_000, most))
        case "anios":
            most = max(1, -(-plan_months // 12))
            return Range(1, most, max(1, most // 2))
        case "sin":
            return Range(1, _MISSED_MAX, 3)
        case "patron":
            return Range(1, _WAGE_MAX, 12_000)


def slider_end(wish: Wish, debt: Debt, asked: Range) -> int:
    """Where the slider ends: for a monthly extra, at twice the payment, so that it can be aimed with."""
    if wish == "mas":
        interest = monthly_interest(debt.balance, debt.rate)
        return min(asked.most, max(1_000, _pesos(2 * debt.payment + interest)))
    return asked.most


def answer(wish: Wish, debt: Debt, asked_centavos: int) -> Comparison:
    """What would happen. The amount is a hundred times what was typed, for years and months too.

    Raises what `what_if` raises.
    """
    whole = asked_centavos // 100
    ask: dict[Wish, Callable[[], Comparison]] = {
        "mas": lambda: what_if.extra_each_month(debt, asked_centavos),
        "una": lambda: what_if.one_payment(debt, asked_centavos),
        "anios": lambda: what_if.paid_off_by(debt, _years_later(debt.starts, whole)),
        "sin": lambda: what_if.missed(debt, whole),
        "patron": lambda: what_if.with_employer(debt, asked_centavos),
    }
    return ask[wish]()


def _years_later(starts: date, years: int) -> date:
    return months.following(starts, 12 * years - 1)


def _pesos(centavos: int) -> int:
    """Whole pesos, none lost: a centavo is a peso."""
    return max(1, centavos // 100)
