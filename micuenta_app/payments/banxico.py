"""Banco de México's SIE: the FIX, pesos for one US dollar.

https://www.banxico.org.mx/SieAPIRest/service/v1/ · series SF43718 (day of determination). An answer is
{"bmx": {"series": [{"idSerie": "SF43718", "datos": [{"fecha": "24/11/2026", "dato": "18.4523"}]}]}}; a
day without a rate says "N/E".
"""

import asyncio
import json
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import httpx

from .. import clock
from ..delivery.channel import is_loopback
from ..settings import settings
from .rules import Rate, is_plausible

_SERIES = "SF43718"
_TRIES = 3
# The answer is some 200 bytes. Whoever sends more does not speak this format.
_MOST_BYTES = 65_536


class NoRate(Exception):
    """Why there is none, as a code for the log. `for_now`: asking again may help."""

    def __init__(self, code: str, *, for_now: bool = False) -> None:
        super().__init__(code)
        self.code, self.for_now = code, for_now


def configured() -> bool:
    return bool(settings().banxico_token)


def problem() -> str:
    """What keeps us from asking, in one line; empty when nothing does."""
    if not configured():
        return ""
    try:
        url = httpx.URL(settings().banxico_url)
    except httpx.InvalidURL:
        return "No exchange rate: MICUENTA_BANXICO_URL is not an address."
    if url.scheme != "https" and not (url.scheme == "http" and is_loopback(url.host)):
        return "No exchange rate: MICUENTA_BANXICO_URL must begin with https://."
    return ""


async def newest_rate(*, wait_seconds: float = 1.0) -> Rate:
    """The newest rate there is. Tries up to three times, waiting twice as long each time, when the bank
    is away.

    Raises:
        NoRate: what we got is no rate, or nothing came.
    """
    if problem():
        raise NoRate("settings")
    for tries_left in reversed(range(_TRIES)):
        try:
            # Longer than each of httpx's own times: an answer that dribbles ends, too.
            async with asyncio.timeout(2 * settings().banxico_timeout_seconds):
                return _rate(await _answer())
        except (httpx.HTTPError, TimeoutError) as error:
            failure = NoRate(type(error).__name__, for_now=True)
        except NoRate as error:
            failure = error
        if not failure.for_now or not tries_left:
            raise failure
        await asyncio.sleep(wait_seconds * 2 ** (_TRIES - 1 - tries_left))
    raise AssertionError("the last try returns or raises")


async def _answer() -> bytes:
    address = f"{settings().banxico_url.rstrip('/')}/series/{_SERIES}/datos/oportuno"
    # The token goes into a header: addresses end up in logs.
    headers = {"Bmx-Token": settings().banxico_token, "Accept": "application/json"}
    async with (
        httpx.AsyncClient(timeout=settings().banxico_timeout_seconds) as client,
        client.stream("GET", address, headers=headers) as answer,
    ):
        if answer.status_code != 200:
            again = answer.status_code == 429 or answer.status_code >= 500
            raise NoRate(f"http_{answer.status_code}", for_now=again)
        body = b""
        async for chunk in answer.aiter_bytes():
            body += chunk
            if len(body) > _MOST_BYTES:
                raise NoRate("too_long")
        return body


def _rate(body: bytes) -> Rate:
    """The newest plausible rate of an answer."""
    try:
        (series,) = json.loads(body)["bmx"]["series"]
        if series["idSerie"] != _SERIES:
            raise NoRate("another_series")
        found = [rate for row in series["datos"] if (rate := _row(row))]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NoRate("malformed") from error
    today = clock.now().date()
    good = [rate for rate in found if is_plausible(rate, today)]
    if not good:
        raise NoRate("implausible" if found else "no_data")
    return max(good, key=lambda rate: rate.day)


def _row(row: dict[str, Any]) -> Rate | None:
    """None for a day without a rate."""
    said = str(row["dato"]).replace(",", "")
    try:
        return Rate(datetime.strptime(row["fecha"], "%d/%m/%Y").date(), Decimal(said))  # noqa: DTZ007  a day
    except InvalidOperation:
        return None
