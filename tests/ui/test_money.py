from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.ui.money import MINUS, Pesos, percent, pesos, plain_pesos
from micuenta_app.ui.texts import Translator


@pytest.mark.parametrize(
    ("centavos", "shown"),
    [
        (0, Pesos("$0", ".00")),
        (5, Pesos("$0", ".05")),
        (1_876_492, Pesos("$18,764", ".92")),
        (-500, Pesos(f"{MINUS}$5", ".00")),
        (-1, Pesos(f"{MINUS}$0", ".01")),
    ],
)
def test_an_amount_is_split_at_its_point(centavos: int, shown: Pesos) -> None:
    assert pesos(centavos) == shown


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_what_is_shown_is_the_amount(centavos: int) -> None:
    read = plain_pesos(centavos).replace("$", "").replace(",", "").replace(MINUS, "-")
    assert Decimal(read) * 100 == centavos


@pytest.mark.parametrize(
    ("rate", "spanish", "english"),
    [
        ("0.1045", "10.45\xa0%", "10.45%"),
        ("0.05", "5\xa0%", "5%"),
        ("0", "0\xa0%", "0%"),
        ("10", "1,000\xa0%", "1,000%"),
    ],
)
def test_a_rate_is_a_percentage(rate: str, spanish: str, english: str) -> None:
    assert percent(Translator("es"), Decimal(rate)) == spanish
    assert percent(Translator("en"), Decimal(rate)) == english
