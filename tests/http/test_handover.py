"""The hand-over as two browsers meet it: nothing is used up by looking, and guesses are slowed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from micuenta_app.help.rules import NOTICE_VERSION
from tests.support.server import Server


@pytest.fixture
def tablet(server: Server) -> Iterator[httpx.Client]:
    with closing(_browser(server)) as http:
        http.post("/registro", data={"aviso": NOTICE_VERSION})
        yield http


@pytest.fixture
def phone(server: Server) -> Iterator[httpx.Client]:
    with closing(_browser(server)) as http:
        yield http


def _browser(server: Server) -> httpx.Client:
    return httpx.Client(base_url=server.url, headers={"Origin": server.origin})


def _code(tablet: httpx.Client) -> str:
    offered = tablet.post("/registro/pasar")
    assert offered.headers["cache-control"] == "no-store"
    return offered.json()["code"]


def test_looking_at_the_address_uses_nothing_up_and_a_press_takes_over(
    tablet: httpx.Client, phone: httpx.Client, server: Server
):
    said = tablet.post("/registro/pasar", data={"idioma": "en"}).json()
    assert said["page"] == f"{server.url.removeprefix('http://')}/en/continuar"
    with closing(_browser(server)) as preview:
        for method in ("GET", "HEAD"):
            seen = preview.request(method, f"/en/continuar/{said['code'].replace(' ', '')}")
            assert "registro" not in preview.cookies and seen.headers["cache-control"] == "no-store"
    assert tablet.post("/registro/pasar/sigue").json() == {"here": True}
    opened = phone.get(f"/en/continuar/{said['code'].replace(' ', '')}")
    assert (opened.status_code, opened.headers["location"]) == (303, "/en/continuar")
    assert "HttpOnly" in opened.headers["set-cookie"]
    taken = phone.post("/continuar", data={"idioma": "en"})
    assert taken.headers["location"] == "/en/registro/nss"
    assert "pasar" not in phone.cookies
    told = tablet.post("/registro/pasar/sigue")
    assert told.json() == {"here": False}
    assert "registro" not in tablet.cookies


def test_a_used_code_and_an_empty_one_say_so(tablet: httpx.Client, phone: httpx.Client):
    code = _code(tablet)
    for typed in ("", "3333 3333 3333"):
        refused = phone.post("/continuar", data={"codigo": typed})
        assert refused.headers["location"] == "/continuar" and "registro" not in phone.cookies
    assert phone.post("/continuar", data={"codigo": code.lower()}).headers["location"] == "/registro/nss"
    assert phone.post("/continuar", data={"codigo": code}).headers["location"] == "/continuar"


def test_another_site_can_neither_ask_for_a_code_nor_use_one(tablet: httpx.Client, phone: httpx.Client):
    code = _code(tablet)
    evil = {"Origin": "https://evil.example"}
    assert tablet.post("/registro/pasar", headers=evil).status_code == 403
    assert phone.post("/continuar", data={"codigo": code}, headers=evil).status_code == 403
    assert phone.post("/continuar", data={"codigo": code}).headers["location"] == "/registro/nss"


def test_guesses_from_one_address_are_slowed_also_with_the_right_code(people: Path, tmp_path: Path):
    slow = {"MICUENTA_ADDRESS_STARTS": "5", "MICUENTA_ADDRESS_STARTS_A_MINUTE": "1"}
    with (
        Server(tmp_path, people, MICUENTA_BCRYPT_COST="4", **slow) as server,
        closing(_browser(server)) as tablet,
        closing(_browser(server)) as phone,
    ):
        tablet.post("/registro", data={"aviso": NOTICE_VERSION})
        code = _code(tablet)
        for _ in range(5):
            phone.post("/continuar", data={"codigo": "3333 3333 3333"})
        assert phone.post("/continuar", data={"codigo": code}).headers["location"] == "/continuar"
        assert tablet.post("/registro/pasar/sigue").json() == {"here": True}
