from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.savings.rules import KINDS
from micuenta_app.savings.years import Year, YearSum, by_year, year_ends

SUMS = st.lists(
    st.builds(
        YearSum, st.integers(1972, 2026), st.sampled_from([*KINDS, "unheard"]), st.integers(-(10**12), 10**12)
    )
)


def test_a_year_says_what_came_in_what_it_earned_and_where_it_went() -> None:
    sums = [
        YearSum(2004, "contribution", 100),
        YearSum(2004, "voluntary", 20),
        YearSum(2006, "yield", 7),
        YearSum(2006, "applied_to_credit", -90),
        YearSum(2006, "withdrawal", -10),
        YearSum(2006, "transfer", -5),
        YearSum(2006, "adjustment", 1),
    ]
    assert by_year(sums) == (
        Year(2004, paid_in=120, yields=0, to_credit=0, out=0, other=0, balance=120),
        Year(2006, paid_in=0, yields=7, to_credit=-90, out=-10, other=-4, balance=23),
    )


@given(SUMS, st.integers(-(10**12), 10**12))
def test_years_add_up_to_the_ledger_whatever_it_holds(sums: list[YearSum], opening: int) -> None:
    years = by_year(sums, opening)
    balance = opening
    for year in years:
        balance += year.change
        assert year.balance == balance
    assert balance == opening + sum(one.centavos for one in sums)
    assert [year.year for year in years] == sorted({one.year for one in sums})


def test_the_line_begins_at_nothing_and_ends_at_the_last_balance() -> None:
    years = by_year([YearSum(2004, "contribution", 120), YearSum(2006, "withdrawal", -20)])
    assert year_ends(years, date(2007, 10, 31)) == [
        (date(2004, 1, 1), 0),
        (date(2004, 12, 31), 120),
        (date(2005, 12, 31), 120),
        (date(2006, 12, 31), 100),
        (date(2007, 10, 31), 100),
    ]


def test_without_movements_there_is_no_line() -> None:
    assert year_ends((), date(2026, 1, 1)) == []
