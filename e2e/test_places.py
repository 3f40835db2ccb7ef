"""Every page, in both languages: light, clean, and WCAG 2.2 A and AA, small and large, light and dark.

Each is loaded once and everything is looked at; a failure says all that is wrong with the page.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from e2e.conftest import QUIET
from e2e.pages.frame import Frame, Language, address
from e2e.support.accessibility import lonely_links, sideways, small_targets, violations
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE
from e2e.support.places import NOT_FOUND, PLACES, Place, Who
from e2e.support.traffic import Traffic, forget_files
from micuenta_app.ui.texts import LANGUAGES

SMALL, LARGE = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=320, height=640)
# English pages differ from the Spanish ones by their words: the heaviest kinds stand for them.
ENGLISH = ("/", "/fraude", "/registro/codigo", "/cuenta", "/cuenta/ahorro")
CASES: list[tuple[Place, Language]] = [
    *((place, language) for place in PLACES for language in LANGUAGES),
    (NOT_FOUND, "es"),
]


@pytest.fixture(scope="module")
def table() -> Iterator[dict[str, tuple[int, int]]]:
    """Bytes and requests by page; printed at the end (`-s` shows it)."""
    rows: dict[str, tuple[int, int]] = {}
    yield rows
    print(f"\n{'first view':34} {'KiB':>7} requests")
    for name, (size, requests) in rows.items():
        print(f"{name:34} {size / 1024:7.1f} {requests:8}")


def _open_browser(browser: Browser, base_url: str) -> BrowserContext:
    return browser.new_context(base_url=base_url, viewport=SMALL, **QUIET)


@pytest.fixture(scope="module")
def visitor(browser: Browser, base_url: str) -> Iterator[Page]:
    """The page that goes everywhere."""
    with _open_browser(browser, base_url) as context:
        yield context.new_page()


@pytest.fixture
def page(visitor: Page, cookies_of: dict[Who, list[Any]], place: Place, language: Language) -> Page:
    """The same as a new one, of who has to look at a place; where its weight is looked at, one that has
    nothing of the site yet."""
    visitor.context.clear_cookies()
    visitor.context.add_cookies(cookies_of[place.who])
    visitor.set_viewport_size(SMALL)
    visitor.emulate_media(color_scheme="light")
    if _is_weighed(place, language):
        forget_files(visitor)
    return visitor


def _is_weighed(place: Place, language: Language) -> bool:
    return place != NOT_FOUND and (language == "es" or place.path in ENGLISH)


def _name(case: object) -> str:
    return case.name if isinstance(case, Place) else str(case)


@pytest.mark.parametrize(("place", "language"), CASES, ids=_name)
def test_a_page_is_light_clean_and_everybodys(
    page: Page,
    table: dict[str, tuple[int, int]],
    base_url: str,
    place: Place,
    language: Language,
) -> None:
    complaints, frame = Complaints(page.context), Frame(page, language)
    traffic = Traffic(page) if _is_weighed(place, language) else None
    page.goto(address(place.path, language))
    frame.wait_for_scripts()
    if place.path != "/demo/piezas":  # it shows what waiting looks like
        frame.wait_for_answers()
    if place.comes:
        expect(page.locator(place.comes)).to_be_visible()
    found: list[str] = []
    if traffic:
        traffic.wait_until_quiet()
        table[address(place.path, language)] = (traffic.weight, traffic.requests)
        found += traffic.faults(base_url)
    # What does not depend on the words was seen in Spanish.
    only = () if language == "es" else ("target-size",)
    found += [f"axe, small and light: {one}" for one in violations(page, only=only)]
    found += [*_said(frame), *_title(page.title())]
    page.set_viewport_size(LARGE)
    page.emulate_media(color_scheme="dark")
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true })")
    found += [f"axe, large and dark: {one}" for one in violations(page)]
    page.set_viewport_size(SMALL)
    found += [*small_targets(page), *lonely_links(page)]
    page.set_viewport_size(NARROW)
    found += [*sideways(page), *_skip_link(frame)]
    if place != NOT_FOUND:  # the browser tells of its status
        found += [f"the browser says: {one}" for one in complaints.heard]
    complaints.stop()
    if traffic:
        traffic.stop()
    assert not found, "\n".join(found)


def _unless(check: Callable[[], None]) -> list[str]:
    """Nothing, or why an expectation was not met."""
    try:
        check()
    except AssertionError as error:
        return [str(error)]
    return []


def _said(frame: Frame) -> list[str]:
    """One h1, the language, whose site it is not, and the telephone."""
    return [
        *_unless(lambda: expect(frame.h1).to_have_count(1)),
        *_unless(lambda: expect(frame.page.locator("html")).to_have_attribute("lang", frame.language)),
        *_unless(lambda: expect(frame.banner).to_contain_text("micuenta.infonavit.org.mx")),
        *_unless(lambda: expect(frame.call_link).to_have_attribute("href", "tel:+525591715050")),
    ]


def _title(title: str) -> list[str]:
    """It says the page and nobody."""
    private = [*PEOPLE["rosa"].names.given_names.split(), *PEOPLE["guadalupe"].names.given_names.split()]
    told = [word for word in (*private, "@", "$") if word in title] + re.findall(r"\d{3}", title)
    return [f"the title says {told}: {title}"] if told or not title else []


def _skip_link(frame: Frame) -> list[str]:
    """The first Tab shows it, and it leads to the content."""
    page = frame.page
    # As if the page had just been opened: the next Tab begins at the top.
    page.evaluate("() => { document.body.tabIndex = -1; document.body.focus() }")
    page.evaluate("() => { document.body.removeAttribute('tabindex') }")

    def follow() -> None:
        page.keyboard.press("Tab")
        expect(frame.skip_link).to_be_focused()
        expect(frame.skip_link).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(frame.main).to_be_focused()

    return _unless(follow)


def test_titles_are_unique(base_url: str) -> None:
    with httpx.Client(base_url=base_url, follow_redirects=True) as http:
        for language in LANGUAGES:
            found: dict[str, str] = {}
            for place in PLACES:
                title = re.search(r"<title>(.*?)</title>", http.get(address(place.path, language)).text)
                assert title, place
                assert title[1] not in found, f"{place.path} and {found[title[1]]}"
                found[title[1]] = place.path


def test_the_measure_counts_what_was_sent(browser: Browser, base_url: str) -> None:
    """Two ways to count agree: the browser's, and the sizes of the same files on the wire."""
    with _open_browser(browser, base_url) as context:
        page = context.new_page()
        traffic = Traffic(page)
        page.goto("/ayuda")
        Frame(page).wait_for_scripts()
        traffic.wait_until_quiet()
        bodies = 0
        with httpx.Client(headers={"accept-encoding": "br"}) as http:
            for url in traffic.addresses:
                with http.stream("GET", url) as answer:
                    bodies += sum(len(chunk) for chunk in answer.iter_raw())
    assert bodies <= traffic.weight <= bodies + 2_000 * len(traffic.addresses), sorted(traffic.addresses)
