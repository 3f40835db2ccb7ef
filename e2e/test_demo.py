"""The presenter's demonstration: a story told page by page, a clean start, and the screen that calls."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.conftest import PHONE, OpenContext, in_spanish
from e2e.pages.demo_people import DemoPeople
from e2e.pages.frame import Frame, Language, address
from e2e.support.accessibility import lonely_links, sideways, small_targets, violations
from e2e.support.complaints import Complaints
from e2e.support.demo_files import PEOPLE
from micuenta_app.outreach.keys import KEYS
from micuenta_app.outreach.stories import story
from micuenta_app.ui.texts import Translator

SIZES: dict[str, dict[str, Any]] = {
    "portrait": {"viewport": {"width": 768, "height": 1024}, "has_touch": True},
    "landscape": {"viewport": {"width": 1280, "height": 800}, "has_touch": True},
    "phone": PHONE,
}


def _open(own_context: OpenContext, language: Language, size: str = "landscape") -> DemoPeople:
    page = own_context(**SIZES[size]).new_page()
    return DemoPeople(page, language).open()


def _tell(people: DemoPeople, key: str) -> None:
    names = PEOPLE[key].names
    name = f"{names.given_names} {names.first_surname}"
    words = people.say(f"Contar su historia: {name}", f"Tell their story: {name}")
    people.main.get_by_role("button", name=words, exact=True).click()


def _bar(page: Page, language: Language) -> Locator:
    name = Frame(page, language).say("Guion de la demostración", "Script of the demonstration")
    return page.get_by_role("complementary", name=name)


@pytest.mark.parametrize(("size", "language"), [("portrait", "es"), ("landscape", "en"), ("phone", "es")])
def test_a_story_is_told_page_by_page(own_context: OpenContext, language: Language, size: str) -> None:
    people = _open(own_context, language, size)
    page, complaints = people.page, Complaints(people.page.context)
    assert violations(page) == []
    _tell(people, "rosa")
    stops = story(Translator(language), "rosa")
    bar = _bar(page, language)
    for place, stop in enumerate(stops):
        expect(page).to_have_url(re.compile(rf"{re.escape(stop.path)}/?$"))
        expect(bar).to_contain_text(stop.say)
        expect(bar).to_be_in_viewport()
        Frame(page, language).wait_for_answers()
        expect(Frame(page, language).h1).to_have_count(1)
        assert violations(page) == []
        assert sideways(page) == []
        last = place == len(stops) - 1
        words = ("Otra persona", "Another person") if last else ("Siguiente", "Next")
        bar.get_by_role("link", name=people.say(*words)).click()
    people.expect_open()
    expect(bar).to_have_count(0)
    assert complaints.heard == []


@pytest.mark.parametrize("key", [key for key in KEYS if key != "rosa"])
def test_each_of_the_others_has_one(own_context: OpenContext, key: str) -> None:
    people = _open(own_context, "es")
    _tell(people, key)
    bar = _bar(people.page, "es")
    for stop in story(Translator(), key):
        people.page.goto(stop.path)
        expect(bar).to_contain_text(stop.say)
        expect(people.page.get_by_role("heading", level=1)).to_have_count(1)
        expect(people.page).to_have_url(re.compile(rf"{re.escape(stop.path)}/?$"))


def test_the_bar_leads_back_into_the_story_and_speaks_both_languages(own_context: OpenContext) -> None:
    people = _open(own_context, "es")
    page = people.page
    _tell(people, "martin")
    bar = _bar(page, "es")
    bar.get_by_role("link", name="Siguiente").click()
    expect(bar).to_contain_text("Paso 2")
    Frame(page).go_to_help()
    bar.get_by_role("link", name="Volver al guion").click()
    expect(bar).to_contain_text("Paso 2")
    Frame(page).other_language_link.click()
    expect(_bar(page, "en")).to_contain_text("Step 2")


@in_spanish
def test_a_reset_makes_all_clean(own_context: OpenContext, language: Language) -> None:
    people = _open(own_context, language)
    page = people.page
    _tell(people, "noemi")
    expect(_bar(page, language)).to_be_visible()
    people.open()
    people.main.get_by_role("button", name=people.say("Reiniciar todo", "Reset everything")).click()
    clean = people.say("la demostración está limpia", "the demonstration is clean")
    expect(people.main.get_by_role("status").filter(has_text=clean)).to_be_visible()
    assert {str(cookie.get("name")) for cookie in page.context.cookies()} <= {"aviso"}
    page.goto(address("/cuenta", language))
    expect(page).to_have_url(re.compile(rf"{address('/entrar', language)}/?$"))
    # A Chromium whose storage was wiped never answers when its page is taken away while it is loading.
    Frame(page, language).wait_for_scripts()


@pytest.mark.parametrize(("motion", "language"), [("reduce", "es"), ("no-preference", "en")])
def test_after_a_minute_the_screen_calls_the_next_visitor(
    own_context: OpenContext, language: Language, motion: Any
) -> None:
    context = own_context(reduced_motion=motion, **SIZES["portrait"])
    page = context.new_page()
    page.clock.install()
    people = DemoPeople(page, language).open()
    calling = page.get_by_role(
        "dialog", name=people.say("Tu ahorro y tu crédito", "Your savings and your loan")
    )
    page.clock.fast_forward(50_000)
    expect(calling).to_be_hidden()
    page.clock.fast_forward(12_000)
    expect(calling).to_be_visible()
    assert violations(page) == []
    assert small_targets(page) == [] and lonely_links(page) == []
    moving = page.evaluate("() => document.getAnimations().length")
    assert (moving == 0) is (motion == "reduce")
    calling.get_by_role("button").click()
    expect(calling).to_be_hidden()
    # Also from the middle of a story.
    _tell(people, "lidia")
    expect(_bar(page, language)).to_be_visible()
    page.clock.fast_forward(62_000)
    page.clock.fast_forward(2_000)
    people.expect_open()
    expect(calling).to_be_visible()
    other = people.say("English", "Español")
    calling.get_by_role("link", name=other).click()
    DemoPeople(page, "en" if language == "es" else "es").expect_open()
