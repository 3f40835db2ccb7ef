"""A sign-up outlives what happens to a cheap phone: reloads, lost signal, pages without their script."""

import re

from playwright.sync_api import BrowserContext, Page, Route, expect

from e2e.conftest import OpenContext, in_english, in_spanish
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.mailbox import read_code
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.support.demo_files import PEOPLE
from e2e.support.drafts import Draft
from micuenta_app.outreach.keys import KEYS

WHO = PEOPLE["josemaria"]
PASSWORD = "volcán maíz tranvía jilguero"


def _begun(context: BrowserContext, url: str, language: Language = "es") -> SignUp:
    """A sign-up with its first question answered."""
    context.add_cookies([Draft(url, WHO.key, language, email="").nss().cookie])
    return SignUp(context.new_page(), language)


def test_a_reload_keeps_the_question_and_the_answers(context: BrowserContext, base_url: str) -> None:
    sign_up = _begun(context, base_url)
    sign_up.open_question("curp")
    sign_up.answer_curp(WHO.curp)
    sign_up.expect_question("rfc")
    sign_up.page.reload()
    sign_up.expect_question("rfc")
    sign_up.go_back()
    sign_up.expect_question("curp")
    expect(sign_up.curp_field).to_have_value(WHO.curp)


@in_english
def test_another_tab_goes_on_where_the_first_one_was(
    context: BrowserContext, base_url: str, language: Language
) -> None:
    _begun(context, base_url, language).open_question("curp")
    other = SignUp(context.new_page(), language).open()
    name = other.say("Seguir con mi registro donde lo dejé", "Continue my sign-up where I left off")
    other.page.get_by_role("link", name=name).click()
    other.expect_question("curp")


def test_the_back_button_keeps_the_answers(context: BrowserContext, base_url: str) -> None:
    sign_up = _begun(context, base_url)
    sign_up.open_question("nss")
    expect(sign_up.nss_field).to_have_value(WHO.nss)
    sign_up.go_on()
    sign_up.answer_curp(WHO.curp)
    sign_up.expect_question("rfc")
    sign_up.page.go_back()
    sign_up.expect_question("curp")
    expect(sign_up.curp_field).to_have_value(WHO.curp)
    sign_up.page.go_back()
    sign_up.expect_question("nss")
    expect(sign_up.nss_field).to_have_value(WHO.nss)


@in_spanish
def test_a_page_ahead_leads_to_the_question_that_comes_first(
    context: BrowserContext, base_url: str, language: Language
) -> None:
    sign_up = _begun(context, base_url, language)
    sign_up.open_question("contrasena")
    sign_up.expect_question("curp")


@in_english
def test_without_a_sign_up_a_question_leads_to_where_it_begins(page: Page, language: Language) -> None:
    sign_up = SignUp(page, language)
    sign_up.open_question("correo")
    sign_up.expect_open()


def test_the_answer_typed_without_signal_is_sent_when_it_is_back(
    context: BrowserContext, base_url: str
) -> None:
    # By its number: engine.io does not listen to the browser's offline event on "localhost".
    url = base_url.replace("localhost", "127.0.0.1")
    sign_up = _begun(context, url)
    sign_up.page.goto(f"{url}/registro/curp")
    sign_up.expect_question("curp")
    sign_up.wait_for_scripts()
    context.set_offline(True)
    expect(sign_up.no_connection).to_be_visible()
    sign_up.curp_field.fill(WHO.curp)
    context.set_offline(False)
    expect(sign_up.no_connection).to_be_hidden()
    expect(sign_up.curp_field).to_have_value(WHO.curp)
    sign_up.go_on()
    sign_up.expect_question("rfc")


def _block_scripts(page: Page) -> None:
    def abort(route: Route) -> None:
        route.abort()

    page.route(re.compile(r"\.js(\?|$)"), abort)


def test_every_question_can_be_answered_before_the_script_has_loaded(own_context: OpenContext) -> None:
    context = own_context()
    page = context.new_page()
    _block_scripts(page)
    sign_up = SignUp(page)
    page.goto(sign_up.address)
    sign_up.begin()

    sign_up.answer_nss(WHO.nss[:-1])
    sign_up.expect_question("nss")
    expect(sign_up.error_summary).to_have_count(0)
    page.unroute_all()
    page.reload()
    expect(sign_up.error_summary).to_be_focused()
    expect(sign_up.nss_field).to_have_value(WHO.nss[:-1])

    _block_scripts(page)
    page.reload()
    sign_up.answer_nss(WHO.nss)
    sign_up.answer_curp(WHO.curp)
    sign_up.answer_rfc(WHO.rfc)
    sign_up.confirm_data()
    sign_up.answer_email("sin.script@example.com")
    sign_up.answer_phone("mx", "55 5555 0142")
    sign_up.expect_question("codigo")
    sign_up.answer_code(read_code(context, "sin.script@example.com"))
    sign_up.choose_password(PASSWORD)
    sign_up.expect_done()


@in_spanish
def test_what_is_typed_while_the_script_loads_stays_when_the_answer_comes(
    context: BrowserContext, language: Language
) -> None:
    sign_in = SignIn(context.new_page(), language).open()
    sign_in.sign_in("before@example.com", "no es esta contraseña")
    expect(sign_in.error_summary).to_be_focused()

    held: list[Route] = []
    slow = True

    def load(route: Route) -> None:
        if slow:
            held.append(route)
        else:
            route.continue_()

    sign_in.page.route(re.compile(r"\.js(\?|$)"), load)
    sign_in.page.reload(wait_until="commit")
    sign_in.identifier_field.fill("tampoco@example.com")
    sign_in.password_field.fill("no es esta contraseña")
    held.clear()
    sign_in.button.click()
    sign_in.page.wait_for_url(sign_in.address, wait_until="commit")
    sign_in.identifier_field.fill("after@example.com")
    sign_in.password_field.fill("tampoco esta contraseña")
    slow = False
    for route in held:
        route.continue_()
    expect(sign_in.error_summary).to_be_focused()
    expect(sign_in.identifier_field).to_have_value("after@example.com")
    expect(sign_in.password_field).to_have_value("tampoco esta contraseña")


@in_english
def test_signing_in_and_out_needs_no_script(page: Page, language: Language) -> None:
    keys = KEYS["noemi"]
    _block_scripts(page)
    sign_in = SignIn(page, language)
    page.goto(sign_in.address)
    sign_in.sign_in(keys.email, keys.password)
    dashboard = Dashboard(page, language)
    expect(page).to_have_url(re.compile(rf"{dashboard.address}$"))
    assert any(cookie.get("name") == "sesion" for cookie in page.context.cookies())
    dashboard.sign_out()
    expect(page).to_have_url(re.compile(rf"{sign_in.address}$"))
    assert not any(cookie.get("name") == "sesion" for cookie in page.context.cookies())
