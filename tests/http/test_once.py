"""The same form sent twice is answered once; another form is another one."""

import secrets
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

ROSA = {"identifier": KEYS["rosa"].email, "password": KEYS["rosa"].password}


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    """A browser that has lost each answer: it keeps no cookie."""
    with httpx.Client(base_url=server.url, headers={"Origin": server.origin}, timeout=30) as client:
        yield client


def _number() -> str:
    return secrets.token_hex(16)


def _post(http: httpx.Client, path: str, form: dict[str, str]) -> httpx.Response:
    http.cookies.clear()
    return http.post(path, data=form)


def _rows(server: Server, table: str) -> int:
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_signing_in_twice_is_one_session(server: Server, http: httpx.Client) -> None:
    form = ROSA | {"envio": _number()}
    first = _post(http, "/sesion", form)
    before = _rows(server, "session")
    second = _post(http, "/sesion", form)
    assert first.status_code == second.status_code == 303
    assert first.headers["location"] == second.headers["location"] == "/cuenta"
    assert first.cookies["sesion"] == second.cookies["sesion"]
    assert _rows(server, "session") == before


def test_ten_at_the_same_time_are_one(server: Server) -> None:
    form, before = ROSA | {"envio": _number()}, _rows(server, "session")

    def send(_: int) -> str:
        answer = httpx.post(f"{server.url}/sesion", data=form, headers={"Origin": server.origin}, timeout=60)
        return answer.cookies["sesion"]

    with ThreadPoolExecutor(10) as browsers:
        assert len(set(browsers.map(send, range(10)))) == 1
    assert _rows(server, "session") == before + 1


def test_a_sign_up_is_begun_once(http: httpx.Client) -> None:
    form = {"idioma": "es", "aviso": NOTICE_VERSION, "envio": _number()}
    first, second = (_post(http, "/registro", form) for _ in range(2))
    assert first.cookies["registro"] == second.cookies["registro"]


def test_what_was_corrected_is_another_form(http: httpx.Client) -> None:
    number = _number()
    assert _post(http, "/sesion", ROSA | {"password": "wrong", "envio": number}).headers["location"] == (
        "/entrar"
    )
    assert _post(http, "/sesion", ROSA | {"envio": number}).headers["location"] == "/cuenta"


@pytest.mark.parametrize("number", ["", "1", "Z" * 32, "0" * 33])
def test_what_is_no_number_counts_for_nothing(http: httpx.Client, number: str) -> None:
    form = ROSA | ({"envio": number} if number else {})
    first, second = (_post(http, "/sesion", form) for _ in range(2))
    assert first.cookies["sesion"] != second.cookies["sesion"]


def test_a_number_is_of_one_address_only(http: httpx.Client) -> None:
    form = ROSA | {"envio": _number()}
    assert _post(http, "/sesion", form).headers["location"] == "/cuenta"
    assert _post(http, "/salir", form).headers["location"] == "/entrar"


def test_another_site_learns_nothing_with_a_number(http: httpx.Client) -> None:
    form = ROSA | {"envio": _number()}
    assert _post(http, "/sesion", form).headers["location"] == "/cuenta"
    http.cookies.clear()
    stolen = http.post("/sesion", data=form, headers={"Origin": "https://evil.example"})
    assert stolen.status_code == 403


def test_a_file_is_made_anew(http: httpx.Client) -> None:
    session = _post(http, "/sesion", ROSA).cookies["sesion"]
    form = {"fecha": "", "cada_mes": "1", "envio": _number()}
    answers = [
        http.post("/cuenta/pagar/calendario", data=form, headers={"Cookie": f"sesion={session}"})
        for _ in range(2)
    ]
    assert len({answer.status_code for answer in answers}) == 1


def test_after_a_restart_nothing_is_done_twice(people: Path, tmp_path: Path) -> None:
    """Where the first answer led is known; what it carried is not: no cookie is in the database."""
    with Server(tmp_path, people, MICUENTA_BCRYPT_COST="4") as server:
        form = {"idioma": "es", "identifier": ROSA["identifier"], "envio": _number()}
        headers = {"Origin": server.origin}
        first = httpx.post(f"{server.url}/recuperar", data=form, headers=headers)
        signed_in = ROSA | {"envio": _number()}
        session = httpx.post(f"{server.url}/sesion", data=signed_in, headers=headers).cookies["sesion"]
        messages, sessions = _rows(server, "outbox_message"), _rows(server, "session")
        assert messages
        server.stop()
        server.start()
        second = httpx.post(f"{server.url}/recuperar", data=form, headers=headers)
        assert second.headers["location"] == first.headers["location"]
        again = httpx.post(f"{server.url}/sesion", data=signed_in, headers=headers)
        assert again.headers["location"] == "/cuenta"
        assert _rows(server, "outbox_message") == messages
        assert _rows(server, "session") == sessions
        with sqlite3.connect(server.data_dir / "micuenta.db") as database:
            assert session not in "\n".join(database.iterdump())
