"""The "no fui yo" link over HTTP: opened by people, by scanners, and with odd tokens."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.server import PLAIN, Server

NOEMI = KEYS["noemi"]


@pytest.fixture(scope="module")
def server(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A site of these tests' own: a password ends there."""
    with Server(tmp_path_factory.mktemp("not_me"), people, MICUENTA_BCRYPT_COST="4") as running:
        yield running


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as client:
        yield client


@pytest.fixture
def offer(server: Server) -> Callable[[str], None]:
    """Store a link for Noemí, as the message of a new device would hold it."""

    def store(token: str) -> None:
        with sqlite3.connect(server.data_dir / "micuenta.db") as database:
            database.execute(
                "INSERT INTO disavowal (account_id, token_hash, kind, contact, sent_at) "
                "SELECT id, ?, 'signed_in', '', ? FROM account WHERE email = ?",
                (hashlib.sha256(token.encode()).hexdigest(), f"{datetime.now(UTC):%F %T.%f}", NOEMI.email),
            )

    return store


def sign_in(http: httpx.Client) -> str:
    posted = http.post("/sesion", data={"identifier": NOEMI.email, "password": NOEMI.password})
    return posted.headers["location"]


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_token_leaves_the_address_for_a_cookie(http: httpx.Client, language: str):
    response = http.get(f"{language}/no-fui-yo/some-token")
    assert (response.status_code, response.headers["location"]) == (303, f"{language}/no-fui-yo")
    cookie = response.headers["set-cookie"]
    assert "no-fui-yo=some-token; HttpOnly" in cookie and "Max-Age=1800" in cookie


def test_a_scanner_that_opens_the_link_changes_nothing(http: httpx.Client, offer: Callable[[str], None]):
    offer("scanned")
    for _ in range(3):
        assert http.get("/no-fui-yo/scanned", follow_redirects=True).status_code == 200
        assert http.head("/no-fui-yo/scanned").status_code in (303, 405)
    assert sign_in(http) == "/cuenta"


def test_the_tap_ends_all_and_leaves_no_cookie(http: httpx.Client, offer: Callable[[str], None]):
    offer("tapped")
    assert sign_in(http) == "/cuenta"
    http.get("/no-fui-yo/tapped")
    tapped = http.post("/no-fui-yo", data={"idioma": "en"})
    assert tapped.headers["location"] == "/en/recuperar/no-fui-yo"
    assert "sesion" not in http.cookies and "no-fui-yo" not in http.cookies
    assert sign_in(http) == "/entrar"


def test_without_a_link_that_works_the_tap_leads_to_the_page_that_helps(http: httpx.Client):
    for token in ("", "guess"):
        http.get(f"/no-fui-yo/{token}")
        assert http.post("/no-fui-yo").headers["location"] == "/no-fui-yo"


@pytest.mark.parametrize("path", ["cerrar", "cerrar-demas", "reportar"])
def test_forms_of_the_activity_are_for_who_is_signed_in(http: httpx.Client, path: str):
    answer = http.post(f"/cuenta/actividad/{path}", data={"sesion": "x", "de": "x"})
    assert answer.headers["location"] == "/entrar"


def test_a_name_that_is_nobodys_leads_back(http: httpx.Client):
    rosa = KEYS["rosa"]
    http.post("/sesion", data={"identifier": rosa.email, "password": rosa.password})
    for named in ("1", "../..", "//evil.example", "x" * 200):
        answer = http.post("/cuenta/actividad/reportar", data={"de": named})
        assert answer.headers["location"] == "/cuenta/actividad"
