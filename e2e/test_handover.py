"""From the tablet to one's own phone: the same step there, and nothing here."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from e2e.conftest import PHONE, in_english
from e2e.pages.frame import Language
from e2e.pages.handover import Offer, PassedOn, TakeOver
from e2e.pages.sign_up import SignUp
from e2e.support.accessibility import violations
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE
from e2e.support.drafts import Draft

# After so long, in ms, a tablet asks whether the phone has taken over.
_ASKS_EVERY = 3_000
SIZES = [(768, 1024), (1280, 800)]
WHO, EMAIL, NUMBER = PEOPLE["guadalupe"], "pasar@example.com", "312 555 0177"


def _tablet(browser: Browser, base_url: str, size: tuple[int, int], language: Language) -> SignUp:
    context = browser.new_context(base_url=base_url, viewport={"width": size[0], "height": size[1]})
    draft = Draft(base_url, "guadalupe", language, email=EMAIL, number=NUMBER).until_email()
    context.add_cookies([draft.cookie])
    context.clock.install()
    sign_up = SignUp(context.new_page(), language)
    sign_up.open_question("correo")
    sign_up.expect_question("correo")
    return sign_up


def _phone(browser: Browser, base_url: str) -> BrowserContext:
    return browser.new_context(base_url=base_url, **PHONE)


def _offer(sign_up: SignUp) -> Offer:
    name = sign_up.say("Mejor sigo en mi propio celular", "I would rather continue on my own phone")
    sign_up.main.get_by_role("link", name=name).click()
    return Offer(sign_up.page, sign_up.language).expect_open()


def _expect_nothing_of_the_person(page: Page) -> None:
    expect(page.locator("body")).not_to_contain_text(
        re.compile("|".join((WHO.nss, WHO.curp, WHO.rfc, EMAIL)))
    )


@pytest.mark.parametrize(("size", "language"), [(SIZES[0], "es"), (SIZES[1], "en")])
def test_the_typed_code_opens_the_same_step_and_the_tablet_forgets_it(
    browser: Browser, base_url: str, size: tuple[int, int], language: Language
) -> None:
    tablet = _tablet(browser, base_url, size, language)
    cookie = tablet.page.context.cookies()
    complaints = Complaints(tablet.page.context)
    offer = _offer(tablet)
    code = offer.code()
    expect(offer.square).to_be_visible()
    assert offer.square.get_attribute("viewBox") != "0 0 0 0"
    assert violations(offer.page) == []

    phone = _phone(browser, base_url)
    there = TakeOver(phone.new_page(), language).open()
    assert violations(there.page) == []
    there.code_field.fill("3333 3333 3333")
    there.go_on()
    expect(there.error_summary).to_be_focused()
    assert violations(there.page) == []
    there.code_field.fill(code.lower().replace(" ", ""))
    there.go_on()
    SignUp(there.page, language).expect_question("correo")

    # By itself, without a touch.
    offer.page.clock.fast_forward(_ASKS_EVERY)
    passed_on = PassedOn(offer.page, language).expect_open()
    _expect_nothing_of_the_person(passed_on.page)
    passed_on.begin_another()
    tablet.expect_open()
    link = tablet.say("Seguir con mi registro", "Continue my sign-up")
    expect(tablet.main.get_by_role("link", name=re.compile(link))).to_have_count(0)
    assert complaints.heard == []

    # Also with the cookie of before, copied somewhere else.
    thief = _phone(browser, base_url)
    # pyrefly: ignore[bad-argument-type]
    thief.add_cookies(cookie)
    page = thief.new_page()
    for step in ("nss", "correo", "contrasena"):
        page.goto(f"{tablet.address}/{step}")
        SignUp(page, language).expect_open()
    for context in (tablet.page.context, phone, thief):
        context.close()


@in_english
def test_the_square_opens_the_phones_page_without_typing(
    browser: Browser, base_url: str, language: Language
) -> None:
    tablet = _tablet(browser, base_url, SIZES[0], language)
    code = _offer(tablet).code()
    phone = _phone(browser, base_url)
    page = phone.new_page()
    page.goto(f"{TakeOver(page, language).address}/{code.replace(' ', '')}")
    there = TakeOver(page, language).expect_open()
    assert code.replace(" ", "") not in page.url
    expect(there.main).to_contain_text(there.say("Ya leímos tu código", "We have read your code"))
    expect(there.code_field).to_have_count(0)
    there.go_on()
    SignUp(page, language).expect_question("correo")
    tablet.page.clock.fast_forward(_ASKS_EVERY)
    PassedOn(tablet.page, language).expect_open()
    for context in (tablet.page.context, phone):
        context.close()


def test_another_tab_of_the_tablet_shows_nothing_at_its_next_action(browser: Browser, base_url: str) -> None:
    tablet = _tablet(browser, base_url, SIZES[0], "es")
    other = SignUp(tablet.page.context.new_page())
    other.open_question("nss")
    other.expect_question("nss")
    expect(other.nss_field).to_have_value(WHO.nss)
    frames: list[str] = []
    tablet.page.bring_to_front()
    code = _offer(tablet).code()
    phone = _phone(browser, base_url)
    there = TakeOver(phone.new_page()).open()
    there.code_field.fill(code)
    there.go_on()
    SignUp(there.page).expect_question("correo")
    tablet.page.clock.fast_forward(_ASKS_EVERY)
    PassedOn(tablet.page).expect_open()
    other.page.on("websocket", lambda ws: ws.on("framereceived", lambda data: frames.append(str(data))))
    other.page.reload()
    other.expect_open()
    _expect_nothing_of_the_person(other.page)
    assert frames and not [one for one in frames if WHO.nss in one]
    for context in (tablet.page.context, phone):
        context.close()


def test_on_a_phone_it_is_not_offered(browser: Browser, base_url: str) -> None:
    phone = _phone(browser, base_url)
    phone.add_cookies([Draft(base_url, "guadalupe", email=EMAIL, number=NUMBER).cookie])
    sign_up = SignUp(phone.new_page())
    sign_up.open_question("nss")
    sign_up.expect_question("nss")
    expect(sign_up.main.get_by_text("Mejor sigo en mi propio celular")).to_be_hidden()
    phone.close()
