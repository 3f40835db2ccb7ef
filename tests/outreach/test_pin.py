"""The worker's PIN: guesses are slowed by address, and what it opens is nobody's account."""

import asyncio
from datetime import timedelta

import pytest

from micuenta_app import clock
from micuenta_app.outreach import service
from micuenta_app.settings import Settings, settings

pytestmark = pytest.mark.usefixtures("database")

PIN, HERE = "482915", "192.0.2.7"


@pytest.fixture(autouse=True)
def _operator(database: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MICUENTA_OUTREACH_PIN", PIN)
    monkeypatch.setenv("MICUENTA_DEMO", "false")
    settings.cache_clear()
    yield
    settings.cache_clear()


async def _codes(*typed: str, address: str = HERE) -> list[str]:
    problems = [await service.check_pin(one, address) for one in typed]
    return [problem.code if problem else "" for problem in problems]


async def test_the_pin_opens_and_another_does_not():
    assert await _codes(PIN, f" {PIN} ", "", "482914", "4829155") == ["", "", *["pin_wrong"] * 3]


async def test_five_wrong_ones_then_a_wait_also_for_the_right_one():
    assert await _codes(*["000000"] * 5, PIN) == ["pin_wrong"] * 5 + ["sign_in_wait"]
    assert await _codes(PIN, address="192.0.2.8") == [""]
    with clock.shifted(timedelta(minutes=1)):
        assert await _codes(PIN) == [""]


async def test_fifty_at_once_count_fifty():
    problems = await asyncio.gather(*(service.check_pin("000000", HERE) for _ in range(50)))
    assert [problem.code for problem in problems if problem].count("pin_wrong") == 5


async def test_a_ticket_for_the_counts_lasts_some_minutes_and_cannot_be_made():
    ticket = service.counts_ticket()
    assert service.may_see_counts(ticket)
    until, _, seal = ticket.partition(".")
    for other in ("", "1", f"{int(until) + 60}.{seal}", f"{until}.", "9" * 50, f"²²²²²²²²²².{seal}"):
        assert not service.may_see_counts(other)
    with clock.shifted(timedelta(minutes=service.COUNTS_MINUTES + 1)):
        assert not service.may_see_counts(ticket)


@pytest.mark.parametrize("pin", ["1", "12345"])
def test_a_short_pin_is_no_pin(pin: str):
    with pytest.raises(ValueError, match="6 characters"):
        Settings(outreach_pin=pin)
