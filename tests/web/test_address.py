"""From where people come, and how many of them one address may hold."""

import asyncio
from datetime import timedelta
from typing import Any
from unittest import mock

import httpx
import pytest
from sqlalchemy import text
from starlette.applications import Starlette

from micuenta_app import clock, db
from micuenta_app.accounts.secret import keyed_hash
from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.settings import settings
from micuenta_app.web.address import network_of
from micuenta_app.web.notice import take
from micuenta_app.web.routes import routes
from tests.accounts.people import PASSWORD, add_worker, answers, code_sent_to

CONSULATE, HOME = "203.0.113.7", "198.51.100.9"


def _browser(address: str, **headers: str) -> httpx.AsyncClient:
    """Somebody's browser at an address, in front of the site's own routes."""
    transport = httpx.ASGITransport(Starlette(routes=routes()), client=(address, 50_000))
    base = "http://localhost"
    return httpx.AsyncClient(transport=transport, base_url=base, headers={"Origin": base, **headers})


def _configured(**values: object):
    environment = {f"MICUENTA_{name.upper()}": str(value) for name, value in values.items()}
    return mock.patch.dict("os.environ", environment)


@pytest.fixture(autouse=True)
def _fresh_settings(monkeypatch: pytest.MonkeyPatch):
    # How even answers are is not the point here.
    monkeypatch.setattr("micuenta_app.web.pace._SECONDS", 0)
    settings.cache_clear()
    yield
    settings.cache_clear()


async def _try(browser: httpx.AsyncClient, email: str, password: str) -> str:
    """Where the sign-in leads."""
    answer = await browser.post("/sesion", data={"identifier": email, "password": password})
    return answer.headers["location"]


@pytest.mark.usefixtures("database")
async def test_thirty_people_at_one_consulate_sign_up_and_in_with_two_wrong_tries_each():
    for serial in range(1, 31):
        worker, email = await add_worker(serial), f"person{serial}@example.com"
        async with _browser(CONSULATE) as browser:
            await browser.post("/registro", data={"aviso": NOTICE_VERSION})
            for step, given in answers(worker, email=email, phone=f"312 555 01{serial:02}").items():
                answered = await browser.post(f"/registro/{step}", data=given)
                assert answered.headers["location"] != f"/registro/{step}", (email, step)
            await browser.post("/registro/codigo", data={"codigo": await code_sent_to(email)})
            done = await browser.post("/registro/contrasena", data={"password": PASSWORD})
            assert done.headers["location"] == "/registro/listo", email
            for wrong in ("no es esta", "tampoco esta"):
                assert await _try(browser, email, wrong) == "/entrar"
            assert await _try(browser, email, PASSWORD) == "/cuenta", email


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/sesion", 30),
        ("/registro/codigo", 30),
        ("/recuperar/sin-correo/codigo", 30),
        ("/registro", 10),
        ("/recuperar", 10),
        ("/recuperar/sin-correo/celular", 10),
        ("/recuperar/sin-correo/papel", 10),
    ],
)
async def test_a_flood_from_one_address_is_slowed_with_a_message_and_no_other(path: str, most: int):
    async def open_at(browser: httpx.AsyncClient) -> bool:
        answer = await browser.post(path, data={"identifier": "", "codigo": "1"})
        return not await _is_told_to_wait(answer)

    few = _configured(
        address_tries=30, address_starts=10, address_tries_a_minute=1, address_starts_a_minute=1
    )
    with few:
        async with _browser(CONSULATE) as flood, _browser(HOME) as other:
            assert all(await asyncio.gather(*(open_at(flood) for _ in range(most))))
            assert not any(await asyncio.gather(*(open_at(flood) for _ in range(10))))
            assert await open_at(other)
            with clock.shifted(timedelta(minutes=1)):
                assert [await open_at(flood), await open_at(flood)] == [True, False]


@pytest.mark.usefixtures("database")
async def test_a_flood_of_passkey_sign_ins_is_slowed():
    with _configured(address_tries=3, address_tries_a_minute=1):
        async with _browser(CONSULATE) as flood:
            asked = [(await flood.post("/llave/entrar/reto", json={"idioma": "en"})).json() for _ in range(4)]
    assert ["options" in answer for answer in asked] == [True, True, True, False]
    assert "network" in asked[3]["error"]


@pytest.mark.usefixtures("database")
async def test_a_flood_of_documents_is_slowed():
    with _configured(address_starts=3, address_starts_a_minute=1):
        async with _browser(CONSULATE) as flood:
            asked = [await flood.post("/retiro/documento", data={"plan": ""}) for _ in range(4)]
    assert [answer.status_code for answer in asked] == [400, 400, 400, 503]


async def _is_told_to_wait(answer: httpx.Response) -> bool:
    left = take({"cookie": f"aviso={answer.cookies.get('aviso')}"}).problems
    waits = [problem for problem in left if problem.code == "address_wait"]
    assert all(0 < problem.n <= 60 for problem in waits)
    return bool(waits)


@pytest.mark.usefixtures("database")
async def test_a_forged_header_changes_nothing_for_who_is_asked_without_proxies():
    with _configured(address_tries=3):
        for forged in ("198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4"):
            async with _browser(CONSULATE, **{"X-Forwarded-For": forged}) as browser:
                answer = await browser.post("/sesion", data={"identifier": "", "password": ""})
        assert await _is_told_to_wait(answer)


@pytest.mark.usefixtures("database")
async def test_the_address_itself_is_not_stored(database: str):
    async with _browser(CONSULATE) as browser:
        await browser.post("/sesion", data={"identifier": "", "password": ""})
    async with db.reading() as reading:
        stored = str((await reading.execute(text("SELECT * FROM address_traffic"))).all())
    assert CONSULATE not in stored
    assert keyed_hash("address", f"sign_in:{CONSULATE}") in stored


def _scope(client: str, *forwarded: str) -> dict[str, Any]:
    headers = [(b"x-forwarded-for", value.encode()) for value in forwarded]
    return {"type": "http", "client": (client, 1) if client else None, "headers": headers}


@pytest.mark.parametrize(
    ("hops", "client", "forwarded", "expected"),
    [
        (0, CONSULATE, (), CONSULATE),
        (0, CONSULATE, (HOME,), CONSULATE),
        (1, "127.0.0.1", (HOME,), HOME),
        (1, "127.0.0.1", (f"1.1.1.1, {HOME}",), HOME),
        (1, "127.0.0.1", ("1.1.1.1", HOME), HOME),
        (2, "127.0.0.1", (f"1.1.1.1, {HOME}, 10.0.0.2",), HOME),
        # Shorter than the proxies that should have written it: nobody vouches for it.
        (2, "127.0.0.1", (HOME,), "127.0.0.1"),
        (1, "127.0.0.1", ("unknown",), "127.0.0.1"),
        (1, "127.0.0.1", (f"{HOME}:4711",), HOME),
        (1, "127.0.0.1", ("[2001:db8:1:2:3::4]:80",), "2001:db8:1:2::/64"),
        (0, "2001:db8:1:2:3::4", (), "2001:db8:1:2::/64"),
        (0, "2001:db8:1:2:ffff::1", (), "2001:db8:1:2::/64"),
        (0, f"::ffff:{HOME}", (), HOME),
        (0, "", (), ""),
    ],
)
def test_where_a_request_comes_from(hops: int, client: str, forwarded: tuple[str, ...], expected: str):
    with _configured(trusted_proxies=hops):
        assert network_of(_scope(client, *forwarded)) == expected
