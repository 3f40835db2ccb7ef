"""Back in without the old e-mail: with the phone and a wait, and stopped by who still has the account."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, OpenContext, sign_in_cookie
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox, read_code
from e2e.pages.recovery import (
    NewPassword,
    NoEmail,
    PhoneCode,
    RecoveredByNss,
    Recovery,
    Stop,
    Stopped,
    UsePhone,
    Waiting,
)
from e2e.pages.sign_in import SignIn
from e2e.support.accessibility import small_targets, violations
from e2e.support.complaints import Complaints
from e2e.support.data import let_time_pass
from e2e.support.demo_files import PEOPLE
from e2e.support.frames import Frames
from micuenta_app.outreach.keys import KEYS
from micuenta_app.settings import settings
from tests.support.server import Server

NEW = "cuaderno farol nopal otono"
WAIT_SECONDS = 3600 * settings().lost_email_hours


@pytest.fixture
def phone(own_context: OpenContext) -> BrowserContext:
    return own_context(**PHONE)


@pytest.fixture
def elsewhere(own_context: OpenContext) -> BrowserContext:
    """Another browser, where the account is open or the old mailbox is read."""
    return own_context(**PHONE)


def _say_who(page: Page, language: Language, key: str) -> PhoneCode:
    person, number = PEOPLE[key], KEYS[key].phone
    country = "ca" if number.startswith("+1519") else "us"
    UsePhone(page, language).expect_open().say_who(person.nss, person.curp, country, number[2:])
    return PhoneCode(page, language).expect_open()


def _prove(page: Page, language: Language, key: str) -> None:
    NoEmail(page, language).open().use_phone()
    asked = _say_who(page, language, key)
    asked.answer(read_code(page.context, KEYS[key].phone))


@pytest.mark.parametrize(("language", "key"), [("es", "lidia"), ("en", "noemi")])
def test_the_phone_and_a_wait_lead_back_in(
    phone: BrowserContext, own_server: Server, language: Language, key: str
) -> None:
    complaints = Complaints(phone)
    page = phone.new_page()
    frames = Frames(page)
    start = Recovery(page, language).open()
    link = start.say("No tengo correo, o ya no lo abro", "I have no e-mail, or cannot open it")
    start.main.get_by_role("link", name=link).click()
    NoEmail(page, language).expect_open().use_phone()
    form = UsePhone(page, language).expect_open()
    form.say_who("123", "", "us", "12")
    expect(form.error_summary).to_be_focused()
    assert violations(page) == []
    asked = _say_who(page, language, key)
    asked.answer("12")
    expect(asked.error_summary).to_be_focused()
    assert violations(page) == [] and small_targets(page) == []
    code = read_code(phone, KEYS[key].phone)
    asked.answer(code)
    waiting = Waiting(page, language).expect_open()
    assert violations(page) == []
    expect(waiting.main.get_by_role("time")).to_be_visible()

    mail = Mailbox(phone.new_page())
    ready = "Ya puedes crear tu contraseña nueva"
    let_time_pass(own_server, WAIT_SECONDS - 60)
    expect(mail.open().letters(KEYS[key].phone, ready)).to_have_count(0)
    let_time_pass(own_server, 60)
    expect(mail.open().letters(KEYS[key].phone, ready)).to_be_visible()
    mail.page.close()
    _prove(page, language, key)
    NewPassword(page, language).expect_open().save(NEW)
    RecoveredByNss(page, language).expect_open()
    SignIn(page, language).open().sign_in(PEOPLE[key].nss, NEW)
    Dashboard(page, language).expect_open()

    assert frames.addresses, "the recorder saw no socket"
    cookies = [str(cookie.get("value")) for cookie in phone.cookies()]
    for secret in (code, NEW, PEOPLE[key].curp, *cookies):
        assert not [frame for frame in frames.with_text(secret) if "/recuperar" in frame.path]
    assert complaints.heard == []


def test_the_old_mailbox_stops_it(phone: BrowserContext, elsewhere: BrowserContext) -> None:
    page = phone.new_page()
    _prove(page, "es", "martin")
    Waiting(page).expect_open()

    mail = elsewhere.new_page()
    link = Mailbox(mail).link_for(KEYS["martin"].email, "recuperar/parar")
    mail.goto(link)
    stop = Stop(mail).expect_open()
    assert link.rpartition("/")[2] not in mail.url
    assert violations(mail) == []
    stop.stop()
    Stopped(mail).expect_open()
    # The same link again says that there is nothing left to stop.
    mail.goto(link)
    expect(Stop(mail).expect_open().error_summary).to_be_focused()

    # The thief at the telephone is told, and comes no further.
    page.reload()
    expect(Waiting(page).expect_open().main).to_contain_text("Alguien con acceso a la cuenta lo detuvo.")


@pytest.mark.parametrize(("language", "key"), [("es", "tomas"), ("en", "elvira")])
def test_an_open_session_stops_it(
    phone: BrowserContext, elsewhere: BrowserContext, own_server: Server, language: Language, key: str
) -> None:
    elsewhere.add_cookies([sign_in_cookie(own_server.url, key)])
    account = Dashboard(elsewhere.new_page(), language).open()
    button = account.main.get_by_role("button", name=account.say("Detener", "Stop it"), exact=True)
    expect(button).to_have_count(0)

    page = phone.new_page()
    _prove(page, language, key)
    Waiting(page, language).expect_open()
    account.open()
    expect(button).to_be_visible()
    assert violations(account.page) == [] and small_targets(account.page) == []
    button.click()
    Stopped(account.page, language).expect_open()
    account.open()
    expect(button).to_have_count(0)


def test_wrong_data_look_the_same_and_open_nothing(phone: BrowserContext) -> None:
    page = phone.new_page()
    NoEmail(page).open().use_phone()
    rosa, other = PEOPLE["rosa"], PEOPLE["elvira"]
    UsePhone(page).expect_open().say_who(rosa.nss, other.curp, "us", KEYS["rosa"].phone[2:])
    asked = PhoneCode(page).expect_open()
    expect(asked.main).to_contain_text(KEYS["rosa"].phone[-4:])
    asked.ask_again()
    expect(asked.main.get_by_role("status").filter(has_text="Espera")).to_be_visible()
    asked.answer("000000")
    expect(asked.error_summary).to_contain_text("Ese no es el código")
    mail = Mailbox(phone.new_page()).open()
    expect(mail.page.get_by_role("article").filter(has_text=KEYS["rosa"].phone)).to_have_count(0)
