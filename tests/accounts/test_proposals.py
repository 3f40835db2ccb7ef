"""A phrase is proposed only at the end of a sign-up, and is one its owner may use."""

import asyncio
import threading

import pytest

from micuenta_app.accounts import passwords, phrases, service

from .people import add_worker, answer, code_sent_to, fill_in

pytestmark = pytest.mark.usefixtures("database")


async def _at_password() -> str:
    token = await fill_in(await add_worker())
    await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    return token


async def test_a_proposed_phrase_is_accepted_as_it_stands():
    token = await _at_password()
    words = await service.propose_phrase(token)
    assert words is not None and set(words) <= set(phrases.words())
    assert (await answer(token, "contrasena", {"password": " ".join(words)})).done


@pytest.mark.parametrize("token", ["", "guess"])
async def test_nobody_without_a_sign_up_gets_one(token):
    assert await service.propose_phrase(token) is None


async def test_nor_does_one_whose_code_is_not_given_yet():
    assert await service.propose_phrase(await fill_in(await add_worker())) is None


async def test_while_too_many_wait_there_is_none_instead_of_an_error():
    token, served = await _at_password(), threading.Event()
    others = [asyncio.create_task(passwords._in_thread(served.wait)) for _ in range(passwords._MOST_WAITING)]
    assert await service.propose_phrase(token) is None
    served.set()
    await asyncio.gather(*others)
    assert await service.propose_phrase(token) is not None
