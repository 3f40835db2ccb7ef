"""The event socket before a hostile peer: origins, tokens, frames, floods."""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from socketio.exceptions import ConnectionError as Refused

from tests.support.server import Server

from .client import PATH, ROOT, Tab, event

SIGNIN = f"{ROOT}.micuenta_app___accounts___state____signin_state"
ASKED = f"{SIGNIN}.open"
_SECONDS = 30  # until a socket that says nothing counts as open


@asynccontextmanager
async def _bare(server: Server) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A socket of the transport below, that has joined nothing yet."""
    query = f"EIO=4&transport=websocket&token={uuid.uuid4()}"
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{server.url}{PATH}/?{query}", headers={"Origin": server.origin}) as socket,
    ):
        assert (await socket.receive()).data.startswith("0")
        yield socket


async def _assert_closed(socket: aiohttp.ClientWebSocketResponse) -> None:
    """The next thing that comes is the end."""
    message = await socket.receive(timeout=_SECONDS)
    assert message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.CLOSING)


async def test_an_honest_tab_is_answered(server: Server):
    async with Tab(server) as tab:
        await tab.send(ASKED)
        assert "signin_state" in await tab.settle()


@pytest.mark.parametrize(
    "change",
    [
        {"origin": None},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost.evil.example"},
        {"token": "room1"},
        {"token": "../../x"},
        {"token": str(uuid.uuid4()).upper()},
    ],
)
async def test_the_handshake_is_refused(server: Server, change: dict[str, Any]):
    with pytest.raises(Refused):
        await Tab(server, **change).connect()


@pytest.mark.parametrize("name", [ASKED, f"{SIGNIN}.setvar", "nope.nope"])
async def test_the_connect_packet_carries_no_other_event(server: Server, name: str):
    async with _bare(server) as socket:
        await socket.send_str("40/_event," + json.dumps({"event": event(name)}))
        await _assert_closed(socket)


async def test_an_event_named_connect_ends_the_socket(server: Server):
    forged = {"QUERY_STRING": "token=x", "asgi.scope": {"client": ["203.0.113.9", 1], "headers": []}}
    async with Tab(server) as tab:
        await tab.settle()
        await tab.socket.emit("connect", forged, namespace=PATH)
        await tab.socket.wait()
        assert not tab.socket.connected


async def test_unknown_handlers_are_dropped_and_never_logged(server: Server):
    async with Tab(server) as tab:
        await tab.send("nope.nope", password="hunter2-in-a-log")
        await tab.send(f"{SIGNIN}.setvar", var_name="errors", value="planted")
        assert "planted" not in await tab.settle()
    assert "hunter2-in-a-log" not in server.log.read_text()


async def test_a_flood_ends_the_socket(server: Server):
    async with Tab(server) as tab:
        await tab.settle()
        for _ in range(200):
            if not tab.socket.connected:
                break
            await tab.socket.emit("event", event(ASKED), namespace=PATH)
        await tab.socket.wait()
        assert not tab.socket.connected


_ASKED_FRAME = json.dumps(["event", event(ASKED)])


@pytest.mark.parametrize(
    "frame",
    [
        "42" + _ASKED_FRAME,
        "42/other," + _ASKED_FRAME,
        "４2/_event," + _ASKED_FRAME,  # a full-width digit is a digit to int()
        '4"2/_event,[]"',
        "40/_event,",
        "40",
        "42/_event,[]",
        '42/_event,["event"]',
        '42/_event,["event",{"name":["x"]}]',
        '42/_event,["ping",1]',
        f'42/_event,["event",{{"name":"{ASKED}","router_data":{{"pathname":5}}}}]',
        f'42/_event,["event",{{"name":"{ASKED}","router_data":{{"asPath":"http://[bad"}}}}]',
        '42/_event,["disconnect"]',
        "42/_event,1" + _ASKED_FRAME,
        "451-/_event,[]",
        "bMi8=",
        "2",
        "",
        "42/_event," + "[" * 30_000,
        "42/_event," + " " * 40_000 + _ASKED_FRAME,
        b"\x04",
    ],
)
async def test_odd_frames_end_the_socket(server: Server, frame: str | bytes):
    async with _bare(server) as socket:
        await socket.send_str("40/_event,")
        assert (await socket.receive(timeout=_SECONDS)).data.startswith("40/_event,")
        await (socket.send_bytes(frame) if isinstance(frame, bytes) else socket.send_str(frame))
        await _assert_closed(socket)


async def test_many_tabs_at_once_are_served(server: Server):
    async def visit() -> str:
        async with Tab(server) as tab:
            return await tab.settle()

    assert all(await asyncio.gather(*(visit() for _ in range(30))))
