"""Browsers of the tests over HTTP."""

from collections.abc import Callable, Iterator

import httpx
import pytest

from micuenta_app.outreach.keys import KEYS
from tests.support.server import PLAIN, Server


@pytest.fixture
def enter(server: Server) -> Iterator[Callable[[str], httpx.Client]]:
    """`enter("rosa")`: her browser, just signed in."""
    opened: list[httpx.Client] = []

    def browser(key: str) -> httpx.Client:
        http = httpx.Client(verify=PLAIN, base_url=server.url, headers={"Origin": server.origin}, timeout=30)
        opened.append(http)
        keys = KEYS[key]
        posted = http.post("/sesion", data={"identifier": keys.email, "password": keys.password})
        assert posted.headers["location"] == "/cuenta"
        return http

    yield browser
    for http in opened:
        http.close()
