"""A session in which nobody is there ends, and says so before and after."""

import re
from collections.abc import Callable
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PIN, in_english, in_spanish, sign_in_cookie
from e2e.pages.assisted import Assisted, Tablet
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.sign_in import SignIn
from e2e.support.accessibility import violations
from e2e.support.asking import asking
from e2e.support.passing_time import PassingTime
from e2e.support.traffic import wait_until_idle
from micuenta_app.outreach.keys import KEYS
from micuenta_app.settings import settings
from tests.support.server import Server

_IDLE, _WARNING = 60 * settings().session_idle_minutes, settings().session_warning_seconds
_BORROWED_IDLE, _BORROWED_WARNING = 60 * settings().assisted_idle_minutes, settings().assisted_warning_seconds
# A page that has just come tells so after some seconds only.
_COMES = 6
_NAME = "Rosa"

Enter = Callable[..., tuple[BrowserContext, PassingTime]]


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], own_server: Server) -> dict[str, Any]:
    return {**browser_context_args, "base_url": own_server.url}


@pytest.fixture
def enter(new_context: Callable[..., BrowserContext], own_server: Server) -> Enter:
    """A browser in which Rosa has just signed in, and its time."""

    def open_browser(**options: Any) -> tuple[BrowserContext, PassingTime]:
        context = new_context(**options)
        context.add_cookies([sign_in_cookie(own_server.url, "rosa")])
        return context, PassingTime(own_server, context)

    return open_browser


def _seconds_left(context: BrowserContext, url: str, of: Literal["idle", "total"] = "idle") -> float:
    """What the server says; nothing is left of a session that it has forgotten."""
    (token,) = [str(cookie.get("value")) for cookie in context.cookies() if cookie.get("name") == "sesion"]
    with asking(url, sesion=token) as http:
        left = http.post("/sesion/queda", data={"presente": ""}).json()
    return left[of] if left else 0


def _do_something(page: Page, time: PassingTime, later: float = 0) -> None:
    """The page tells the server of it, or another tab does, some seconds later if it has just come; and they
    hear how long the session lasts now."""
    told = page.context.expect_event("response", lambda said: said.request.post_data == "presente=1")
    with told as answer:
        page.keyboard.press("Shift")
        time.let_pass(later)
    answer.value.finished()
    wait_until_idle(page)


def test_who_is_still_there_is_asked_in_every_tab_and_stays_in_all(
    enter: Enter, own_server: Server, language: Language
) -> None:
    context, time = enter()
    first = Dashboard(context.new_page(), language).open()
    second = Dashboard(context.new_page(), language).open()
    first.page.bring_to_front()
    first.cover_button.focus()
    expect(first.cover_button).to_be_focused()
    _do_something(first.page, time, _COMES)
    time.let_pass(_IDLE - _WARNING - 30)
    for tab in (first, second):
        expect(tab.absence).to_be_hidden()
    time.let_pass(60)
    for tab in (first, second):
        expect(tab.absence).to_be_visible()
    expect(first.stay_button).to_be_focused()
    expect(first.time_left).to_have_text(re.compile(r"^1:([0-2]\d|30)$"))
    expect(first.time_left).to_have_attribute("aria-live", "off")
    assert violations(first.page, best_practice=True) == []
    first.page.keyboard.press("Enter")
    for tab in (first, second):
        expect(tab.absence).to_be_hidden()
    expect(first.cover_button).to_be_focused()
    assert _seconds_left(context, own_server.url) > _IDLE - 60
    first.cover_button.click()
    expect(first.uncover_button).to_be_visible()


@in_spanish
def test_where_nobody_is_every_tab_goes_to_the_sign_in_page_which_says_why(
    enter: Enter, language: Language
) -> None:
    context, time = enter()
    tabs = [Dashboard(context.new_page(), language).open() for _ in range(2)]
    for tab in tabs:
        expect(tab.h1).to_contain_text(_NAME)
    time.let_pass(_IDLE + 1)
    for tab in tabs:
        sign_in = SignIn(tab.page, language)
        expect(sign_in.why_signed_out).to_be_visible()
        sign_in.expect_open()
        expect(tab.page.get_by_text(_NAME)).to_have_count(0)
    tabs[0].page.goto(tabs[0].address)
    expect(SignIn(tabs[0].page, language).expect_open().why_signed_out).to_be_visible()


def test_who_does_something_is_not_asked(enter: Enter) -> None:
    context, time = enter()
    dashboard = Dashboard(context.new_page()).open()
    _do_something(dashboard.page, time, _COMES)
    for _ in range(4):
        time.let_pass(_IDLE / 3)
        _do_something(dashboard.page, time)
        expect(dashboard.absence).to_be_hidden()
    time.let_pass(_IDLE - _WARNING - 30)
    _do_something(dashboard.page, time)
    expect(dashboard.absence).to_be_hidden()
    expect(dashboard.h1).to_contain_text(_NAME)


@in_english
def test_without_a_network_the_end_comes_too(enter: Enter, language: Language) -> None:
    context, time = enter()
    dashboard = Dashboard(context.new_page(), language).open()
    _do_something(dashboard.page, time, _COMES)
    time.let_pass(_IDLE - _WARNING / 2)
    expect(dashboard.absence).to_be_visible()
    context.set_offline(True)
    dashboard.stay_button.click()
    expect(dashboard.absence).to_contain_text(dashboard.say("Sin conexión", "No connection"))
    over = dashboard.say("Cerramos tu sesión para protegerte", "We signed you out to protect you")
    time.let_pass(_WARNING)
    expect(dashboard.h1).to_have_text(over)
    assert _NAME not in dashboard.page.content()
    context.set_offline(False)
    context.clock.fast_forward(5_000)
    expect(SignIn(dashboard.page, language).why_signed_out).to_be_visible()


def test_a_tab_that_slept_past_the_end_shows_nothing_when_it_wakes(enter: Enter, own_server: Server) -> None:
    context, time = enter()
    dashboard = Dashboard(context.new_page()).open()
    expect(dashboard.h1).to_contain_text(_NAME)
    wire = context.new_cdp_session(dashboard.page)
    wire.send("Page.setWebLifecycleState", {"state": "frozen"})
    # What the tab had asked for before it slept may still come and make the session last longer.
    while _seconds_left(context, own_server.url) > 0:
        time.sleep(_IDLE)
    expect(dashboard.h1).to_contain_text(_NAME)
    wire.send("Page.setWebLifecycleState", {"state": "active"})
    expect(SignIn(dashboard.page).why_signed_out).to_be_visible()
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)


def _stay_until_told_of_the_end(dashboard: Dashboard, time: PassingTime, url: str) -> None:
    """Somebody is busy on a borrowed device for all the time that it gives."""
    context, step = dashboard.page.context, _BORROWED_IDLE - 2 * _BORROWED_WARNING
    _do_something(dashboard.page, time, _COMES)
    while _seconds_left(context, url, "total") > step + 2 * _BORROWED_WARNING:
        time.let_pass(step)
        expect(dashboard.absence).to_have_count(0)
        _do_something(dashboard.page, time)
    expect(dashboard.end_of_session).to_be_hidden()
    time.let_pass(_seconds_left(context, url, "total") - _BORROWED_WARNING / 2)
    expect(dashboard.end_of_session).to_be_visible()


@in_spanish
def test_a_borrowed_device_keeps_nothing_and_is_told_of_its_end(
    new_context: Callable[..., BrowserContext], own_server: Server, language: Language
) -> None:
    context = new_context()
    time = PassingTime(own_server, context)
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
    _stay_until_told_of_the_end(dashboard, time, own_server.url)
    expect(dashboard.absence).to_have_count(0)
    expect(
        dashboard.rail.get_by_role("button", name=dashboard.say("Terminar y borrar todo", "Finish and erase"))
    ).to_be_attached()
    dashboard.end_of_session.get_by_role("button", name=dashboard.say("Entendido", "Got it")).click()
    expect(dashboard.end_of_session).to_be_hidden()
    time.let_pass(_BORROWED_WARNING)
    expect(sign_in.why_signed_out).to_be_visible()
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)
    assert not [cookie for cookie in context.cookies() if cookie.get("name") in ("sesion", "conocido")]


@in_english
def test_a_tablet_in_assisted_mode_then_waits_for_the_next_person(
    new_context: Callable[..., BrowserContext], own_server: Server, language: Language
) -> None:
    context = new_context()
    time = PassingTime(own_server, context)
    assisted = Assisted(context.new_page(), language).open()
    assisted.begin(PIN)
    expect(assisted.ready_for_the_next).to_be_visible()
    sign_in = SignIn(assisted.page, language)
    assisted.page.goto(sign_in.address)
    Tablet(assisted.page, language).take()
    sign_in.sign_in(KEYS["rosa"].email, KEYS["rosa"].password)
    dashboard = Dashboard(assisted.page, language).expect_open()
    _stay_until_told_of_the_end(dashboard, time, own_server.url)
    time.let_pass(_BORROWED_WARNING)
    expect(assisted.ready_for_the_next).to_be_visible()
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)
    left = {str(cookie.get("name")) for cookie in assisted.page.context.cookies()}
    assert left == {"asistido", "tablet"}
