"""How long a session still lasts, as its page is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from micuenta_app import clock
from micuenta_app.accounts import service

from .people import DEVICE, PASSWORD, add_worker, sign_in, sign_up

pytestmark = pytest.mark.usefixtures("database")


async def _token(*, assisted: bool = False) -> str:
    await sign_up(await add_worker())
    result = await sign_in("aurora@example.com", PASSWORD, replace(DEVICE, assisted=assisted))
    assert isinstance(result, service.SignedIn)
    return result.token


async def _left(token: str, *, here: bool = False) -> tuple[int, int]:
    """Minutes, to the nearest."""
    left = await service.time_left_by(token, here=here)
    assert left is not None
    return round(left.idle / 60), round(left.total / 60)


@pytest.mark.parametrize(("assisted", "idle", "total", "warning"), [(False, 15, 720, 120), (True, 3, 20, 30)])
async def test_who_is_there_keeps_it_and_who_only_asks_does_not(
    assisted: bool, idle: int, total: int, warning: int
):
    token = await _token(assisted=assisted)
    with clock.shifted(timedelta(minutes=2)):
        assert await _left(token) == (idle - 2, total - 2)
        assert await _left(token) == (idle - 2, total - 2)
        assert await _left(token, here=True) == (idle, total - 2)
        assert await _left(token) == (idle, total - 2)
        left = await service.time_left_by(token)
        assert left is not None and (left.warning, left.assisted) == (warning, assisted)


async def test_what_is_over_stays_over():
    token = await _token()
    with clock.shifted(timedelta(minutes=16)):
        left = await service.time_left_by(token, here=True)
        assert left is not None and left.is_over
        assert await service.viewer_of(token) is None


async def test_being_there_does_not_outlast_the_longest_session():
    token = await _token(assisted=True)
    for minutes in range(2, 20, 2):
        with clock.shifted(timedelta(minutes=minutes)):
            assert await _left(token, here=True) == (3, 20 - minutes)
    with clock.shifted(timedelta(minutes=20)):
        assert await service.viewer_of(token) is None


async def test_a_session_that_was_ended_and_none_have_nothing_left():
    token = await _token()
    await service.sign_out(token)
    assert await service.time_left_by(token, here=True) is None
    assert await service.time_left_by("guess") is None
