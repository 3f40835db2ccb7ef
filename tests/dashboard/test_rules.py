from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.dashboard import rules
from micuenta_app.registry.records import CreditStatus

STATUSES = [None, *(status.value for status in CreditStatus)]


@pytest.mark.parametrize(
    ("status", "late", "years", "step"),
    [
        ("judicial", 9, 70, "court"),
        ("late", 3, 70, "catch_up"),
        ("late", 0, 30, "catch_up"),
        ("restructured", 1, 30, "catch_up"),
        ("restructured", 0, 70, "review_terms"),
        ("protected", 0, 30, "protection"),
        ("deferred", 0, 70, "deferral"),
        ("paid", 0, 70, "cancel_mortgage"),
        ("released", 0, 30, "cancel_mortgage"),
        (None, 0, 60, "retirement"),
        (None, 0, 59, "watch"),
        (None, 0, None, "watch"),
        ("mortgage_cancelled", 0, 60, "retirement"),
        ("mortgage_cancelled", 0, 59, "watch"),
        ("current", 0, 70, "watch"),
        ("something new", 0, 70, "watch"),
    ],
)
def test_next_step(status: str | None, late: int, years: int | None, step: str) -> None:
    assert rules.next_step(status, late, years) == step


@pytest.mark.parametrize("status", ["paid", "released"])
@pytest.mark.parametrize(("years", "step"), [(60, "retirement"), (59, "watch")])
def test_no_mortgage_to_cancel_where_there_is_none(status: str, years: int, step: str) -> None:
    assert rules.next_step(status, 0, years, has_mortgage=False) == step


@given(st.sampled_from(STATUSES), st.integers(0, 40), st.none() | st.integers(0, 120))
def test_retirement_is_never_pushed_on_someone_who_owes(
    status: str | None, late: int, years: int | None
) -> None:
    if rules.next_step(status, late, years) == "retirement":
        assert status in (None, "mortgage_cancelled") and years is not None and years >= 60


@pytest.mark.parametrize(
    ("born", "today", "years"),
    [
        (date(1966, 11, 24), date(2026, 11, 23), 59),
        (date(1966, 11, 24), date(2026, 11, 24), 60),
        (date(1964, 2, 29), date(2026, 2, 28), 61),
        (date(1964, 2, 29), date(2026, 3, 1), 62),
    ],
)
def test_age(born: date, today: date, years: int) -> None:
    assert rules.age(born, today) == years
