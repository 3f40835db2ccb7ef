"""GET /registro/frase: a proposed password, for a sign-up that has come to it and for its own page."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest

from micuenta_app.accounts import phrases
from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.registry.named_people import NAMED
from tests.support.server import PLAIN, Server

PATH = "/registro/frase"
PEOPLE = {person.key: person for person in NAMED}


def _until_code(server: Server, key: str, email: str) -> httpx.Client:
    """A browser whose sign-up waits for its code."""
    who = PEOPLE[key]
    http = httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin})
    for path, answers in (
        ("/registro", {"aviso": NOTICE_VERSION}),
        ("/registro/nss", {"nss": who.nss}),
        ("/registro/curp", {"curp": who.curp}),
        ("/registro/rfc", {"rfc": who.rfc}),
        ("/registro/datos", {}),
        ("/registro/correo", {"correo": email}),
        ("/registro/celular", {"pais": "us", "celular": "212 555 0187", "canal": "email"}),
    ):
        assert "aviso" not in http.post(path, data=answers).cookies, path
    return http


def _until_password(server: Server, key: str, email: str) -> httpx.Client:
    """A browser whose sign-up has come to the password."""
    http = _until_code(server, key, email)
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        (body,) = database.execute(
            "SELECT body FROM outbox_message WHERE recipient = ? ORDER BY id DESC", (email,)
        ).fetchone()
    found = re.search(r"\b\d{6}\b", body)
    assert found
    assert "aviso" not in http.post("/registro/codigo", data={"codigo": found[0]}).cookies
    return http


@pytest.fixture(scope="module")
def http(server: Server) -> Iterator[httpx.Client]:
    with closing(_until_password(server, "guadalupe", "frase@example.com")) as http:
        yield http


def test_it_is_four_words_of_the_list_and_another_each_time(http: httpx.Client):
    proposed = [http.get(PATH, headers={"Sec-Fetch-Site": "same-origin"}).json()["words"] for _ in range(5)]
    assert all(len(words) == 4 and set(words) <= set(phrases.words()) for words in proposed)
    assert len({tuple(words) for words in proposed}) == 5


def test_it_is_kept_by_no_cache_and_no_cookie(http: httpx.Client):
    answer = http.get(PATH)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "application/json"
    assert "set-cookie" not in answer.headers
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", "", "same-origin, cross-site"])
def test_another_sites_page_gets_none(http: httpx.Client, site: str):
    assert http.get(PATH, headers={"Sec-Fetch-Site": site}).status_code == 403


@pytest.mark.parametrize("cookie", [None, "registro=", "registro=guess", "registro=guess; registro=other"])
def test_without_a_sign_up_there_is_none(server: Server, cookie: str | None):
    answer = httpx.get(f"{server.url}{PATH}", verify=PLAIN, headers={"Cookie": cookie} if cookie else {})
    assert answer.status_code == 204
    assert not answer.content


def test_before_the_code_there_is_none(server: Server):
    with closing(_until_code(server, "guadalupe", "espera@example.com")) as waiting:
        assert waiting.get(PATH).status_code == 204


def test_once_the_account_is_made_there_is_none(server: Server):
    with closing(_until_password(server, "josemaria", "hecha@example.com")) as http:
        phrase = " ".join(http.get(PATH).json()["words"])
        old = http.cookies["registro"]
        made = http.post("/registro/contrasena", data={"password": phrase})
    assert made.headers["location"] == "/registro/listo"
    answer = httpx.get(f"{server.url}{PATH}", verify=PLAIN, headers={"Cookie": f"registro={old}"})
    assert answer.status_code == 204


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_it_is_only_read(http: httpx.Client, method: str):
    assert http.request(method, PATH).status_code in (404, 405)
