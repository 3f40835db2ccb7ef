"""Reporting what was not one's own doing."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.events import record
from micuenta_app.accounts.records import AccountEvent
from micuenta_app.activity import service as activity
from micuenta_app.activity.texts import report_words
from micuenta_app.viewer import Viewer
from tests.accounts.people import letters_to

from .people import AURORA, OTHER, PHONE, aurora, enter, kinds_of, look, somebody_else, viewer_by

pytestmark = pytest.mark.usefixtures("database")


async def _newest(viewer: Viewer) -> str:
    return (await activity.history_of(viewer)).happenings[0].key


async def test_a_report_ends_the_others_and_tells_the_owner_what_to_do():
    await aurora()
    elsewhere = await enter(device="Firefox · Windows")
    token = await enter()
    viewer = await viewer_by(token)
    number = await activity.report(viewer, await _newest(viewer))
    assert number is not None and len(number) == 9 and number.isdecimal()
    assert await accounts.viewer_of(elsewhere) is None
    assert await accounts.viewer_of(token) is not None
    letter = (await letters_to(AURORA))[-1]
    assert report_words(number) in letter.subject
    for word in ("contraseña", "cuenta oficial", "INFONATEL", "créditos que no pediste", "gratis"):
        assert word in letter.body
    assert report_words(number) in (await letters_to(PHONE))[-1].body
    history = (await activity.history_of(viewer)).happenings
    assert [(one.kind, one.report_number) for one in history[:2]] == [("reported", ""), ("signed_in", number)]


async def test_reporting_twice_is_the_same_report():
    await aurora()
    viewer = await look()
    key = await _newest(viewer)
    first = await activity.report(viewer, key)
    sent = len(await letters_to(AURORA))
    again = await asyncio.gather(*(activity.report(viewer, key) for _ in range(4)))
    assert set(again) == {first}
    assert len(await letters_to(AURORA)) == sent
    assert (await kinds_of(viewer.account_id)).count("reported") == 1


async def test_first_reports_at_once_are_one_report():
    await aurora()
    viewer = await look()
    key = await _newest(viewer)
    numbers = await asyncio.gather(*(activity.report(viewer, key) for _ in range(4)))
    assert len(set(numbers)) == 1
    assert (await kinds_of(viewer.account_id)).count("reported") == 1


async def test_another_persons_event_cannot_be_named():
    await aurora()
    await somebody_else()
    victim, thief = await look(OTHER), await look()
    key = await _newest(victim)
    async with db.reading() as database:
        ids = (await database.execute(select(AccountEvent.id))).scalars().all()
    for named in (key, "", "x" * 5000, *map(str, ids)):
        assert await activity.report(thief, named) is None
        assert await activity.happening_named(thief, named) is None
    assert [one.report_number for one in (await activity.history_of(victim)).happenings] == ["", ""]


async def test_an_old_event_can_be_named_too():
    await aurora()
    viewer = await look()
    async with db.writing() as database:
        for _ in range(60):
            record(database, viewer.account_id, "signed_in")
    oldest = (await activity.history_of(viewer, 4)).happenings[-1]
    assert oldest.kind == "created"
    assert await activity.happening_named(viewer, oldest.key) == oldest
    assert await activity.report(viewer, oldest.key)


async def test_reports_do_not_use_up_the_room_for_warnings():
    """Ten messages an hour reach a mailbox: a thief must not fill them with reports."""
    await aurora()
    viewer = await look()
    async with db.writing() as database:
        for _ in range(12):
            record(database, viewer.account_id, "signed_in")
    before = len(await letters_to(AURORA))
    keys = [one.key for one in (await activity.history_of(viewer)).happenings]
    for key in keys:
        assert await activity.report(viewer, key)
    assert len(await letters_to(AURORA)) == before + 3
    with clock.shifted(timedelta(minutes=61)):
        assert await activity.report(viewer, await _newest(viewer))
        assert len(await letters_to(AURORA)) == before + 4
