"""The account's first screen warns of the trick that is near."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.fraud.seasons import season, warning
from micuenta_app.ui.texts import LANGUAGES, Translator

DAYS = [date(2027, 1, 1) + timedelta(days=n) for n in range(365)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 24), "christmas"),
        (date(2027, 1, 6), "christmas"),
        (date(2027, 1, 7), "year"),
        (date(2026, 4, 5), "holidays"),  # Easter
        (date(2027, 3, 22), "holidays"),  # the week before Easter
        (date(2026, 7, 20), "holidays"),
        (date(2026, 8, 16), "school"),
        (date(2026, 9, 16), "year"),
        (date(2026, 11, 14), "year"),
        (date(2026, 11, 15), "christmas"),
    ],
)
def test_each_season_has_its_days(day: date, expected: str) -> None:
    assert season(day) == expected


@given(st.dates())
def test_every_day_has_a_warning_in_both_languages(day: date) -> None:
    spanish, english = (warning(Translator(language), day) for language in LANGUAGES)
    assert spanish.title and spanish.text
    assert spanish != english


def test_the_warning_changes_with_the_season() -> None:
    titles = {season(day): warning(Translator(), day).title for day in DAYS}
    assert len(set(titles.values())) == len(titles) == 4
