"""The addresses a browser's script talks to about passkeys, called as scripts and strangers would."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.authenticator import Authenticator
from tests.support.server import PLAIN, Server

PURPOSES = ("entrar", "confirmar", "nueva")
PATHS = [path for purpose in PURPOSES for path in (f"/llave/{purpose}/reto", f"/llave/{purpose}")]
REMOVE = "/cuenta/perfil/llaves/quitar"


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as client:
        yield client


def enter(http: httpx.Client, key: str) -> None:
    keys = KEYS[key]
    answer = http.post("/sesion", data={"identifier": keys.email, "password": keys.password})
    assert answer.headers["location"] == "/cuenta"


def post(http: httpx.Client, path: str, **said: Any) -> dict[str, Any]:
    return http.post(path, json=said).json()


def test_a_key_is_made_opens_the_account_and_is_removed(http: httpx.Client, server: Server):
    enter(http, "tomas")
    phone = Authenticator(server.origin)
    made = phone.make(post(http, "/llave/nueva/reto")["options"])
    assert post(http, "/llave/nueva", credential=made) == {"go": "/cuenta/perfil/llaves"}
    http.post("/salir")

    options = post(http, "/llave/entrar/reto", idioma="en")["options"]
    asked = http.cookies["llave"]
    answer = http.post("/llave/entrar", json={"credential": phone.use(options), "idioma": "en"})
    assert answer.json() == {"go": "/en/cuenta"}
    cookie = next(value for value in answer.headers.get_list("set-cookie") if value.startswith("sesion="))
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Path=/" in cookie
    assert http.cookies.get("llave", "") != asked

    options = post(http, "/llave/confirmar/reto")["options"]
    answered = post(http, "/llave/confirmar", credential=phone.use(options), para="/cuenta/perfil/llaves")
    assert answered == {"go": "/cuenta/perfil/llaves"}

    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        (made_at,) = database.execute(
            "SELECT passkey.created_at FROM passkey JOIN account ON account.id = account_id WHERE email = ?",
            (KEYS["tomas"].email,),
        ).fetchone()
    moment = f"{made_at.replace(' ', 'T')}+00:00"
    gone = http.post(REMOVE, data={"lugar": "0", "hecha": moment})
    assert gone.headers["location"] == "/cuenta/perfil/llaves"
    http.post("/salir")
    options = post(http, "/llave/entrar/reto")["options"]
    assert "error" in post(http, "/llave/entrar", credential=phone.use(options))


def test_on_a_borrowed_device_the_session_is_a_short_one(http: httpx.Client, server: Server):
    enter(http, "martin")
    phone = Authenticator(server.origin)
    post(http, "/llave/nueva", credential=phone.make(post(http, "/llave/nueva/reto")["options"]))
    options = post(http, "/llave/entrar/reto")["options"]
    answer = http.post("/llave/entrar", json={"credential": phone.use(options), "prestado": True})
    cookies = answer.headers.get_list("set-cookie")
    assert [one for one in cookies if one.startswith("sesion=") and "Max-Age=1200" in one]
    assert "error" in post(http, "/llave/nueva/reto")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1", None])
def test_pages_of_other_sites_are_refused(server: Server, path: str, origin: str | None):
    headers = {"Origin": origin} if origin else {}
    answer = httpx.post(f"{server.url}{path}", verify=PLAIN, json={}, headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", PATHS)
def test_no_other_sites_script_may_ask_or_read(server: Server, path: str):
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = httpx.options(f"{server.url}{path}", headers=asked)
    assert "access-control-allow-origin" not in answer.headers
    assert httpx.get(f"{server.url}{path}", verify=PLAIN).status_code in (404, 405)


@pytest.mark.parametrize("path", PATHS)
def test_at_a_plain_address_there_are_none(server: Server, path: str):
    numbers = f"http://127.0.0.1:{server.port}"
    answer = httpx.post(f"{numbers}{path}", verify=PLAIN, json={}, headers={"Origin": numbers})
    assert list(answer.json()) == ["error"]
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", [path for path in PATHS if "entrar" not in path])
def test_who_is_not_signed_in_is_sent_to_the_sign_in_page(http: httpx.Client, path: str):
    assert post(http, path, idioma="en") == {"go": "/en/entrar"}
    assert http.post(REMOVE, data={}).headers["location"] == "/entrar"


def test_adding_and_removing_ask_for_the_password_again_after_a_while(http: httpx.Client, server: Server):
    enter(http, "noemi")
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        database.execute("UPDATE session SET confirmed_at = datetime(confirmed_at, '-6 minutes')")
        database.commit()
    again = "/cuenta/confirmar?para=/cuenta/perfil/llaves"
    assert post(http, "/llave/nueva/reto") == {"go": again}
    assert post(http, "/llave/nueva", credential={}) == {"go": again}
    assert http.post(REMOVE, data={"lugar": "0"}).headers["location"] == again


@pytest.mark.parametrize("to", ["https://evil.example", "//evil.example", "/salir", "/cuenta/../x", 7, None])
def test_confirming_leads_nowhere_but_into_the_account(http: httpx.Client, server: Server, to: Any):
    enter(http, "lidia")
    phone = Authenticator(server.origin)
    post(http, "/llave/nueva", credential=phone.make(_new_key_options(http)))
    options = post(http, "/llave/confirmar/reto")["options"]
    answer = post(http, "/llave/confirmar", credential=phone.use(options), para=to)
    assert answer == {"go": "/cuenta/perfil"}


def _new_key_options(http: httpx.Client) -> dict[str, Any]:
    # Each of these tests comes with a phone of its own.
    return {**post(http, "/llave/nueva/reto")["options"], "excludeCredentials": []}


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("application/x-www-form-urlencoded", b"a=1", 415),
        ("text/plain", b"{}", 415),
        ("application/json", b"", 400),
        ("application/json", b"[]", 400),
        ("application/json", b"7", 400),
        ("application/json", b"\xff", 400),
        ("application/json", b"[" * 8000, 400),
        ("application/json", b'{"a": ' + b"[" * 4000, 400),
        ("application/json", b" " * 8193, 413),
        ("application/json", b'{"credential": 1e999, "idioma": {}, "para": []}', 200),
    ],
)
def test_odd_bodies_are_answered_and_never_an_error_of_ours(
    http: httpx.Client, content_type: str, body: bytes, expected: int
):
    http.post("/llave/entrar/reto", json={})
    answer = http.post("/llave/entrar", content=body, headers={"Content-Type": content_type})
    assert answer.status_code == expected


@pytest.mark.parametrize("place", ["-1", "²", "9" * 5000, "x", "0; DROP TABLE passkey"])
def test_odd_places_remove_nothing(http: httpx.Client, place: str):
    enter(http, "noemi")
    answer = http.post(REMOVE, data={"lugar": place, "hecha": "2026-01-01"})
    assert answer.headers["location"] == "/cuenta/perfil/llaves"


def test_a_challenge_is_in_a_cookie_that_no_script_reads(http: httpx.Client):
    answer = http.post("/llave/entrar/reto", json={})
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("llave=") and "HttpOnly" in cookie and "Max-Age=300" in cookie
    assert http.cookies["llave"] not in answer.text


def test_a_key_nobody_has_and_a_wrong_answer_look_alike(http: httpx.Client, server: Server):
    answers = []
    for credential in ({"id": "AA"}, Authenticator(server.origin).make(_any_options())):
        post(http, "/llave/entrar/reto")
        answer = http.post("/llave/entrar", json={"credential": credential})
        answers.append((answer.status_code, answer.json(), sorted(answer.headers)))
    assert answers[0] == answers[1]


def _any_options() -> dict[str, Any]:
    return {
        "rp": {"id": "localhost"},
        "user": {"id": "AA"},
        "challenge": "AA",
        "authenticatorSelection": {"residentKey": "required"},
        "excludeCredentials": [],
    }
