"""Recovery codes: made, shown once, printed, and used when password and e-mail are lost."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, OpenContext, sign_in_cookie
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.recovery import NewPassword, PaperCodes, RecoveredByNss, Recovery, UsePaper
from e2e.pages.sign_in import SignIn
from e2e.support.accessibility import small_targets, violations
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE
from e2e.support.frames import Frames
from tests.support.server import Server

NEW = "cuaderno farol nopal otono"
VISIBLE_TEXT = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility() && !one.children.length && one.innerText?.trim())
  .map((one) => one.innerText)"""


@pytest.fixture
def phone(own_context: OpenContext) -> BrowserContext:
    return own_context(**PHONE)


def _signed_in(context: BrowserContext, url: str, key: str) -> Page:
    context.add_cookies([sign_in_cookie(url, key)])
    return context.new_page()


@pytest.mark.parametrize(("language", "key"), [("es", "lidia"), ("en", "noemi")])
def test_codes_are_shown_once_and_one_of_them_gets_back_in(
    phone: BrowserContext, own_context: OpenContext, own_server: Server, language: Language, key: str
) -> None:
    complaints = Complaints(phone)
    page = _signed_in(phone, own_server.url, key)
    frames = Frames(page)
    mine = PaperCodes(page, language).open()
    mine.make()
    codes = mine.codes()
    assert len(set(codes)) == 10
    expect(mine.paper.get_by_role("heading")).to_be_focused()
    expect(mine.paper).to_contain_text(f"localhost:{own_server.port}/recuperar/sin-correo")
    assert violations(page) == [] and small_targets(page) == []

    # Away and back, by the browser and by loading anew: nothing is left of them.
    Dashboard(page, language).open()
    page.go_back()
    mine.expect_open()
    expect(mine.left).to_contain_text("10")
    expect(mine.paper).to_be_hidden()
    stored = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    for code in codes:
        assert code not in page.content() and code not in stored and code not in page.url
        assert not frames.with_text(code) and not frames.with_text(code.replace(" ", ""))
    assert frames.addresses, "the recorder saw no socket"
    assert complaints.heard == []

    # On another telephone, without password and e-mail.
    lost = own_context(**PHONE).new_page()
    start = Recovery(lost, language).open()
    link = start.say("No tengo correo, o ya no lo abro", "I have no e-mail, or cannot open it")
    start.main.get_by_role("link", name=link).click()
    start.main.get_by_role("link", name=start.say("Usar un código", "Use a code")).click()
    form = UsePaper(lost, language).expect_open()
    form.use(PEOPLE[key].nss, "3333 3333 3333 3333")
    expect(form.error_summary).to_be_focused()
    form.use(PEOPLE[key].nss, codes[4].lower())
    NewPassword(lost, language).expect_open().save(NEW)
    RecoveredByNss(lost, language).expect_open()
    SignIn(lost, language).open().sign_in(PEOPLE[key].nss, NEW)
    Dashboard(lost, language).expect_open()
    kept = PaperCodes(lost, language).open()
    expect(kept.left).to_contain_text("9")


def test_only_the_codes_and_what_they_are_for_are_printed(phone: BrowserContext, own_server: Server) -> None:
    page = _signed_in(phone, own_server.url, "elvira")
    mine = PaperCodes(page).open()
    mine.make()
    codes = mine.codes()
    page.emulate_media(media="print")
    printed = page.evaluate(VISIBLE_TEXT)
    assert set(codes) <= set(printed)
    assert "No se los des a nadie. Nadie de este sitio te los va a pedir." in printed
    assert len(printed) <= len(codes) + 8, printed
    expect(mine.banner).to_be_hidden()
    expect(mine.rail).to_be_hidden()


def test_without_a_connection_the_page_says_so_and_the_next_tap_helps(
    phone: BrowserContext, own_server: Server
) -> None:
    page = _signed_in(phone, own_server.url, "martin")
    mine = PaperCodes(page).open()
    phone.set_offline(True)
    mine.make()
    expect(mine.failed).to_be_focused()
    phone.set_offline(False)
    mine.make()
    assert len(mine.codes()) == 10
    expect(mine.failed).to_be_hidden()
