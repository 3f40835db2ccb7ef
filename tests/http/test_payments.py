"""The slip and the reminder as a browser, or somebody who only imitates one, asks for them."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from tests.support.server import PLAIN, Server

SLIP, CALENDAR = "/cuenta/pagar/ficha", "/cuenta/pagar/calendario"


def _events(text: str) -> Any:
    return Calendar.from_ical(text).walk("VEVENT")


@pytest.mark.parametrize("path", [SLIP, CALENDAR])
def test_only_for_who_is_signed_in_and_only_from_our_pages(
    server: Server, enter: Callable[[str], httpx.Client], path: str
) -> None:
    with httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}) as nobody:
        answer = nobody.post(path, data={"fecha": "2027-01-15"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/entrar")
        assert nobody.get(path).status_code in (404, 405)
    elvira = enter("elvira")
    foreign = elvira.post(path, data={}, headers={"Origin": "https://evil.example"})
    assert foreign.status_code == 403


def test_the_slip_is_a_private_file_without_a_name(enter: Callable[[str], httpx.Client]) -> None:
    answer = enter("elvira").post(SLIP, data={"credito": "0", "cuanto": "", "monto": "", "idioma": "es"})
    assert answer.status_code == 200 and answer.content.startswith(b"%PDF-")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'attachment; filename="ficha-de-pago.pdf"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("place", ["0", "1", "99", "-1", "9" * 30, "x", "", "1.5", "٣"])
def test_any_place_is_one_of_one_s_own(enter: Callable[[str], httpx.Client], place: str) -> None:
    answer = enter("elvira").post(SLIP, data={"credito": place, "cuanto": "settle"})
    assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize("amount", ["", "0", "-5", "mil", "1e9", str(10**12), "9" * 3_000, "<script>"])
def test_a_wrong_amount_goes_back_to_the_page_and_says_so(
    enter: Callable[[str], httpx.Client], amount: str
) -> None:
    answer = enter("elvira").post(SLIP, data={"cuanto": "other", "monto": amount, "idioma": "en"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/cuenta/pagar")


@pytest.mark.parametrize("key", ["martin", "noemi"])
def test_without_a_debt_there_is_no_slip(enter: Callable[[str], httpx.Client], key: str) -> None:
    answer = enter(key).post(SLIP, data={"cuanto": "other", "monto": "100"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/cuenta/pagar")


@pytest.mark.parametrize("day", ["", "ayer", "2020-01-01", "9999-01-01", "2027-13-01"])
def test_a_wrong_day_goes_back_to_the_page(enter: Callable[[str], httpx.Client], day: str) -> None:
    answer = enter("elvira").post(CALENDAR, data={"fecha": day})
    assert (answer.status_code, answer.headers["location"]) == (303, "/cuenta/pagar")


def test_a_reminder_every_month(enter: Callable[[str], httpx.Client]) -> None:
    data = {"fecha": "2027-01-31", "cada_mes": "1", "idioma": "en"}
    answer = enter("elvira").post(CALENDAR, data=data)
    assert answer.headers["content-type"].startswith("text/calendar")
    (event,) = _events(answer.text)
    assert event["summary"] == "My payment" and event["rrule"]["FREQ"] == ["MONTHLY"]
