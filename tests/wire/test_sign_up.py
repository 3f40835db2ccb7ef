"""The sign-up's questions as a browser meets them: over the socket, and by forms alone."""

import sqlite3
from collections.abc import Iterator
from datetime import date

import httpx
import pytest

from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.identity.rules import PersonNames, curp_for, nss_check_digit, rfc_for
from tests.support.server import PLAIN, Server

from .client import ROOT, Tab

ANSWER = f"{ROOT}.micuenta_app___accounts___state____signup_state.answer"
BORN = date(1980, 5, 17)
NAMES, OTHER = PersonNames("Aurora", "Tzab", "Núñez"), PersonNames("Blanca", "Huerta", "Lara")
NSS = "9802801234" + nss_check_digit("9802801234")
CURP, ODD_RFC = curp_for(NAMES, BORN, "M", "YN"), rfc_for(OTHER, BORN)


@pytest.fixture
def odd_worker(server: Server) -> Iterator[None]:
    """Somebody in the registry whose RFC is another person's."""
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        database.execute(
            "INSERT INTO worker (nss, curp, rfc, given_names, first_surname, second_surname) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (NSS, CURP, ODD_RFC, NAMES.given_names, NAMES.first_surname, NAMES.second_surname),
        )
    yield
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        database.execute("DELETE FROM signup_draft WHERE nss = ?", (NSS,))
        database.execute("DELETE FROM worker WHERE nss = ?", (NSS,))


@pytest.fixture
def http(server: Server, odd_worker: None) -> Iterator[httpx.Client]:
    """A browser without scripts that has answered who it is."""
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as http:
        http.post("/registro", data={"aviso": NOTICE_VERSION})
        for step, value in (("nss", NSS), ("curp", CURP), ("rfc", ODD_RFC)):
            assert "aviso" not in http.post(f"/registro/{step}", data={step: value}).cookies, step
        yield http


@pytest.mark.parametrize(("prefix", "said"), [("", "no se parecen"), ("/en", "do not look alike")])
async def test_data_that_do_not_look_alike_are_remarked_on_in_the_pages_language(
    server: Server, http: httpx.Client, prefix: str, said: str
):
    cookie, page = f"registro={http.cookies['registro']}", f"{prefix}/registro/datos"
    async with Tab(server, cookie=cookie, page=page) as tab:
        shown = await tab.until(lambda text: said in text)
    assert "SAT" in shown and ODD_RFC in shown


@pytest.fixture
def at_email(http: httpx.Client) -> httpx.Client:
    http.post("/registro/datos")
    return http


def where_to(http: httpx.Client, **fields: str) -> str:
    return http.post("/registro/correo", data=fields).headers["location"]


@pytest.mark.parametrize("email", ["rosa@gamil.com", "rosa@acme.com"])
def test_a_doubtful_address_sent_twice_by_the_form_alone_is_accepted(at_email: httpx.Client, email: str):
    # As the built page has it: the script would fill in what was asked about.
    assert where_to(at_email, correo=email, correo_visto="") == "/registro/correo"
    assert where_to(at_email, correo=email, correo_visto="") == "/registro/celular"


def test_another_doubtful_address_the_second_time_is_asked_about(at_email: httpx.Client):
    assert where_to(at_email, correo="rosa@acme.com") == "/registro/correo"
    assert where_to(at_email, correo="rosa@gamil.com") == "/registro/correo"
    assert where_to(at_email, correo="rosa@gamil.com", correo_visto="rosa@gamil.com") == "/registro/celular"


def test_a_throwaway_mailbox_sent_twice_is_refused(at_email: httpx.Client):
    for _ in range(2):
        assert where_to(at_email, correo="rosa@mailinator.com") == "/registro/correo"
        assert "aviso" in at_email.cookies


async def test_the_page_shows_the_question_that_a_form_left(server: Server, at_email: httpx.Client):
    where_to(at_email, correo="Rosa@gamil.com")
    cookie = "; ".join(f"{name}={at_email.cookies[name]}" for name in ("registro", "aviso"))
    async with Tab(server, cookie=cookie, page="/registro/correo") as tab:
        shown = await tab.until(lambda text: "Quisiste escribir" in text)
    assert '"typed": "Rosa@gamil.com", "suggestion": "rosa@gmail.com"' in shown
    assert '"field": "correo"' not in shown  # not an error


async def test_over_the_socket_the_question_comes_and_the_same_answer_goes_on(
    server: Server, at_email: httpx.Client
):
    cookie = f"registro={at_email.cookies['registro']}"
    async with Tab(server, cookie=cookie, page="/en/registro/correo") as tab:
        await tab.settle()
        form = {"correo": "rosa@acme.com", "correo_visto": ""}
        await tab.send(ANSWER, form=form)
        await tab.until(lambda text: "Is it a work e-mail?" in text)
        await tab.send(ANSWER, form=form | {"correo_visto": "rosa@acme.com"})
        await tab.until(lambda text: "/en/registro/celular" in text)


async def test_an_answer_given_before_the_page_had_asked_for_its_question_keeps_its_error(server: Server):
    async with httpx.AsyncClient(
        verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}
    ) as http:
        begun = await http.post("/registro", data={"aviso": NOTICE_VERSION})
    cookie = f"registro={begun.cookies['registro']}"
    async with Tab(server, cookie=cookie, page="/registro/nss") as tab:
        await tab.send(ANSWER, form={"nss": "123"})
        await tab.until(lambda text: '"ready_rx_state_": true' in text)
        await tab.settle()
        assert "debe tener 11" in tab.received[-1]
