"""The rate is the bank's, or the last one that was heard, or none: never a wrong one."""

import asyncio
import json
import os
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from structlog.testing import capture_logs

from micuenta_app import clock
from micuenta_app.payments import banxico, exchange
from micuenta_app.payments.rules import Rate, dollars, is_plausible
from tests.support.banxico import BanxicoServer
from tests.support.databases import forget
from tests.support.hold import Hold

DAY = date(2026, 11, 24)
RATE = Rate(DAY, Decimal("18.4523"))


@pytest.fixture(autouse=True)
def _on_that_day():
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    with clock.shifted(noon - clock.now()):
        yield


async def refresh() -> tuple[bool, list[str]]:
    """Whether a rate was heard, and the causes in the log."""
    with capture_logs() as logged:
        heard = await exchange.refresh_rate(wait_seconds=0)
    assert not any("a token" in str(line) or "http://" in str(line) for line in logged)
    return heard, [line["cause"] for line in logged]


async def test_a_rate_is_kept_with_its_day(bank: BanxicoServer) -> None:
    assert await exchange.last_rate() is None
    assert await refresh() == (True, [])
    assert await exchange.last_rate() == RATE
    assert bank.asked == ["/SieAPIRest/service/v1/series/SF43718/datos/oportuno"]


async def test_the_same_day_again_is_one_rate_and_may_be_corrected(bank: BanxicoServer) -> None:
    await refresh()
    bank.rows = [("24/11/2026", "18.5000")]
    await refresh()
    assert await exchange.last_rate() == Rate(DAY, Decimal("18.5000"))


async def test_an_outage_leaves_the_last_rate(bank: BanxicoServer) -> None:
    await refresh()
    bank.go_down()
    assert await refresh() == (False, ["ConnectError"])
    assert await exchange.last_rate() == RATE


async def test_a_hiccup_is_tried_again(bank: BanxicoServer) -> None:
    bank.status, bank.fails_times = 503, 2
    assert await refresh() == (True, [])
    assert len(bank.asked) == 3


async def test_an_outage_is_asked_three_times_and_no_more(bank: BanxicoServer) -> None:
    bank.status = 500
    assert await refresh() == (False, ["http_500"])
    assert len(bank.asked) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 302])
async def test_a_refusal_is_not_tried_again(bank: BanxicoServer, status: int) -> None:
    bank.status = status
    assert await refresh() == (False, [f"http_{status}"])
    assert len(bank.asked) == 1


async def test_a_wrong_token_is_a_refusal(bank: BanxicoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICUENTA_BANXICO_TOKEN", "another")
    forget()
    assert await refresh() == (False, ["http_401"])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Mantenimiento</html>",
        b"[]",
        b"null",
        b"{}",
        b'{"bmx": {}}',
        b'{"bmx": {"series": []}}',
        b'{"bmx": {"series": [{"idSerie": "SF43718"}]}}',
        b'{"bmx": {"series": [{"idSerie": "SF43718", "datos": [7]}]}}',
        b'{"bmx": {"series": [{"idSerie": "SF43718", "datos": [{"fecha": "2026-11-24", "dato": "18"}]}]}}',
        b"[" * 50_000,
        b"\xff\xfe",
    ],
)
async def test_a_malformed_answer_is_no_rate(bank: BanxicoServer, body: bytes) -> None:
    bank.body = body
    assert await refresh() == (False, ["malformed"])
    assert await exchange.last_rate() is None


async def test_an_endless_answer_is_not_read(bank: BanxicoServer) -> None:
    bank.body = b" " * 200_000
    assert await refresh() == (False, ["too_long"])


async def test_another_series_is_no_rate(bank: BanxicoServer) -> None:
    bank.body = json.dumps({"bmx": {"series": [{"idSerie": "SF46410", "datos": []}]}}).encode()
    assert await refresh() == (False, ["another_series"])


@pytest.mark.parametrize(
    ("rows", "cause"),
    [
        ([], "no_data"),
        ([("24/11/2026", "N/E")], "no_data"),
        ([("24/11/2026", "0")], "implausible"),
        ([("24/11/2026", "-18.45")], "implausible"),
        ([("24/11/2026", "1845.23")], "implausible"),
        ([("24/11/2026", "NaN")], "implausible"),
        ([("24/11/2026", "Infinity")], "implausible"),
        ([("24/11/2027", "18.45")], "implausible"),
    ],
)
async def test_a_number_that_cannot_be_a_rate_is_none(
    bank: BanxicoServer, rows: list[tuple[str, str]], cause: str
) -> None:
    bank.rows = rows
    assert await refresh() == (False, [cause])
    assert await exchange.last_rate() is None


async def test_the_newest_good_row_counts(bank: BanxicoServer) -> None:
    bank.rows = [("20/11/2026", "18.40"), ("24/11/2026", "18.4523"), ("25/11/2026", "N/E")]
    await refresh()
    assert await exchange.last_rate() == RATE


async def test_an_older_answer_does_not_replace_a_newer_rate(bank: BanxicoServer) -> None:
    await refresh()
    bank.rows = [("02/01/2020", "18.8817")]
    assert await refresh() == (True, [])
    assert await exchange.last_rate() == RATE


async def test_a_slow_bank_is_not_waited_for(bank: BanxicoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICUENTA_BANXICO_TIMEOUT_SECONDS", "0.2")
    forget()
    bank.hold = Hold()
    assert await refresh() == (False, ["ReadTimeout"])


async def test_an_answer_that_dribbles_ends(bank: BanxicoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICUENTA_BANXICO_TIMEOUT_SECONDS", "0.2")
    forget()
    bank.dribble = True
    assert await refresh() == (False, ["TimeoutError"])


async def test_the_token_goes_to_nobody_in_the_clear(
    bank: BanxicoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MICUENTA_BANXICO_URL", "http://banxico.example/")
    forget()
    assert "https" in banxico.problem()
    assert await refresh() == (False, ["settings"])


async def test_without_a_token_nobody_is_asked(bank: BanxicoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICUENTA_BANXICO_TOKEN", "")
    forget()
    await asyncio.wait_for(exchange.keep_rate(), 5)
    assert bank.asked == [] and os.environ["MICUENTA_BANXICO_TOKEN"] == ""


async def test_a_rate_grows_old_and_then_useless(bank: BanxicoServer) -> None:
    await refresh()
    assert not RATE.is_old(DAY + timedelta(days=7)) and RATE.is_old(DAY + timedelta(days=8))
    with clock.shifted(timedelta(days=59)):
        assert await exchange.last_rate() == RATE
    with clock.shifted(timedelta(days=60)):
        assert await exchange.last_rate() is None


async def test_the_task_asks_at_once_and_not_again_soon(bank: BanxicoServer) -> None:
    bank.hold = Hold()
    task = asyncio.create_task(exchange.keep_rate())
    await asyncio.to_thread(bank.hold.wait_until_reached)
    bank.hold.let_go()
    while await exchange.last_rate() is None:  # noqa: ASYNC110  the database tells nobody
        await asyncio.sleep(0.01)
    task.cancel()
    bank.hold = None
    # A second process, or a restart: the rate that was just heard is young enough.
    again = asyncio.create_task(exchange.keep_rate())
    done, _ = await asyncio.wait([again], timeout=0.3)
    assert not done and len(bank.asked) == 1
    again.cancel()


def test_dollars_are_rounded_to_the_cent() -> None:
    assert dollars(8_935_29, Rate(DAY, Decimal("18.45"))) == Decimal("484.30")
    assert dollars(1, RATE) == Decimal("0.00")
    assert not is_plausible(Rate(DAY, Decimal("NaN")), DAY)
