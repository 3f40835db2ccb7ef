"""A sign-up on a borrowed tablet: it goes with the person, or three minutes after."""

from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import SignupDraft
from micuenta_app.help.rules import NOTICE_VERSION

from .people import add_worker, answer, answers, begin, fill_in, letters_to

pytestmark = pytest.mark.usefixtures("database")


async def _borrowed() -> str:
    token = await service.begin_signup("es", NOTICE_VERSION, assisted=True)
    assert token
    return token


async def _drafts() -> list[SignupDraft]:
    async with db.reading() as database:
        return list((await database.execute(select(SignupDraft))).scalars())


async def test_it_idles_out_and_the_next_sign_up_sweeps_it():
    tablet = await _borrowed()
    with clock.shifted(timedelta(minutes=2.9)):
        assert await service.is_open(tablet)
    with clock.shifted(timedelta(minutes=3.1)):
        assert not await service.is_open(tablet)
        await begin()
    assert len(await _drafts()) == 1


@pytest.mark.parametrize("how", ["answer", "touch"])
async def test_who_is_there_keeps_it_but_not_beyond_twenty_minutes(how: str):
    tablet, worker = await _borrowed(), await add_worker()
    for minute in range(2, 20, 2):
        with clock.shifted(timedelta(minutes=minute)):
            if how == "touch":
                await service.is_here(tablet)
            else:
                await answer(tablet, "nss", answers(worker)["nss"])
            assert await service.is_open(tablet)
    with clock.shifted(timedelta(minutes=20.1)):
        assert not await service.is_open(tablet)


async def test_ones_own_device_keeps_its_day():
    token = await begin()
    await service.is_here(token)
    with clock.shifted(timedelta(hours=23)):
        assert await service.is_open(token)


async def test_what_is_ended_is_deleted():
    tablet = await _borrowed()
    await service.forget_signup(tablet)
    assert await _drafts() == []
    await service.forget_signup(tablet)
    await service.forget_signup("")


async def test_who_came_by_a_link_keeps_the_sign_up_at_home():
    email = "aurora@example.com"
    home = await fill_in(await add_worker(), email=email)
    link = (await letters_to(email))[-1].body.partition("/registro/abrir/")[2].split()[0]
    await service.forget_signup(link)
    assert not await service.is_open(link)
    assert await service.is_open(home)


async def test_on_ones_own_phone_it_is_ones_own_again():
    code = await service.offer(await _borrowed())
    taken = await service.take_over(code or "")
    assert taken
    with clock.shifted(timedelta(hours=1)):
        assert await service.is_open(taken.token)


async def test_on_a_second_borrowed_tablet_it_is_borrowed():
    code = await service.offer(await begin())
    taken = await service.take_over(code or "", assisted=True)
    assert taken
    with clock.shifted(timedelta(minutes=4)):
        assert not await service.is_open(taken.token)
