"""Where an account is open, and signing out there: one's own sessions, and just the one that was meant."""

import asyncio
from datetime import timedelta

import pytest

from micuenta_app import clock
from micuenta_app.accounts import service as accounts
from micuenta_app.activity import service as activity

from .people import OTHER, aurora, enter, kinds_of, look, somebody_else, viewer_by

pytestmark = pytest.mark.usefixtures("database")


async def test_each_open_session_is_there_this_one_first():
    await aurora()
    await enter(device="Firefox · Windows")
    viewer = await look(device="Chrome · Android")
    await enter(device="Safari · iPhone")
    seen = await activity.open_sessions(viewer)
    assert [(one.device, one.is_this) for one in seen] == [
        ("Chrome · Android", True),
        ("Safari · iPhone", False),
        ("Firefox · Windows", False),
    ]


async def test_sessions_that_ended_or_died_of_age_are_not():
    await aurora()
    ended = await enter()
    await accounts.sign_out(ended)
    await enter(device="Idle")
    with clock.shifted(timedelta(minutes=16)):
        seen = await activity.open_sessions(await look())
        assert [one.device for one in seen] == ["Chrome · Android"]


async def test_one_session_ends_and_the_others_stay():
    await aurora()
    lost, kept = await enter(device="Lost"), await enter(device="Kept")
    viewer = await look()
    (key,) = [one.key for one in await activity.open_sessions(viewer) if one.device == "Lost"]
    assert await activity.end_session(viewer, key)
    assert await accounts.viewer_of(lost) is None
    assert await accounts.viewer_of(kept) is not None
    newest = (await activity.history_of(viewer)).happenings[0]
    assert (newest.kind, newest.count, newest.device) == ("sessions_ended", 1, "Chrome · Android")


async def test_all_others_end_and_this_one_stays():
    await aurora()
    others = [await enter(), await enter()]
    token = await enter()
    viewer = await viewer_by(token)
    assert await activity.end_other_sessions(viewer) == 2
    assert [await accounts.viewer_of(other) for other in others] == [None, None]
    assert await accounts.viewer_of(token) is not None
    assert (await activity.history_of(viewer)).happenings[0].count == 2
    assert await activity.end_other_sessions(viewer) == 0
    assert (await kinds_of(viewer.account_id)).count("sessions_ended") == 1


async def test_a_name_from_an_old_list_ends_no_other_session():
    await aurora()
    gone = await enter(device="Gone")
    viewer = await look()
    key = (await activity.open_sessions(viewer))[1].key
    await accounts.sign_out(gone)
    taking_its_place = await enter(device="New")
    assert not await activity.end_session(viewer, key)
    assert await accounts.viewer_of(taking_its_place) is not None


async def test_another_persons_session_cannot_be_named():
    await aurora()
    await somebody_else()
    victims = await enter(OTHER)
    victim = await viewer_by(victims)
    thief = await look()
    keys = [one.key for one in await activity.open_sessions(victim)]
    for key in (*keys, str(victim.session_id), "", "0"):
        assert not await activity.end_session(thief, key)
    await activity.end_other_sessions(thief)
    assert await accounts.viewer_of(victims) is not None


async def test_ones_own_session_is_left_by_signing_out_only():
    await aurora()
    token = await enter()
    viewer = await viewer_by(token)
    (mine,) = await activity.open_sessions(viewer)
    assert not await activity.end_session(viewer, mine.key)
    assert await accounts.viewer_of(token) is not None


async def test_two_taps_at_once_end_it_once():
    await aurora()
    await enter(device="Lost")
    viewer = await look()
    key = (await activity.open_sessions(viewer))[1].key
    ended = await asyncio.gather(*(activity.end_session(viewer, key) for _ in range(4)))
    assert sum(ended) == 1
    assert (await kinds_of(viewer.account_id)).count("sessions_ended") == 1
