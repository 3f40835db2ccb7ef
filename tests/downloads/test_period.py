"""The years a file is of."""

import pytest

from micuenta_app.accounts.rules import Problem
from micuenta_app.downloads.period import Period, period_from

YEARS = (2026, 2020, 2004)


def test_a_statement_is_of_all_years_unless_some_are_asked_for() -> None:
    assert period_from({}, YEARS) == Period(2004, 2026)
    # A year without movements is one of the years between.
    assert period_from({"desde": "2010", "hasta": " 2010 "}, YEARS) == Period(2010, 2010)


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"desde": "2020", "hasta": "2019"}, Problem("hasta", "statement_reversed")),
        ({"desde": "2003"}, Problem("desde", "statement_year")),
        ({"hasta": "2027"}, Problem("hasta", "statement_year")),
        ({"desde": "veinte"}, Problem("desde", "statement_year")),
        ({"desde": "２０２０"}, Problem("desde", "statement_year")),
        ({"desde": "9" * 5000}, Problem("desde", "statement_year")),
    ],
)
def test_years_that_make_no_statement_are_said_at_their_field(
    asked: dict[str, str], problem: Problem
) -> None:
    assert period_from(asked, YEARS) == problem


def test_without_movements_there_is_no_statement() -> None:
    assert period_from({}, ()) == Problem("", "statement_empty")
