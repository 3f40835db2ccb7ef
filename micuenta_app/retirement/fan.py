"""How far the savings may stray: a simulation of yearly real yields. Pure.

Each year's real yield is drawn by itself from a normal distribution around the base yield; its standard
deviation is half the distance between the low and the high one. Ten thousand such futures; at each moment
the middle nine of ten lie between the 5th and the 95th percentile. The draws come from a fixed seed and
are the same for every plan, so the same plan gives the same picture, and moving a slider moves the picture
and not its noise.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .moments import PATHS, SEED, Moment
from .rules import Plan, months_to_retirement

_MOST_MOMENTS = 9  # as many as a picture shows; each costs a partial sort
# A year that loses more than half is no yield any more; it also keeps the twelfth root real.
_LEAST_GROWTH = np.float32(0.5)
_RANKS = (PATHS // 20, PATHS // 2, PATHS - PATHS // 20 - 1)

Paths = NDArray[np.float32]


@lru_cache(maxsize=2)
def _draws(years: int, seed: int) -> Paths:
    """Standard normal draws, a row a year; whole decades, so that few different ones are kept."""
    return np.random.default_rng(seed).standard_normal((years, PATHS), dtype=np.float32)


def fan(plan: Plan, deviation: float, seed: int = SEED) -> tuple[Moment, ...]:
    """The savings that the monthly amount will be paid from, from now to retirement; empty when that is
    now.

    Args:
        plan: its real yield is the middle.
        deviation: standard deviation of a year's real yield; 0.01 is one percentage point.
    """
    months = months_to_retirement(plan)
    years = -(-months // 12)
    if not years:
        return ()
    pots = plan.balances
    earning = np.full(PATHS, float(pots.sar92 + pots.viv97 + pots.solo + plan.afore), np.float32)
    still = 2 * float(pots.fondo72)
    shown = {round(years * n / min(years, _MOST_MOMENTS - 1)) for n in range(_MOST_MOMENTS)}
    start = float(earning[0]) + still
    moments = [Moment(0, start, start, start)]
    draws = _draws(-(-years // 10) * 10, seed)
    for year in range(years):
        growth = np.maximum(
            1 + np.float32(plan.real_yield) + np.float32(deviation) * draws[year], _LEAST_GROWTH
        )
        begun = 12 * year
        earning = _after(earning, growth, plan, begun, min(12, months - begun))
        if year + 1 in shown or year + 1 == years:
            low, middle, high = (float(one) + still for one in np.partition(earning, _RANKS)[list(_RANKS)])
            moments.append(Moment(min(begun + 12, months), low, middle, high))
    return tuple(moments)


def _after(earning: Paths, growth: Paths, plan: Plan, begun: int, months: int) -> Paths:
    """What there is after a year, or its first months, with what is paid in at their ends."""
    contributed = months if plan.contribution_months is None else plan.contribution_months - begun
    contributed = max(0, min(contributed, months))
    if not contributed and not plan.extra_monthly and months == 12:
        return earning * growth
    factor: Paths = np.power(growth, np.float32(1 / 12), dtype=np.float32)
    grown: Paths = np.multiply(earning, factor**months, dtype=np.float32)
    paid_in = float(plan.monthly_contribution)
    for month in range(1, months + 1):
        amount = (paid_in if month <= contributed else 0.0) + float(plan.extra_monthly)
        if amount:
            grown += np.float32(amount) * factor ** (months - month)
    return grown
