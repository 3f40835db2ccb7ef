"""The worker's tablet, the demonstration and the counts, as browsers without scripts meet them."""

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import httpx
import pytest

from micuenta_app.counts.rules import NAMES
from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from tests.support.server import Server

PIN = "482915"
PEOPLE = {person.key: person for person in NAMED}
ROSA = {"identifier": KEYS["rosa"].email, "password": KEYS["rosa"].password}


@pytest.fixture(scope="module")
def own_server(people: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Whose demonstration may be reset. Its passwords cost what they cost people."""
    with Server(tmp_path_factory.mktemp("outreach"), people, MICUENTA_OUTREACH_PIN=PIN) as running:
        yield running


@pytest.fixture
def http(own_server: Server) -> Iterator[httpx.Client]:
    with closing(_browser(own_server)) as client:
        yield client


def _browser(server: Server) -> httpx.Client:
    return httpx.Client(base_url=server.url, headers={"Origin": server.origin}, timeout=30)


@pytest.fixture
def tablet(http: httpx.Client) -> httpx.Client:
    assert http.post("/asistido", data={"pin": PIN}).headers["location"] == "/asistido"
    assert set(http.cookies) == {"asistido", "tablet"}
    return http


def test_what_is_opened_on_the_tablet_is_borrowed(tablet: httpx.Client):
    entered = tablet.post("/sesion", data=ROSA)
    assert entered.headers["location"] == "/cuenta"
    assert "conocido" not in tablet.cookies
    assert tablet.post("/sesion/queda").json()["assisted"] is True


def test_the_mode_is_a_script_s_only_by_its_looks(http: httpx.Client):
    said = http.post("/asistido", data={"pin": PIN}).headers.get_list("set-cookie")
    assert next(one for one in said if one.startswith("asistido=")).count("HttpOnly") == 1
    assert next(one for one in said if one.startswith("tablet=")).count("HttpOnly") == 0
    # The looks alone change nothing on the server.
    http.cookies.clear()
    http.cookies.set("tablet", "1")
    http.post("/sesion", data=ROSA)
    assert http.post("/sesion/queda").json()["assisted"] is False


def test_on_the_tablet_no_page_is_kept(tablet: httpx.Client, own_server: Server):
    for path in ("/", "/fraude/revisar", "/entrar", "/asistido", "/retiro"):
        assert tablet.get(path).headers["cache-control"] == "no-store", path
    with closing(_browser(own_server)) as phone:
        assert phone.get("/fraude/revisar").headers["cache-control"] == "no-cache"


def test_ending_leaves_nothing_but_the_mode(tablet: httpx.Client, own_server: Server):
    tablet.post("/registro", data={"aviso": NOTICE_VERSION})
    tablet.post("/registro/nss", data={"nss": PEOPLE["lucia"].nss})
    tablet.post("/sesion", data=ROSA)
    old = {name: tablet.cookies[name] for name in ("sesion", "registro")}
    ended = tablet.post("/asistido/terminar", data={"idioma": "en"})
    assert ended.headers["location"] == "/en/asistido"
    assert ended.headers["clear-site-data"] == '"cache", "storage"'
    assert ended.headers["cache-control"] == "no-store"
    assert set(tablet.cookies) == {"asistido", "tablet"}
    with closing(_browser(own_server)) as thief:
        thief.cookies.update(old)
        assert thief.post("/sesion/queda").json() is None
        assert thief.post("/registro/nss", data={"nss": ""}).headers["location"] == "/registro"
    tablet.post("/registro", data={"aviso": NOTICE_VERSION})
    assert "registro" in tablet.cookies


@pytest.mark.parametrize("path", ["/asistido", "/asistido/salir", "/demo/conteo"])
def test_a_wrong_pin_changes_nothing_and_guesses_wait(own_server: Server, path: str):
    with closing(_browser(own_server)) as http:
        before = dict(http.cookies)
        http.post(path, data={"pin": "000000"})
        assert set(http.cookies) - set(before) == {"aviso"}
        http.post(path, data={"pin": PIN})  # ends the row of failures


@pytest.mark.parametrize("path", ["/asistido", "/asistido/salir", "/asistido/terminar", "/demo/reiniciar"])
def test_other_sites_cannot_press(own_server: Server, path: str):
    posted = httpx.post(own_server.url + path, data={"pin": PIN}, headers={"Origin": "https://evil.example"})
    assert posted.status_code == 403


def test_a_presenter_signs_in_without_typing_and_only_as_the_fictional(http: httpx.Client):
    for who in ("", "nadie", "lucia", "../rosa"):
        assert http.post("/demo/entrar", data={"persona": who}).headers["location"] == "/demo"
        assert "sesion" not in http.cookies
    entered = http.post("/demo/entrar", data={"persona": "elvira", "idioma": "en"})
    assert entered.headers["location"] == "/en/cuenta"
    assert http.cookies["recorrido"] == "elvira"
    said = http.get("/demo/recorrido/elvira/en").json()
    assert said["stops"][0]["path"] == "/en/cuenta" and len(said["stops"]) >= 4
    assert http.get("/demo/recorrido/nadie/es").json()["stops"] == []


def test_a_reset_is_two_seconds_of_work_at_most(http: httpx.Client, own_server: Server):
    http.post("/demo/entrar", data={"persona": "rosa"})
    http.post("/registro", data={"aviso": NOTICE_VERSION})
    before = own_server.cpu_seconds()
    done = http.post("/demo/reiniciar")
    seconds = own_server.cpu_seconds() - before
    assert (done.status_code, done.headers["location"]) == (303, "/demo")
    assert http.post("/sesion/queda").json() is None
    assert not {"sesion", "registro", "recorrido"} & set(http.cookies)
    assert http.post("/sesion", data=ROSA).headers["location"] == "/cuenta"
    print(f"reset: {seconds:.2f} s")
    assert seconds <= 2


def test_after_a_whole_day_the_counts_hold_days_names_and_numbers_only(own_server: Server):
    """Every column of every row, after all that can be counted has happened."""
    who = PEOPLE["guadalupe"]
    with closing(_browser(own_server)) as http:
        assert http.post("/fraude/practica/jugada").status_code == 204
        http.post("/demo/entrar", data={"persona": "tomas"})
        for path, answers in (
            ("/registro", {"aviso": NOTICE_VERSION}),
            ("/registro/nss", {"nss": who.nss}),
            ("/registro/curp", {"curp": who.curp}),
            ("/registro/rfc", {"rfc": who.rfc}),
            ("/registro/datos", {}),
            ("/registro/correo", {"correo": "guadalupe@example.com"}),
            ("/registro/celular", {"pais": "us", "celular": "212 555 0187", "canal": "email"}),
        ):
            assert "aviso" not in http.post(path, data=answers).cookies, path
        code = re.search(r"\b\d{6}\b", _letter(own_server, "guadalupe@example.com"))
        assert code
        http.post("/registro/codigo", data={"codigo": code[0]})
        ended = http.post("/registro/contrasena", data={"password": "volcán maíz tranvía jilguero"})
        assert ended.headers["location"] == "/registro/listo"
        http.post("/registro", data={"aviso": NOTICE_VERSION})
        http.post("/registro/nss", data={"nss": PEOPLE["beatriz"].nss})
        http.post("/asistido/terminar")
    with closing(sqlite3.connect(own_server.data_dir / "micuenta.db")) as database:
        columns = [column[1:3] for column in database.execute("PRAGMA table_info(day_count)")]
        rows = database.execute("SELECT * FROM day_count").fetchall()
    assert columns == [("day", "DATE"), ("name", "VARCHAR(20)"), ("count", "INTEGER")]
    happened = {"demo", "practice", "signup_started", "signup_finished", "stopped_curp"}
    assert happened <= {name for _, name, _ in rows} <= set(NAMES)
    for day, _, number in rows:
        assert date.fromisoformat(day) and isinstance(number, int) and number > 0
    # What can be taken away is the same, and the demonstration asks nobody for it.
    file = httpx.get(f"{own_server.url}/demo/conteo.csv")
    assert file.headers["content-disposition"] == 'attachment; filename="conteo.csv"'
    head, *body = csv.reader(io.StringIO(file.text))
    assert head == ["day", "name", "count"]
    assert {(day, name, int(number)) for day, name, number in body} == set(rows)


def _letter(server: Server, recipient: str) -> str:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        return database.execute(
            "SELECT body FROM outbox_message WHERE recipient = ? ORDER BY id DESC", (recipient,)
        ).fetchone()[0]


def test_the_counts_know_no_name_that_could_be_a_person_s():
    assert all(re.fullmatch(r"[a-z_]{4,20}", name) for name in NAMES)
