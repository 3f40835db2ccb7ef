"""Time that passes for a site and for the pages of a browser alike, without waiting for it."""

import time

from playwright.sync_api import BrowserContext

from e2e.support.data import let_time_pass
from tests.support.server import Server


class PassingTime:
    """The clock of a browser's pages and of what a site has stored. Timers run as they do otherwise: those of
    the pages look at the clock each second.
    """

    def __init__(self, server: Server, context: BrowserContext) -> None:
        self._server, self._clock = server, context.clock
        self._passed = 0.0
        self._clock.install()

    def let_pass(self, seconds: float) -> None:
        """Let so much more time be over, on both sides."""
        self._passed += seconds
        let_time_pass(self._server, seconds)
        self._clock.set_system_time(time.time() + self._passed)
