"""The papers of a credit as a browser, or somebody who only imitates one, asks for them; and every form of
the credit and the payments, sent by somebody else."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from micuenta_app.registry.stories import LIVES
from micuenta_app.web.routes import routes
from tests.support.pdf_text import pdf_text
from tests.support.server import PLAIN, Server

PATH = "/cuenta/credito/descargar"
MONTH = {"papel": "mes", "mes": "2026-10"}
_MINE, _VICTIM = "rosa", "elvira"
# What the page of a form would send with it; other forms are sent without anything of their own.
_SENT: dict[str, dict[str, str]] = {
    "/cuenta/pagar/ficha": {"cuanto": "settle"},
    "/cuenta/pagar/calendario": {"fecha": "2027-01-15"},
    **{f"/cuenta/pagar/{path}": {"pago": "1"} for path in ("quitar", "recibo/ver", "recibo/borrar")},
}
# Every way to ask something of the credit or the payments over HTTP, whoever adds one.
ROUTES = sorted(
    {
        (method, re.sub(r"\{[^}]*\}", "1", route.path))
        for route in routes()
        if route.path.startswith(("/cuenta/credito", "/cuenta/pagar"))
        for method in (route.methods or {"GET"}) - {"HEAD"}
    }
)


def test_the_walk_knows_the_routes_there_are():
    assert ("POST", PATH) in ROUTES and {("POST", path) for path in _SENT} <= set(ROUTES)


@pytest.mark.parametrize(
    ("asked", "name", "media_type"),
    [
        (MONTH, "mi-credito-2026-10.pdf", "application/pdf"),
        ({"papel": "intereses", "anio": "2025"}, "mis-intereses-2025.pdf", "application/pdf"),
        ({"papel": "plan"}, "mis-pagos-por-venir.pdf", "application/pdf"),
        ({"formato": "csv"}, "mi-credito-2015-2026.csv", "text/csv; charset=utf-8"),
        (
            {"formato": "xlsx"},
            "mi-credito-2015-2026.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ],
)
def test_a_paper_comes_as_a_file_that_is_kept_nowhere_else(
    enter: Any, asked: dict[str, str], name: str, media_type: str
):
    answer = enter(_MINE).post(PATH, data={**asked, "idioma": "es"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_a_stranger_is_sent_to_sign_in_and_another_site_gets_nothing(
    server: Server, enter: Callable[[str], httpx.Client], method: str, path: str
):
    data = _SENT.get(path, {}) if method == "POST" else None
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as nobody:
        answer = nobody.request(method, path, data=data)
    assert answer.headers.get("location") == "/entrar" or answer.status_code in (401, 403, 404, 405)
    if method == "POST":
        foreign = enter(_MINE).post(path, data=data, headers={"Origin": "https://evil.example"})
        assert foreign.status_code == 403


def test_a_session_that_ended_gets_nothing(enter: Callable[[str], httpx.Client]):
    http = enter(_MINE)
    cookie = http.cookies["sesion"]
    http.post("/salir")
    answer = http.post(PATH, data=MONTH, headers={"Cookie": f"sesion={cookie}"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")


def _hostile(number: str) -> list[dict[str, str]]:
    """The victim's credit by every name somebody might try for it."""
    victim = next(person for person in NAMED if person.key == _VICTIM)
    places = ["1", "2", "99", "-1", "9" * 30, number, f"0 OR credit_number={number}", "٣"]
    return [
        *({"credito": place} for place in places),
        {
            "credito": "0",
            "numero": number,
            "credit_number": number,
            "worker_id": "2",
            "account_id": "2",
            "viewer": "2",
            "nss": victim.nss,
            "correo": KEYS[_VICTIM].email,
        },
    ]


# Each by a person of their own: nobody gets more than thirty files an hour.
@pytest.mark.parametrize(
    ("key", "asked"), [("rosa", MONTH), ("lidia", {"papel": "plan"}), ("tomas", {"formato": "csv"})]
)
def test_nothing_a_form_says_leads_to_somebody_elses_papers(enter: Any, key: str, asked: dict[str, str]):
    http = enter(key)
    plan = LIVES[_VICTIM].plan
    assert plan is not None
    own = http.post(PATH, data=asked).content
    for tried in _hostile(plan.number):
        answer = http.post(f"{PATH}?credito={plan.number}", data={**asked, **tried})
        assert _words(answer) == _words_of(own), tried


@pytest.mark.parametrize(("method", "path"), [route for route in ROUTES if route[1] != PATH])
def test_no_route_of_the_payments_gives_the_victim_away(enter: Any, method: str, path: str):
    http = enter(_MINE)
    plan = LIVES[_VICTIM].plan
    assert plan is not None
    for tried in _hostile(plan.number):
        sent = {**_SENT.get(path, {}), **tried}
        answer = http.request(method, path, params=tried, data=sent if method == "POST" else None)
        assert answer.status_code < 500
        said = _words_of(answer.content) + answer.headers.get("location", "")
        assert plan.number not in re.sub(r"\D", "", said) and "Elvira" not in said


def _words(answer: httpx.Response) -> str:
    assert answer.status_code in (200, 303)
    return _words_of(answer.content) + answer.headers.get("location", "")


def _words_of(content: bytes) -> str:
    """Two PDFs of the same moment differ in their time stamps only; their words are equal."""
    return pdf_text(content) if content.startswith(b"%PDF") else content.decode("utf-8-sig")


@pytest.mark.parametrize(
    "form",
    [
        {"papel": "mes", "mes": "' OR 1=1 --"},
        {"papel": "intereses", "anio": "\x00"},
        {"desde": "2026", "hasta": "2020"},
        {"desde": "9" * 300},
    ],
)
def test_nonsense_leads_back_to_the_page_with_nothing_in_the_address(enter: Any, form: dict[str, str]):
    answer = enter(_MINE).post(PATH, data={**form, "idioma": "en"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/en{PATH}")


def test_without_a_credit_or_a_plan_the_page_says_so(enter: Any):
    for key, asked in (("martin", MONTH), ("noemi", {"papel": "plan"})):
        answer = enter(key).post(PATH, data=asked)
        assert (answer.status_code, answer.headers["location"]) == (303, PATH)
