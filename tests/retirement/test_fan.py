"""The simulation against what is known without one."""

import statistics
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from micuenta_app.retirement.fan import fan
from micuenta_app.retirement.rules import Balances, Plan, growth, monthly_rate, outlook

PLAN = Plan(
    birth_date=date(1990, 3, 1),
    as_of=date(2026, 11, 25),
    retire_at=65,
    regime="ley97",
    balances=Balances(
        fondo72=Decimal(1_500), sar92=Decimal(20_000), viv97=Decimal(184_320), solo=Decimal(900)
    ),
    real_yield=Decimal("0.01"),
    years=20,
    monthly_contribution=Decimal(850),
    contribution_months=100,
    afore=Decimal(50_000),
    desired_monthly=Decimal(9_000),
)


def exact(plan: Plan) -> float:
    found = outlook(plan)
    grown = growth(monthly_rate(plan.real_yield), found.months_to_retirement)
    return float(found.at_retirement + plan.afore * grown)


def test_the_same_seed_gives_the_same_picture():
    assert fan(PLAN, 0.01) == fan(PLAN, 0.01)
    assert fan(PLAN, 0.01, seed=1) != fan(PLAN, 0.01, seed=2)


@pytest.mark.parametrize("retire_at", [60, 61, 65, 70])
@pytest.mark.parametrize("as_of", [date(2026, 11, 25), date(2026, 3, 1), date(2026, 4, 1)])
@pytest.mark.parametrize("real_yield", ["0", "0.01", "-0.01"])
def test_without_uncertainty_it_is_the_exact_figure(retire_at: int, as_of: date, real_yield: str):
    plan = replace(PLAN, retire_at=retire_at, as_of=as_of, real_yield=Decimal(real_yield))
    last = fan(plan, 0.0)[-1]
    assert last.months == outlook(plan).months_to_retirement
    for value in (last.low, last.middle, last.high):
        assert value == pytest.approx(exact(plan), rel=2e-5)


def test_nine_of_ten_lie_in_the_band():
    """Without contributions the sum of the logarithms decides, and its percentiles are known closely."""
    plan = replace(PLAN, monthly_contribution=Decimal(0), balances=Balances(viv97=Decimal(100_000)))
    plan = replace(plan, afore=Decimal(0), as_of=date(2026, 3, 1))
    years, deviation = 29, 0.02
    draws = np.random.default_rng(7).normal(0.01, deviation, (40_000, years))
    futures = sorted(100_000 * np.prod(1 + draws, axis=1))
    last = fan(plan, deviation)[-1]
    for found, share in ((last.low, 0.05), (last.middle, 0.5), (last.high, 0.95)):
        assert found == pytest.approx(futures[int(share * len(futures))], rel=0.01)
    assert last.middle < statistics.mean(futures)


def test_more_uncertainty_is_a_wider_band_and_later_is_wider():
    narrow, wide = fan(PLAN, 0.005), fan(PLAN, 0.02)
    assert wide[-1].low < narrow[-1].low < narrow[-1].high < wide[-1].high
    widths = [(one.high - one.low) / one.middle for one in wide]
    assert widths == sorted(widths)
    months = [one.months for one in wide]
    assert months[0] == 0 and months == sorted(set(months)) and len(months) <= 10


def test_when_retirement_is_now_there_is_nothing_to_simulate():
    assert fan(replace(PLAN, birth_date=date(1950, 1, 1)), 0.01) == ()
