"""A bare peer of the event socket: what a program without a browser can do."""

import asyncio
import json
import uuid
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import httpx
import socketio

from tests.support.server import PLAIN, Server

ROOT = "reflex___state____state"
BOOT, HYDRATE = f"{ROOT}.hydrate_and_load", f"{ROOT}.hydrate"
PATH = "/_event"
_SECONDS = 15


def event(name: str, page: str = "/", payload: dict[str, Any] | None = None) -> dict[str, Any]:
    """An event as the front end sends it."""
    return {"name": name, "payload": payload or {}, "router_data": {"pathname": page, "asPath": page}}


async def sign_in(server: Server, identifier: str, password: str, origin: str | None = None) -> str:
    """Post the sign-in form; return the Cookie header, or an empty string when refused."""
    async with httpx.AsyncClient(verify=PLAIN, base_url=server.url) as http:
        response = await http.post(
            "/sesion",
            data={"identifier": identifier, "password": password},
            headers={"Origin": origin or server.origin},
        )
    session = response.cookies.get("sesion")
    return f"sesion={session}" if session else ""


async def sign_out(server: Server, cookie: str) -> None:
    """Post the sign-out form."""
    async with httpx.AsyncClient(verify=PLAIN, base_url=server.url) as http:
        response = await http.post("/salir", headers={"Origin": server.origin, "Cookie": cookie})
    assert response.status_code == 303


class Tab:
    """One tab: a socket with its client token and cookies. `received` is all it was ever sent."""

    def __init__(
        self, server: Server, *, token: str = "", cookie: str = "", origin: str | None = "", page: str = "/"
    ) -> None:
        self.server, self.page = server, page
        self.token = token or str(uuid.uuid4())
        sent = {"Origin": server.origin if origin == "" else origin, "Cookie": cookie}
        self._headers = {name: value for name, value in sent.items() if value}
        self.received: list[str] = []
        self._arrived = asyncio.Condition()
        self.socket = socketio.AsyncClient(reconnection=False)
        self.socket.on("event", self._on_event, namespace=PATH)

    async def _on_event(self, update: Any) -> None:
        async with self._arrived:
            self.received.append(
                update if isinstance(update, str) else json.dumps(update, ensure_ascii=False)
            )
            self._arrived.notify_all()

    async def connect(self, auth: dict[str, Any] | None = None) -> None:
        await self.socket.connect(
            f"{self.server.url}?token={self.token}",
            socketio_path=PATH,
            namespaces=[PATH],
            transports=["websocket"],
            headers=self._headers,
            auth=auth,
            wait_timeout=5,
        )

    async def __aenter__(self) -> Self:
        await self.connect({"event": event(BOOT, self.page)})
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.disconnect()

    async def send(self, name: str, /, **payload: Any) -> None:
        await self.socket.emit("event", event(name, self.page, payload), namespace=PATH)

    async def until(self, seen: Callable[[str], bool], since: int = 0) -> str:
        """Wait until what arrived satisfies a condition; return all of it."""
        async with self._arrived:
            await asyncio.wait_for(
                self._arrived.wait_for(lambda: seen("\n".join(self.received[since:]))), _SECONDS
            )
        return "\n".join(self.received)

    async def settle(self) -> str:
        """Wait until everything sent before was handled: a tab's events run one after another, and
        hydration always answers, with all the tab may see. Return all that ever arrived."""
        since = len(self.received)
        await self.send(HYDRATE)
        return await self.until(lambda text: '"is_hydrated_rx_state_": false' in text, since)
