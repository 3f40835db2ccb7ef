"""Time that passes for a site and for the pages of a browser alike, without waiting for it."""

import time

from playwright.sync_api import BrowserContext

from e2e.support.data import let_time_pass
from tests.support.server import Server

# The pages look at the clock each second.
_TICK_SECONDS = 1


class PassingTime:
    """The clock of a browser's pages and of what a site has stored."""

    def __init__(self, server: Server, context: BrowserContext) -> None:
        self._server, self._clock = server, context.clock
        self._passed = 0.0
        self._clock.install()

    def let_pass(self, seconds: float) -> None:
        """Let so much more time be over, on both sides, and a second in which the pages see it."""
        self.sleep(seconds)
        let_time_pass(self._server, _TICK_SECONDS)
        self._clock.run_for(1000 * _TICK_SECONDS)
        # Not to be set back: what was done before would seem to come later.
        self._passed += _TICK_SECONDS

    def sleep(self, seconds: float) -> None:
        """Let so much more time be over. Of the pages' timers none has run meanwhile: an event socket that
        hears nothing for so long would be given up otherwise."""
        self._passed += seconds
        let_time_pass(self._server, seconds)
        self._clock.set_system_time(time.time() + self._passed)
