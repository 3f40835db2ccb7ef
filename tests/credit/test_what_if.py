"""What would happen if: the answers against each other, and against the plan worked out anew."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.credit import what_if
from micuenta_app.credit.schedule import MoreThanDebt, NeverPaidOff, schedule
from micuenta_app.credit.what_if import DatePast, Debt

NOVEMBER = date(2026, 11, 1)
DEBT = Debt(300_000_00, Decimal("0.0895"), 3_500_00, NOVEMBER)
EXTRAS = st.integers(0, 20_000_00)


def test_more_each_month():
    answer = what_if.extra_each_month(DEBT, 500_00)
    assert answer.before == schedule(300_000_00, DEBT.rate, 3_500_00)
    assert answer.after == schedule(300_000_00, DEBT.rate, 4_000_00)
    assert answer.months_sooner == answer.before.months - answer.after.months > 20
    assert answer.ends_after < answer.ends_before


@given(EXTRAS)
def test_what_is_saved_is_what_is_not_paid(extra: int):
    answer = what_if.extra_each_month(DEBT, extra)
    assert answer.interest_saved == answer.before.total_paid - answer.after.total_paid >= 0
    assert answer.months_sooner >= 0


@given(st.integers(1, 300_000_00))
def test_one_payment_saves_interest(once: int):
    answer = what_if.one_payment(DEBT, once)
    assert answer.interest_saved == answer.before.total_paid - answer.after.total_paid >= 0
    assert answer.after.once == once


def test_more_than_the_debt_is_refused():
    for ask in (what_if.extra_each_month, what_if.one_payment):
        with pytest.raises(MoreThanDebt):
            ask(DEBT, DEBT.balance + 1)


@given(st.integers(0, 150))
def test_to_be_done_by_a_month_is_the_least_extra_that_does_it(later: int):
    month = date(2026 + (10 + later) // 12, (10 + later) % 12 + 1, 1)
    answer = what_if.paid_off_by(DEBT, month)
    assert answer.ends_after <= month and answer.after.rows[-1].balance == 0
    if answer.extra:
        a_centavo_less = what_if.extra_each_month(DEBT, min(answer.extra - 1, DEBT.balance))
        assert a_centavo_less.ends_after > month


def test_a_month_that_is_over_is_refused():
    with pytest.raises(DatePast):
        what_if.paid_off_by(DEBT, date(2026, 10, 1))


@given(st.integers(1, 24))
def test_missed_months_cost_interest_and_end_later(run: int):
    answer = what_if.missed(DEBT, run)
    assert answer.interest_saved < 0
    assert answer.months_sooner <= -run
    assert all(row.principal == -row.interest for row in answer.after.rows[:run])


def test_missing_so_long_that_the_payment_no_longer_suffices_is_said():
    with pytest.raises(NeverPaidOff):
        what_if.missed(replace(DEBT, payment=2_240_00), 60)


def test_an_employer_lowers_the_debt_every_two_months():
    # 5 % of two months of 12,000 is 1,200.
    answer = what_if.with_employer(DEBT, 12_000_00)
    paid = [row.interest + row.principal for row in answer.after.rows[:4]]
    assert paid == [3_500_00, 4_700_00, 3_500_00, 4_700_00]
    assert answer.interest_saved > 0


def test_the_law_releases_what_is_left_and_a_missed_month_is_counted_out():
    debt = replace(DEBT, released=date(2028, 11, 1))
    before = what_if.as_it_goes(debt)
    assert before.months == 24 and before.released == before.rows[-1].balance > 0
    assert what_if.missed(debt, 3).after.months == 27
    # Paid off is more than released.
    by = what_if.paid_off_by(debt, date(2029, 6, 1))
    assert by.after.released == 0 and by.extra > 0
