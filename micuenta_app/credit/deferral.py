"""Prórrogas: months in which a person without a wage need not pay. Pure.

LINFONAVIT art. 41, as reformed on 21-02-2025: each up to 12 months, all of them up to 24, and no ordinary
interest while they last. Before the reform interest accrued.
"""

from datetime import date

MONTHS_MAX_EACH = 12
MONTHS_MAX = 24
FREE_SINCE = date(2025, 2, 21)


def is_free(as_of: date) -> bool:
    """Whether a prórroga bears no ordinary interest on a day."""
    return as_of >= FREE_SINCE


def months_left(used: int) -> int:
    """How many months of prórroga the law still allows."""
    return max(0, MONTHS_MAX - used)


def longest_next(used: int) -> int:
    """How many months the next one may last."""
    return min(MONTHS_MAX_EACH, months_left(used))
