"""The HTTP edge: hosts, origins, headers, forms and what does not exist."""

import hashlib
import re
import socket
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.server import PLAIN, Server

ROSA = {"identifier": KEYS["rosa"].email, "password": KEYS["rosa"].password}


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as client:
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


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/sesion"),
        ("POST", "/salir"),
        ("POST", "/llave/entrar/reto"),
        ("OPTIONS", "/cuenta"),
        ("GET", "/"),
    ],
)
def test_what_one_browser_is_told_is_kept_nowhere_and_read_by_no_other_site(
    http: httpx.Client, server: Server, method: str, path: str
):
    for origin in (server.origin, "https://evil.example"):
        answer = http.request(method, path, headers={"Origin": origin})
        assert not [name for name in answer.headers if name.startswith("access-control-")]
        assert method == "GET" or answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/_event/?EIO=4&transport=polling", "/_event?EIO=4&transport=websocket"])
def test_nor_are_the_event_sockets_answers(http: httpx.Client, server: Server, path: str):
    answer = http.get(path, headers={"Origin": server.origin})
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize(
    "path",
    [
        "/sesion",
        "/salir",
        "/registro",
        "/registro/nss",
        "/registro/contrasena",
        "/recuperar",
        "/recuperar/nueva",
        "/correo/confirmar",
        "/cuenta/perfil/correo",
        "/cuenta/perfil/celular",
        "/cuenta/perfil/celular/codigo",
        "/cuenta/perfil/reenviar",
        "/cuenta/perfil/cancelar",
        "/cuenta/perfil/idioma",
        "/cuenta/perfil/contrasena",
        "/cuenta/perfil/datos",
        "/cuenta/perfil/cerrar",
        "/no-fui-yo",
        "/cuenta/actividad/cerrar",
        "/cuenta/actividad/cerrar-demas",
        "/cuenta/actividad/reportar",
    ],
)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1", None])
def test_forms_of_other_sites_are_refused(server: Server, path: str, origin: str | None):
    headers = {"Origin": origin} if origin else {}
    response = httpx.post(f"{server.url}{path}", verify=PLAIN, data=ROSA, headers=headers)
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


def test_showing_the_password_again_gives_the_session_another_token(http: httpx.Client):
    before = http.post("/sesion", data=ROSA).cookies["sesion"]
    http.cookies.clear()
    confirmed = http.post(
        "/cuenta/confirmar",
        data={"password": KEYS["rosa"].password, "para": "https://evil.example/"},
        headers={"Cookie": f"sesion={before}"},
    )
    assert confirmed.headers["location"] == "/cuenta/perfil"
    after = confirmed.cookies["sesion"]
    assert after != before
    for token, goes_to in ((before, "/entrar"), (after, "/cuenta/confirmar?para=/cuenta/perfil")):
        http.cookies.clear()
        empty = http.post("/cuenta/confirmar", data={}, headers={"Cookie": f"sesion={token}"})
        assert empty.headers["location"] == goes_to


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


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("multipart/form-data; boundary=B; charset=utf-7", b"--B\r\n\r\n+2AA-\r\n--B--", 415),
        ("application/json", b"{}", 415),
        ("application/x-www-form-urlencoded", b"a=1&" * 50, 400),
        ("application/x-www-form-urlencoded", "identifier=ñ".encode(), 400),
        ("application/x-www-form-urlencoded", b"identifier=%00%ff&password=%00", 303),
    ],
)
def test_odd_bodies_are_answered_and_never_an_error_of_ours(
    http: httpx.Client, content_type: str, body: bytes, expected: int
):
    response = http.post("/sesion", content=body, headers={"Content-Type": content_type})
    assert response.status_code == expected


def test_a_body_that_never_ends_is_hung_up_on(server: Server):
    with socket.create_connection(("localhost", server.port), timeout=20) as slow:
        head = f"POST /sesion HTTP/1.1\r\nHost: localhost:{server.port}\r\nOrigin: {server.origin}\r\n"
        slow.sendall(f"{head}Content-Length: 8000\r\n\r\nidentifier=".encode())
        assert b" 408 " in slow.recv(200)


@pytest.mark.parametrize(
    "cookie", ["x=a sesion={}", "sesion=other; sesion={}", 'x={{"a":1}} sesion={}', "x=1,sesion={}"]
)
def test_a_cookie_inside_another_or_sent_twice_is_no_session(http: httpx.Client, cookie: str):
    token = http.post("/sesion", data=ROSA).cookies["sesion"]
    http.cookies.clear()
    http.post("/salir", headers={"Cookie": cookie.format(token)})
    # Had it been read, the sign-out would have ended it.
    response = http.post("/sesion", data=ROSA, headers={"Cookie": f"sesion={token}"})
    assert response.status_code == 303


def test_junk_before_our_cookie_does_not_hide_it_from_sign_out(http: httpx.Client, server: Server):
    token = http.post("/sesion", data=ROSA).cookies["sesion"]
    http.cookies.clear()
    http.post("/salir", headers={"Cookie": f'x={{"a":1}}; sesion={token}'})
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        digest = hashlib.sha256(token.encode()).hexdigest()
        row = database.execute("SELECT ended_at FROM session WHERE token_hash = ?", (digest,)).fetchone()
    assert row[0] is not None


@pytest.mark.parametrize(
    "host", ["localhost/;script-src *", "evil@localhost", "localhost:abc", "localhost:8000#x"]
)
def test_a_host_is_a_name_and_a_port_and_nothing_more(http: httpx.Client, host: str):
    response = http.get("/", headers={"Host": host})
    assert response.status_code in (400, 421)
    assert "script-src *" not in str(response.headers)


@pytest.mark.parametrize("path", ["//cuenta", "/cuenta//ahorro", "/./cuenta", "/x/../cuenta", "/cuenta/.."])
def test_an_address_has_one_spelling(server: Server, path: str):
    with socket.create_connection(("localhost", server.port), timeout=10) as raw:
        raw.sendall(
            f"GET {path} HTTP/1.1\r\nHost: localhost:{server.port}\r\nConnection: close\r\n\r\n".encode()
        )
        assert b" 404 " in raw.recv(100)


def test_a_health_check_is_never_kept(http: httpx.Client):
    assert "immutable" not in http.get("/salud?abcdef12").headers["cache-control"]


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_recovery_link_leaves_the_address_for_a_cookie(http: httpx.Client, server: Server, language: str):
    token = f"some-token{language.strip('/')}"
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        database.execute(
            "INSERT INTO password_reset (token_hash, account_id, sent_at, drops_email) "
            "SELECT ?, id, ?, 0 FROM account WHERE email = ?",
            (hashlib.sha256(token.encode()).hexdigest(), f"{datetime.now(UTC):%F %T.%f}", ROSA["identifier"]),
        )
    response = http.get(f"{language}/recuperar/abrir/{token}")
    assert (response.status_code, response.headers["location"]) == (303, f"{language}/recuperar/nueva")
    assert f"recuperar={token}; HttpOnly" in response.headers["set-cookie"]
    assert http.get(f"{language}/recuperar/abrir/guess").headers["location"] == f"{language}/recuperar"


def test_asking_for_a_link_is_answered_alike_for_strangers(http: httpx.Client):
    answers = [
        http.post("/recuperar", data={"identifier": identifier})
        for identifier in (KEYS["tomas"].email, "nobody@example.com")
    ]
    assert [(one.status_code, one.headers["location"]) for one in answers] == [
        (303, "/recuperar/enviado")
    ] * 2


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


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(
    "path",
    [
        "/cuenta",
        "/cuenta/ahorro",
        "/registro/datos",
        "/recuperar",
        "/recuperar/nueva",
        "/recuperar/sin-correo/celular",
        "/recuperar/abrir/some-token",
        "/correo/confirmar",
        "/correo/abrir/some-token",
        "/no-fui-yo",
        "/no-fui-yo/some-token",
        "/demo/bandeja",
    ],
)
def test_pages_that_show_personal_data_or_take_secrets_are_not_kept(
    http: httpx.Client, language: str, path: str
):
    response = http.get(f"{language}{path}")
    assert response.status_code in (200, 303)
    assert response.headers["cache-control"] == "no-store"


def test_pages_for_everybody_may_be_kept_and_asked_about(http: httpx.Client):
    for path in ("/", "/ayuda", "/en/fraude"):
        assert http.get(path).headers["cache-control"] == "no-cache"


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


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/sesion", "/cuenta"])
def test_methods_nobody_needs_are_refused(http: httpx.Client, method: str, path: str):
    assert http.request(method, path).status_code in (404, 405)
