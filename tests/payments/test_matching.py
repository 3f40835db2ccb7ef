"""Which line of the ledger a payment is, and when it should be asked for."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.credit.business_days import after, is_business_day
from micuenta_app.payments.matching import Paid, deadline, match, stage

MONDAY = date(2026, 11, 2)
LINES = st.lists(
    st.builds(
        Paid,
        st.integers(1, 10**6),
        st.dates(date(2026, 1, 1), date(2026, 3, 31)),
        st.sampled_from([100, 200, 300]),
    ),
    max_size=12,
    unique_by=lambda one: one.ident,
)


def test_holidays_and_weekends_are_no_business_days() -> None:
    # 16-11-2026 is the day off for the Revolution; 25-12 is Christmas.
    assert not is_business_day(date(2026, 11, 16)) and not is_business_day(date(2026, 12, 25))
    assert not is_business_day(date(2026, 11, 14)) and is_business_day(date(2026, 11, 17))
    assert after(date(2026, 11, 13), 1) == date(2026, 11, 17)
    assert after(MONDAY, 0) == MONDAY


def test_ten_business_days_with_a_holiday_among_them() -> None:
    assert deadline(MONDAY) == date(2026, 11, 17)
    assert stage(MONDAY, is_applied=False, today=date(2026, 11, 17)) == "in_process"
    assert stage(MONDAY, is_applied=False, today=date(2026, 11, 18)) == "not_applied"
    assert stage(MONDAY, is_applied=True, today=date(2027, 11, 18)) == "applied"


def test_the_same_pesos_within_the_days_are_the_payment() -> None:
    told = [Paid(7, MONDAY, 2_978_43)]
    for day, fits in (
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (MONDAY, True),
        (date(2026, 11, 24), True),  # the fifteenth business day
        (date(2026, 11, 25), False),
    ):
        assert match(told, [Paid(1, day, 2_978_43)]) == ({7: 1} if fits else {}), day
    assert match(told, [Paid(1, MONDAY, 2_978_42)]) == {}


def test_one_line_is_one_payment_and_the_oldest_comes_first() -> None:
    told = [Paid(2, MONDAY + timedelta(days=1), 100), Paid(1, MONDAY, 100)]
    assert match(told, [Paid(9, MONDAY + timedelta(days=2), 100)]) == {1: 9}
    assert match(told, [Paid(9, MONDAY, 100), Paid(8, MONDAY, 100)]) == {1: 8, 2: 9}


def test_this_month_s_payment_is_never_last_month_s() -> None:
    for start in range(365):
        day = date(2026, 1, 1) + timedelta(days=start)
        assert match([Paid(1, day, 100)], [Paid(2, day + timedelta(days=28), 100)]) == {}, day


@given(LINES, LINES)
def test_nothing_counts_twice_and_nothing_that_fits_is_left(told: list[Paid], posted: list[Paid]) -> None:
    found = match(told, posted)
    assert len(set(found.values())) == len(found)
    by_told, by_line = {one.ident: one for one in told}, {one.ident: one for one in posted}
    for one, line in found.items():
        assert match([by_told[one]], [by_line[line]]) == {one: line}
    left = [one for one in told if one.ident not in found]
    free = [one for one in posted if one.ident not in found.values()]
    assert match(left, free) == {}
