"""The look of a recovery code, and where a request without the e-mail stands."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.recovery.rules import (
    ALPHABET,
    FOLLOWS,
    LETTERS_A_CODE,
    Stage,
    code_typed,
    grouped,
    stage_of,
)

CODES = st.text(alphabet=ALPHABET, min_size=LETTERS_A_CODE, max_size=LETTERS_A_CODE)
# NIST SP 800-63B-4, 4.2
FEWEST_BITS = 64
NOW = datetime(2026, 5, 1, tzinfo=UTC)
WAIT, OPEN_FOR = timedelta(hours=48), timedelta(days=7)


def test_a_code_is_more_than_anybody_guesses():
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert LETTERS_A_CODE * math.log2(len(ALPHABET)) >= FEWEST_BITS


@pytest.mark.parametrize("alike", ["0OQ", "1IL", "2Z", "5S", "6G", "8B", "UV", "AEIOU"])
def test_no_two_characters_look_alike_and_no_code_is_a_word(alike):
    assert len(set(alike) & set(ALPHABET)) <= 1


@given(CODES, st.sampled_from(["", " ", "-", " – ", "\N{NO-BREAK SPACE}"]), st.booleans())
def test_a_code_is_known_however_it_is_copied(code, between, small):
    copied = grouped(code).replace(" ", between)
    assert code_typed(copied.lower() if small else copied) == code
    assert [len(group) for group in grouped(code).split()] == [4, 4, 4, 4]


def _stage(hours: float, *, stopped: float | None = None, ended: float | None = None) -> Stage:
    def at(after: float | None) -> datetime | None:
        return None if after is None else NOW + timedelta(hours=after)

    moment = at(hours)
    assert moment
    return stage_of(
        ready_at=NOW + WAIT,
        stopped_at=at(stopped),
        ended_at=at(ended),
        now=moment,
        wait=WAIT,
        open_for=OPEN_FOR,
    )


@pytest.mark.parametrize(
    ("hours", "stopped", "ended", "stage"),
    [
        (0, None, None, "waiting"),
        (47.99, None, None, "waiting"),
        (48, None, None, "ready"),
        (48 + 7 * 24 - 0.01, None, None, "ready"),
        (48 + 7 * 24, None, None, "none"),
        (10, None, 9, "none"),
        (50, None, 49, "none"),
        (10, 9, 9, "stopped"),
        (9 + 47.99, 9, 9, "stopped"),
        (9 + 48, 9, 9, "none"),
        (60, 50, 50, "stopped"),
    ],
)
def test_where_a_request_stands(hours, stopped, ended, stage):
    assert _stage(hours, stopped=stopped, ended=ended) == stage


HOURS = st.floats(min_value=0, max_value=1000)


@given(HOURS, HOURS, st.none() | HOURS, st.none() | HOURS)
def test_time_leads_only_where_the_table_allows(first, later, stopped, ended):
    """What was stopped has ended too, and neither is known before it happened."""
    first, later = sorted((first, later))
    ended = stopped if stopped is not None else ended

    def at(hours: float) -> Stage:
        known_stop = stopped if stopped is not None and stopped <= hours else None
        known_end = ended if ended is not None and ended <= hours else None
        # A request that is over or out of time cannot be stopped.
        if known_stop is not None and known_stop >= 48 + 7 * 24:
            known_stop = known_end = None
        return _stage(hours, stopped=known_stop, ended=known_end)

    reachable: set[Stage] = {at(first)}
    before: set[Stage] = set()
    while reachable != before:
        before = set(reachable)
        reachable |= {following for stage in before for following in FOLLOWS[stage]}
        # A new request is another record.
        reachable.discard("waiting") if at(first) == "none" else None
    assert at(later) in reachable
