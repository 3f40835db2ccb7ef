"""Signing in and out as an owner, a guesser and a thief of cookies would."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import Session
from micuenta_app.accounts.rules import wait_after

from .people import PASSWORD, add_worker, sign_in, sign_up

pytestmark = pytest.mark.usefixtures("database")


async def _token() -> str:
    result = await sign_in("aurora@example.com", PASSWORD)
    assert isinstance(result, service.SignedIn)
    return result.token


async def test_a_session_stands_for_its_own_person_only():
    one, other = await add_worker(1), await add_worker(2)
    await sign_up(one)
    await sign_up(other, email="other@example.com", phone="312 555 0199")
    mine = await service.viewer_of(await _token())
    theirs = await sign_in("other@example.com", PASSWORD)
    assert isinstance(theirs, service.SignedIn)
    viewer = await service.viewer_of(theirs.token)
    assert mine is not None and viewer is not None
    assert (mine.worker_id, viewer.worker_id) == (one.id, other.id)


async def test_the_token_is_not_in_the_database():
    await sign_up(await add_worker())
    token = await _token()
    async with db.reading() as database:
        stored = (await database.execute(select(Session))).scalars().all()
    assert token not in str([session.model_dump() for session in stored])


async def test_sign_out_is_real_and_each_sign_in_gets_a_new_token():
    await sign_up(await add_worker())
    first, second = await _token(), await _token()
    assert first != second
    await service.sign_out(first)
    assert await service.viewer_of(first) is None
    assert await service.viewer_of(second) is not None


async def test_a_session_ends_after_fifteen_idle_minutes_and_use_keeps_it():
    await sign_up(await add_worker())
    token = await _token()
    with clock.shifted(timedelta(minutes=14)):
        assert await service.viewer_of(token) is not None
    with clock.shifted(timedelta(minutes=28)):
        assert await service.viewer_of(token) is not None
    with clock.shifted(timedelta(minutes=44)):
        assert await service.viewer_of(token) is None


async def test_a_session_ends_after_twelve_hours_of_use():
    await sign_up(await add_worker())
    token = await _token()
    for minutes in range(10, 12 * 60, 10):
        with clock.shifted(timedelta(minutes=minutes)):
            assert await service.viewer_of(token) is not None
    with clock.shifted(timedelta(hours=12, seconds=1)):
        assert await service.viewer_of(token) is None


@pytest.mark.parametrize("identifier", ["aurora@example.com", "nobody@example.com", "92919084431", "x"])
async def test_wrong_passwords_are_answered_alike_for_everyone_and_make_wait(identifier):
    await sign_up(await add_worker())
    for _ in range(5):
        assert await sign_in(identifier, "no es esta contraseña") == service.Problem("", "sign_in_wrong")
    problem = await sign_in(identifier, PASSWORD)
    assert isinstance(problem, service.Problem)
    assert (problem.code, problem.n) == ("sign_in_wait", 30)


async def test_the_wait_ends_by_itself_and_success_forgets_it():
    await sign_up(await add_worker())
    for _ in range(6):
        await sign_in("aurora@example.com", "no es esta contraseña")
    with clock.shifted(timedelta(seconds=31)):
        assert isinstance(await sign_in("aurora@example.com", PASSWORD), service.SignedIn)
        assert await sign_in("aurora@example.com", "x") == service.Problem("", "sign_in_wrong")


async def test_simultaneous_guesses_get_no_more_than_five_tries():
    await sign_up(await add_worker())
    results = await asyncio.gather(*(sign_in("aurora@example.com", f"guess {n}") for n in range(30)))
    # pyrefly: ignore[missing-attribute]
    assert [result.code for result in results].count("sign_in_wrong") == 5


async def test_one_victims_wait_is_not_another_persons():
    await sign_up(await add_worker())
    for _ in range(8):
        await sign_in("victim@example.com", "guess")
    assert isinstance(await sign_in("aurora@example.com", PASSWORD), service.SignedIn)


@pytest.mark.parametrize("identifier", ["", "  ", "a" * 10_000, "aurora@example.com\x00", "' OR 1=1 --"])
async def test_odd_identifiers_are_answered_in_words(identifier):
    assert isinstance(await sign_in(identifier, PASSWORD), service.Problem)


def test_waits_grow_from_thirty_seconds_to_fifteen_minutes_and_never_beyond():
    waits = [wait_after(failures).total_seconds() for failures in range(200)]
    assert waits[:10] == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480]
    assert waits == sorted(waits)
    assert max(waits) == 900
