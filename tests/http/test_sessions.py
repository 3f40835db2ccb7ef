"""What a session's own forms answer, and what a thief of a cookie or a hostile page gets."""

from collections.abc import Iterator

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.server import PLAIN, Server

TOMAS = {"identifier": KEYS["tomas"].email, "password": KEYS["tomas"].password}
NOTHING_LEFT = '"storage"'


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as client:
        yield client


def _session(http: httpx.Client, **more: str) -> str:
    answer = http.post("/sesion", data={**TOMAS, **more})
    assert answer.headers["location"] == "/cuenta"
    return answer.cookies["sesion"]


def _left(http: httpx.Client, cookie: str = "") -> dict[str, float] | None:
    answer = http.post("/sesion/queda", data={"presente": ""}, headers={"Cookie": cookie} if cookie else {})
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


def test_a_session_says_how_long_it_lasts_and_to_nobody_else(http: httpx.Client):
    _session(http)
    left = _left(http)
    assert left is not None
    assert 800 < left["idle"] <= 900 < left["total"] <= 12 * 3600
    http.cookies.clear()
    assert _left(http) is None


@pytest.mark.parametrize("origin", ["https://evil.example", "null", None])
def test_other_sites_neither_learn_of_a_session_nor_keep_it_alive(
    http: httpx.Client, server: Server, origin: str | None
):
    token = _session(http)
    headers = {"Cookie": f"sesion={token}", **({"Origin": origin} if origin else {})}
    answer = httpx.post(f"{server.url}/sesion/queda", verify=PLAIN, data={"presente": "1"}, headers=headers)
    assert answer.status_code == 403
    assert "idle" not in answer.text


def test_a_cookie_given_before_signing_in_is_worth_nothing_after(http: httpx.Client):
    """Session fixation: a thief who planted a cookie does not come in with the owner."""
    planted = "sesion=planted-by-a-thief"
    fixed = http.post("/sesion", data=TOMAS, headers={"Cookie": planted}).cookies["sesion"]
    assert fixed != "planted-by-a-thief"
    http.cookies.clear()
    assert _left(http, planted) is None
    # Nor does who planted a session of their own: it ends when the owner signs in over it.
    own = _session(http)
    http.cookies.clear()
    http.post("/sesion", data=TOMAS, headers={"Cookie": f"sesion={own}"})
    http.cookies.clear()
    assert _left(http, f"sesion={own}") is None


def test_an_old_cookie_is_worth_nothing_after_signing_out(http: httpx.Client):
    token = _session(http)
    assert _left(http) is not None
    http.post("/salir")
    http.cookies.clear()
    assert _left(http, f"sesion={token}") is None
    answer = http.post("/cuenta/confirmar", data=TOMAS, headers={"Cookie": f"sesion={token}"})
    assert answer.headers["location"] == "/entrar"


def test_an_own_browser_is_known_for_a_year_by_a_cookie_no_script_reads(http: httpx.Client):
    answer = http.post("/sesion", data=TOMAS)
    (cookie,) = [one for one in answer.headers.get_list("set-cookie") if one.startswith("conocido=")]
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Max-Age=31536000" in cookie
    # It signs nobody in.
    known = answer.cookies["conocido"]
    http.cookies.clear()
    assert _left(http, f"sesion={known}") is None
    assert _left(http, f"conocido={known}") is None


def test_a_borrowed_device_gets_a_short_cookie_and_is_wiped(http: httpx.Client):
    answer = http.post("/sesion", data={**TOMAS, "prestado": "1"})
    cookies = answer.headers.get_list("set-cookie")
    assert not [one for one in cookies if one.startswith("conocido=")]
    assert [one for one in cookies if one.startswith("sesion=") and "Max-Age=1200" in one]
    left = _left(http)
    assert left is not None and left["idle"] <= 180 and left["total"] <= 1200
    leaving = http.post("/salir")
    assert leaving.headers["clear-site-data"] == NOTHING_LEFT
    wiped = {one.partition("=")[0] for one in leaving.headers.get_list("set-cookie")}
    assert wiped >= {"sesion", "registro", "recuperar", "aviso"}


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_password_once_more_leads_on_within_the_account_only(http: httpx.Client, language: str):
    _session(http)
    home = "" if language == "es" else "/en"
    form = {"password": TOMAS["password"], "idioma": language}
    answer = http.post("/cuenta/confirmar", data={**form, "para": "/cuenta/perfil/llaves"})
    assert answer.headers["location"] == f"{home}/cuenta/perfil/llaves"
    for elsewhere in ("https://evil.example", "//evil.example", "/salir"):
        answer = http.post("/cuenta/confirmar", data={**form, "para": elsewhere})
        assert answer.headers["location"] == f"{home}/cuenta/perfil"
    answer = http.post("/cuenta/confirmar", data={**form, "password": "wrong", "para": "/cuenta/ahorro"})
    assert answer.headers["location"] == f"{home}/cuenta/confirmar?para=/cuenta/ahorro"
