"""Something that speaks TLS in front of a server of this machine, on a port of its own."""

import asyncio
import ssl
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.support import certificate


class TlsInFront:
    """Hands every connection on to a port, decrypted. Use it as a context manager."""

    def __init__(self, folder: Path, behind: int) -> None:
        self.port = 0
        self._behind = behind
        self._tls: ssl.SSLContext = certificate.make(folder).server_context()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run)

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self) -> None:
        server = self._loop.run_until_complete(
            asyncio.start_server(self._hand_on, "127.0.0.1", 0, ssl=self._tls)
        )
        self.port = server.sockets[0].getsockname()[1]
        self._loop.call_soon(self._ready.set)
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _hand_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        to_server, server = await asyncio.open_connection("127.0.0.1", self._behind)
        await asyncio.gather(_pump(reader, server), _pump(to_server, writer))


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except (ConnectionError, ssl.SSLError):
        pass
    finally:
        writer.close()
