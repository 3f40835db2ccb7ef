"""The back button and what a browser keeps of a page. Playwright turns that cache off; people have it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from e2e.conftest import sign_in_cookie
from e2e.pages.dashboard import Dashboard
from e2e.pages.help import Help
from e2e.pages.sign_in import SignIn
from e2e.pages.start import StartPage

_NAME = "Rosa"
_HANDLER = 'addEventListener("pageshow", (event) => {\n  if (event.persisted) location.reload();\n});'


@pytest.fixture
def rosas(keeping_browser: Browser, base_url: str) -> Iterator[BrowserContext]:
    context = keeping_browser.new_context(base_url=base_url)
    context.add_cookies([sign_in_cookie(base_url, "rosa")])
    yield context
    context.close()


def _without_handler(route: Route) -> None:
    answer = route.fetch()
    assert _HANDLER in answer.text()
    route.fulfill(content_type="text/javascript", body=answer.text().replace(_HANDLER, ""))


def _listen(page: Page) -> list[str]:
    """What a page says of how it came."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script('addEventListener("pageshow", (e) => console.info(`persisted ${e.persisted}`))')
    return said


def _leave_and_come_back_without_network(page: Page) -> None:
    """Nothing can be asked for then: what is shown was kept."""
    help_page = Help(page)
    page.goto(help_page.address)
    expect(help_page.h1).to_have_text("Ayuda")
    page.context.set_offline(True)
    page.evaluate("() => { history.back() }")
    expect(page.get_by_role("heading", level=1, name="Ayuda")).to_have_count(0)


def test_a_page_that_was_kept_is_not_shown_again_but_asked_for(rosas: BrowserContext) -> None:
    """Who came to the account from the start page, without a load, left a page that may be kept."""
    page = rosas.new_page()
    said = _listen(page)
    page.goto("/")
    StartPage(page).expect_open().wait_for_scripts()
    page.get_by_role("link", name="Ya tengo cuenta").click()
    expect(Dashboard(page).expect_open().h1).to_contain_text(_NAME)
    _leave_and_come_back_without_network(page)
    expect(page.get_by_text(_NAME)).to_have_count(0)
    assert "persisted true" in said, "the browser kept nothing: this test shows nothing"


def test_a_page_of_the_account_is_not_kept_where_the_cookie_has_changed(rosas: BrowserContext) -> None:
    """By no-store, also where no script of ours runs."""
    rosas.route("**/js/page.js*", _without_handler)
    page = rosas.new_page()
    said = _listen(page)
    expect(Dashboard(page).open().h1).to_contain_text(_NAME)
    rosas.clear_cookies()
    _leave_and_come_back_without_network(page)
    expect(page.get_by_text(_NAME)).to_have_count(0)
    assert "persisted true" not in said


def test_after_signing_out_the_back_button_shows_nothing(rosas: BrowserContext) -> None:
    dashboard = Dashboard(rosas.new_page()).open()
    expect(dashboard.h1).to_contain_text(_NAME)
    dashboard.sign_out()
    SignIn(dashboard.page).expect_open()
    dashboard.page.evaluate("() => { history.back() }")
    SignIn(dashboard.page).expect_open()
    expect(dashboard.page.get_by_text(_NAME)).to_have_count(0)
