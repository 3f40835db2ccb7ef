"""Counts without people: days, names of a closed list, and how many."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.rules import STEPS
from micuenta_app.counts import service
from micuenta_app.counts.rules import NAMES
from micuenta_app.fraud.rules import check
from micuenta_app.help.rules import NOTICE_VERSION
from tests.accounts.people import PASSWORD, add_worker, answer, answers, begin, code_sent_to, fill_in

pytestmark = pytest.mark.usefixtures("database")


async def _counted() -> dict[str, int]:
    async with db.reading() as database:
        rows = (await database.execute(select(service.DayCount))).scalars()
        return {row.name: row.count for row in rows}


async def test_simultaneous_ones_count_each():
    await asyncio.gather(*(service.count("demo") for _ in range(20)))
    assert await _counted() == {"demo": 20}


async def test_a_sign_up_is_counted_at_its_beginning_and_once_at_its_end():
    token = await fill_in(await add_worker())
    await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    assert (await answer(token, "contrasena", {"password": PASSWORD})).done
    assert await _counted() == {"signup_started": 1, "signup_finished": 1}


@pytest.mark.parametrize("way", ["expired", "ended"])
async def test_where_it_stopped_is_counted_under_its_first_day(way: str):
    token = await accounts.begin_signup("es", NOTICE_VERSION, assisted=True)
    assert token
    await answer(token, "nss", answers(await add_worker())["nss"])
    first_day = clock.now().date()
    if way == "ended":
        await accounts.forget_signup(token)
    else:
        with clock.shifted(timedelta(days=2)):
            await begin()
    stopped = [row for row in await service.newest_days(9) if row.name.startswith("stopped")]
    assert [(row.day, row.name, row.count) for row in stopped] == [(first_day, "stopped_curp", 1)]


async def test_the_newest_days_come_first_and_no_more_than_asked_for():
    for day in range(4):
        with clock.shifted(timedelta(days=day)):
            await service.count("demo")
    days = [row.day for row in await service.newest_days(3)]
    assert days == sorted(days, reverse=True) and len(days) == 3


def test_the_list_has_every_step_and_every_verdict():
    assert {f"stopped_{step}" for step in STEPS} <= set(NAMES)
    said = {check(text).verdict for text in ("hola", "https://micuenta.infonavit.org.mx/")}
    assert {f"verdict_{verdict}" for verdict in said} <= set(NAMES)
