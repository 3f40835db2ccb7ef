"""What a signed-in person sees, and that nobody else does."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import SignedIn, in_english, in_spanish
from e2e.pages.credit import Credit
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.money import written
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE, DemoFiles
from e2e.support.frames import Frames
from micuenta_app.outreach.keys import KEYS

# Each person: how the credit goes, and the next step, in Spanish and English.
STORIES: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "rosa": (("Al corriente", "Up to date"), ("Revisa tus movimientos", "Check your transactions")),
    "elvira": (
        ("Atrasado: 3 pagos", "Behind: 3 payments"),
        ("Ponte al corriente: debes 3 pagos", "Catch up: you owe 3 payments"),
    ),
    "martin": (
        ("No vemos ningún crédito a tu nombre.", "We see no loan in your name."),
        ("Mira cuándo puedes pedir tu ahorro", "See when you can ask for your savings"),
    ),
    "tomas": (("Reestructurado", "Restructured"), ("Revisa tus nuevas condiciones", "Check your new terms")),
    "lidia": (
        ("En prórroga", "Payments on hold (prórroga)"),
        ("Apunta cuándo termina tu prórroga", "Write down when your hold on payments ends"),
    ),
    "noemi": (("Crédito pagado", "Loan paid off"), ("Cancela tu hipoteca", "Cancel your mortgage")),
}


def _given(key: str) -> str:
    return PEOPLE[key].names.given_names


@pytest.mark.parametrize("key", STORIES)
def test_each_person_sees_their_story_in_both_languages(page: Page, demo_files: DemoFiles, key: str) -> None:
    complaints = Complaints(page.context)
    # By e-mail or by NSS: both open the account.
    identifier = KEYS[key].email if key in ("rosa", "martin", "lidia") else PEOPLE[key].nss
    SignIn(page).open().sign_in(identifier, KEYS[key].password)
    _expect_story(Dashboard(page).expect_open(), key, demo_files)
    _expect_story(Dashboard(page, "en").open(), key, demo_files)
    assert complaints.heard == []


def _expect_story(dashboard: Dashboard, key: str, demo_files: DemoFiles) -> None:
    record, (status, step) = demo_files.of(key), STORIES[key]
    expect(dashboard.h1).to_have_text(dashboard.say(f"Hola, {_given(key)}", f"Hello, {_given(key)}"))
    assert dashboard.saved() == record.savings
    expect(dashboard.credit.get_by_text(dashboard.say(*status), exact=True)).to_be_visible()
    expect(dashboard.next_step).to_contain_text(dashboard.say(*step))
    if record.debt is not None:
        assert dashboard.owed() == record.debt
        dashboard.go_to_credit()
        credit = Credit(dashboard.page, dashboard.language).expect_open()
        assert credit.owed() == record.debt
        expect(credit.how_it_goes.get_by_text(credit.say(*status), exact=True)).to_be_visible()


@in_english
def test_the_next_step_leads_somewhere(signed_in: SignedIn, language: Language) -> None:
    dashboard = Dashboard(signed_in("elvira").new_page(), language).open()
    dashboard.next_step.get_by_role("link").click()
    credit = Credit(dashboard.page, language).expect_open()
    expect(credit.sheet(credit.say("Qué hacer", "What to do"))).to_be_visible()


@in_spanish
def test_after_signing_out_another_tab_goes_to_the_sign_in_page_by_itself(
    signed_in: SignedIn, language: Language
) -> None:
    context = signed_in("rosa")
    first = Dashboard(context.new_page(), language).open()
    second = Dashboard(context.new_page(), language)
    frames = Frames(second.page)
    second.open()
    expect(second.h1).to_contain_text(_given("rosa"))
    assert frames.with_text(_given("rosa"), sent=False), "the recorder heard nothing"
    frames.all.clear()
    first.sign_out()
    SignIn(first.page, language).expect_open()
    SignIn(second.page, language).expect_open()
    expect(second.page.get_by_text(_given("rosa"))).to_have_count(0)
    assert not frames.with_text(_given("rosa"), sent=False)
    assert not frames.with_text("$", sent=False)


@in_english
def test_a_session_ended_elsewhere_shows_nothing_at_the_next_action(
    signed_in: SignedIn, base_url: str, language: Language
) -> None:
    context = signed_in("rosa")
    dashboard = Dashboard(context.new_page(), language)
    frames = Frames(dashboard.page)
    dashboard.open()
    expect(dashboard.h1).to_contain_text(_given("rosa"))
    assert frames.with_text(_given("rosa"), sent=False), "the recorder heard nothing"
    (session,) = [cookie for cookie in context.cookies() if cookie.get("name") == "sesion"]
    headers = {"Origin": base_url, "Cookie": f"sesion={session.get('value')}"}
    assert httpx.post(f"{base_url}/salir", headers=headers).status_code == 303
    frames.all.clear()
    dashboard.cover_button.click()
    SignIn(dashboard.page, language).expect_open()
    expect(dashboard.page.get_by_text(_given("rosa"))).to_have_count(0)
    assert not frames.with_text(_given("rosa"), sent=False)
    assert not frames.with_text("$", sent=False)


def test_another_person_in_the_same_browser_never_sees_the_first_one(
    page: Page, demo_files: DemoFiles
) -> None:
    frames = Frames(page)
    for key in ("martin", "elvira"):
        SignIn(page).open().sign_in(KEYS[key].email, KEYS[key].password)
        dashboard = Dashboard(page).expect_open()
        expect(dashboard.h1).to_contain_text(_given(key))
        assert dashboard.saved() == demo_files.of(key).savings
        dashboard.go_to_savings()
        savings = Savings(page).expect_open()
        assert savings.total() == demo_files.of(key).savings
        if key == "martin":
            savings.sign_out()
            SignIn(page).expect_open()
            frames.all.clear()
    heard = "".join(frame.text for frame in frames.all)
    assert _given("elvira") in heard
    assert _given("martin") not in heard
    assert written(demo_files.of("martin").savings)[:-3] not in heard


@in_spanish
def test_hidden_balances_stay_on_the_server(
    signed_in: SignedIn, demo_files: DemoFiles, language: Language
) -> None:
    record = demo_files.of("elvira")
    dashboard = Dashboard(signed_in("elvira").new_page(), language)
    frames = Frames(dashboard.page)
    dashboard.open()
    frames.all.clear()
    dashboard.cover_button.click()
    expect(dashboard.uncover_button).to_be_visible()
    expect(dashboard.main).not_to_contain_text("$")
    assert not [frame for frame in frames.all if "$" in frame.text]
    dashboard.uncover_button.click()
    expect(dashboard.cover_button).to_be_visible()
    expect(dashboard.savings).to_contain_text(written(record.savings))
    assert dashboard.owed() == record.debt


def test_the_browser_keeps_nothing_a_script_could_read_and_a_second_tab_opens_without(
    signed_in: SignedIn, demo_files: DemoFiles
) -> None:
    context = signed_in("rosa")
    page = Dashboard(context.new_page()).open().page
    assert page.evaluate("document.cookie") == ""
    # Reflex keeps which colours were chosen there, and nothing else.
    assert page.evaluate("Object.entries(localStorage)") in ([], [["theme", "light"]])
    assert page.evaluate("Object.keys(sessionStorage)") == ["token"]
    assert Savings(context.new_page()).open().total() == demo_files.of("rosa").savings


def test_the_session_cookie_is_for_this_site_only(page: Page) -> None:
    SignIn(page).open().sign_in(KEYS["lidia"].email, KEYS["lidia"].password)
    Dashboard(page).expect_open()
    (session,) = [cookie for cookie in page.context.cookies() if cookie.get("name") == "sesion"]
    assert session.get("httpOnly")
    assert session.get("sameSite") == "Lax"
    assert session.get("expires") == -1


@in_english
def test_a_wrong_password_keeps_the_identifier_only(page: Page, language: Language) -> None:
    sign_in = SignIn(page, language).open()
    sign_in.sign_in("nobody@example.com", "not the password")
    expect(sign_in.error_summary).to_be_focused()
    expect(page).to_have_title(re.compile(r"^Error: "))
    expect(sign_in.identifier_field).to_have_value("nobody@example.com")
    expect(sign_in.password_field).to_have_value("")
