"""CLABE: what is right passes however it is typed, and one wrong digit is always found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.identity.rules import InvalidIdentifier, clabe, clabe_check_digit

first17 = st.text("0123456789", min_size=17, max_size=17)


def code_of(text: str) -> str:
    with pytest.raises(InvalidIdentifier) as refused:
        clabe(text)
    return refused.value.code


def test_a_published_example_passes() -> None:
    assert clabe("021180550300050811") == "021180550300050811"


@given(first17)
def test_every_clabe_passes_however_it_is_typed(start: str) -> None:
    value = start + clabe_check_digit(start)
    full_width = "".join(chr(ord(digit) + 0xFEE0) for digit in value)
    assert clabe(f" {value[:3]}-{value[3:6]} {value[6:17]}–{value[17]}\n") == clabe(full_width) == value


@given(first17, st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_found(start: str, place: int, shift: int) -> None:
    value = start + clabe_check_digit(start)
    wrong = value[:place] + str((int(value[place]) + shift) % 10) + value[place + 1 :]
    assert code_of(wrong) == "clabe_check_digit"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "clabe_length_short"),
        ("02118055030005081", "clabe_length_short"),
        ("0211805503000508111", "clabe_length_long"),
        ("02118055030005081O", "clabe_digits"),
        ("٠21180550300050811", "clabe_digits"),
    ],
)
def test_what_is_wrong_is_named(text: str, code: str) -> None:
    assert code_of(text) == code
