"""What a first view costs on a phone with little data, and that nothing of it comes from elsewhere."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import BrowserContext

from e2e.conftest import PHONE
from e2e.pages.frame import Frame, Language, address
from e2e.support.complaints import Complaints
from e2e.support.places import PLACES, Place, Who

MOST_BYTES = 200 * 1024
MOST_REQUESTS = 14
# English pages differ from the Spanish ones by their words: the heaviest kinds stand for them.
ENGLISH = ("/", "/fraude", "/registro/codigo", "/cuenta", "/cuenta/ahorro")
CASES: list[tuple[Place, Language]] = [
    *((place, "es") for place in PLACES),
    *((place, "en") for place in PLACES if place.path in ENGLISH),
]


@pytest.fixture(scope="module")
def table() -> Iterator[dict[str, tuple[int, int]]]:
    """Bytes and requests by page; printed at the end (`-s` shows it)."""
    rows: dict[str, tuple[int, int]] = {}
    yield rows
    print(f"\n{'first view':34} {'KiB':>7} requests")
    for name, (size, requests) in rows.items():
        print(f"{name:34} {size / 1024:7.1f} {requests:8}")


@pytest.mark.parametrize(("place", "language"), CASES, ids=lambda one: getattr(one, "name", one))
def test_a_first_view_is_light_and_clean(
    new_context: Callable[..., BrowserContext],
    cookies_of: dict[Who, list[Any]],
    table: dict[str, tuple[int, int]],
    base_url: str,
    place: Place,
    language: Language,
) -> None:
    context = new_context(**PHONE)
    context.add_cookies(cookies_of[place.who])
    complaints = Complaints(context)
    page = context.new_page()
    sizes: list[float] = []
    addresses: set[str] = set()
    encodings: dict[str, str] = {}
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.on("request", lambda request: addresses.add(request.url))
    page.on("response", lambda said: encodings.update({said.url: said.headers.get("content-encoding", "")}))

    page.goto(address(place.path, language), wait_until="networkidle")
    Frame(page, language).wait_for_scripts()

    # What the browser has already costs nothing: the site's icon is the file of its drawings.
    weight, requests = int(sum(sizes)), sum(size > 0 for size in sizes)
    table[address(place.path, language)] = (weight, requests)
    scripts = [url for url in addresses if urlsplit(url).path.endswith((".js", ".css"))]
    assert {encodings[url] for url in scripts} == {"br"}
    assert weight <= MOST_BYTES
    assert requests <= MOST_REQUESTS, sorted(addresses)
    assert not [url for url in addresses if not url.startswith(base_url)]
    assert not [url for url in scripts if "radix" in _text(url)]
    assert complaints.heard == []


_texts: dict[str, str] = {}


def _text(url: str) -> str:
    if url not in _texts:
        _texts[url] = httpx.get(url).text.lower()
    return _texts[url]


def test_the_measure_counts_what_was_sent(new_context: Callable[..., BrowserContext], base_url: str) -> None:
    """Two ways to count agree: the browser's, and the sizes of the same files on the wire."""
    context = new_context()
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    counted: list[float] = []
    wire.on("Network.loadingFinished", lambda event: counted.append(event["encodedDataLength"]))
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto("/ayuda", wait_until="networkidle")
    with httpx.Client(headers={"accept-encoding": "br"}) as http:
        bodies = 0
        for url in asked:
            with http.stream("GET", url) as answer:
                bodies += sum(len(chunk) for chunk in answer.iter_raw())
    assert bodies <= sum(counted) <= bodies + 2_000 * len(asked), json.dumps(sorted(asked))
