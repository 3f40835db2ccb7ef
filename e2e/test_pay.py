"""From a late credit to a slip that can be shown, heard, copied, handed on, and read without a network."""

import re
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish, phone_and_tablet
from e2e.pages.frame import Language
from e2e.pages.pay import Pay
from e2e.support.complaints import Complaints
from micuenta_app.registry.stories import LIVES

PLAN = LIVES["elvira"].plan
assert PLAN
NUMBER = PLAN.number

# What a page is heard to say, in a browser without a voice.
HEAR = """window.heard = [];
SpeechSynthesis.prototype.speak = (spoken) => { window.heard.push([spoken.text, spoken.lang]); };"""


@phone_and_tablet
def test_from_late_to_a_slip(signed_in: SignedIn, screen: dict[str, Any], language: Language) -> None:
    context = signed_in("elvira", **screen)
    context.add_init_script(HEAR)
    complaints = Complaints(context)
    pay = Pay(context.new_page(), language).open()
    catching_up = pay.amount()
    expect(pay.page.get_by_role("radio", name=pay.say("Ponerme al corriente", "Catch up"))).to_be_checked()
    expect(pay.number).to_have_text(NUMBER)

    pay.choose("Mi mensualidad", "My monthly payment")
    pay.prepare()
    expect(pay.slip.locator(".figure")).not_to_contain_text(f"{catching_up:,.2f}".split(".")[0])
    assert pay.amount() * 3 == catching_up

    pay.choose_another_amount("mil")
    pay.prepare()
    expect(pay.error_summary).to_be_focused()
    expect(pay.page.locator("#monto")).to_have_value("mil")
    expect(pay.slip).to_have_count(0)
    pay.page.locator("#monto").fill("1,500.50")
    pay.prepare()
    expect(pay.slip).to_be_visible()
    assert pay.amount() == Decimal("1500.50")
    expect(pay.error_summary).to_have_count(0)

    with pay.page.expect_download() as download:
        pay.pdf_button.click()
    assert re.fullmatch(r"(ficha-de-pago|payment-slip)\.pdf", download.value.suggested_filename)
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    pay.listen_button.click()
    spoken = [[", ".join(NUMBER), pay.say("es-MX", "en-US")]]
    assert pay.page.evaluate("() => window.heard") == spoken
    assert NUMBER not in pay.page.url and NUMBER not in pay.page.title()
    assert complaints.heard == []


@in_spanish
def test_an_open_slip_works_without_a_network(signed_in: SignedIn, language: Language) -> None:
    context = signed_in("elvira", **PHONE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    pay = Pay(context.new_page(), language).open()
    pay.wait_for_scripts()
    expect(pay.listen_button.or_(pay.copy_button).first).to_be_visible()
    context.set_offline(True)
    pay.copy_button.click()
    expect(pay.said.first).to_have_text(pay.say("Copiado.", "Copied."))
    assert pay.page.evaluate("() => navigator.clipboard.readText()") == NUMBER
    pay.pdf_button.click()
    expect(pay.said.first).to_contain_text(pay.say("La ficha sigue aquí", "The slip is still here"))
    expect(pay.number).to_have_text(NUMBER)


@in_english
def test_the_slip_is_handed_on_once_and_without_an_address(signed_in: SignedIn, language: Language) -> None:
    page = signed_in("elvira", **PHONE).new_page()
    # This Chromium has no share sheet: one that only remembers.
    page.add_init_script(
        "window.shared = []; navigator.share = async (given) => { window.shared.push(given); };"
    )
    pay = Pay(page, language).open()
    pay.wait_for_scripts()
    pay.share_button.click()
    pay.copy_button.click()
    expect(pay.said.first).not_to_be_empty()
    (shared,) = page.evaluate("() => window.shared")
    assert list(shared) == ["text"] and NUMBER in shared["text"].replace(" ", "")


@pytest.mark.parametrize(
    ("language", "key", "title"),
    [
        ("es", "martin", ("No tienes crédito registrado", "You have no loan on record")),
        ("en", "noemi", ("Este crédito no se debe", "Nothing is owed on this loan")),
    ],
)
def test_who_owes_nothing_gets_no_slip(
    signed_in: SignedIn, language: Language, key: str, title: tuple[str, str]
) -> None:
    pay = Pay(signed_in(key, **PHONE).new_page(), language).open()
    expect(pay.sheet(pay.say(*title))).to_be_visible()
    expect(pay.slip).to_have_count(0)
