"""Telling of a payment, as a browser, or somebody who only imitates one, does it."""

from collections.abc import Callable

import httpx
import pytest

from micuenta_app import clock
from tests.support.server import PLAIN, Server

TELL, TAKE_BACK = "/cuenta/pagar/ya-pague", "/cuenta/pagar/quitar"
ASK, STOP = "/cuenta/pagar/avisos", "/cuenta/pagar/sin-avisos"
Enter = Callable[[str], httpx.Client]


def told(**changes: str) -> dict[str, str]:
    today = clock.now().date().isoformat()
    return {"credito": "0", "fecha": today, "monto": "100", "lugar": "dolex", "referencia": ""} | changes


@pytest.mark.parametrize("path", [TELL, TAKE_BACK, ASK, STOP])
def test_only_for_who_is_signed_in_and_only_from_our_pages(server: Server, enter: Enter, path: str) -> None:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as nobody:
        answer = nobody.post(path, data=told())
        assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")
    foreign = enter("elvira").post(path, data=told(), headers={"Origin": "https://evil.example"})
    assert foreign.status_code == 403


def test_it_is_kept_and_the_page_says_so(enter: Enter) -> None:
    answer = enter("tomas").post(TELL, data=told(idioma="en"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/cuenta/pagar/recibo?de=1")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "wrong",
    [
        {"credito": "1"},
        {"credito": "1216310457"},
        {"fecha": "2090-01-01"},
        {"monto": str(10**12)},
        {"monto": "-1"},
        {"lugar": "../../etc"},
        {"referencia": "<script>alert(1)</script>"},
        {"referencia": "x" * 3_000},
    ],
)
def test_what_is_wrong_goes_back_to_the_form(enter: Enter, wrong: dict[str, str]) -> None:
    answer = enter("elvira").post(TELL, data=told(**wrong))
    assert (answer.status_code, answer.headers["location"]) == (303, TELL)
    assert not any(value in answer.headers["location"] for value in wrong.values() if value)


def test_what_is_nobody_s_or_another_s_is_not_taken_back(enter: Enter) -> None:
    assert enter("lidia").post(TELL, data=told()).headers["location"] == "/cuenta/pagar/recibo?de=1"
    for number in ("1", "2", "-1", "x", "9" * 50):
        answer = enter("martin").post(TAKE_BACK, data={"pago": number})
        assert (answer.status_code, answer.headers["location"]) == (303, "/cuenta/pagar")


@pytest.mark.parametrize("form", [{}, {"credito": "7", "dia": "15"}, {"credito": "0", "dia": "31"}])
def test_wrong_reminders_go_back_to_the_page(enter: Enter, form: dict[str, str]) -> None:
    for path in (ASK, STOP):
        answer = enter("elvira").post(path, data=form)
        assert (answer.status_code, answer.headers["location"]) == (303, "/cuenta/pagar")
