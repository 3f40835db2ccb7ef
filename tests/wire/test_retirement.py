"""The check as a program without a browser meets it: fast, for anybody, and hard to upset."""

import json
from typing import Any

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from micuenta_app.retirement.answers import defaults
from tests.support.server import Server

from .client import ROOT, Tab, sign_in

PUBLIC = f"{ROOT}.micuenta_app___retirement___state____public_retirement_state"
MINE = f"{ROOT}.micuenta_app___retirement___state____retirement_state"
ANSWERS = defaults() | {"nac_mes": "5", "nac_anio": "1988", "viv97": "184,320.55", "afore": "95,000"}
# Fewer than the socket's guard lets through in one burst.
_MOST_SECONDS, _TRIES = 0.3, 40


def _sentence(update: str) -> bool:
    return '"sentence": "A los' in update


async def result(tab: Tab, state: str, **changed: str) -> None:
    """Ask for a result, and wait until it is here."""
    since = len(tab.received)
    await tab.send(f"{state}.answer", form={**ANSWERS, **changed})
    await tab.until(_sentence, since)


async def ready(tab: Tab) -> None:
    await tab.until(lambda text: '"ready_rx_state_": true' in text)


async def test_a_slider_costs_little(server: Server):
    async with Tab(server, page="/retiro") as tab:
        await ready(tab)
        await result(tab, PUBLIC, ir="resultado")
        before = server.cpu_seconds()
        for number in range(_TRIES):
            await result(tab, PUBLIC, mas_ahorro=str(100 * number), vivo="1")
    each = (server.cpu_seconds() - before) / _TRIES
    print(f"result over the socket: {1000 * each:.0f} ms of work")
    assert each <= _MOST_SECONDS


async def test_anybody_may_ask_and_nothing_is_kept(server: Server):
    async with Tab(server, page="/en/retiro") as tab:
        await ready(tab)
        since = len(tab.received)
        await tab.send(f"{PUBLIC}.answer", form={**ANSWERS, "ir": "resultado"})
        heard = await tab.until(lambda text: '"sentence": "At 65' in text, since)
        assert "Continue" not in heard
        token = tab.token
    # Whoever comes back to the tab from elsewhere finds it empty.
    async with Tab(server, token=token, page="/ayuda") as tab:
        assert "184,320.55" not in await tab.settle()


async def test_what_an_account_knows_needs_the_account(server: Server):
    for name in ("open", "answer", "back", "save", "load", "forget", "compare"):
        async with Tab(server, page="/cuenta/retiro") as tab:
            await tab.send(f"{MINE}.{name}", form=ANSWERS, place=0)
            heard = await tab.until(lambda text: "_redirect" in text)
            assert '"/entrar"' in heard and not _sentence(heard)


async def test_helpers_are_no_endpoints(server: Server):
    async with Tab(server, page="/retiro") as tab:
        await ready(tab)
        for name in ("_begin", "_answer", "_show", "_kept", "setvar", "set_typed"):
            await tab.send(f"{PUBLIC}.{name}", form=ANSWERS)
        assert not _sentence(await tab.settle())


HOSTILE: list[Any] = [
    None,
    [],
    7,
    "x" * 5_000,
    {"edad": {"$gt": 0}},
    {**ANSWERS, "viv97": "9" * 20_000, "ir": "resultado"},
    {**ANSWERS, "base": "1e999", "ir": "resultado"},
    {**ANSWERS, "anios": "1e9", "ir": "resultado"},
    {**ANSWERS, "nac_anio": "-9999999999", "ir": "resultado"},
    {**ANSWERS, "mas_edad": "9999999999", "ir": "resultado"},
    {**ANSWERS, "preset": "__class__", "preset_hecho": "x"},
    {f"f{n}": "x" for n in range(1_000)},
]


@pytest.mark.parametrize("state", [PUBLIC, MINE])
async def test_hostile_forms_are_answered_and_the_next_one_too(server: Server, state: str):
    cookie = await sign_in(server, KEYS["tomas"].email, KEYS["tomas"].password)
    page = "/retiro" if state == PUBLIC else "/cuenta/retiro"
    async with Tab(server, cookie=cookie, page=page) as tab:
        await ready(tab)
        names = ("answer",) if state == PUBLIC else ("answer", "save", "compare")
        for form in HOSTILE:
            for name in names:
                await tab.send(f"{state}.{name}", form=form)
            await tab.settle()
        await result(tab, state, ir="resultado")


async def _document(server: Server, plan: str, **fields: str) -> httpx.Response:
    async with httpx.AsyncClient(base_url=server.url, timeout=60) as http:
        headers = {"Origin": fields.pop("origin", server.origin)}
        return await http.post("/retiro/documento", data={"plan": plan, **fields}, headers=headers)


@pytest.mark.parametrize(("language", "title"), [("es", "mi-retiro"), ("en", "my-retirement")])
async def test_the_document_is_tagged_and_names_nobody(server: Server, language: str, title: str):
    made = await _document(server, json.dumps(ANSWERS), idioma=language)
    assert made.status_code == 200 and made.headers["cache-control"] == "no-store"
    assert f'filename="{title}-' in made.headers["content-disposition"]
    for mark in (b"%PDF", b"<pdfuaid:part>1<", b"/Marked true", f"/Lang({language})".encode()):
        assert mark in made.content


@pytest.mark.parametrize(
    "plan", ["", "x", "[]", "7", "{}", "[" * 2_000, json.dumps({**ANSWERS, "edad": "20"}), '{"edad": {}}']
)
async def test_what_no_page_sends_makes_no_document(server: Server, plan: str):
    assert (await _document(server, plan)).status_code == 400


async def test_another_site_gets_no_document(server: Server):
    assert (await _document(server, json.dumps(ANSWERS), origin="https://evil.example")).status_code == 403
