"""POST /cuenta/perfil/codigos: ten codes, for their owner's own page alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.recovery.rules import ALPHABET
from tests.support.server import PLAIN, Server

PATH = "/cuenta/perfil/codigos"
TOMAS = KEYS["tomas"]


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    """Tomás's browser, just signed in."""
    with closing(httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin})) as http:
        http.post("/sesion", data={"identifier": TOMAS.email, "password": TOMAS.password})
        yield http


def test_they_come_as_the_answer_and_stay_in_no_cache_and_no_cookie(http: httpx.Client):
    answer = http.post(PATH, data={"idioma": "es"})
    assert answer.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answer.headers
    codes = answer.json()["codes"]
    assert len(set(codes)) == 10
    assert all(len(code) == 19 and set(code) <= {*ALPHABET, " "} for code in codes)
    assert not set(codes) & set(http.post(PATH, data={}).json()["codes"])


def test_another_sites_page_makes_none(http: httpx.Client):
    assert http.post(PATH, data={}, headers={"Origin": "https://evil.example"}).status_code == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_nothing_but_the_tap_makes_them(http: httpx.Client, server: Server, method: str):
    before = _made(server)
    answer = http.request(method, PATH)
    assert "codes" not in answer.text[:20]
    assert _made(server) == before


def _made(server: Server) -> list[tuple[str]]:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        return database.execute("SELECT code_hash FROM recovery_code").fetchall()


def test_strangers_are_sent_to_sign_in(server: Server):
    answer = httpx.post(
        f"{server.url}{PATH}", verify=PLAIN, data={"idioma": "en"}, headers={"Origin": server.origin}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/entrar")


def test_a_phone_that_lay_open_asks_for_the_password_first(http: httpx.Client, server: Server):
    long_ago = datetime.now(UTC) - timedelta(minutes=6)
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database, database:
        database.execute("UPDATE session SET confirmed_at = ?", (long_ago.isoformat(" "),))
    answer = http.post(PATH, data={"idioma": "es"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/cuenta/confirmar?para={PATH}")
    http.post("/cuenta/confirmar", data={"para": PATH, "password": TOMAS.password})
    assert len(http.post(PATH, data={}).json()["codes"]) == 10
