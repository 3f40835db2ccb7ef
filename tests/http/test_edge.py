"""The HTTP edge: hosts, origins, headers, forms and what does not exist."""

import re
from collections.abc import Iterator

import httpx
import pytest

from micuenta_app.outreach.people import KEYS
from tests.support.server import Server

ROSA = {"identifier": KEYS["rosa"].email, "password": KEYS["rosa"].password}


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, headers={"Origin": server.origin}) as client:
        yield client


@pytest.mark.parametrize("path", ["/salud", "/salud/listo"])
def test_health(http: httpx.Client, path: str):
    assert http.get(path).json() == {"status": "ok"}


@pytest.mark.parametrize("path", ["/", "/entrar", "/registro/nss", "/cuenta", "/en/fraude", "/en"])
def test_pages_answer_without_a_redirect(http: httpx.Client, path: str):
    assert http.get(path).status_code == 200


@pytest.mark.parametrize(
    "path", ["/nope", "/cuenta/nope", "/_event/", "/_upload", "/_health", "/ping", "/_all_routes"]
)
def test_what_does_not_exist_is_404(http: httpx.Client, path: str):
    assert http.get(path).status_code == 404
    assert http.post(path).status_code in (404, 405)


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "192.168.1.7:8000", "localhost@evil", ""]
)
def test_an_unknown_host_is_refused(http: httpx.Client, host: str):
    assert http.get("/", headers={"Host": host}).status_code in (400, 421)


def test_no_other_site_may_read(http: httpx.Client):
    response = http.get("/cuenta", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("path", ["/sesion", "/salir", "/registro", "/registro/nss", "/registro/contrasena"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1", None])
def test_forms_of_other_sites_are_refused(server: Server, path: str, origin: str | None):
    headers = {"Origin": origin} if origin else {}
    response = httpx.post(f"{server.url}{path}", data=ROSA, headers=headers)
    assert response.status_code == 403
    assert "set-cookie" not in response.headers


def test_the_session_cookie_is_closed_to_scripts_and_other_sites(http: httpx.Client):
    response = http.post("/sesion", data=ROSA)
    assert (response.status_code, response.headers["location"]) == (303, "/cuenta")
    cookie = next(value for value in response.headers.get_list("set-cookie") if value.startswith("sesion="))
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Path=/" in cookie and "Domain" not in cookie


def test_each_sign_in_gets_a_new_session_whatever_cookie_came(http: httpx.Client):
    http.cookies.set("sesion", "chosen-by-an-attacker")
    given = http.post("/sesion", data=ROSA).cookies["sesion"]
    assert given != "chosen-by-an-attacker"
    assert http.post("/sesion", data=ROSA).cookies["sesion"] != given


def test_signing_out_clears_the_cookie_and_the_tab(http: httpx.Client):
    http.post("/sesion", data=ROSA)
    response = http.post("/salir")
    assert 'sesion=""' in response.headers["set-cookie"]
    assert response.headers["clear-site-data"] == '"storage"'


def test_a_wrong_password_says_nothing_in_the_address(http: httpx.Client):
    response = http.post("/sesion", data={"identifier": "somebody@example.com", "password": "x" * 20})
    assert response.headers["location"] == "/entrar"
    assert "somebody" not in str(response.headers)


def test_known_and_unknown_people_get_the_same_answer(http: httpx.Client):
    def answer(identifier: str) -> tuple[int, str, list[str]]:
        response = http.post("/sesion", data={"identifier": identifier, "password": "no es esta frase"})
        return response.status_code, response.headers["location"], sorted(response.headers)

    assert answer(KEYS["noemi"].email) == answer("nobody@example.com")


def test_an_oversized_form_is_refused(http: httpx.Client):
    assert http.post("/sesion", data={"identifier": "x" * 20_000}).status_code == 413


def test_an_unknown_step_is_404(http: httpx.Client):
    assert http.post("/registro/nope").status_code == 404


def test_an_english_form_leads_to_english_pages(http: httpx.Client):
    response = http.post("/sesion", data={**ROSA, "idioma": "en"})
    assert response.headers["location"] == "/en/cuenta"


def test_the_policy_allows_no_inline_and_no_evaluated_script(http: httpx.Client):
    policy = http.get("/cuenta").headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in scripts
    assert "frame-ancestors 'none'" in policy and "default-src 'none'" in policy


def test_pages_that_show_personal_data_are_not_kept(http: httpx.Client):
    for path in ("/cuenta", "/cuenta/ahorro", "/en/cuenta/credito", "/registro/datos"):
        assert http.get(path).headers["cache-control"] == "no-store"


def test_an_unchanged_page_keeps_its_policy(http: httpx.Client):
    first = http.get("/ayuda")
    again = http.get("/ayuda", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.headers["content-security-policy"] == first.headers["content-security-policy"]


def test_a_digest_in_an_address_does_not_make_a_page_stay(http: httpx.Client):
    assert http.get("/ayuda?0a1b2c3d").headers["cache-control"] == "no-cache"
    assert http.get("/cuenta?0a1b2c3d").headers["cache-control"] == "no-store"


def test_scripts_are_kept_for_good(http: httpx.Client):
    script = re.search(r"/assets/[\w.-]+\.js", http.get("/").text)
    assert script
    assert "immutable" in http.get(script[0]).headers["cache-control"]


def test_every_page_is_in_the_language_of_its_address(http: httpx.Client):
    assert '<html lang="es"' in http.get("/ayuda").text
    assert '<html lang="en"' in http.get("/en/ayuda").text
