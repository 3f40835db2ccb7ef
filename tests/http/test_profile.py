"""The profile's forms as a browser, or somebody who only imitates one, sends them."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

HOME = "/cuenta/perfil"


@pytest.fixture(scope="module")
def server(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A site of these tests' own: an account is closed there."""
    with Server(tmp_path_factory.mktemp("profile"), people, MICUENTA_BCRYPT_COST="4") as running:
        yield running


def rows(server: Server, wanted: str, *values: Any) -> list[tuple]:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        return database.execute(wanted, values).fetchall()


def account_row(server: Server, key: str) -> tuple:
    (row,) = rows(server, "SELECT * FROM account WHERE email = ?", KEYS[key].email)
    return row


def let_time_pass(server: Server) -> None:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database, database:
        database.execute("UPDATE session SET confirmed_at = '2026-01-01 00:00:00.000000'")


@pytest.mark.parametrize(
    ("path", "page"),
    [
        (f"{HOME}/correo", f"{HOME}/correo"),
        (f"{HOME}/celular", f"{HOME}/celular"),
        (f"{HOME}/contrasena", f"{HOME}/contrasena"),
        (f"{HOME}/datos", f"{HOME}/datos"),
        (f"{HOME}/cerrar", f"{HOME}/cerrar/seguro"),
    ],
)
def test_what_matters_asks_for_the_password_once_more(server: Server, enter: Any, path: str, page: str):
    http, before = enter("martin"), account_row(server, "martin")
    let_time_pass(server)
    form = {"correo": "x@example.com", "pais": "us", "celular": "312 555 0188", "password": "x" * 40}
    answer = http.post(path, data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/cuenta/confirmar?para={page}")
    assert account_row(server, "martin") == before
    assert not rows(server, "SELECT 1 FROM contact_change WHERE value = 'x@example.com'")


@pytest.mark.parametrize(
    "path", ["correo", "celular", "celular/codigo", "contrasena", "datos", "cerrar", "reenviar", "cancelar"]
)
def test_strangers_are_sent_to_sign_in(server: Server, path: str):
    answer = httpx.post(f"{server.url}{HOME}/{path}", headers={"Origin": server.origin})
    assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")


def test_fields_the_forms_do_not_have_change_nothing(server: Server, enter: Any):
    http, mine, others = enter("tomas"), account_row(server, "tomas"), account_row(server, "noemi")
    extra = {
        "id": str(others[0]),
        "account_id": str(others[0]),
        "worker_id": str(others[1]),
        "email": "mallory@example.com",
        "phone": "+13125550188",
        "password_hash": "x",
        "password_alone": "0",
        "created_at": "1999-01-01",
        "is_admin": "1",
    }
    for path in ("correo", "celular", "idioma", "reenviar", "cancelar"):
        http.post(f"{HOME}/{path}", data={**extra, "lengua": "es", "cual": "celular"})
    assert account_row(server, "tomas") == mine
    assert account_row(server, "noemi") == others


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_link_to_a_new_email_leaves_the_address_for_a_cookie_and_proves_nothing(
    server: Server, enter: Any, language: str
):
    http = enter("lidia")
    new = f"lidia{language[1:]}@gmail.com"
    http.post(f"{HOME}/correo", data={"correo": new})
    ((body,),) = rows(server, "SELECT body FROM outbox_message WHERE recipient = ?", new)
    found = re.search(r"/correo/abrir/(\S+)", body)
    assert found
    # Scanners open links, with GET and HEAD, again and again.
    scanner = httpx.Client(base_url=server.url)
    for ask in (scanner.get, scanner.head, scanner.get):
        answer = ask(f"{language}/correo/abrir/{found[1]}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{language}/correo/confirmar")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and found[1] in cookie
    assert account_row(server, "lidia")
    http.post(f"{HOME}/cancelar", data={"cual": "correo"})


def test_a_link_in_a_message_leads_to_this_site_whatever_host_is_claimed(server: Server, enter: Any):
    http = enter("lidia")
    before = rows(server, "SELECT count(*) FROM outbox_message")
    answer = http.post(
        f"{HOME}/correo", data={"correo": "lidia.host@gmail.com"}, headers={"Host": "evil.example"}
    )
    assert answer.status_code == 421
    http.post(
        f"{HOME}/correo",
        data={"correo": "lidia.host@gmail.com"},
        headers={"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"},
    )
    bodies = [body for (body,) in rows(server, "SELECT body FROM outbox_message")]
    assert len(bodies) > before[0][0]
    assert not [body for body in bodies if "evil.example" in body]
    http.post(f"{HOME}/cancelar", data={"cual": "correo"})


@pytest.mark.parametrize(("kind", "media_type"), [("json", "application/json"), ("pdf", "application/pdf")])
def test_ones_data_come_as_a_file_that_is_kept_nowhere_else(enter: Any, kind: str, media_type: str):
    answer = enter("rosa").post(f"{HOME}/datos", data={"formato": kind})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media_type)
    assert re.fullmatch(
        rf'attachment; filename="mis-datos-[\d-]+\.{kind}"', answer.headers["content-disposition"]
    )
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    if kind == "json":
        data = answer.json()
        assert data["account"]["email"] == KEYS["rosa"].email
        assert len(data["savings_movements"]) > 10
        assert not [one for one in KEYS.values() if one != KEYS["rosa"] and one.email in answer.text]


def test_no_language_or_format_but_ours(enter: Any):
    answer = enter("rosa").post(f"{HOME}/datos", data={"formato": "../x", "idioma": "zz"})
    assert answer.headers["content-type"] == "application/pdf"


def test_a_closed_account_leaves_its_browser(server: Server, enter: Any):
    http = enter("elvira")
    answer = http.post(f"{HOME}/cerrar", data={"idioma": "en"})
    assert answer.headers["location"] == "/en/cuenta-cerrada"
    assert 'sesion=""' in answer.headers["set-cookie"]
    assert answer.headers["clear-site-data"] == '"storage"'
    assert not rows(server, "SELECT 1 FROM account WHERE email = ?", KEYS["elvira"].email)
