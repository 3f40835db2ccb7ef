"""The retirement check against its own properties and another implementation's figures."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING, Decimal, localcontext
from itertools import product

import numpy_financial
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.retirement.rules import (
    OLDEST_SOLUTION,
    Balances,
    Plan,
    level_payment,
    monthly_rate,
    outlook,
    shown,
)

_CENTAVO, _NOISE = Decimal("0.01"), Decimal("1e-25")
amounts = st.decimals(0, 5_000_000, places=2)
yields = st.sampled_from([Decimal(text) for text in ("0", "0.01", "0.02", "0.0375", "-0.01")])
plans = st.builds(
    Plan,
    birth_date=st.dates(date(1940, 1, 1), date(2006, 12, 31)),
    as_of=st.dates(date(2025, 1, 1), date(2030, 12, 31)),
    retire_at=st.integers(60, 70),
    regime=st.sampled_from(["ley73", "ley97"]),
    balances=st.builds(Balances, amounts, amounts, amounts, amounts),
    real_yield=yields,
    years=st.integers(1, 40),
    monthly_contribution=st.decimals(0, 20_000, places=2),
    afore=amounts,
    other_monthly=st.decimals(0, 50_000, places=2),
    desired_monthly=st.decimals(1, 100_000, places=2),
)


@given(plans, st.sampled_from(["fondo72", "sar92", "viv97", "solo"]), st.decimals(0, 100_000, places=2))
def test_more_savings_never_lower_the_answer(plan: Plan, pot: str, more: Decimal):
    richer = replace(plan, balances=replace(plan.balances, **{pot: getattr(plan.balances, pot) + more}))
    assert outlook(richer).monthly_total >= outlook(plan).monthly_total
    assert outlook(richer).lump_sum >= outlook(plan).lump_sum


@given(plans)
def test_the_extra_saving_closes_the_gap_and_a_centavo_less_does_not(plan: Plan):
    result = outlook(plan)
    extra = result.close_gap.extra_monthly
    if result.months_to_retirement == 0:
        assert extra is None
    elif result.gap <= 0:
        assert extra == 0
    else:
        assert extra is not None
        saved = replace(plan, monthly_contribution=plan.monthly_contribution + extra)
        assert outlook(saved).gap <= _NOISE
        less = replace(saved, monthly_contribution=saved.monthly_contribution - _CENTAVO)
        assert outlook(less).gap > 0


@given(plans)
def test_the_later_age_closes_the_gap_and_a_year_earlier_does_not(plan: Plan):
    age = outlook(plan).close_gap.retire_at
    if age is None:
        assert outlook(replace(plan, retire_at=OLDEST_SOLUTION)).gap > 0
        return
    assert outlook(replace(plan, retire_at=age)).gap <= _NOISE
    if age > plan.retire_at:
        assert outlook(replace(plan, retire_at=age - 1)).gap > 0


@given(plans)
def test_the_smaller_wish_closes_the_gap_to_the_centavo(plan: Plan):
    wish = outlook(plan).close_gap.desired_monthly
    assert -_CENTAVO < outlook(replace(plan, desired_monthly=wish)).gap <= _NOISE


@given(plans)
def test_without_a_yield_everything_is_a_sum(plan: Plan):
    plan = replace(plan, real_yield=Decimal(0))
    result, pots = outlook(plan), plan.balances
    paid_in = plan.monthly_contribution * result.months_to_retirement
    assert result.at_retirement == 2 * pots.fondo72 + pots.sar92 + pots.viv97 + pots.solo + paid_in
    paid_out = result.monthly_from_savings * 12 * plan.years
    assert abs(paid_out - result.at_retirement - plan.afore) < Decimal("1e-15")


@given(yields, st.integers(0, 45))
def test_twelve_months_make_the_year(real_yield: Decimal, years: int):
    monthly = (1 + monthly_rate(real_yield)) ** (12 * years)
    assert abs(monthly - (1 + real_yield) ** years) < Decimal("1e-20")


@given(plans)
def test_ley_97_pays_out_at_once_only_what_no_pension_needs(plan: Plan):
    result, pots = outlook(replace(plan, regime="ley97")), plan.balances
    assert result.lump_sum <= result.at_retirement or plan.real_yield < 0
    if not pots.solo:
        assert result.lump_sum == 2 * pots.fondo72
    assert outlook(replace(plan, regime="ley73")).lump_sum == result.at_retirement


@given(plans, st.integers(0, 600))
def test_contributions_that_end_grow_on(plan: Plan, months: int):
    """As many months of them, and then none, is the sum of what each becomes."""
    result = outlook(replace(plan, contribution_months=months))
    rate, m = monthly_rate(plan.real_yield), result.months_to_retirement
    with localcontext(prec=50):
        paid = sum((1 + rate) ** (m - month) for month in range(1, min(months, m) + 1))
        without = outlook(replace(plan, monthly_contribution=Decimal(0)))
        one_by_one = plan.monthly_contribution * paid
        assert abs(result.at_retirement - without.at_retirement - one_by_one) < Decimal("1e-15")
    to_the_end = outlook(replace(plan, contribution_months=m))
    assert to_the_end.monthly_total == outlook(plan).monthly_total


@given(plans, st.decimals(0, 20_000, places=2))
def test_what_is_saved_besides_pays_like_a_contribution_but_is_no_subcuenta(plan: Plan, extra: Decimal):
    besides = outlook(replace(plan, extra_monthly=extra))
    inside = outlook(replace(plan, monthly_contribution=plan.monthly_contribution + extra))
    assert abs(besides.monthly_total - inside.monthly_total) < Decimal("1e-15")
    assert besides.at_retirement == outlook(plan).at_retirement


@pytest.mark.parametrize("years", [7, 25, 30, 45])
def test_without_a_yield_whole_pesos_stay_whole(years: int):
    """30,000 over 300 months are 100.00, not 99.99: a division, not a share of a peso rounded first."""
    plan = Plan(
        birth_date=date(1980, 1, 1),
        as_of=date(2026, 1, 1),
        retire_at=65,
        regime="ley73",
        balances=Balances(viv97=Decimal(100 * 12 * years)),
        real_yield=Decimal(0),
        years=years,
        desired_monthly=Decimal(101),
    )
    assert outlook(plan).close_gap.desired_monthly == Decimal("100.00")
    assert outlook(replace(plan, desired_monthly=Decimal(100))).gap == 0
    # 228 months must save what pays one peso over 12 x years.
    extra = outlook(plan).close_gap.extra_monthly
    assert extra == (Decimal(12 * years) / 228).quantize(_CENTAVO, ROUND_CEILING)
    exact = outlook(replace(plan, desired_monthly=Decimal(100 + 228)))
    assert exact.close_gap.extra_monthly == 12 * years


def test_a_surplus_too_small_to_show_is_no_negative_zero():
    assert (shown(Decimal("-0.004")), shown(Decimal("-0.005")), shown(Decimal("-0.006"))) == (
        "0.00",
        "0.00",
        "-0.01",
    )


@pytest.mark.filterwarnings("ignore:invalid value encountered in divide")  # theirs, without a yield
def test_five_thousand_cases_agree_with_another_implementation_to_a_centavo():
    """numpy-financial's fv and pmt, in floating point, against whole plans."""
    grid = product(
        [Decimal(text) for text in ("0", "0.005", "0.01", "0.02", "0.035")],
        [0, 1, 11, 60, 120, 241, 360, 480, 539, 600],
        [Decimal(text) for text in ("0", "1500", "184320.55", "950000")],
        [Decimal(text) for text in ("0", "0.01", "850.40", "3000", "12500")],
        [1, 10, 18, 25, 40],
    )
    cases = 0
    for real_yield, months, balance, monthly, years in grid:
        cases += 1
        plan = Plan(
            birth_date=date(1980, 1, 1),
            as_of=date(1980 + (720 - months) // 12, 1 + (720 - months) % 12, 28),
            retire_at=60,
            regime="ley73",
            balances=Balances(viv97=balance),
            real_yield=real_yield,
            years=years,
            monthly_contribution=monthly,
        )
        result, rate = outlook(plan), float((1 + real_yield) ** (Decimal(1) / 12) - 1)
        assert result.months_to_retirement == months
        theirs = -numpy_financial.fv(rate, months, float(monthly), float(balance))
        assert abs(result.at_retirement - Decimal(float(theirs))) < _CENTAVO
        theirs = -numpy_financial.pmt(rate, 12 * years, float(result.at_retirement))
        assert abs(result.monthly_from_savings - Decimal(float(theirs))) < _CENTAVO
        paid = level_payment(balance, monthly_rate(real_yield), 12 * years)
        theirs = -numpy_financial.pmt(rate, 12 * years, float(balance))
        assert abs(paid - Decimal(float(theirs))) < _CENTAVO
    assert cases == 5_000


@pytest.mark.parametrize(("as_of", "months"), [(date(2026, 11, 30), 0), (date(2026, 10, 1), 0)])
def test_a_retirement_in_the_past_is_now(as_of: date, months: int):
    plan = Plan(date(1960, 3, 9), as_of, 65, "ley73", Balances(viv97=Decimal(1200)), Decimal("0.01"), 1)
    result = outlook(plan)
    assert result.months_to_retirement == months
    assert result.at_retirement == 1200
    assert result.coverage is None
