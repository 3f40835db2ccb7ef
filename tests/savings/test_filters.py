"""What a ledger is narrowed by: a person's own choices, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.accounts.rules import Problem
from micuenta_app.savings.filters import Choices, Filters, Period, filters_from, period_from

CHOICES = Choices((2026, 2004), ("sar92", "viv97"), ("contribution", "yield"), ("Maquila Ficticia",))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
YEARS = (2026, 2020, 2004)


def test_ones_own_choices_narrow() -> None:
    asked = {"anio": "2004", "fondo": "sar92", "tipo": "yield", "patron": "Maquila Ficticia"}
    assert filters_from(asked, CHOICES) == Filters(2004, "sar92", "yield", "Maquila Ficticia")


@pytest.mark.parametrize(
    "asked",
    [
        {"anio": "1999"},
        {"anio": 2004},
        {"fondo": "fondo72"},
        {"tipo": "withdrawal' OR 1=1 --"},
        {"patron": "maquila ficticia"},
        {"patron": ["Maquila Ficticia"]},
        {"year": "2004"},
        [],
        "2004",
        None,
    ],
)
def test_what_is_not_ones_own_narrows_nothing(asked: object) -> None:
    assert filters_from(asked, CHOICES) == Filters()


@given(st.one_of(ANYTHING, st.dictionaries(st.sampled_from(["anio", "fondo", "tipo", "patron"]), ANYTHING)))
def test_nothing_a_client_sends_is_an_error(asked: object) -> None:
    assert isinstance(filters_from(asked, CHOICES), Filters)


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
