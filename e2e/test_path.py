"""The whole way: from the start page to one's own figures and out again, on a phone and a tablet."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, TABLET
from e2e.pages.credit import Credit
from e2e.pages.dashboard import Dashboard
from e2e.pages.demo_people import DemoPeople
from e2e.pages.frame import Language
from e2e.pages.fraud import Fraud
from e2e.pages.help import Help
from e2e.pages.mailbox import read_code
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.pages.start import StartPage
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE, DemoFiles, name_of
from e2e.support.frames import Frames
from e2e.support.history import step_back_signed_out
from tests.support.server import Server

PASSWORD = "volcán maíz tranvía jilguero"


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], own_server: Server) -> dict[str, Any]:
    """All as people have it, with the worker that keeps the public pages."""
    return {**browser_context_args, "service_workers": "allow", "base_url": own_server.url}


@pytest.mark.parametrize(
    ("screen", "language", "key", "number"),
    [
        pytest.param(PHONE, "es", "lucia", "416 555 0151", id="phone-es-without-credit"),
        pytest.param(TABLET, "en", "ignacio", "713 555 0152", id="tablet-en-with-credit"),
    ],
)
def test_the_whole_path(
    new_context: Callable[..., BrowserContext],
    demo_files: DemoFiles,
    screen: dict[str, Any],
    language: Language,
    key: str,
    number: str,
) -> None:
    context = new_context(**screen)
    complaints = Complaints(context)
    page = context.new_page()
    email = f"{key}.{language}@example.com"

    identifier = _sign_up(page, language, key, email, "ca" if key == "lucia" else "us", number)
    _look_at_the_account(page, language, key, identifier, demo_files)
    _sign_out(page, language, key)
    assert complaints.heard == []


def _sign_up(page: Page, language: Language, key: str, email: str, country: str, number: str) -> str:
    """By text message in Spanish and by e-mail in English; what the account is signed in to with."""
    who = DemoPeople(page, language).open().identifiers(name_of(key))
    StartPage(page, language).open().sign_up()
    sign_up = SignUp(page, language).expect_open()
    sign_up.say_being_charged()
    Fraud(page, language).expect_open()
    page.go_back()
    sign_up.expect_open().begin()

    _mistype_the_nss(sign_up, who.nss)
    sign_up.answer_nss(who.nss)
    sign_up.answer_curp(who.curp.lower())
    sign_up.answer_rfc(who.rfc)
    sign_up.expect_question("datos")
    for shown in (PEOPLE[key].names.given_names, who.nss, who.curp, who.rfc):
        expect(sign_up.main).to_contain_text(re.compile(re.escape(shown), re.IGNORECASE))
    sign_up.confirm_data()
    sign_up.answer_email(email)
    by: Literal["email", "sms"] = "sms" if language == "es" else "email"
    sign_up.answer_phone(country, number, by)
    sign_up.expect_question("codigo")
    expect(sign_up.where_it_went).to_contain_text(
        re.compile(r"\+1 \d{3}-555-\d{4}" if by == "sms" else email)
    )
    address = f"+1{number.replace(' ', '')}" if by == "sms" else email
    sign_up.answer_code(read_code(page.context, address, language))
    sign_up.choose_password(PASSWORD)
    sign_up.expect_done()
    if by == "sms":
        expect(sign_up.email_to_prove).to_contain_text(email)
    sign_up.go_to_sign_in()
    return who.nss if by == "sms" else email


def _mistype_the_nss(sign_up: SignUp, nss: str) -> None:
    """The error takes the focus, leads to its field, and leaves what was typed."""
    wrong = nss[:-1] + str((int(nss[-1]) + 1) % 10)
    sign_up.answer_nss(wrong)
    expect(sign_up.error_summary).to_be_focused()
    expect(sign_up.page).to_have_title(re.compile(r"^Error: "))
    link = sign_up.error_summary.get_by_role("link")
    expect(sign_up.nss_field).to_have_accessible_description(re.compile(re.escape(link.inner_text())))
    link.click()
    expect(sign_up.nss_field).to_be_focused()
    expect(sign_up.nss_field).to_have_value(wrong)


def _look_at_the_account(
    page: Page, language: Language, key: str, identifier: str, demo_files: DemoFiles
) -> None:
    record = demo_files.of(key)
    SignIn(page, language).expect_open().sign_in(identifier, PASSWORD)
    dashboard = Dashboard(page, language).expect_open()
    expect(dashboard.h1).to_contain_text(PEOPLE[key].names.given_names)
    assert dashboard.saved() == record.savings

    dashboard.go_to_savings()
    savings = Savings(page, language).expect_open()
    assert savings.total() == record.savings
    assert sorted(savings.pots()) == sorted(record.by_bucket.values())
    movements = savings.go_to_movements()
    rows = movements.all_movements()
    assert sorted(amount for amount, _ in rows) == sorted(record.movements)
    # What is left after each one leads to the total.
    assert [balance for _, balance in rows] == [
        sum((amount for amount, _ in rows[place:]), Decimal()) for place in range(len(rows))
    ]

    movements.go_to_credit()
    credit = Credit(page, language).expect_open()
    if record.debt is None:
        expect(credit.none_sheet).to_be_visible()
    else:
        assert credit.owed() == record.debt
        expect(credit.how_it_goes).to_be_visible()

    credit.go_to_fraud()
    fraud = Fraud(page, language).expect_open()
    fraud.was_asked_for_money()
    expect(fraud.verdict).to_contain_text(fraud.say("Es fraude", "It is fraud"))
    fraud.go_to_help()
    telephone = Help(page, language).expect_open().telephone
    expect(telephone).to_have_attribute("href", "tel:+525591715050")


def _sign_out(page: Page, language: Language, key: str) -> None:
    """Nothing personal is left behind the back button, on the screen or on the wire."""
    frames = Frames(page)
    dashboard = Dashboard(page, language).open()
    expect(dashboard.h1).to_contain_text(PEOPLE[key].names.given_names)
    assert frames.with_text(PEOPLE[key].names.given_names), "the recorder saw nothing"
    dashboard.sign_out()
    SignIn(page, language).expect_open()
    after = Frames(page)
    for _ in range(3):
        step_back_signed_out(page)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_text(PEOPLE[key].names.given_names)).to_have_count(0)
    # By its address as well, in another tab.
    other = page.context.new_page()
    there = Frames(other)
    other.goto(dashboard.address)
    SignIn(other, language).expect_open()
    for recorded in (after, there):
        assert not recorded.with_text(PEOPLE[key].names.given_names)
