"""What a browser keeps of the site for when there is no network."""

import time
from typing import Any, cast

from playwright.sync_api import BrowserContext, Page

# By cache, by address: the kept text.
_ALL = """async () => {
  const all = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    all[name] = {};
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      all[name][pathname + search] = await (await cache.match(request)).text();
    }
  }
  return all;
}"""


# Keeping begins some seconds after a page has come; so much later, in ms.
_LATER = 4_000
_PATIENCE_SECONDS = 30


def wait_until(page: Page, condition: str, value: object = None) -> None:
    """Wait until an asynchronous function in a page says yes: Playwright's own waiting takes the promise for
    a yes."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not page.evaluate(condition, value):
        assert time.monotonic() < deadline, condition
        page.wait_for_timeout(50)


def visit_until_kept(page: Page, address: str) -> None:
    """Open a page as the first of the site, and stay until the public pages are kept and this page's requests
    go by its worker."""
    page.clock.install()
    page.goto(address)
    wait_until_kept(page)


def wait_until_kept(page: Page) -> None:
    """The same, on a page that is open in a browser with a clock of the test's."""
    page.wait_for_load_state()
    page.clock.fast_forward(_LATER)
    page.wait_for_function("() => navigator.serviceWorker.controller?.state === 'activated'")


def kept_texts(page: Page) -> dict[str, dict[str, str]]:
    """What is kept, by cache and address."""
    return cast(dict[str, dict[str, str]], page.evaluate(_ALL))


def installability_errors(page: Page) -> list[str]:
    """Why a browser would not put the page's site among the apps."""
    wire = page.context.new_cdp_session(page)
    said: dict[str, Any] = wire.send("Page.getInstallabilityErrors")
    return [error["errorId"] for error in said["installabilityErrors"]]


def go_offline(context: BrowserContext) -> None:
    """No network, for the pages and for their worker."""
    context.set_offline(True)
