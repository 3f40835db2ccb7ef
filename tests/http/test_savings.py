"""The statement's form as a browser, or somebody who only imitates one, sends it."""

import csv
import re
from io import StringIO
from typing import Any

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED
from tests.support.server import PLAIN, Server

PATH = "/cuenta/ahorro/descargar"


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("pdf", "application/pdf"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", "text/csv; charset=utf-8"),
    ],
)
def test_a_statement_comes_as_a_file_that_is_kept_nowhere_else(enter: Any, kind: str, media_type: str):
    answer = enter("martin").post(PATH, data={"formato": kind, "idioma": "es"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)
    assert re.fullmatch(
        rf'attachment; filename="mi-ahorro-\d{{4}}-\d{{4}}\.{kind}"', answer.headers["content-disposition"]
    )
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_only_the_years_asked_for_are_in_it_in_the_language_of_the_page(enter: Any):
    form = {"desde": "1999", "hasta": "2000", "formato": "csv", "idioma": "en"}
    answer = enter("martin").post(PATH, data=form)
    heading, *rows = csv.reader(StringIO(answer.content.decode("utf-8-sig")))
    assert heading[0] == "Date" and "my-savings-1999-2000.csv" in answer.headers["content-disposition"]
    assert {row[0][:4] for row in rows} == {"1999", "2000"}


def test_a_stranger_is_sent_to_sign_in(server: Server):
    answer = httpx.post(
        f"{server.url}{PATH}", verify=PLAIN, data={"formato": "csv"}, headers={"Origin": server.origin}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")


def test_another_site_gets_nothing(server: Server, enter: Any):
    http = enter("rosa")
    answer = http.post(PATH, data={"formato": "csv"}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    # The address itself is only the page, for everybody the same.
    assert "text/html" in http.get(PATH).headers["content-type"]


def test_nothing_a_form_says_leads_to_somebody_else(enter: Any):
    http, other = enter("rosa"), next(person for person in NAMED if person.key == "martin")
    plain = http.post(PATH, data={"formato": "csv"}).content
    hostile = {
        "formato": "csv",
        "nss": other.nss,
        "worker_id": "3",
        "account_id": "3",
        "viewer": "3",
        "correo": KEYS["martin"].email,
    }
    answer = http.post(f"{PATH}?worker_id=3&nss={other.nss}", data=hostile)
    assert answer.content == plain
    assert b"Fundidora" not in plain and b"Hotelera" in plain


@pytest.mark.parametrize(
    "form",
    [
        {"desde": "2014", "hasta": "2005"},
        {"desde": "1810"},
        {"hasta": "9" * 300},
        {"desde": "' OR 1=1 --"},
        {"desde": "-1", "hasta": "\x00"},
        {"desde": "20１4"},
    ],
)
def test_nonsense_leads_back_to_the_page_with_nothing_in_the_address(enter: Any, form: dict[str, str]):
    answer = enter("rosa").post(PATH, data={**form, "formato": "pdf", "idioma": "en"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/en{PATH}")


def test_an_unknown_format_is_the_one_for_people(enter: Any):
    answer = enter("rosa").post(PATH, data={"formato": "../x.exe", "idioma": "zz"})
    assert answer.headers["content-type"] == "application/pdf"
