"""GET /registro/abrir/{token} and the privacy notice, as a browser without scripts meets them."""

import re
import sqlite3
from contextlib import closing

import httpx
import pytest

from micuenta_app.help.rules import NOTICE_VERSION
from micuenta_app.registry.named_people import NAMED
from tests.support.server import PLAIN, Server

WHO = {person.key: person for person in NAMED}["guadalupe"]


def _browser(server: Server) -> httpx.Client:
    return httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin})


def _waiting(server: Server, email: str, language: str) -> httpx.Client:
    """A browser whose code went by text message, and its link to the e-mail."""
    http = _browser(server)
    for path, answers in (
        ("/registro", {"aviso": NOTICE_VERSION}),
        ("/registro/nss", {"nss": WHO.nss}),
        ("/registro/curp", {"curp": WHO.curp}),
        ("/registro/rfc", {"rfc": WHO.rfc}),
        ("/registro/datos", {}),
        ("/registro/correo", {"correo": email}),
        ("/registro/celular", {"pais": "us", "celular": "212 555 0188", "canal": "sms"}),
    ):
        assert "aviso" not in http.post(path, data={"idioma": language, **answers}).cookies, path
    return http


def _letter(server: Server, recipient: str) -> str:
    with closing(sqlite3.connect(server.data_dir / "micuenta.db")) as database:
        return database.execute(
            "SELECT body FROM outbox_message WHERE recipient = ? ORDER BY id DESC", (recipient,)
        ).fetchone()[0]


@pytest.mark.parametrize(("language", "prefix"), [("es", ""), ("en", "/en")])
def test_the_link_leaves_the_address_for_a_cookie_and_finishes_elsewhere(
    server: Server, language: str, prefix: str
):
    email = f"enlace.{language}@example.com"
    with closing(_waiting(server, email, language)):
        link = re.search(rf"{re.escape(server.url)}({prefix}/registro/abrir/(\S+))", _letter(server, email))
        assert link
        with closing(_browser(server)) as other:
            opened = other.get(link[1])
            assert (opened.status_code, opened.headers["location"]) == (303, f"{prefix}/registro/codigo")
            assert f"registro={link[2]}; HttpOnly" in opened.headers["set-cookie"]
            assert opened.headers["cache-control"] == "no-store"
            code = re.search(r"\d{6}", _letter(server, "+12125550188"))
            assert code
            without = other.post("/registro/codigo", data={"codigo": code[0], "idioma": language})
            assert without.headers["location"] == f"{prefix}/registro/codigo"
            given = {"codigo": code[0], "nss": WHO.nss, "idioma": language}
            right = other.post("/registro/codigo", data=given)
            assert right.headers["location"] == f"{prefix}/registro/contrasena"
            # A new token: the one that stood in a message and an address is worth nothing now.
            assert other.cookies["registro"] != link[2]
            assert other.get(link[1]).headers["location"] == f"{prefix}/registro"


@pytest.mark.parametrize("token", ["guess", "x" * 5000])
def test_a_dead_link_gives_no_cookie_and_says_why(server: Server, token: str):
    with closing(_browser(server)) as http:
        opened = http.get(f"/registro/abrir/{token}")
        assert opened.headers["location"] == "/registro"
        assert "registro" not in http.cookies and "aviso" in http.cookies


@pytest.mark.parametrize("accepted", [{}, {"aviso": "2020-01-01"}])
def test_without_the_present_notice_one_goes_back_to_read_it(server: Server, accepted: dict[str, str]):
    with closing(_browser(server)) as http:
        begun = http.post("/registro", data=accepted)
        assert begun.headers["location"] == "/registro"
        assert "registro" not in http.cookies and "aviso" in http.cookies


def test_the_page_that_begins_names_the_notice_it_links_to(server: Server):
    page = httpx.get(f"{server.url}/registro/", verify=PLAIN).text
    (posted,) = re.findall(r'<input[^>]* name="aviso"[^>]*>', page)
    assert f'value="{NOTICE_VERSION}"' in posted
    assert "/privacidad" in page
    assert httpx.get(f"{server.url}/privacidad/", verify=PLAIN).status_code == 200


def test_another_site_cannot_have_codes_sent(server: Server):
    with closing(_waiting(server, "ajeno@example.com", "es")) as http:
        refused = http.post("/registro/codigo/otro", headers={"Origin": "https://evil.example"})
        assert refused.status_code == 403
