"""What a page fetches, from its first request on."""

import time
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, Response

from e2e.support.asking import asking

MOST_BYTES = 200 * 1024
MOST_REQUESTS = 14

_PATIENCE_SECONDS = 30
# A tab that the browser thinks nobody sees may never be called idle.
_IS_IDLE = "() => new Promise((done) => requestIdleCallback(() => done(true), { timeout: 5000 }))"
_texts: dict[str, str] = {}


def wait_until_idle(page: Page) -> None:
    """Wait until a page's scripts have nothing left to do."""
    page.evaluate(_IS_IDLE)


def forget_files(page: Page) -> None:
    """Let a browser know no file of any site, as one that has never been there."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.clearBrowserCache")
    # What the page's own process remembers goes with this.
    for off in (True, False):
        wire.send("Network.setCacheDisabled", {"cacheDisabled": off})
    wire.detach()


class Traffic:
    """Listens to a page that has loaded nothing yet."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._sizes: list[float] = []
        self._under_way: dict[str, str] = {}
        self.addresses: set[str] = set()
        self._encodings: dict[str, str] = {}
        self._wire = page.context.new_cdp_session(page)
        self._wire.send("Network.enable")
        self._wire.on("Network.requestWillBeSent", self._send)
        self._wire.on("Network.loadingFinished", self._finish)
        self._wire.on("Network.loadingFailed", self._fail)
        page.on("request", self._begin)
        page.on("response", self._answer)

    def stop(self) -> None:
        """Listen no longer."""
        self._wire.detach()
        self._page.remove_listener("request", self._begin)
        self._page.remove_listener("response", self._answer)

    def _begin(self, request: Request) -> None:
        self.addresses.add(request.url)

    def _answer(self, said: Response) -> None:
        self._encodings[said.url] = said.headers.get("content-encoding", "")

    def _send(self, event: dict[str, Any]) -> None:
        self._under_way[event["requestId"]] = event["request"]["url"]

    def _fail(self, event: dict[str, Any]) -> None:
        self._under_way.pop(event["requestId"], None)

    def _finish(self, event: dict[str, Any]) -> None:
        self._under_way.pop(event["requestId"], None)
        self._sizes.append(event["encodedDataLength"])

    def wait_until_quiet(self) -> None:
        """Wait until all that was asked for has come, and the page's scripts have nothing left to do."""
        quiet, deadline = 0, time.monotonic() + _PATIENCE_SECONDS
        while quiet < 2:
            wait_until_idle(self._page)
            quiet = 0 if self._under_way else quiet + 1
            assert time.monotonic() < deadline, f"never came: {sorted(self._under_way.values())}"

    @property
    def weight(self) -> int:
        """Bytes on the wire."""
        return int(sum(self._sizes))

    @property
    def requests(self) -> int:
        """Those that cost something. What the browser has already does not: the site's icon is the file of
        its drawings."""
        return sum(size > 0 for size in self._sizes)

    def faults(self, base_url: str) -> list[str]:
        """What is too much or not as it must be for a phone with little data."""
        scripts = [url for url in self.addresses if urlsplit(url).path.endswith((".js", ".css"))]
        found = [f"not compressed: {url}" for url in scripts if self._encodings[url] != "br"]
        found += [f"from elsewhere: {url}" for url in self.addresses if not url.startswith(base_url)]
        found += [f"holds Radix: {url}" for url in scripts if "radix" in _text(url)]
        if self.weight > MOST_BYTES:
            found.append(f"{self.weight} bytes")
        if self.requests > MOST_REQUESTS:
            found.append(f"{self.requests} requests: {sorted(self.addresses)}")
        return found if scripts else [*found, "no script was seen: nothing was measured"]


def _text(url: str) -> str:
    if url not in _texts:
        with asking(url) as http:
            _texts[url] = http.get(url).text.lower()
    return _texts[url]
