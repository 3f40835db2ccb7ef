"""What a ledger is narrowed by: a person's own choices, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.savings.filters import Choices, Filters, filters_from

CHOICES = Choices((2026, 2004), ("sar92", "viv97"), ("contribution", "yield"), ("Maquila Ficticia",))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


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
