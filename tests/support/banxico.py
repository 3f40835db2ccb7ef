"""A real HTTP server that gives exchange rates as Banco de México's SIE does, and fails as a test says."""

import asyncio
import threading

from aiohttp import web

from .hold import Hold
from .server import free_port

_SECONDS = 20
TOKEN = "a token"


class BanxicoServer:
    """
    - `rows` is what it knows: (day as dd/mm/yyyy, rate), as texts.
    - `status` is what it answers instead of 200, from the first of `fails_times` requests on.
    - `body` is sent as it is instead of a right answer.
    - `hold` is where it is slow, before its answer; `dribble` sends the answer a byte at a time, for ever.
    """

    def __init__(self) -> None:
        self.host, self.port = "127.0.0.1", free_port()
        self.url = f"http://{self.host}:{self.port}/SieAPIRest/service/v1"
        self.rows = [("24/11/2026", "18.4523")]
        self.status, self.fails_times = 200, 0
        self.body: bytes | None = None
        self.hold: Hold | None = None
        self.dribble = False
        self.asked: list[str] = []
        self._loop = asyncio.new_event_loop()

    def start(self) -> None:
        self._runner = web.AppRunner(self._app(), shutdown_timeout=0, access_log=None)
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._wait(self._runner.setup())
        self._wait(self._listen())

    def stop(self) -> None:
        if self.hold:
            self.hold.let_go()
        self._wait(self._runner.cleanup())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def go_down(self) -> None:
        """Stop listening."""
        self._wait(self._site.stop())

    async def _listen(self) -> None:
        self._site = web.TCPSite(self._runner, self.host, self.port)
        await self._site.start()

    def _wait(self, coroutine) -> None:
        asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(_SECONDS)

    def _app(self) -> web.Application:
        app = web.Application()
        app.add_routes([web.get("/SieAPIRest/service/v1/series/{series}/datos/oportuno", self._answer)])
        return app

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path_qs)
        if request.headers.get("Bmx-Token") != TOKEN:
            return web.json_response({"error": {"mensaje": "Token inválido"}}, status=401)
        if self.hold:
            await self.hold.here()
        if self.dribble:
            answer = web.StreamResponse()
            await answer.prepare(request)
            while True:
                await answer.write(b" ")
                await asyncio.sleep(0.01)
        if self.status != 200 and len(self.asked) <= (self.fails_times or 1_000):
            return web.json_response({"error": {"mensaje": "no"}}, status=self.status)
        if self.body is not None:
            return web.Response(body=self.body, content_type="application/json")
        rows = [{"fecha": day, "dato": rate} for day, rate in self.rows]
        series = {"idSerie": request.match_info["series"], "titulo": "Tipo de cambio", "datos": rows}
        return web.json_response({"bmx": {"series": [series]}})
