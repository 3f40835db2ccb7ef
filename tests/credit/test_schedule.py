"""A debt month by month, against numpy-financial and by what must always hold."""

import random
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise

import numpy as np
import numpy_financial as npf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.credit.schedule import (
    MoreThanDebt,
    NeverPaidOff,
    TooLong,
    monthly_interest,
    play,
    schedule,
)

BALANCES = st.integers(1, 6_000_000_00)
RATES = st.decimals("0", "0.18", places=4)


@st.composite
def debts(draw: st.DrawFn) -> tuple[int, Decimal, int]:
    """A balance, a rate and a payment that pays the debt within some decades."""
    balance, rate = draw(BALANCES), draw(RATES)
    least = max(1, balance // 500)
    return balance, rate, monthly_interest(balance, rate) + draw(st.integers(least, max(least, 2 * balance)))


def test_three_months_by_hand():
    # 1,000 at 12 %: 10.00, then 1 % of 610 = 6.10, then 1 % of 216.10 = 2.161 → 2.16.
    planned = schedule(1_000_00, Decimal("0.12"), 400_00)
    assert [tuple(row) for row in planned.rows] == [
        (1, 10_00, 390_00, 610_00),
        (2, 6_10, 393_90, 216_10),
        (3, 2_16, 216_10, 0),
    ]
    assert (planned.months, planned.total_interest, planned.total_paid) == (3, 18_26, 1_018_26)


def test_half_a_centavo_goes_to_the_even_one():
    assert monthly_interest(50, Decimal("0.12")) == 0  # 0.5 centavos
    assert monthly_interest(150, Decimal("0.12")) == 2  # 1.5
    assert monthly_interest(250, Decimal("0.12")) == 2  # 2.5
    assert monthly_interest(251, Decimal("0.12")) == 3  # 2.51


@given(BALANCES, RATES)
def test_interest_is_what_decimal_says(balance: int, rate: Decimal):
    exact = Decimal(balance) * rate / 12
    assert monthly_interest(balance, rate) == int(exact.quantize(Decimal(1), ROUND_HALF_EVEN))


def test_each_row_is_numpy_financials_within_a_centavo():
    """5,000 credits of their own payment, rate and term.

    Each row is asked for anew, from the balance of the row before: then only one rounding to centavos sets
    us apart. numpy-financial rounds nothing, so over a whole run the half centavos add up to a little more.
    """
    dice = random.Random(5)
    for _ in range(5_000):
        months, payment = dice.randint(12, 360), dice.randint(1_000_00, 25_000_00)
        rate = Decimal(dice.randint(191, 1200)) / 10_000
        monthly = float(rate) / 12
        worth = float(-npf.pv(monthly, months, payment))
        balance = round(worth)
        planned = schedule(balance, rate, payment)
        assert abs(planned.months - months) <= 1
        ours = np.array(planned.rows[: months - 1], dtype=float)
        before = np.concatenate(([balance], ours[:-1, 3]))
        left = npf.nper(monthly, -payment, before)
        assert np.abs(ours[:, 1] + npf.ipmt(monthly, 1, left, before)).max() <= 1
        assert np.abs(ours[:, 2] + npf.ppmt(monthly, 1, left, before)).max() <= 1
        whole_run = npf.ppmt(monthly, ours[:, 0], months, worth)
        assert np.abs(ours[:, 2] + whole_run).max() <= 1.5
        assert sum(row.principal for row in planned.rows) == balance
        assert planned.total_paid == balance + planned.total_interest
        last = planned.rows[-1]
        assert planned.total_paid == payment * (planned.months - 1) + last.interest + last.principal


@given(debts())
def test_what_always_holds(debt: tuple[int, Decimal, int]):
    balance, rate, payment = debt
    planned = schedule(balance, rate, payment)
    assert sum(row.principal for row in planned.rows) == balance
    assert planned.rows[-1].balance == 0
    assert all(row.balance > 0 for row in planned.rows[:-1])
    assert all(row.interest + row.principal == payment for row in planned.rows[:-1])
    assert 0 < planned.rows[-1].interest + planned.rows[-1].principal <= payment
    for earlier, later in pairwise(planned.rows):
        assert later.n == earlier.n + 1
        assert later.balance == earlier.balance - later.principal
        assert later.interest == monthly_interest(earlier.balance, rate)


@given(debts(), st.integers(0, 10_000_00), st.integers(0, 10_000_00))
def test_more_extra_never_pays_off_later_nor_costs_more(debt: tuple[int, Decimal, int], less: int, more: int):
    balance, rate, payment = debt
    slow, fast = (schedule(balance, rate, payment, extra) for extra in sorted((less, more)))
    assert fast.months <= slow.months
    assert fast.total_interest <= slow.total_interest


@given(debts(), st.integers(0, 6_000_000_00))
def test_interest_saved_is_the_difference_of_what_is_paid(debt: tuple[int, Decimal, int], once: int):
    balance, rate, payment = debt
    once = min(once, balance)
    before, after = schedule(balance, rate, payment), schedule(balance, rate, payment, once=once)
    assert before.total_interest - after.total_interest == before.total_paid - after.total_paid
    assert after.total_paid == balance + after.total_interest
    assert after.months <= before.months


def test_paying_all_at_once_leaves_no_month():
    planned = schedule(1_000_00, Decimal("0.1"), 100_00, once=1_000_00)
    assert (planned.rows, planned.total_interest, planned.total_paid) == ((), 0, 1_000_00)


def test_more_than_the_debt_is_refused():
    with pytest.raises(MoreThanDebt):
        schedule(1_000_00, Decimal("0.1"), 100_00, once=1_000_01)


@pytest.mark.parametrize("payment", [0, 8_32, 8_33])
def test_a_payment_not_above_the_interest_is_refused(payment: int):
    with pytest.raises(NeverPaidOff) as refused:
        schedule(1_000_00, Decimal("0.1"), payment)
    assert refused.value.interest == 8_33
    assert schedule(1_000_00, Decimal("0.1"), 8_34).months > 12


def test_the_interest_that_counts_is_that_after_the_single_payment():
    assert schedule(1_000_00, Decimal("0.1"), 8_33, once=10_00).months


def test_a_debt_of_many_thousand_years_is_refused():
    with pytest.raises(TooLong):
        schedule(1_000_000_00, Decimal("0"), 1)


def test_a_missed_month_adds_its_interest():
    missed = play(1_000_00, Decimal("0.12"), [0, 500_00, 600_00])
    assert [tuple(row) for row in missed.rows] == [
        (1, 10_00, -10_00, 1_010_00),
        (2, 10_10, 489_90, 520_10),
        (3, 5_20, 520_10, 0),
    ]


def test_what_is_left_at_the_end_is_released():
    planned = play(1_000_00, Decimal("0.12"), [400_00] * 9, until=2)
    assert (planned.months, planned.released) == (2, 216_10)
    assert planned.total_paid == 800_00
