"""A sign-up that goes on where it is needed: by the other way, and on another device by the link."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from e2e.conftest import PHONE, TABLET, OpenContext, in_english
from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox, read_code
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp, Step
from e2e.support.accessibility import sideways, violations
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE
from e2e.support.drafts import Draft
from tests.support.server import Server

PASSWORD = "volcán maíz tranvía jilguero"


def _at_code(context: BrowserContext, draft: Draft, language: Language) -> SignUp:
    context.add_cookies([draft.until_code().cookie])
    sign_up = SignUp(context.new_page(), language)
    sign_up.open_question("codigo")
    sign_up.expect_question("codigo")
    sign_up.wait_for_scripts()
    return sign_up


@pytest.mark.parametrize(
    ("language", "key", "number"), [("es", "lucia", "312 555 0171"), ("en", "ignacio", "312 555 0172")]
)
def test_another_device_goes_on_from_the_link_and_finishes(
    own_context: OpenContext, own_server: Server, language: Language, key: str, number: str
) -> None:
    who, email = PEOPLE[key], f"{key}.aparato@example.com"
    first = own_context(**PHONE)
    draft = Draft(own_server.url, key, language, email=email, number=number, by="sms")
    began = _at_code(first, draft, language)
    link = Mailbox(first.new_page(), language).link_for(email, "/registro/abrir/")
    code = read_code(first, f"+1{number.replace(' ', '')}", language)

    second = own_context(**TABLET)
    complaints = Complaints(second)
    page = second.new_page()
    page.goto(link)
    there = SignUp(page, language)
    there.expect_question("codigo")
    assert link.rpartition("/")[2] not in page.url
    expect(there.where_it_went).to_contain_text(f"{there.say('termina en', 'ends in')} {number[-2:]}")
    secrets = "|".join((who.nss, who.curp, who.rfc, number[-4:]))
    expect(page.locator("body")).not_to_contain_text(re.compile(secrets))
    assert violations(page) == []
    steps: tuple[Step, ...] = ("nss", "curp", "celular", "contrasena")
    for step in steps:
        there.open_question(step)
        there.expect_question("codigo")
    page.reload()
    there.expect_question("codigo")

    there.answer_code(code)
    expect(there.error_summary).to_be_focused()
    there.nss_again.fill(who.nss)
    there.answer_code(code)
    there.choose_password(PASSWORD)
    there.expect_done()
    expect(there.email_to_prove).to_contain_text(email)
    there.go_to_sign_in()
    SignIn(page, language).sign_in(who.nss, PASSWORD)
    expect(there.h1).to_contain_text(who.names.given_names)

    # The sign-up is over on the first device too, and the link with it.
    began.page.reload()
    began.expect_open()
    began.page.goto(link)
    began.expect_open()
    expect(began.error_summary).to_be_focused()
    assert complaints.heard == []


def test_the_same_browser_keeps_its_own_sign_up_when_it_opens_the_link(
    own_context: OpenContext, own_server: Server
) -> None:
    context = own_context(**PHONE)
    draft = Draft(own_server.url, "eusebio", email="mismo@example.com", number="312 555 0173", by="sms")
    sign_up = _at_code(context, draft, "es")
    sign_up.page.goto(Mailbox(context.new_page()).link_for("mismo@example.com", "/registro/abrir/"))
    sign_up.expect_question("codigo")
    expect(sign_up.nss_again).to_have_count(0)
    sign_up.go_back()
    sign_up.expect_question("celular")


@in_english
def test_the_code_can_go_to_the_other_one_and_the_wait_is_counted(
    own_context: OpenContext, own_server: Server, language: Language
) -> None:
    context = own_context(**PHONE)
    email, number = f"otro.{language}@example.com", "312 555 0174" if language == "es" else "312 555 0175"
    draft = Draft(own_server.url, "beatriz", language, email=email, number=number, by="sms")
    sign_up = _at_code(context, draft, language)
    expect(sign_up.where_it_went).to_contain_text(number[-4:])
    expect(sign_up.countdown).to_contain_text(re.compile(r"0:[0-2]\d"))
    sign_up.ask_for_another_code()
    expect(sign_up.said).to_contain_text(re.compile(r"\d+"))
    sign_up.send_to_email_instead()
    expect(sign_up.where_it_went).to_contain_text(email)
    assert violations(sign_up.page) == []
    assert sideways(sign_up.page) == []
    sign_up.send_by_text_instead()
    expect(sign_up.where_it_went).to_contain_text(number[-4:])
    sign_up.answer_code(read_code(context, f"+1{number.replace(' ', '')}", language))
    sign_up.expect_question("contrasena")


def test_the_other_way_works_before_the_script_has_loaded(
    own_context: OpenContext, own_server: Server
) -> None:
    context = own_context(**PHONE)
    draft = Draft(own_server.url, "guadalupe", email="lento@example.com", number="312 555 0176", by="sms")
    context.add_cookies([draft.until_code().cookie])
    page = context.new_page()
    page.route(re.compile(r"\.js(\?|$)"), lambda route: route.abort())
    sign_up = SignUp(page)
    sign_up.open_question("codigo")
    sign_up.send_to_email_instead()
    sign_up.expect_question("codigo")
    page.unroute_all()
    page.reload()
    expect(sign_up.where_it_went).to_contain_text("lento@example.com")
