"""The profile, at a phone's width: another e-mail, phone, password and language, as their owner goes."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, in_english, in_spanish, sign_in_cookie
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox, read_code
from e2e.pages.profile import (
    Close,
    Closed,
    Confirm,
    ConfirmEmail,
    EmailConfirmed,
    NewEmail,
    NewPassword,
    NewPhone,
    OwnData,
    PhoneCode,
    Profile,
    ReallyClose,
)
from e2e.pages.sign_in import SignIn
from e2e.support.complaints import Complaints
from e2e.support.data import let_time_pass
from e2e.support.demo_files import PEOPLE
from micuenta_app.outreach.keys import KEYS, DemoKeys
from micuenta_app.settings import settings
from tests.support.server import Server

ANOTHER = "cuaderno farol nopal otono"


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], own_server: Server) -> dict[str, Any]:
    return {**browser_context_args, **PHONE, "base_url": own_server.url}


Visit = Callable[..., Page]


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], own_server: Server) -> Visit:
    """`visit("rosa")`: a phone of its own, in which somebody signed in, or nobody."""

    def enter(key: str = "") -> Page:
        context = new_context()
        if key:
            context.add_cookies([sign_in_cookie(own_server.url, key)])
        return context.new_page()

    return enter


# Long enough that who has shown their password is asked for it again.
_A_WHILE = 60 * (settings().confirmed_minutes + 1)


def one_of(language: Language, spanish: str, english: str) -> tuple[str, DemoKeys]:
    """Another person for each language: what one run changes must not meet the other."""
    key = spanish if language == "es" else english
    return key, KEYS[key]


@in_english
def test_another_email_is_the_accounts_once_its_owner_signs_in_where_its_link_was_opened(
    visit: Visit, own_server: Server, language: Language
) -> None:
    key, keys = one_of(language, "rosa", "lidia")
    new, mistyped = f"{key}.nueva@gmail.com", f"{key}.nueva@gmial.com"
    page = visit(key)
    complaints = Complaints(page.context)
    profile = Profile(page, language).open()
    if language == "en":
        profile.press("Escríbanme en español", "Write to me in English")
        expect(profile.said).to_have_text("Done: we will write to you in English.")
    let_time_pass(own_server, _A_WHILE)
    profile.change_email()
    Confirm(page, language).confirm(keys.password)
    question = NewEmail(page, language).expect_open()
    question.answer("esto no")
    expect(page.locator("#errores")).to_be_focused()
    expect(question.field).to_have_value("esto no")
    question.answer(mistyped)
    expect(page.locator("#pregunta")).to_be_focused()
    use = question.say("Sí, usar ese correo", "Yes, use that e-mail")
    question.main.get_by_role("button", name=use).click()

    profile.expect_open()
    expect(profile.said).to_be_visible()
    expect(profile.email).to_contain_text(new)
    expect(profile.email).to_contain_text(keys.email)

    other = visit()
    link = Mailbox(other).link_for(new, "/correo/abrir/")
    other.goto(link)
    # Whoever reads the mailbox may be a stranger: another browser signs in first, and goes on by itself.
    asked = SignIn(other, language).expect_open()
    expect(asked.main).to_contain_text(asked.say("Para confirmar tu correo", "To confirm your e-mail"))
    asked.sign_in(keys.email, keys.password)
    landed = ConfirmEmail(other, language).expect_open()
    expect(landed.main).to_contain_text(new)
    assert link.rpartition("/")[2] not in other.url
    landed.confirm()
    EmailConfirmed(other, language).expect_open()
    other.goto(link)
    expect(ConfirmEmail(other, language).expect_open().gone).to_be_visible()
    # The old mailbox knows, and has a way to undo it.
    assert Mailbox(other).link_for(keys.email, "/no-fui-yo/")

    # It was proved elsewhere: here one signs in again, with the new one.
    page.reload()
    SignIn(page, language).expect_open().sign_in(new, keys.password)
    expect(Profile(page, language).open().email).to_contain_text(new)
    assert complaints.heard == []


@in_spanish
def test_another_phone_is_the_accounts_once_its_code_is_typed(visit: Visit, language: Language) -> None:
    key, _ = one_of(language, "elvira", "martin")
    last = "71" if language == "es" else "72"
    number, shown = f"312 555 01{last}", f"+1 312-555-01{last}"
    page = visit(key)
    profile = Profile(page, language).open()
    profile.change_phone()
    question = NewPhone(page, language).expect_open()
    question.answer("12")
    expect(page.locator("#errores")).to_be_focused()
    question.answer(number)
    code = PhoneCode(page, language).expect_open()
    expect(code.main).to_contain_text(shown)
    code.answer("12")
    expect(page.locator("#errores")).to_be_focused()
    code.answer(read_code(page.context, "+1" + number.replace(" ", "")))
    profile.expect_open()
    expect(profile.said).to_be_visible()
    expect(profile.phone).to_contain_text(shown)


@in_english
def test_what_waits_can_be_given_up(visit: Visit, language: Language) -> None:
    key, _ = one_of(language, "tomas", "noemi")
    page = visit(key)
    NewEmail(page, language).open().answer(f"{key}.otra@example.com")
    profile = Profile(page, language).expect_open()
    link = Mailbox(page.context.new_page()).link_for(f"{key}.otra@example.com", "/correo/abrir/")
    profile.cancel(profile.email)
    expect(profile.said).to_be_visible()
    expect(profile.email).not_to_contain_text("otra@example.com")
    page.goto(link)
    expect(ConfirmEmail(page, "es").expect_open().gone).to_be_visible()


@in_spanish
def test_a_new_password_closes_the_other_devices(
    visit: Visit, own_server: Server, language: Language
) -> None:
    key, keys = one_of(language, "tomas", "noemi")
    page, elsewhere = visit(key), visit(key)
    Profile(elsewhere, language).open()
    profile = Profile(page, language).open()
    let_time_pass(own_server, _A_WHILE)
    profile.change_password()
    Confirm(page, language).confirm(keys.password)
    new = NewPassword(page, language).expect_open()
    new.save("corta")
    expect(page.locator("#errores")).to_be_focused()
    new.save(ANOTHER)
    profile.expect_open()
    expect(profile.said).to_be_visible()
    elsewhere.reload()
    SignIn(elsewhere, language).expect_open().sign_in(keys.email, ANOTHER)
    Profile(elsewhere, language).open()


@in_spanish
def test_the_other_tabs_go_on_when_the_password_was_asked_again(
    visit: Visit, own_server: Server, language: Language
) -> None:
    """The session has another token then, and the tab's socket still the old one."""
    page = visit("elvira")
    other, profile = Profile(page.context.new_page(), language).open(), Profile(page, language).open()
    let_time_pass(own_server, _A_WHILE)
    profile.follow("Descargar mis datos", "Download my data")
    Confirm(page, language).confirm(KEYS["elvira"].password)
    OwnData(page, language).expect_open()
    other.press("Ver mis números completos", "Show my numbers in full")
    dashboard = Dashboard(other.page, language).expect_open()
    expect(dashboard.h1).to_contain_text("Elvira")
    other.open().press("Ver mis números completos", "Show my numbers in full")
    expect(other.identity).to_contain_text(PEOPLE["elvira"].nss)
    OwnData(page, language).open()


@in_english
def test_numbers_are_covered_until_asked_for(visit: Visit, language: Language) -> None:
    page = visit("martin")
    profile = Profile(page, language).open()
    row = profile.identity.locator("div", has=page.get_by_text("NSS", exact=True)).last.locator("dd")
    covered = f"•••• {PEOPLE['martin'].nss[-4:]}"
    expect(row).to_have_text(covered)
    assert PEOPLE["martin"].nss not in page.content()
    profile.press("Ver mis números completos", "Show my numbers in full")
    expect(row).to_have_text(PEOPLE["martin"].nss)
    profile.press("Tapar mis números", "Hide my numbers")
    expect(row).to_have_text(covered)


@in_spanish
def test_ones_data_are_taken_along_as_files(visit: Visit, own_server: Server, language: Language) -> None:
    page = visit("elvira")
    profile = Profile(page, language).open()
    let_time_pass(own_server, _A_WHILE)
    profile.follow("Descargar mis datos", "Download my data")
    Confirm(page, language).confirm(KEYS["elvira"].password)
    data = OwnData(page, language).expect_open()
    file = data.download("PDF")
    assert file.suggested_filename.startswith(profile.say("mis-datos-", "my-data-"))
    assert file.path().read_bytes().startswith(b"%PDF")
    assert PEOPLE["elvira"].nss in data.download("JSON").path().read_text()


@in_english
def test_an_account_is_closed_in_two_steps_and_may_come_back(
    visit: Visit, own_server: Server, language: Language
) -> None:
    key, keys = one_of(language, "elvira", "martin")
    page, elsewhere = visit(key), visit(key)
    Profile(elsewhere, language).open()
    profile = Profile(page, language).open()
    let_time_pass(own_server, _A_WHILE)
    profile.follow("Cerrar mi cuenta", "Close my account")
    Close(page, language).expect_open().go_on()
    Confirm(page, language).confirm(keys.password)
    sure = ReallyClose(page, language).expect_open()
    sure.leave_open()
    profile.expect_open()
    Close(page, language).open().go_on()
    sure.expect_open().close()
    Closed(page, language).expect_open()

    elsewhere.reload()
    sign_in = SignIn(elsewhere, language).expect_open()
    sign_in.sign_in(keys.email, keys.password)
    expect(sign_in.error_summary).to_be_visible()
