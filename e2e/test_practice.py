"""A round of the practice: without a network, with the keyboard, without scripts; on a phone and a tablet."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, in_english, in_spanish, phone_and_tablet
from e2e.pages.dashboard import Dashboard
from e2e.pages.demo_people import DemoPeople
from e2e.pages.frame import Language
from e2e.pages.fraud import Fraud
from e2e.pages.practice import Practice
from e2e.pages.review import Review
from e2e.support.accessibility import sideways, small_targets, violations
from e2e.support.complaints import Complaints
from micuenta_app.fraud.practice.situations import KINDS, situations

STORED = """async () => [
  localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length,
].join()"""


@pytest.fixture
def sized(screen: dict[str, Any], new_context: Callable[..., BrowserContext]) -> BrowserContext:
    return new_context(**screen)


def _open(context: BrowserContext, language: Language) -> Practice:
    practice = Practice(context.new_page(), language).open()
    practice.wait_for_scripts()
    return practice


def _expect_usable(practice: Practice) -> None:
    assert violations(practice.page) == []
    assert small_targets(practice.page) == []
    assert sideways(practice.page) == []


def _round(practice: Practice, *, wrong: int = 0) -> Counter[tuple[str, bool]]:
    """Answer ten, some of them wrong. What was drawn, by kind and whether it is a trap."""
    drawn: Counter[tuple[str, bool]] = Counter()
    for place in range(10):
        expect(practice.situation).to_have_count(1)
        expect(practice.progress).to_have_text(
            practice.say(f"Situación {place + 1} de 10", f"Situation {place + 1} of 10")
        )
        drawn[practice.situation.get_attribute("data-kind") or "", practice.is_trap] += 1
        practice.answer(rightly=place >= wrong)
        practice.next_button.click()
    return drawn


@phone_and_tablet
def test_a_whole_round_without_a_network(sized: BrowserContext, language: Language) -> None:
    complaints = Complaints(sized)
    practice = _open(sized, language)
    before = practice.page.evaluate(STORED)
    asked: list[str] = []
    _expect_usable(practice)
    sized.set_offline(True)
    practice.page.on("request", lambda request: asked.append(request.url))
    practice.start()
    expect(practice.question).to_be_focused()
    expect(practice.question).to_be_in_viewport()
    _expect_usable(practice)
    # Nothing gives it away before it is answered.
    expect(practice.situation.locator("sup").first).to_be_hidden()
    practice.answer(rightly=False)
    expect(practice.verdict).to_be_focused()
    expect(practice.verdict).to_be_in_viewport()
    expect(practice.verdict).to_contain_text(practice.say("Esta vez no.", "Not this time."))
    expect(practice.trap_button).to_be_hidden()
    numbers = practice.situation.locator("ol.steps > li").count()
    for sup in practice.situation.locator("sup").all():
        expect(sup).to_be_visible()
        assert int(re.sub(r"\D", "", sup.inner_text())) <= numbers
    _expect_usable(practice)
    practice.next_button.click()
    for _ in range(9):
        practice.answer()
        expect(practice.verdict).to_contain_text(practice.say("Bien visto.", "Well spotted."))
        practice.next_button.click()
    expect(practice.score).to_have_text(practice.say("Acertaste 9 de 10", "You got 9 of 10 right"))
    expect(practice.score).to_be_focused()
    expect(practice.certificate).to_contain_text(practice.say("9 de 10", "9 of 10"))
    expect(practice.missed).to_have_count(1)
    _expect_usable(practice)
    assert not [url for url in asked if "/_event" not in url]
    assert practice.page.evaluate(STORED) == before
    assert practice.address == re.sub(r"^https?://[^/]+", "", practice.page.url)
    assert not [words for words in complaints.heard if "ERR_INTERNET_DISCONNECTED" not in words]


def test_four_rounds_are_balanced_and_bring_others(page: Page) -> None:
    practice = Practice(page).open()
    practice.wait_for_scripts()
    practice.start()
    seen: list[str] = []
    for turn in range(4):
        drawn: Counter[tuple[str, bool]] = Counter()
        for place in range(10):
            seen.append(practice.situation.get_attribute("id") or "")
            drawn[practice.situation.get_attribute("data-kind") or "", practice.is_trap] += 1
            practice.answer(rightly=place > turn)
            practice.next_button.click()
        assert sum(n for (_, trap), n in drawn.items() if not trap) in (3, 4)
        assert {kind: drawn[kind, True] + drawn[kind, False] for kind in KINDS} == dict.fromkeys(KINDS, 2)
        assert min(drawn[kind, True] for kind in KINDS) == 1
        expect(practice.score).to_have_text(f"Acertaste {9 - turn} de 10")
        practice.again_button.click()
    # Three rounds before one comes again.
    assert len({*seen[:30]}) == 30


@in_spanish
def test_with_the_keyboard_alone(page: Page, language: Language) -> None:
    practice = Practice(page, language).open()
    practice.wait_for_scripts()
    keys = page.keyboard
    start = page.get_by_role("button", name=practice.say("Empezar", "Start"), exact=True)
    start.focus()
    keys.press("Enter")
    for _ in range(10):
        expect(practice.question).to_be_focused()
        keys.press("Tab")
        expect(practice.trap_button).to_be_focused()
        keys.press("Space")
        expect(practice.verdict).to_be_focused()
        while not practice.next_button.evaluate("(button) => button === document.activeElement"):
            keys.press("Tab")
        keys.press("Enter")
    expect(practice.score).to_be_focused()
    keys.press("Tab")
    expect(practice.again_button).to_be_focused()
    keys.press("Enter")
    expect(practice.question).to_be_focused()


@phone_and_tablet
def test_the_certificate_is_passed_on_without_a_name(sized: BrowserContext, language: Language) -> None:
    page = sized.new_page()
    page.add_init_script("""
      navigator.share = (what) => { window.shared = what; return Promise.resolve(); };
      window.print = () => { window.printed = true; };
    """)
    practice = Practice(page, language).open()
    practice.wait_for_scripts()
    practice.start()
    _round(practice, wrong=2)
    practice.share_button.click()
    shared = page.evaluate("() => window.shared")
    assert practice.say("Acerté 8 de 10", "I got 8 of 10 right") in shared["text"]
    assert shared["url"].endswith(practice.address)
    page.get_by_role("button", name=practice.say("Imprimir esta página", "Print this page")).click()
    assert page.evaluate("() => window.printed")
    page.emulate_media(media="print")
    expect(practice.certificate).to_be_visible()
    expect(practice.banner).to_be_hidden()
    expect(practice.missed.first).to_be_hidden()
    page.emulate_media(media="screen")
    with page.expect_download() as download:
        practice.save_button.click()
    name = download.value.suggested_filename
    assert name == practice.say("practica-contra-el-fraude.png", "fraud-practice.png")
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


@in_english
def test_without_scripts_each_has_its_answer_below(
    new_context: Callable[..., BrowserContext], language: Language
) -> None:
    page = new_context(java_script_enabled=False, **PHONE).new_page()
    practice = Practice(page, language)
    page.goto(practice.address)
    shown = page.locator("[data-situation]")
    expect(shown).to_have_count(len(situations()))
    expect(page.get_by_role("button", name=practice.say("Es seguro", "It is safe"))).to_have_count(0)
    first = shown.first
    expect(first.locator("sup").first).to_be_hidden()
    first.locator("summary").click()
    expect(first.locator(".verdict")).to_be_visible()
    expect(first.locator("sup").first).to_be_visible()
    expect(practice.certificate).to_be_hidden()


@in_spanish
def test_it_is_reached_from_where_one_learns_of_fraud(
    page: Page, signed_in: Callable[..., BrowserContext], language: Language
) -> None:
    def follow(there: Page, words: tuple[str, str]) -> None:
        practice = Practice(there, language)
        there.get_by_role("link", name=practice.say(*words)).click()
        practice.expect_open().start()
        expect(practice.question).to_be_focused()

    Fraud(page, language).open()
    follow(page, ("Practica dos minutos", "Practise for two minutes"))
    review = Review(page, language).open()
    review.wait_for_scripts()
    review.check("Mándeme su contraseña de Mi Cuenta")
    expect(review.verdict).to_be_visible()
    follow(page, ("aprende a reconocer trampas", "learn to recognise traps"))
    DemoPeople(page, language).open()
    follow(page, ("Practicar contra el fraude", "Practise against fraud"))
    account = signed_in("rosa").new_page()
    Dashboard(account, language).open()
    follow(account, ("aprende a reconocer trampas", "learn to recognise traps"))
