"""No signal: our own words in the page's language, nothing typed is lost, and it mends by itself."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from e2e.conftest import OpenContext, sign_in_cookie
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Frame, Language
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.demo_files import PEOPLE
from e2e.support.drafts import Draft
from e2e.support.frames import Frames
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

# The longest pause between two tries, and more, in ms.
_REACHED_AGAIN = 40_000
# What Reflex would say.
FOREIGN = re.compile(r"cannot connect|websocket|server|reflex|an error occurred|new version", re.IGNORECASE)


@pytest.fixture
def by_number(base_url: str) -> str:
    """The site's address by number: engine.io does not listen to the offline event on "localhost"."""
    return base_url.replace("localhost", "127.0.0.1")


def _open_sign_in(context: BrowserContext, url: str, language: Language = "es") -> SignIn:
    """Connected too: a socket that was cut while it opened is given up after twenty seconds only."""
    sign_in = SignIn(context.new_page(), language)
    frames = Frames(sign_in.page)
    sign_in.page.goto(f"{url}{sign_in.address}")
    sign_in.wait_for_scripts()
    frames.wait_until_connected()
    return sign_in


def _expect_own_words(frame: Frame) -> None:
    expect(frame.no_connection).to_be_visible()
    notice = frame.page.get_by_role("status").filter(has=frame.no_connection)
    other = "No connection." if frame.language == "es" else "Sin conexión."
    expect(notice.get_by_text(other)).to_be_hidden()
    expect(notice).to_contain_text(re.compile(r"\d{1,2}:\d\d"))
    assert not FOREIGN.search(frame.page.locator("body").inner_text())


def test_a_cut_while_reading_is_said_and_goes_away(
    context: BrowserContext, by_number: str, language: Language
) -> None:
    sign_in = _open_sign_in(context, by_number, language)
    context.set_offline(True)
    _expect_own_words(sign_in)
    context.set_offline(False)
    expect(sign_in.no_connection).to_be_hidden()


def test_what_was_typed_is_kept(context: BrowserContext, by_number: str) -> None:
    sign_in = _open_sign_in(context, by_number)
    sign_in.identifier_field.fill("rosa@example.com")
    context.set_offline(True)
    expect(sign_in.no_connection).to_be_visible()
    sign_in.password_field.fill("typed without signal")
    context.set_offline(False)
    expect(sign_in.no_connection).to_be_hidden()
    expect(sign_in.identifier_field).to_have_value("rosa@example.com")
    expect(sign_in.password_field).to_have_value("typed without signal")


def test_all_that_is_open_outlives_a_new_start_of_the_server(
    own_context: OpenContext, own_server: Server
) -> None:
    """The sockets break without an offline event, and the tabs' state is gone when the server is back."""
    who, rosa = PEOPLE["guadalupe"], KEYS["rosa"]
    context = own_context()
    context.add_cookies([Draft(own_server.url, who.key, email="").nss().cookie])  # pyright: ignore[reportArgumentType]
    sign_up = SignUp(context.new_page())
    sign_up.open_question("curp")
    sign_up.expect_question("curp")
    sign_up.wait_for_scripts()
    sign_in = SignIn(own_context().new_page()).open()
    sign_in.wait_for_scripts()
    sign_in.identifier_field.fill(rosa.email)
    sign_in.password_field.fill(rosa.password)
    account = own_context()
    account.add_cookies([sign_in_cookie(own_server.url, "elvira")])  # pyright: ignore[reportArgumentType]
    dashboard = Dashboard(account.new_page()).open()
    expect(dashboard.h1).to_contain_text("Elvira")

    own_server.stop()
    _expect_own_words(sign_up)
    sign_up.curp_field.fill(who.curp)
    own_server.start()
    sign_in.button.click()
    expect(Dashboard(sign_in.page).expect_open().h1).to_contain_text("Rosa")
    expect(sign_up.no_connection).to_be_hidden(timeout=_REACHED_AGAIN)
    expect(sign_up.curp_field).to_have_value(who.curp)
    sign_up.go_on()
    sign_up.expect_question("rfc")
    expect(dashboard.no_connection).to_be_hidden(timeout=_REACHED_AGAIN)
    dashboard.go_to_savings()
    expect(Savings(dashboard.page).expect_open().main).to_contain_text("$")
