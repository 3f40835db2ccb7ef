"""A sign-up that goes on on another device: once, for ten minutes, and the first one has nothing of it."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import SignupHandover
from micuenta_app.recovery.rules import ALPHABET

from .people import PASSWORD, add_worker, answer, answers, begin, code_sent_to, fill_in, letters_to

pytestmark = pytest.mark.usefixtures("database")

EMAIL = "aurora@example.com"


async def _offered(token: str) -> str:
    code = await service.offer(token)
    assert code
    return code


async def test_it_goes_on_at_the_same_question_with_what_was_answered():
    worker = await add_worker()
    tablet = await begin()
    given = answers(worker)
    for step in ("nss", "curp", "rfc", "datos"):
        await answer(tablet, step, given[step])
    taken = await service.take_over(await _offered(tablet))
    assert taken and taken.next == "correo"
    for step in ("correo", "celular"):
        assert not (await answer(taken.token, step, given[step])).problems
    await answer(taken.token, "codigo", {"codigo": await code_sent_to(EMAIL)})
    assert (await answer(taken.token, "contrasena", {"password": PASSWORD})).done


async def test_the_first_device_has_nothing_of_it_any_more():
    tablet = await fill_in(await add_worker())
    assert await service.take_over(await _offered(tablet))
    assert not await service.is_open(tablet)
    assert await service.look(tablet, "nss") is None
    assert await answer(tablet, "nss", {"nss": "1"}) == service.Outcome()
    assert await service.offer(tablet) is None


async def test_a_code_works_once():
    code = await _offered(await begin())
    assert await service.take_over(code)
    assert await service.take_over(code) is None


async def test_of_ten_devices_at_once_one_gets_it():
    code = await _offered(await begin())
    taken = await asyncio.gather(*(service.take_over(code) for _ in range(10)))
    assert len([one for one in taken if one]) == 1


@pytest.mark.parametrize(("minutes", "works"), [(9.9, True), (10.1, False)])
async def test_a_code_works_for_ten_minutes(minutes: float, works: bool):
    code = await _offered(await begin())
    with clock.shifted(timedelta(minutes=minutes)):
        assert bool(await service.take_over(code)) is works


async def test_another_code_kills_the_one_before():
    tablet = await begin()
    first, second = await _offered(tablet), await _offered(tablet)
    assert await service.take_over(first) is None
    assert await service.take_over(second)


async def test_a_code_dies_with_its_sign_up():
    tablet = await fill_in(await add_worker())
    code = await _offered(tablet)
    await answer(tablet, "codigo", {"codigo": await code_sent_to(EMAIL)})
    assert (await answer(tablet, "contrasena", {"password": PASSWORD})).done
    assert await service.take_over(code) is None


@pytest.mark.parametrize(
    "written", [str.lower, lambda code: code.replace(" ", "-"), lambda code: f" {code} "]
)
async def test_it_may_be_typed_as_people_type(written):
    assert await service.take_over(written(await _offered(await begin())))


@pytest.mark.parametrize("guess", ["", "   ", "3333 3333 3333", "no es un código", "x" * 5000, "' OR 1=1 --"])
async def test_a_guess_opens_nothing(guess: str):
    await _offered(await begin())
    assert await service.take_over(guess) is None


async def test_without_a_sign_up_there_is_no_code():
    assert await service.offer("") is None
    assert await service.offer("guess") is None


async def test_it_has_forty_bits_and_is_kept_as_a_hash_only():
    code = (await _offered(await begin())).replace(" ", "")
    assert len(ALPHABET) ** len(code) > 2**40 and set(code) <= set(ALPHABET)
    async with db.reading() as database:
        kept = (await database.execute(select(SignupHandover))).scalar_one()
    assert code not in repr(kept.model_dump())


async def test_who_came_by_the_link_still_gives_the_nss():
    """Another device does not get around what the link's address may be: a stranger's."""
    await fill_in(await add_worker(), email=EMAIL)
    link = (await letters_to(EMAIL))[-1].body.partition("/registro/abrir/")[2].split()[0]
    taken = await service.take_over(await _offered(link))
    assert taken and taken.next == "codigo"
    assert not await service.is_open(link)
    progress = await service.look(taken.token, "codigo")
    assert progress and progress.sent and progress.sent.by_link
