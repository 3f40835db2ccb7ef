"""Waits between tries, and the parts of a text message."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.delivery.rules import next_try_after, sms_parts


def test_waits_double_from_ten_seconds_to_an_hour():
    waits = [int(next_try_after(tries).total_seconds()) for tries in (1, 2, 3, 6, 9, 10, 30)]
    assert waits == [10, 20, 40, 320, 2560, 3600, 3600]


def test_a_code_is_tried_often_enough_while_it_lives():
    at, tries = timedelta(0), 0
    while at < timedelta(minutes=10):
        tries += 1
        at += next_try_after(tries)
    assert tries == 6


# The limits: 160 of GSM 03.38 or 70 UTF-16 units alone, 153 or 67 in each of several parts.
@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        # 76 euros fill 152 places of a part; the 77th does not fit in the one that is left.
        ("€" * 153, 3),
        ("ñéü" * 53, 1),
        ("ó" * 70, 1),
        ("ó" * 71, 2),
        ("a" * 71 + "í", 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        # 33 faces fill 66 units of a part; a 34th would be cut in two.
        ("😀" * 67, 3),
    ],
)
def test_parts(text: str, parts: int):
    assert sms_parts(text) == parts


@given(st.text(max_size=400), st.characters())
def test_a_longer_text_never_has_fewer_parts(text: str, more: str):
    assert sms_parts(text) <= sms_parts(text + more)
