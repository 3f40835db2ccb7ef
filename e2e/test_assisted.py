"""Assisted mode: another person's account on a worker's tablet, of which nothing stays."""

import contextlib
import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Error, Page, expect

from e2e.conftest import PHONE, PIN, OpenContext, in_english, in_spanish
from e2e.pages.assisted import Assisted, Tablet
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.mailbox import read_code
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp, Step
from e2e.support.accessibility import violations
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

PASSWORD = "volcán maíz tranvía jilguero"
ROSA = KEYS["rosa"]
SIZES: dict[str, dict[str, Any]] = {
    "portrait": {"viewport": {"width": 768, "height": 1024}, "has_touch": True},
    "landscape": {"viewport": {"width": 1280, "height": 800}, "has_touch": True},
    "phone": PHONE,
}


def _tablet(own_context: OpenContext, language: Language = "es", size: str = "portrait") -> Tablet:
    return _assist(own_context(**SIZES[size]).new_page(), language)


def _assist(page: Page, language: Language) -> Tablet:
    Assisted(page, language).open().begin(PIN)
    expect(Assisted(page, language).ready_for_the_next).to_be_visible()
    return Tablet(page, language)


def _open_sign_in(tablet: Tablet) -> SignIn:
    sign_in = SignIn(tablet.page, tablet.language)
    tablet.page.goto(sign_in.address)
    tablet.take()
    return sign_in.expect_open()


def _sign_in(tablet: Tablet) -> Dashboard:
    _open_sign_in(tablet).sign_in(ROSA.email, ROSA.password)
    dashboard = Dashboard(tablet.page, tablet.language).expect_open()
    expect(dashboard.h1).to_contain_text("Rosa")
    return dashboard


def _names(page: Page) -> set[str]:
    return {str(cookie.get("name")) for cookie in page.context.cookies()}


@pytest.mark.parametrize(("size", "language"), [("portrait", "es"), ("landscape", "en"), ("phone", "es")])
def test_a_visit_from_the_pin_to_the_next_person(
    own_context: OpenContext, own_server: Server, language: Language, size: str
) -> None:
    tablet = _tablet(own_context, language, size)
    page, complaints = tablet.page, Complaints(tablet.page.context)
    expect(tablet.bar).to_be_visible()
    assert violations(page) == []
    sign_in = SignIn(page, language)
    page.goto(sign_in.address)
    expect(tablet.turn).to_be_visible()
    expect(sign_in.main).to_be_hidden()
    expect(tablet.turn.get_by_role("button", name=tablet.say("Terminar", "Finish"))).to_be_in_viewport()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(tablet.turn).to_be_visible()
    tablet.take()
    sign_in.expect_open()
    expect(sign_in.identifier_field).to_be_focused()
    expect(sign_in.password_field).to_have_attribute("autocomplete", "off")
    assert violations(page) == []
    # After an error the person still has it.
    sign_in.sign_in(ROSA.email, "not the password")
    expect(sign_in.error_summary).to_be_focused()
    expect(tablet.turn).to_be_hidden()
    sign_in.sign_in(ROSA.email, ROSA.password)
    dashboard = Dashboard(page, language).expect_open()
    expect(dashboard.h1).to_contain_text("Rosa")
    expect(tablet.finish_button).to_be_in_viewport()
    assert violations(page) == []
    assert "conocido" not in _names(page)
    cookies = page.context.cookies()
    tablet.finish_button.click()
    expect(Assisted(page, language).ready_for_the_next).to_be_visible()
    assert _names(page) == {"asistido", "tablet"}
    # On the server, too.
    token = next(cookie.get("value") for cookie in cookies if cookie.get("name") == "sesion")
    headers = {"Origin": own_server.url, "Cookie": f"sesion={token}"}
    assert httpx.post(f"{own_server.url}/sesion/queda", headers=headers).json() is None
    page.goto(sign_in.address)
    expect(tablet.turn).to_be_visible()
    assert [said for said in complaints.heard if "Clear-Site-Data" not in said] == []


def test_the_tablet_is_turned_before_every_secret_of_a_sign_up(
    own_context: OpenContext, own_server: Server
) -> None:
    who, tablet = PEOPLE["lucia"], _tablet(own_context)
    page = tablet.page
    sign_up = SignUp(page).open()
    expect(tablet.turn).to_be_hidden()
    sign_up.begin()
    secrets: tuple[tuple[Step, Any], ...] = (
        ("nss", lambda: sign_up.answer_nss(who.nss)),
        ("curp", lambda: sign_up.answer_curp(who.curp)),
    )
    for step, answer in secrets:
        expect(tablet.turn).to_be_visible()
        expect(page).to_have_url(re.compile(f"/registro/{step}/?$"))
        expect(sign_up.main).to_be_hidden()
        tablet.take()
        answer()
    sign_up.answer_rfc(who.rfc)
    sign_up.confirm_data()
    sign_up.answer_email("lucia.tablet@example.com")
    sign_up.answer_phone("us", "312 555 0181")
    tablet.take()
    sign_up.expect_question("codigo")
    sign_up.answer_code(read_code(page.context, "lucia.tablet@example.com", "es"))
    expect(page).to_have_url(re.compile("/registro/contrasena/?$"))
    tablet.take()
    sign_up.choose_password(PASSWORD)
    sign_up.expect_done()


def test_no_passkey_is_made_there(own_context: OpenContext) -> None:
    tablet = _tablet(own_context)
    _sign_in(tablet)
    said = tablet.page.evaluate(
        """async () => (await fetch("/llave/nueva/reto", {
          method: "POST", headers: {"Content-Type": "application/json"}, body: "{}"})).json()"""
    )
    assert "options" not in said and "no es tuyo" in said["error"]


@in_spanish
def test_ending_erases_a_sign_up_and_the_mode_ends_only_with_the_pin(
    own_context: OpenContext, own_server: Server, language: Language
) -> None:
    tablet = _tablet(own_context, language)
    page, who = tablet.page, PEOPLE["ignacio"]
    sign_up = SignUp(page, language).open()
    sign_up.begin()
    tablet.take()
    sign_up.answer_nss(who.nss)
    expect(page).to_have_url(re.compile("/registro/curp/?$"))
    expect(tablet.turn).to_be_visible()
    cookies = page.context.cookies()
    # Also while the tablet asks to be turned.
    tablet.turn.get_by_role("button", name=tablet.say("Terminar", "Finish")).click()
    waiting = Assisted(page, language)
    expect(waiting.ready_for_the_next).to_be_visible()
    thief = own_context()
    # pyrefly: ignore[bad-argument-type]
    thief.add_cookies([one for one in cookies if one.get("name") == "registro"])
    there = SignUp(thief.new_page(), language)
    there.open_question("nss")
    there.expect_open()
    waiting.leave("000000")
    expect(waiting.error_summary).to_be_focused()
    assert violations(page) == []
    expect(waiting.ready_for_the_next).to_be_visible()
    waiting.leave(PIN)
    expect(waiting.h1).to_have_text(waiting.say("Modo asistido", "Assisted mode"))
    expect(tablet.bar).to_be_hidden()
    assert not _names(page) & {"asistido", "tablet", "registro"}


def test_the_back_button_shows_nothing_of_the_person_before(
    keeping_browser: Browser, own_server: Server
) -> None:
    options: dict[str, Any] = {"base_url": own_server.url, "service_workers": "block"}
    with keeping_browser.new_context(**options) as context:
        _expect_nothing_behind_the_back_button(_assist(context.new_page(), "es"))


def _expect_nothing_behind_the_back_button(tablet: Tablet) -> None:
    """After a visit that saw an account."""
    page = tablet.page
    dashboard = _sign_in(tablet)
    dashboard.go_to_savings()
    expect(dashboard.h1).not_to_contain_text("Rosa")
    tablet.finish_button.click()
    expect(Assisted(page).ready_for_the_next).to_be_visible()
    for _ in range(3):
        # Where the page before is sent away while it loads, its script's answer never comes.
        with contextlib.suppress(Error):
            page.evaluate("() => { history.back() }")
        expect(page).to_have_url(re.compile("/(entrar|asistido)/?(#.*)?$"))
        expect(page.get_by_text(re.compile(r"Rosa|Villaseñor"))).to_have_count(0)
        expect(page.locator(".figure")).to_have_count(0)


@in_english
def test_wrong_pins_do_not_begin_it_and_without_a_pin_there_is_no_such_mode(
    own_context: OpenContext, new_context: OpenContext, base_url: str, language: Language
) -> None:
    page = own_context(**SIZES["portrait"]).new_page()
    assisted = Assisted(page, language).open()
    assisted.begin("000000")
    expect(assisted.error_summary).to_be_focused()
    assert "asistido" not in _names(page)
    page = new_context().new_page()
    page.goto(assisted.address)
    none = Assisted(page, language)
    expect(none.main).to_contain_text(none.say("no tiene modo asistido", "has no assisted mode"))
    for path in ("/asistido", "/asistido/salir"):
        posted = httpx.post(f"{base_url}{path}", data={"pin": ""}, headers={"Origin": base_url})
        assert posted.status_code == 404


@in_english
def test_where_nobody_is_everything_goes(
    own_context: OpenContext, own_server: Server, language: Language
) -> None:
    tablet = _tablet(own_context, language)
    page, who = tablet.page, PEOPLE["beatriz"]
    page.clock.install()
    sign_up = SignUp(page, language).open()
    sign_up.begin()
    tablet.take()
    sign_up.answer_nss(who.nss)
    tablet.take()
    sign_up.curp_field.fill(who.curp)
    page.clock.fast_forward(125_000)
    expect(tablet.question).to_be_hidden()
    page.clock.fast_forward(35_000)
    expect(tablet.question).to_be_visible()
    assert violations(page) == []
    tablet.question.get_by_role("button", name=tablet.say("Sigo aquí", "I am still here")).click()
    expect(tablet.question).to_be_hidden()
    expect(sign_up.curp_field).to_have_value(who.curp)
    page.clock.fast_forward(160_000)
    expect(tablet.question).to_be_visible()
    page.clock.fast_forward(30_000)
    expect(Assisted(page, language).ready_for_the_next).to_be_visible()
    assert _names(page) == {"asistido", "tablet"}
    # What holds nothing of anybody may stand as it is.
    page.clock.fast_forward(600_000)
    expect(Assisted(page, language).ready_for_the_next).to_be_visible()
    expect(tablet.question).to_be_hidden()
