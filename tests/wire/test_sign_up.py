"""The sign-up's questions as a browser meets them: over the socket, and by forms alone."""

import sqlite3
from collections.abc import Iterator
from datetime import date

import httpx
import pytest

from micuenta_app.identity.rules import PersonNames, curp_for, nss_check_digit, rfc_for
from tests.support.server import Server

from .client import Tab

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
    with httpx.Client(base_url=server.url, headers={"Origin": server.origin}) as http:
        http.post("/registro")
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
