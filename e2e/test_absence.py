"""A session in which nobody is there ends, and says so before and after. On a site in a hurry."""

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect

from e2e.conftest import sign_in_cookie
from e2e.pages.assisted import Assisted, Tablet
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.sign_in import SignIn
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

_IDLE_SECONDS, _WARNING_SECONDS = 30, 15
# From the last sign of somebody until the end, and until the question.
_END, _QUESTION = 1000 * (_IDLE_SECONDS + 30), 1000 * (_IDLE_SECONDS + 10)
_NAME, _PIN = "Rosa", "482915"

Enter = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    settings = {
        "MICUENTA_BCRYPT_COST": "4",
        "MICUENTA_SESSION_IDLE_MINUTES": str(_IDLE_SECONDS / 60),
        "MICUENTA_SESSION_WARNING_SECONDS": str(_WARNING_SECONDS),
        # A borrowed device whose person is busy all the time.
        "MICUENTA_ASSISTED_TOTAL_MINUTES": str(_IDLE_SECONDS / 60),
        "MICUENTA_ASSISTED_WARNING_SECONDS": str(_WARNING_SECONDS),
        "MICUENTA_OUTREACH_PIN": _PIN,
    }
    with Server(tmp_path_factory.mktemp("hurried"), **settings) as running:
        yield running


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], hurried: Server) -> dict[str, Any]:
    return {**browser_context_args, "base_url": hurried.url}


@pytest.fixture
def enter(new_context: Callable[..., BrowserContext], hurried: Server) -> Enter:
    def open_browser(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.add_cookies([sign_in_cookie(hurried.url, "rosa")])  # pyright: ignore[reportArgumentType]
        return context

    return open_browser


def _idle_seconds(context: BrowserContext, url: str) -> float:
    """What the server says; nothing is left of a session that it has forgotten."""
    (token,) = [cookie.get("value") for cookie in context.cookies() if cookie.get("name") == "sesion"]
    headers = {"Origin": url, "Cookie": f"sesion={token}"}
    left = httpx.post(f"{url}/sesion/queda", data={"presente": ""}, headers=headers).json()
    return left["idle"] if left else 0


def test_who_is_still_there_is_asked_in_every_tab_and_stays_in_all(
    enter: Enter, hurried: Server, language: Language
) -> None:
    context = enter()
    first = Dashboard(context.new_page(), language).open()
    second = Dashboard(context.new_page(), language).open()
    first.page.bring_to_front()
    first.cover_button.focus()
    for tab in (first, second):
        expect(tab.absence).to_be_visible(timeout=_QUESTION)
    expect(first.stay_button).to_be_focused()
    expect(first.time_left).to_have_text(re.compile(r"^0:(0\d|1[0-5])$"))
    expect(first.time_left).to_have_attribute("aria-live", "off")
    assert Axe().run(first.page).violations_count == 0
    first.page.keyboard.press("Enter")
    for tab in (first, second):
        expect(tab.absence).to_be_hidden()
    expect(first.cover_button).to_be_focused()
    assert _idle_seconds(context, hurried.url) > _IDLE_SECONDS - 10
    first.cover_button.click()
    expect(first.uncover_button).to_be_visible()


def test_where_nobody_is_every_tab_goes_to_the_sign_in_page_which_says_why(
    enter: Enter, language: Language
) -> None:
    context = enter()
    tabs = [Dashboard(context.new_page(), language).open() for _ in range(2)]
    for tab in tabs:
        expect(tab.h1).to_contain_text(_NAME)
    for tab in tabs:
        sign_in = SignIn(tab.page, language)
        expect(sign_in.why_signed_out).to_be_visible(timeout=_END)
        sign_in.expect_open()
        expect(tab.page.get_by_text(_NAME)).to_have_count(0)
    tabs[0].page.goto(tabs[0].address)
    expect(SignIn(tabs[0].page, language).expect_open().why_signed_out).to_be_visible()


def test_who_does_something_is_not_asked(enter: Enter) -> None:
    dashboard = Dashboard(enter().new_page()).open()
    page, end = dashboard.page, time.monotonic() + _IDLE_SECONDS + 5
    while time.monotonic() < end:
        page.keyboard.press("Shift")
        expect(dashboard.absence).to_be_hidden()
        page.wait_for_function("(before) => Date.now() - before > 1000", arg=page.evaluate("Date.now()"))
    expect(dashboard.h1).to_contain_text(_NAME)


def test_without_a_network_the_end_comes_too(enter: Enter, language: Language) -> None:
    context = enter()
    dashboard = Dashboard(context.new_page(), language).open()
    expect(dashboard.absence).to_be_visible(timeout=_QUESTION)
    context.set_offline(True)
    dashboard.stay_button.click()
    expect(dashboard.absence).to_contain_text(dashboard.say("Sin conexión", "No connection"))
    over = dashboard.say("Cerramos tu sesión para protegerte", "We signed you out to protect you")
    expect(dashboard.h1).to_have_text(over, timeout=_END)
    assert _NAME not in dashboard.page.content()
    context.set_offline(False)
    expect(SignIn(dashboard.page, language).why_signed_out).to_be_visible()


def test_a_tab_that_slept_past_the_end_shows_nothing_when_it_wakes(enter: Enter, hurried: Server) -> None:
    context = enter()
    dashboard = Dashboard(context.new_page()).open()
    wire = context.new_cdp_session(dashboard.page)
    wire.send("Page.setWebLifecycleState", {"state": "frozen"})
    other = context.new_page()
    other.goto(f"{hurried.url}/ayuda")
    # What the tab had asked for before it slept may still come and make the session last longer.
    while (left := _idle_seconds(context, hurried.url)) > 0:
        other.wait_for_function("(ends) => Date.now() > ends", arg=1000 * (time.time() + left), timeout=_END)
    wire.send("Page.setWebLifecycleState", {"state": "active"})
    expect(SignIn(dashboard.page).why_signed_out).to_be_visible()
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)


def test_a_borrowed_device_keeps_nothing_and_is_told_of_its_end(
    new_context: Callable[..., BrowserContext], language: Language
) -> None:
    context = new_context()
    sign_in = SignIn(context.new_page(), language).open()
    sign_in.borrowed_box.check()
    sign_in.sign_in(KEYS["rosa"].email, "not the password")
    expect(sign_in.error_summary).to_be_focused()
    expect(sign_in.borrowed_box).to_be_checked()
    sign_in.sign_in(KEYS["rosa"].email, KEYS["rosa"].password)
    dashboard = Dashboard(sign_in.page, language).expect_open()
    names = {cookie.get("name"): cookie.get("expires", 0) for cookie in context.cookies()}
    assert "conocido" not in names
    assert names["sesion"] > 0, "the cookie would outlive the session"
    expect(dashboard.end_of_session).to_be_visible(timeout=_QUESTION)
    expect(dashboard.absence).to_have_count(0)
    expect(
        dashboard.rail.get_by_role("button", name=dashboard.say("Terminar y borrar todo", "Finish and erase"))
    ).to_be_attached()
    dashboard.end_of_session.get_by_role("button", name=dashboard.say("Entendido", "Got it")).click()
    expect(dashboard.end_of_session).to_be_hidden()
    expect(sign_in.why_signed_out).to_be_visible(timeout=_END)
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)
    assert not [cookie for cookie in context.cookies() if cookie.get("name") in ("sesion", "conocido")]


def test_a_tablet_in_assisted_mode_then_waits_for_the_next_person(
    new_context: Callable[..., BrowserContext], language: Language
) -> None:
    assisted = Assisted(new_context().new_page(), language).open()
    assisted.begin(_PIN)
    expect(assisted.ready_for_the_next).to_be_visible()
    sign_in = SignIn(assisted.page, language)
    assisted.page.goto(sign_in.address)
    Tablet(assisted.page, language).take()
    sign_in.sign_in(KEYS["rosa"].email, KEYS["rosa"].password)
    dashboard = Dashboard(assisted.page, language).expect_open()
    expect(dashboard.end_of_session).to_be_visible(timeout=_QUESTION)
    expect(assisted.ready_for_the_next).to_be_visible(timeout=_END)
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)
    left = {str(cookie.get("name")) for cookie in assisted.page.context.cookies()}
    assert left == {"asistido", "tablet"}
