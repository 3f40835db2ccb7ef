"""A line that is slow, cut, or loses answers: nothing typed is lost, and nothing is done twice."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from e2e.conftest import OpenContext, in_english, in_spanish
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Frame, Language
from e2e.pages.help import Help
from e2e.pages.mailbox import read_code
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.demo_files import PEOPLE
from e2e.support.drafts import Draft
from e2e.support.kept import visit_until_kept, wait_until_kept
from e2e.support.line import Line
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

ROSA = KEYS["rosa"]
PASSWORD = "violeta tranvía jilguero maíz"
CUTS = 50
_SLOW = 60_000  # ms


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with Line(server.port) as opened:
        yield opened


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """The worker sends a form again whose answer was lost."""
    return {**browser_context_args, "service_workers": "allow"}


def _rows(server: Server, question: str) -> int:
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        return database.execute(question).fetchone()[0]


def _not_sent(frame: Frame) -> Locator:
    return frame.page.get_by_text(frame.say("No se envió.", "It was not sent."), exact=True)


def _sign_in_page(context: BrowserContext, line: Line, language: Language = "es") -> SignIn:
    sign_in = SignIn(context.new_page(), language)
    sign_in.page.clock.install()
    sign_in.page.goto(f"{line.url}{sign_in.address}")
    sign_in.expect_open().wait_for_scripts()
    return sign_in


def test_what_was_typed_outlives_fifty_cuts(page: Page, server: Server, line: Line) -> None:
    who = PEOPLE["guadalupe"]
    page.context.add_cookies([Draft(server.url, who.key, email="").nss().cookie])
    sign_up = SignUp(page)
    page.goto(f"{line.url}{sign_up.address}/curp")
    sign_up.expect_question("curp")
    sign_up.wait_for_scripts()
    sign_up.curp_field.fill(who.curp)
    for cut in range(1, CUTS + 1):
        line.wait_for_sockets(cut)
        line.cut()
    line.wait_for_sockets(CUTS + 1)
    expect(sign_up.curp_field).to_have_value(who.curp)
    sign_up.go_on()
    sign_up.expect_question("rfc")


def test_an_account_is_opened_once_though_the_answer_was_lost(
    own_context: OpenContext, own_server: Server
) -> None:
    who = PEOPLE["josemaria"]
    draft = Draft(own_server.url, who.key, email="lost@example.com", number="312 555 0177").until_code()
    page = own_context(service_workers="allow").new_page()
    page.context.add_cookies([draft.cookie])
    with Line(own_server.port) as line:
        sign_up = SignUp(page)
        page.clock.install()
        page.goto(f"{line.url}{sign_up.address}/codigo")
        sign_up.answer_code(read_code(page.context, "lost@example.com"))
        sign_up.expect_question("contrasena")
        wait_until_kept(page)
        line.lose_answer_to("/registro/contrasena")
        sign_up.choose_password(PASSWORD)
        line.wait_for_lost()
        sign_up.expect_done()
    accounts = "SELECT count(*) FROM account JOIN worker ON worker.id = worker_id WHERE nss = "
    assert _rows(own_server, f"{accounts}'{who.nss}'") == 1
    greeted = "SELECT count(*) FROM outbox_message WHERE recipient = 'lost@example.com' AND subject LIKE "
    assert _rows(own_server, f"{greeted}'%cuenta%'") == 1


@in_spanish
def test_one_press_is_one_session_though_the_answer_was_lost(
    page: Page, server: Server, line: Line, language: Language
) -> None:
    sign_in = _sign_in_page(page.context, line, language)
    wait_until_kept(sign_in.page)
    before = _rows(server, "SELECT count(*) FROM session")
    line.lose_answer_to("/sesion")
    sign_in.sign_in(ROSA.email, ROSA.password)
    line.wait_for_lost()
    Dashboard(sign_in.page, language).expect_open()
    assert _rows(server, "SELECT count(*) FROM session") == before + 1


def test_two_taps_are_one_message(page: Page, server: Server) -> None:
    page.goto("/recuperar")
    Frame(page).wait_for_scripts()
    page.get_by_label("Tu correo o tu NSS").fill(KEYS["noemi"].email)
    asked = "SELECT count(*) FROM outbox_message"
    before = _rows(server, asked)
    page.locator("main form button[type=submit]").first.dblclick()
    expect(page).to_have_url(f"{server.url}/recuperar/enviado")
    assert _rows(server, asked) == before + 1


@in_english
def test_a_form_that_did_not_get_through_stays_as_it_was_typed(
    context: BrowserContext, line: Line, language: Language
) -> None:
    sign_in = _sign_in_page(context, line, language)
    wait_until_kept(sign_in.page)
    line.go_down()
    sign_in.sign_in(ROSA.email, ROSA.password)
    expect(_not_sent(sign_in)).to_be_visible()
    expect(sign_in.identifier_field).to_have_value(ROSA.email)
    expect(sign_in.password_field).to_have_value(ROSA.password)
    line.come_back()
    sign_in.button.click()
    Dashboard(sign_in.page, language).expect_open()


def test_a_form_gets_through_a_short_gap_by_itself(context: BrowserContext, line: Line) -> None:
    sign_in = _sign_in_page(context, line)
    wait_until_kept(sign_in.page)
    sign_in.page.on("request", lambda request: line.come_back() if request.method == "POST" else None)
    line.go_down()
    sign_in.sign_in(ROSA.email, ROSA.password)
    Dashboard(sign_in.page).expect_open()


def test_without_signal_nothing_typed_leaves_the_page(context: BrowserContext, base_url: str) -> None:
    """Before anything is kept on the phone, too."""
    sign_in = SignIn(context.new_page())
    sign_in.page.goto(f"{base_url}{sign_in.address}")
    sign_in.expect_open().wait_for_scripts()
    context.set_offline(True)
    sign_in.sign_in(ROSA.email, ROSA.password)
    expect(_not_sent(sign_in)).to_be_visible()
    expect(sign_in.password_field).to_have_value(ROSA.password)
    context.set_offline(False)
    sign_in.button.click()
    Dashboard(sign_in.page).expect_open()


def test_a_public_page_opens_though_the_line_stands_still(page: Page, line: Line) -> None:
    visit_until_kept(page, f"{line.url}/")
    line.stand_still()
    answer = page.goto(f"{line.url}/ayuda", wait_until="commit")
    assert answer and answer.status == 200
    expect(Help(page).h1).to_have_text("Ayuda")


@in_spanish
def test_on_2g_people_sign_in_and_see_their_savings(context: BrowserContext, language: Language) -> None:
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    # A phone on GPRS or EDGE: 280 kbit/s down, 256 up, 0.8 s for an answer.
    slow = {"offline": False, "latency": 800, "downloadThroughput": 35_000, "uploadThroughput": 32_000}
    wire.send("Network.emulateNetworkConditions", slow)
    page.set_default_timeout(_SLOW)
    page.set_default_navigation_timeout(_SLOW)
    sign_in = SignIn(page, language)
    page.goto(sign_in.address, wait_until="commit")
    sign_in.sign_in(ROSA.email, ROSA.password)
    dashboard = Dashboard(page, language)
    expect(dashboard.h1).to_contain_text("Rosa", timeout=_SLOW)
    dashboard.go_to_savings()
    expect(Savings(page, language).h1).to_have_text(dashboard.say(*Savings.heading), timeout=_SLOW)
