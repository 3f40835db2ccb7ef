"""What the sign-up asks back or remarks on, without refusing: a doubtful e-mail, data that do not agree."""

import re
import sqlite3
from datetime import date

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import in_english, in_spanish
from e2e.pages.frame import Language
from e2e.pages.sign_up import SignUp
from e2e.support.accessibility import sideways, violations
from e2e.support.demo_files import PEOPLE
from e2e.support.drafts import Draft
from micuenta_app.identity.rules import PersonNames, rfc_for
from tests.support.server import Server

WHO = PEOPLE["lucia"]


@pytest.fixture
def sign_up(context: BrowserContext, base_url: str, language: Language) -> SignUp:
    """A sign-up that has come to the e-mail."""
    draft = Draft(base_url, WHO.key, language, email="").until_email()
    context.add_cookies([draft.cookie])
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    sign_up = SignUp(page, language)
    sign_up.open_question("correo")
    sign_up.wait_for_scripts()
    return sign_up


def _expect_asked(sign_up: SignUp, words: str) -> None:
    """The question is met first, is no error, and leaves what was typed."""
    question = sign_up.email_question(words)
    expect(question).to_be_focused()
    expect(question).to_be_in_viewport()
    expect(sign_up.error_summary).to_have_count(0)
    assert violations(sign_up.page) == []
    assert sideways(sign_up.page) == []


@in_spanish
def test_a_mistyped_address_is_put_right_with_one_tap(sign_up: SignUp) -> None:
    sign_up.answer_email("lucia@gmial.com")
    _expect_asked(
        sign_up, sign_up.say("¿Quisiste escribir lucia@gmail.com?", "Did you mean lucia@gmail.com?")
    )
    expect(sign_up.email_field).to_have_value("lucia@gmial.com")
    sign_up.use_suggestion()
    sign_up.expect_question("celular")
    sign_up.go_back()
    expect(sign_up.email_field).to_have_value("lucia@gmail.com")


@in_english
def test_an_address_of_work_is_accepted_when_it_is_sent_again(sign_up: SignUp) -> None:
    words = sign_up.say(
        "¿Es un correo del trabajo? Si cambias de empleo, pierdes el acceso y los avisos.",
        "Is it a work e-mail? If you change jobs, you lose access and notices.",
    )
    sign_up.answer_email("lucia@acme.com")
    _expect_asked(sign_up, words)
    sign_up.answer_email("lucia@other-employer.com")
    _expect_asked(sign_up, words)
    sign_up.go_on()
    sign_up.expect_question("celular")
    sign_up.go_back()
    expect(sign_up.email_field).to_have_value("lucia@other-employer.com")


@in_spanish
def test_a_throwaway_mailbox_is_an_error(sign_up: SignUp) -> None:
    for _ in range(2):
        sign_up.answer_email("lucia@mailinator.com")
        expect(sign_up.error_summary).to_be_focused()
        expect(sign_up.email_field).to_have_attribute("aria-invalid", "true")
    sign_up.expect_question("correo")


@in_english
def test_the_question_comes_after_a_form_sent_before_the_script(sign_up: SignUp) -> None:
    sign_up.page.route(re.compile(r"\.js(\?|$)"), lambda route: route.abort())
    sign_up.page.reload()
    # All of it must have come, scripts too: one that still loads would read what the reload is to say.
    with sign_up.page.expect_navigation():
        sign_up.answer_email("lucia@gamil.com")
    sign_up.page.unroute_all()
    sign_up.page.reload()
    _expect_asked(
        sign_up, sign_up.say("¿Quisiste escribir lucia@gmail.com?", "Did you mean lucia@gmail.com?")
    )
    expect(sign_up.email_field).to_have_value("lucia@gamil.com")
    sign_up.go_on()
    sign_up.expect_question("celular")


def _show_data(page: Page, url: str, language: Language) -> SignUp:
    page.context.add_cookies([Draft(url, WHO.key, language, email="").until_email().cookie])
    sign_up = SignUp(page, language)
    sign_up.open_question("datos")
    expect(sign_up.main).to_contain_text(WHO.nss)
    return sign_up


@in_spanish
def test_data_that_agree_bring_no_remark(page: Page, base_url: str, language: Language) -> None:
    expect(_show_data(page, base_url, language).remarks).to_have_count(0)


@in_english
def test_data_that_do_not_agree_are_remarked_on_and_go_on(
    page: Page, base_url: str, server: Server, language: Language
) -> None:
    sign_up = _show_data(page, base_url, language)
    odd = rfc_for(PersonNames("Blanca", "Huerta", "Lara"), date(1970, 1, 1))
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        database.execute("UPDATE worker SET rfc = ? WHERE nss = ?", (odd, WHO.nss))
    try:
        page.reload()
        expect(sign_up.remarks).to_be_visible()
        expect(sign_up.remarks).to_contain_text("SAT")
        assert violations(page) == []
        sign_up.confirm_data()
        sign_up.expect_question("correo")
    finally:
        with sqlite3.connect(server.data_dir / "micuenta.db") as database:
            database.execute("UPDATE worker SET rfc = ? WHERE nss = ?", (WHO.rfc, WHO.nss))
