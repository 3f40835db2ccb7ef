"""What would happen if: by typing, by buttons and by the slider; nothing that was typed is lost."""

import re
from typing import Any

from playwright.sync_api import expect

from e2e.conftest import PHONE, SignedIn, in_english, in_spanish, phone_and_tablet
from e2e.pages.credit import Credit
from e2e.pages.frame import Language
from e2e.pages.what_if import WhatIf


@phone_and_tablet
def test_each_way_of_giving_a_number_changes_the_answer(
    signed_in: SignedIn, screen: dict[str, Any], language: Language
) -> None:
    what_if = WhatIf(signed_in("rosa", **screen).new_page(), language).open()
    what_if.wait_for_scripts()
    field, answer = what_if.field("mas"), what_if.answer
    expect(field).to_have_value("500")
    sooner = re.compile(what_if.say(r"\d+ meses antes", r"\d+ months sooner"))
    expect(answer).to_contain_text(sooner)
    before = answer.inner_text()

    what_if.more_button.click()
    expect(field).to_have_value("600")
    expect(answer).not_to_have_text(before, use_inner_text=True)
    before = answer.inner_text()

    what_if.slider.press("End")
    expect(answer).not_to_have_text(before, use_inner_text=True)
    before = answer.inner_text()

    field.fill("mucho")
    field.press("Enter")
    expect(what_if.error_summary).to_be_visible()
    expect(field).to_have_value("mucho")
    assert answer.inner_text() == before, "the answer before stays"

    field.fill("1,000.50")
    field.press("Enter")
    expect(what_if.error_summary).to_have_count(0)
    expect(answer).not_to_have_text(before, use_inner_text=True)
    expect(answer).to_contain_text(sooner)


@in_english
def test_missed_months_cost_and_are_told_so(signed_in: SignedIn, language: Language) -> None:
    what_if = WhatIf(signed_in("rosa", **PHONE).new_page(), language).open()
    what_if.wait_for_scripts()
    what_if.ask("Dejar de pagar unos meses", "Skip some months")
    expect(what_if.field("sin")).to_have_value("3")
    expect(what_if.answer).to_contain_text(what_if.say("Te costaría", "It would cost you"))
    what_if.field("sin").fill("2.5")
    what_if.field("sin").press("Enter")
    expect(what_if.error_summary).to_be_visible()


@in_spanish
def test_the_credit_leads_to_its_plan_and_to_paying(signed_in: SignedIn, language: Language) -> None:
    credit = Credit(signed_in("rosa", **PHONE).new_page(), language).open()
    plan = credit.main.get_by_role(
        "link", name=credit.say("¿Cuándo termino de pagar?", "When will I finish paying?")
    )
    plan.click()
    credit.page.wait_for_url("**/cuenta/credito/plan")
    expect(credit.main.locator("table").last).to_be_visible()
    credit.page.go_back()
    slip = credit.say("Preparar mi ficha de pago", "Prepare my payment slip")
    credit.main.get_by_role("link", name=slip).click()
    credit.page.wait_for_url("**/cuenta/pagar")
