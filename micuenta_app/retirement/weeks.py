"""Weeks of contributions that a pension asks for. Pure.

Ley 97: 750 weeks in 2021 and 25 more each year until 1,000 in 2031 (Ley del Seguro Social arts. 154 and
162; transitorio, DOF 16-12-2020). Ley 73: 500 weeks.
"""

from .rules import Regime

_FIRST_YEAR, _FIRST, _EACH_YEAR, _LAST = 2021, 750, 25, 1_000
_LEY73 = 500


def weeks_required(regime: Regime, year: int) -> int:
    """How many weeks a pension that begins in a year asks for."""
    if regime == "ley73":
        return _LEY73
    return min(_LAST, max(_FIRST, _FIRST + _EACH_YEAR * (year - _FIRST_YEAR)))


def weeks_missing(weeks: int, regime: Regime, year: int) -> int:
    """How many are still to come; 0 when there are enough."""
    return max(0, weeks_required(regime, year) - weeks)
