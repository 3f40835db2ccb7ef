"""Signing out elsewhere, as an open socket there notices it; and what the activity tells whom."""

import re

import httpx

from micuenta_app.outreach.keys import KEYS
from tests.support.server import PLAIN, Server

from .client import ROOT, Tab, sign_in

ACTIVITY = f"{ROOT}.micuenta_app___activity___state____activity_state"
REPORT = f"{ROOT}.micuenta_app___activity___state____report_state"
KEY = re.compile(r'"key": "([0-9a-f]{64})"')


async def _cookie(server: Server, key: str) -> str:
    cookie = await sign_in(server, KEYS[key].email, KEYS[key].password)
    assert cookie
    return cookie


async def _post(server: Server, cookie: str, path: str, **fields: str) -> httpx.Response:
    async with httpx.AsyncClient(verify=PLAIN, base_url=server.url) as http:
        return await http.post(path, data=fields, headers={"Origin": server.origin, "Cookie": cookie})


async def test_signing_out_the_others_counts_at_once_on_their_open_sockets(server: Server):
    lost, mine = await _cookie(server, "martin"), await _cookie(server, "martin")
    async with Tab(server, cookie=lost, page="/cuenta/actividad") as tab:
        await tab.until(lambda text: '"ready_rx_state_": true' in text)
        ended = await _post(server, mine, "/cuenta/actividad/cerrar-demas")
        assert ended.headers["location"] == "/cuenta/actividad"
        before = len(tab.received)
        await tab.send(f"{ACTIVITY}.show_page", page=1)
        after = await tab.until(lambda text: "_redirect" in text, before)
    assert '"/entrar"' in "\n".join(tab.received[before:])
    assert not KEY.search("\n".join(tab.received[before:])), after
    async with Tab(server, cookie=mine, page="/cuenta/actividad") as tab:
        assert KEY.search(await tab.until(lambda text: '"ready_rx_state_": true' in text))


async def test_another_persons_event_shows_nothing_and_cannot_be_reported(server: Server):
    victim, thief = await _cookie(server, "tomas"), await _cookie(server, "lidia")
    async with Tab(server, cookie=victim, page="/cuenta/actividad") as tab:
        found = KEY.findall(await tab.until(lambda text: '"ready_rx_state_": true' in text))
    assert found
    for key in found:
        async with Tab(server, cookie=thief, page=f"/cuenta/actividad/reportar?de={key}") as tab:
            answer = await tab.until(lambda text: "_redirect" in text)
            assert '"/cuenta/actividad"' in answer and '"ready_rx_state_": true' not in answer
        for path, field in (("cerrar", "sesion"), ("reportar", "de")):
            posted = await _post(server, thief, f"/cuenta/actividad/{path}", **{field: key})
            assert posted.headers["location"] == "/cuenta/actividad"
    async with Tab(server, cookie=victim, page="/cuenta/actividad") as tab:
        assert KEY.search(await tab.until(lambda text: '"ready_rx_state_": true' in text))


async def test_the_activity_sends_no_address_and_no_secret(server: Server):
    cookie = await _cookie(server, "rosa")
    async with Tab(server, cookie=cookie, page="/cuenta/actividad") as tab:
        sent = await tab.until(lambda text: '"ready_rx_state_": true' in text)
    assert KEYS["rosa"].email not in sent
    assert cookie.partition("=")[2] not in sent
