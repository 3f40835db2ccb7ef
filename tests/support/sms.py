"""A real HTTP server that takes text messages as Twilio does, and fails as a test tells it to."""

import asyncio
import base64
import threading
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Literal

from aiohttp import web

from .hold import Hold
from .server import free_port

_SECONDS = 20
ACCOUNT, TOKEN = "ACtest", "a secret"


class SmsProvider:
    """What it took, oldest first, with the fields as they came.

    - `status` is what it answers, 201 when it takes a message; `code` the number beside an error.
    - `keeps` says whether it takes messages that it answers with an error.
    - `hold` is where it is slow, after taking a message; `hang_up` makes it vanish there.
    - `lists` says whether it tells what it took; `list_status` what it answers when asked.
    """

    def __init__(self) -> None:
        self.host, self.port = "127.0.0.1", free_port()
        self.url = f"http://{self.host}:{self.port}"
        self.taken: list[dict[str, str]] = []
        self.asked = 0
        self.status, self.code, self.keeps = 201, 0, False
        self.hold: Hold | None = None
        self.hang_up: Literal["", "before keeping", "after keeping"] = ""
        self.lists, self.list_status = True, 200
        self._arrived = threading.Condition()
        self._loop = asyncio.new_event_loop()

    def start(self) -> None:
        self._runner = web.AppRunner(self._app(), shutdown_timeout=0, access_log=None)
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._wait(self._runner.setup())
        self._wait(self._listen())

    def stop(self) -> None:
        """Stop for good."""
        self._wait(self._runner.cleanup())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def wait_for(self, count: int) -> None:
        """Return once it took so many. Raises TimeoutError when it does not."""
        with self._arrived:
            if not self._arrived.wait_for(lambda: len(self.taken) >= count, _SECONDS):
                raise TimeoutError(f"{len(self.taken)} of {count} messages were taken")

    def go_down(self) -> None:
        """Stop listening."""
        self._wait(self._site.stop())

    def come_back(self) -> None:
        self._wait(self._listen())

    async def _listen(self) -> None:
        self._site = web.TCPSite(self._runner, self.host, self.port)
        await self._site.start()

    def _wait(self, coroutine) -> None:
        asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(_SECONDS)

    def _app(self) -> web.Application:
        app = web.Application()
        path = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
        app.add_routes([web.post(path, self._take), web.get(path, self._list)])
        return app

    async def _take(self, request: web.Request) -> web.Response:
        self.asked += 1
        if not _knows_token(request):
            return web.json_response({"code": 20003}, status=401)
        form = await request.post()
        if (self.status == 201 or self.keeps) and self.hang_up != "before keeping":
            with self._arrived:
                self.taken.append({name: str(value) for name, value in form.items()})
                self._arrived.notify_all()
        if self.hold:
            await self.hold.here()
        if self.hang_up and request.transport:
            request.transport.close()
        headers = {"Location": "https://example.com/"} if 300 <= self.status < 400 else {}
        return web.json_response({"code": self.code}, status=self.status, headers=headers)

    async def _list(self, request: web.Request) -> web.Response:
        if not _knows_token(request):
            return web.json_response({"code": 20003}, status=401)
        if not self.lists:
            return web.Response(status=404)
        wanted = [
            {
                "to": text["To"],
                "body": text["Body"],
                "status": "queued",
                "date_created": format_datetime(datetime.now(UTC)),
            }
            for text in reversed(self.taken)
            if text["To"] == request.query["To"]
        ]
        return web.json_response({"messages": wanted}, status=self.list_status)


def _knows_token(request: web.Request) -> bool:
    expected = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    return request.headers.get("Authorization") == f"Basic {expected}"
