"""How long a refused sign-in takes says nothing of whether the account exists."""

import statistics
import time
from itertools import count

import pytest
from sqlalchemy import delete

from micuenta_app import db, settings
from micuenta_app.accounts import service
from micuenta_app.accounts.records import SignInWait

from .people import add_worker, sign_in, sign_up

pytestmark = pytest.mark.usefixtures("database")

_TRIES = 40
# What the machine does meanwhile fades over more tries; a real difference stays.
_MOST_TRIES = 4 * _TRIES


@pytest.fixture
def _real_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    # A quarter of the real work, so that any difference beside it weighs four times as much.
    monkeypatch.setenv("MICUENTA_BCRYPT_COST", "10")
    settings.settings.cache_clear()


async def _seconds(identifier: str) -> float:
    began = time.perf_counter()
    result = await sign_in(identifier, "no es esta contraseña")
    took = time.perf_counter() - began
    assert result == service.Problem("", "sign_in_wrong")
    async with db.writing() as database:
        await database.execute(delete(SignInWait))
    return took


@pytest.mark.usefixtures("_real_cost")
async def test_known_and_unknown_people_are_refused_equally_fast():
    worker = await add_worker()
    await sign_up(worker)
    stranger = await add_worker(2)
    pairs = [("aurora@example.com", "nobody@example.com"), (worker.nss, stranger.nss)]
    known: list[float] = []
    unknown: list[float] = []
    for number in count():
        # One right after the other, and each as often first: what else the machine does falls on both.
        pair = list(zip(pairs[number % 2], (known, unknown), strict=True))
        for identifier, taken in pair if number // 2 % 2 else reversed(pair):
            taken.append(await _seconds(identifier))
        # The first ones warm up.
        measured = number - 1
        if measured >= _TRIES and measured % _TRIES == 0:
            ratio = statistics.median(known[2:]) / statistics.median(unknown[2:])
            if 0.9 <= ratio <= 1.1:
                return
            assert measured < _MOST_TRIES, ratio
