"""Which one thing a person should do next."""

from datetime import date
from typing import Literal

Step = Literal[
    "court",
    "catch_up",
    "review_terms",
    "protection",
    "deferral",
    "cancel_mortgage",
    "retirement",
    "watch",
]

# Cesantía en edad avanzada begins at 60 (Ley del Seguro Social art. 154).
RETIREMENT_AGE = 60


def age(born: date, today: date) -> int:
    """Full years; someone born on 29 February has their birthday on 1 March of other years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def next_step(
    status: str | None, late_installments: int, years: int | None, has_mortgage: bool = True
) -> Step:
    """One step, the most pressing first.

    Args:
        status: of the credit that needs its person most; None without credit.
        late_installments: of the same credit.
        years: the person's age, None when unknown.
        has_mortgage: whether the same credit is a mortgage.
    """
    match status:
        case "judicial":
            return "court"
        case "late":
            return "catch_up"
        case "restructured":
            return "catch_up" if late_installments > 0 else "review_terms"
        case "protected":
            return "protection"
        case "deferred":
            return "deferral"
        case "paid" | "released" if has_mortgage:
            return "cancel_mortgage"
        case None | "paid" | "released" | "mortgage_cancelled" if (
            years is not None and years >= RETIREMENT_AGE
        ):
            return "retirement"
        case _:
            return "watch"
