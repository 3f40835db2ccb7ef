import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from micuenta_app import clock
from micuenta_app.payments import channels as channels_module
from micuenta_app.payments.channel_texts import channel_limits, channel_title, channel_ways, said_on
from micuenta_app.payments.channels import Channel, channels, channels_in, first_day, is_old
from micuenta_app.payments.channels_state import ChannelsState
from micuenta_app.ui.texts import LANGUAGES, Translator


def channel(**changes: object) -> Channel:
    values: dict[str, Any] = {
        "id": "one",
        "name": "One",
        "program": "sin_fronteras",
        "countries": ("us",),
        "ways": ("branch",),
        "needs": ("credit_number",),
        "fee": "infonavit",
        "source": "A newspaper",
        "url": "https://example.com/",
        "verified_on": "2026-01-10",
    }
    # pyrefly: ignore[bad-argument-type]
    return Channel(**(values | changes))


def test_every_channel_has_its_source_and_its_words() -> None:
    assert len({one.id for one in channels()}) == len(channels()) >= 4
    for one in channels():
        assert one.source and one.url.scheme == "https"
        for language in LANGUAGES:
            t = Translator(language)
            assert channel_title(t, one)
            assert channel_ways(t, one) or channel_limits(t, one)
            assert said_on(t, one.verified_on)


def test_canada_has_no_place_of_the_program() -> None:
    assert {one.program for one in channels_in("ca")} == {"card"}
    assert [one.name for one in channels_in("us")] == ["Dolex", "Barri Financial Group"]


def test_no_bank_account_stands_in_the_list() -> None:
    text = Path(channels_module.__file__).with_name("channels.toml").read_text()
    assert not re.search(r"\d{10}", re.sub(r'url = ".*"', "", text))


@pytest.mark.parametrize(
    ("verified_on", "today", "old"),
    [
        ("2026-01-10", date(2026, 1, 10), False),
        ("2026-01-10", date(2026, 7, 9), False),  # the 180th day
        ("2026-01-10", date(2026, 7, 10), True),
        ("2026-01-10", date(2026, 1, 9), True),  # from the future: somebody mistyped a year
        ("2026-01", date(2026, 6, 30), False),
        ("2026-01", date(2026, 7, 1), True),  # counted from the first day it may be
        ("2023", date(2026, 1, 1), True),
        ("", date(2026, 1, 1), True),
    ],
)
def test_a_list_is_old_after_half_a_year(verified_on: str, today: date, old: bool) -> None:
    assert is_old(channel(verified_on=verified_on), today) == old


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_what_grew_old_stays_old(verified_on: date, days: int) -> None:
    one = channel(verified_on=verified_on.isoformat())
    assert is_old(one, verified_on + timedelta(days)) == (days > 180)


@pytest.mark.parametrize("wrong", [{"countries": ("fr",)}, {"verified_on": "2026-13-01"}, {"clabe": "021"}])
def test_a_typo_in_the_file_is_no_silence(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        channel(**wrong)


def test_a_day_is_said_as_exactly_as_it_is_known() -> None:
    es, en = Translator("es"), Translator("en")
    assert said_on(es, "2025-10-22") == "22 de octubre de 2025"
    assert said_on(en, "2025-10") == "October 2025"
    assert said_on(es, "2023") == "2023"
    assert said_on(en, "") == "no date"
    assert first_day("2025-10") == date(2025, 10, 1)


async def test_the_page_asks_to_confirm_until_the_server_says_the_list_is_young() -> None:
    state = ChannelsState()
    assert state.old == ["us", "ca", "mx"]
    newest = date(2025, 10, 22)
    with clock.shifted(timedelta(days=(newest - clock.now().date()).days)):
        await state.open()
    # The lines for Canada and Mexico have no exact day: they are always to be confirmed.
    assert state.old == ["ca", "mx"]
    await state.open()
    assert state.old == ["us", "ca", "mx"]


def test_anybody_may_ask() -> None:
    assert getattr(ChannelsState.open.fn, "is_public", False)
