"""A place where a test's server waits in the middle of a conversation, until the test lets it go on."""

import asyncio
import threading

_SECONDS = 20


class Hold:
    """`reached` is set when the server has come here; it goes on when `let_go` is called."""

    def __init__(self) -> None:
        self._reached, self._released = threading.Event(), threading.Event()

    def wait_until_reached(self) -> None:
        """Raises TimeoutError when nobody comes."""
        if not self._reached.wait(_SECONDS):
            raise TimeoutError("the server was not reached")

    def let_go(self) -> None:
        self._released.set()

    async def here(self) -> None:
        """Called by the server."""
        self._reached.set()
        await asyncio.to_thread(self._released.wait, _SECONDS)
