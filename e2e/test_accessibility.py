"""WCAG 2.2 A and AA on every page, in both languages, small and large, light and dark."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Frame, Language, address
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.demo_files import PEOPLE
from e2e.support.places import NOT_FOUND, PLACES, Place, Who
from micuenta_app.outreach.keys import KEYS
from micuenta_app.ui.texts import LANGUAGES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SMALL, LARGE = {"width": 360, "height": 740}, {"width": 1280, "height": 900}

# Controls that stand alone and are smaller than a finger. A link inside a sentence may be (WCAG 2.5.8).
SMALL_TARGETS = """() => [...document.querySelectorAll(
    "a[href], button, summary, select, input, label:has(input)")]
  .filter((one) => one.type !== "hidden" && one.checkVisibility())
  .filter((one) => !one.closest("label") || one.matches("label"))
  .filter((one) => getComputedStyle(one).display !== "inline")
  .filter((one) => {
    const box = one.getBoundingClientRect();
    return box.right > 0 && (box.width < 43.5 || box.height < 43.5);
  })
  .map((one) => `${one.tagName} ${one.innerText || one.id} ` +
    `${Math.round(one.getBoundingClientRect().width)}×${Math.round(one.getBoundingClientRect().height)}`)"""
# An inline link must be one inside a sentence: something else stands in its paragraph.
LONELY_INLINE_LINKS = """() => [...document.querySelectorAll("a[href]")]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).display === "inline")
  .filter((one) => one.parentElement.innerText.trim() === one.innerText.trim())
  .filter((one) => one.getBoundingClientRect().height < 43.5)
  .map((one) => one.innerText)"""
FOCUS_IS_SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


def violations(page: Page) -> list[str]:
    """What axe finds, a line each."""
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {' | '.join(node['html'][:160] for node in rule['nodes'][:3])}" for rule in found]


@dataclass(frozen=True, slots=True)
class Shown:
    """A place as a visitor sees it."""

    page: Page
    frame: Frame
    place: Place
    language: Language


CASES: list[tuple[Place, Language]] = [
    (place, language)
    for place in (*PLACES, NOT_FOUND)
    for language in LANGUAGES
    if place != NOT_FOUND or language == "es"
]


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0].name}-{case[1]}")
def shown(
    request: pytest.FixtureRequest, browser: Browser, base_url: str, cookies_of: dict[Who, list[Any]]
) -> Iterator[Shown]:
    """Each place, loaded once for all the tests below."""
    place, language = request.param
    context = browser.new_context(base_url=base_url, viewport=SMALL, reduced_motion="reduce")  # pyright: ignore[reportArgumentType]
    context.add_cookies(cookies_of[place.who])
    page = context.new_page()
    frame = Frame(page, language)
    page.goto(address(place.path, language))
    frame.wait_for_scripts()
    if place.path != "/demo/piezas":  # it shows what waiting looks like
        frame.wait_for_answers()
    yield Shown(page, frame, place, language)
    context.close()


def test_axe_finds_nothing(shown: Shown) -> None:
    assert violations(shown.page) == []
    shown.page.set_viewport_size(LARGE)  # pyright: ignore[reportArgumentType]
    shown.page.emulate_media(color_scheme="dark")
    _open_details(shown.page)
    assert violations(shown.page) == []


def _open_details(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true })")


def test_one_h1_and_the_language_is_said(shown: Shown) -> None:
    expect(shown.frame.h1).to_have_count(1)
    expect(shown.page.locator("html")).to_have_attribute("lang", shown.language)


def test_the_title_says_the_page_and_nobody(shown: Shown) -> None:
    title = shown.page.title()
    assert title
    private = [*PEOPLE["rosa"].names.given_names.split(), *PEOPLE["guadalupe"].names.given_names.split()]
    assert not [word for word in (*private, "@", "$") if word in title]
    assert not re.search(r"\d{3}", title)


def test_banner_and_telephone_are_there(shown: Shown) -> None:
    expect(shown.frame.banner).to_contain_text("micuenta.infonavit.org.mx")
    expect(shown.frame.call_link).to_have_attribute("href", "tel:+525591715050")


def test_targets_are_as_large_as_a_finger(shown: Shown) -> None:
    shown.page.set_viewport_size(SMALL)  # pyright: ignore[reportArgumentType]
    _open_details(shown.page)
    assert shown.page.evaluate(SMALL_TARGETS) == []
    assert shown.page.evaluate(LONELY_INLINE_LINKS) == []


def test_nothing_scrolls_sideways_at_320_pixels(shown: Shown) -> None:
    shown.page.set_viewport_size({"width": 320, "height": 640})
    _open_details(shown.page)
    assert shown.page.evaluate("() => document.scrollingElement.scrollWidth") <= 320


def test_the_skip_link_leads_to_the_content(shown: Shown) -> None:
    # As if the page had just been opened: the next Tab begins at the top.
    shown.page.evaluate("() => { document.body.tabIndex = -1; document.body.focus() }")
    shown.page.evaluate("() => { document.body.removeAttribute('tabindex') }")
    shown.page.keyboard.press("Tab")
    expect(shown.frame.skip_link).to_be_focused()
    expect(shown.frame.skip_link).to_be_in_viewport()
    shown.page.keyboard.press("Enter")
    expect(shown.frame.main).to_be_focused()


def test_titles_are_unique(base_url: str) -> None:
    for language in LANGUAGES:
        found: dict[str, str] = {}
        for place in PLACES:
            html = httpx.get(f"{base_url}{address(place.path, language)}", follow_redirects=True).text
            title = re.search(r"<title>(.*?)</title>", html)
            assert title, place
            assert title[1] not in found, f"{place.path} and {found[title[1]]}"
            found[title[1]] = place.path


# Each question with a wrong answer, and what is pressed.
WRONG: dict[str, Callable[[SignUp], None]] = {
    "nss": lambda sign_up: sign_up.answer_nss("123"),
    "curp": lambda sign_up: sign_up.answer_curp("ABC"),
    "rfc": lambda sign_up: sign_up.answer_rfc("ABC"),
    "correo": lambda sign_up: sign_up.answer_email("sin arroba"),
    "celular": lambda sign_up: sign_up.answer_phone("us", "12"),
    "codigo": lambda sign_up: sign_up.answer_code("12"),
    "contrasena": lambda sign_up: sign_up.choose_password("corta"),
}


@pytest.mark.parametrize("step", WRONG)
def test_a_question_with_an_error(
    page: Page, cookies_of: dict[Who, list[Any]], step: str, language: Language
) -> None:
    page.set_viewport_size(SMALL)  # pyright: ignore[reportArgumentType]
    page.context.add_cookies(cookies_of["confirmed" if step == "contrasena" else "drafter"])
    sign_up = SignUp(page, language)
    page.goto(f"{sign_up.address}/{step}")
    sign_up.wait_for_scripts()
    sign_up.wait_for_answers()
    if step in ("nss", "curp", "rfc", "correo"):
        # The answer of before must have arrived, or it would replace what is typed now.
        expect(page.locator("form input:not([type=hidden])")).not_to_have_value("")
    WRONG[step](sign_up)
    expect(sign_up.error_summary).to_be_focused()
    expect(page).to_have_title(re.compile(r"^Error: "))
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []


def test_sign_in_with_an_error(page: Page, language: Language) -> None:
    sign_in = SignIn(page, language).open()
    sign_in.sign_in("", "")
    expect(sign_in.error_summary).to_be_focused()
    assert violations(page) == []


def test_signing_in_with_the_keyboard_alone(page: Page, language: Language) -> None:
    sign_in = SignIn(page, language).open()
    sign_in.wait_for_scripts()
    keys = page.keyboard
    _tab_to(page, lambda: _is_focused(page, "identifier"))
    keys.type(KEYS["tomas"].email)
    _tab_to(page, lambda: _is_focused(page, "password"))
    keys.type(KEYS["tomas"].password)
    keys.press("Enter")
    Dashboard(page, language).expect_open()


def _is_focused(page: Page, ident: str) -> bool:
    return page.evaluate("() => document.activeElement.id") == ident


def _tab_to(page: Page, there: Callable[[], bool]) -> None:
    """Press Tab until a control is reached; each one on the way shows that it has the focus."""
    for _ in range(15):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate("() => document.activeElement.outerHTML")
        if there():
            return
    raise AssertionError("the control was not reached")
