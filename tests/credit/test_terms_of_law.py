"""Dates and amounts that the law or the institute sets."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.credit import business_days, deferral, months, protection, release, settlement
from micuenta_app.credit.settlement import Offer

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def test_thirty_years_and_the_months_counted_out():
    assert release.release_on(date(1996, 5, 17), 0, 0) == date(2026, 5, 17)
    assert release.release_on(date(1996, 5, 17), 3, 8) == date(2027, 4, 17)
    assert release.release_on(date(1996, 2, 29), 0, 0) == date(2026, 2, 28)
    assert release.release_on(date(2000, 1, 31), 0, 1) == date(2030, 2, 28)


@given(DAYS, st.integers(0, 200), st.integers(0, 24))
def test_each_month_missed_or_deferred_moves_the_release_by_one(granted: date, missed: int, deferred: int):
    day = release.release_on(granted, missed, deferred)
    assert months.between(granted, day) == 360 + missed + deferred
    assert day.day <= granted.day


@pytest.mark.parametrize(("used", "left", "longest"), [(0, 24, 12), (8, 16, 12), (15, 9, 9), (24, 0, 0)])
def test_months_of_deferral(used: int, left: int, longest: int):
    assert (deferral.months_left(used), deferral.longest_next(used)) == (left, longest)


@given(st.integers(0, 10**9))
def test_a_tenth_is_the_persons(payment: int):
    assert abs(10 * protection.own_share(payment) - payment) <= 5


def test_half_a_centavo_of_a_tenth_goes_to_the_even_one():
    assert (protection.own_share(25), protection.own_share(35)) == (2, 4)


def test_the_discount_of_a_month():
    assert settlement.offer(400_000_00, 100_000_00, date(2026, 11, 24)) == Offer(
        50_000_00, 50_000_00, date(2026, 11, 10), date(2026, 11, 30)
    )
    assert settlement.offer(400_000_00, 100_000_01, date(2026, 11, 24)) is None
    assert settlement.offer(400_000_00, 0, date(2026, 11, 24)) is None


def test_after_the_last_business_day_it_is_that_of_the_next_month():
    # 31 October 2026 is a Saturday.
    found = settlement.offer(400_000_00, 1_000_01, date(2026, 10, 31))
    assert found == Offer(500_01, 500_00, date(2026, 11, 10), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("month", "day"),
    [
        (date(2026, 11, 1), 30),
        (date(2026, 10, 1), 30),
        (date(2026, 1, 1), 30),
        (date(2027, 2, 1), 26),
        (date(2026, 5, 1), 29),
    ],
)
def test_last_business_days(month: date, day: int):
    assert business_days.last_business_day(month) == month.replace(day=day)


@given(DAYS)
def test_a_last_business_day_is_in_its_month_and_after_the_tenth(day: date):
    last = business_days.last_business_day(day.replace(day=1))
    assert months.between(last, day) == 0 and last.weekday() < 5 and last.day > 20


@given(st.integers(1, 10**10), st.integers(-10, 10**10), DAYS)
def test_an_offer_halves_the_debt_and_can_still_be_paid(original: int, balance: int, today: date):
    found = settlement.offer(original, balance, today)
    assert (found is not None) == (0 < balance <= original / 4)
    if found:
        assert found.centavos + found.saved == balance and 0 <= found.centavos - found.saved <= 1
        assert today <= found.pay_by and found.shown_from < found.pay_by
        assert found.pay_by - today <= timedelta(days=35)
