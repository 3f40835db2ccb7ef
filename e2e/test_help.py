"""Help: found while typing, without the server; whole without scripts; heard."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, in_english, in_spanish, phone_and_tablet
from e2e.pages.frame import Language
from e2e.pages.fraud import Fraud
from e2e.pages.help import Glossary, Help


@pytest.fixture
def sized(screen: dict[str, Any], new_context: Callable[..., BrowserContext]) -> Page:
    return new_context(**screen).new_page()


@phone_and_tablet
def test_a_question_is_found_by_the_words_people_use(sized: Page, language: Language) -> None:
    help_page = Help(sized, language).open()
    help_page.wait_for_scripts()
    sent: list[str] = []
    sized.on("request", lambda request: sent.append(request.url))
    sized.on("websocket", lambda socket: sent.append(socket.url))
    help_page.search(help_page.say("se bloqueo mi CLAVE", "LOCKED out"))
    expect(help_page.question("No me deja entrar", "I cannot sign in")).to_be_visible()
    expect(help_page.question("¿Cómo va mi crédito?", "How is my loan doing?")).to_be_hidden()
    expect(help_page.search_said).to_contain_text(help_page.say("respuesta", "answer"))
    assert sent == []
    help_page.search("")
    assert all(one.is_visible() for one in help_page.questions.all())
    expect(help_page.search_said).to_be_empty()


SEARCHES = (
    ("¿Me quitarán la CASA?", "¿Me pueden quitar mi casa?", "Can they take my house away?"),
    ("intérprete náhuatl", "¿Hay ayuda en mi lengua?", "Is there help in my language?"),
    ("coyotes", "Alguien me quiere cobrar por un trámite", "Somebody wants to charge me for a procedure"),
    ("remittance tax", "¿Me cobran el impuesto a las remesas?", "Am I charged the remittance tax?"),
    ("lost my email", "Perdí mi correo", "I lost my e-mail"),
)


def test_accents_case_plurals_and_the_other_language_do_not_matter(page: Page) -> None:
    help_page = Help(page).open()
    for typed, spanish, english in SEARCHES:
        help_page.search(typed)
        expect(help_page.question(spanish, english)).to_be_visible()
        assert sum(one.is_visible() for one in help_page.questions.all()) < 15, typed


@in_english
def test_what_is_not_there_is_said_with_the_way_out(page: Page, language: Language) -> None:
    help_page = Help(page, language).open()
    help_page.search("xyzzy")
    expect(help_page.search_said).to_contain_text("INFONATEL")
    expect(help_page.telephone).to_be_visible()
    assert not any(one.is_visible() for one in help_page.questions.all())


@in_spanish
def test_without_scripts_the_whole_list_is_there(
    new_context: Callable[..., BrowserContext], language: Language
) -> None:
    page = new_context(java_script_enabled=False, **PHONE).new_page()
    help_page = Help(page, language)
    page.goto(help_page.address)
    assert help_page.questions.count() >= 40
    expect(help_page.search_field).to_be_hidden()
    expect(page.locator(".listen")).to_be_hidden()
    last = help_page.questions.last
    last.locator("summary").click()
    expect(last.locator("p").first).to_be_visible()


@in_english
def test_each_country_has_a_number_to_tap(page: Page, language: Language) -> None:
    assert Help(page, language).open().calls == [
        "tel:+525591715050",
        "tel:011525591715050",
        "tel:+525591715050",
        "tel:011525591715050",
        "tel:8000083900",
        "tel:5591715050",
    ]


@phone_and_tablet
def test_the_glossary_is_searched_too(sized: Page, language: Language) -> None:
    glossary = Glossary(sized, language).open()
    glossary.search(glossary.say("impuestos", "tax office"))
    expect(glossary.words.filter(visible=True)).to_have_text(["SAT"])


# A browser without a window has no voice: what the page asks of the browser is written down instead.
_VOICE = """
  const said = (window.said = []);
  class Speech { constructor(text) { this.text = text; } }
  const synthesis = {
    getVoices: () => LANGUAGES.map((lang) => ({ lang, name: lang })),
    speak: (speech) => { said.push([speech.lang, speech.text]); synthesis.now = speech; },
    cancel: () => { synthesis.now = null; },
    addEventListener: () => {},
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = Speech;
"""


def _with_voices(page: Page, *languages: str) -> None:
    page.add_init_script(f"{{ const LANGUAGES = {list(languages)!r};{_VOICE}}}")


@pytest.fixture
def heard(page: Page) -> Iterator[Callable[[], list[Any]]]:
    yield lambda: page.evaluate("() => window.said")


def test_a_page_is_read_aloud_part_by_part(
    page: Page, heard: Callable[[], list[Any]], language: Language
) -> None:
    _with_voices(page, "fr-FR", "en-US", "es-ES", "es-MX")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    fraud = Fraud(page, language).open()
    assert not [url for url in fetched if "listen.js" in url]
    fraud.listen_button.click()
    expect(fraud.stop_listening_button).to_be_visible()
    expect(fraud.h1).to_have_attribute("data-read", "")
    assert heard() == [[fraud.say("es-MX", "en-US"), fraud.h1.inner_text()]]
    page.evaluate("() => speechSynthesis.now.onend()")
    assert len(heard()) == 2
    fraud.stop_listening_button.click()
    expect(fraud.listen_button).to_be_visible()
    expect(page.locator("[data-read]")).to_have_count(0)
    assert page.evaluate("() => speechSynthesis.now") is None


def test_without_a_voice_it_says_so(page: Page, language: Language) -> None:
    _with_voices(page, "fr-FR")
    fraud = Fraud(page, language).open()
    fraud.listen_button.click()
    expect(
        page.get_by_text(fraud.say("no tiene una voz en español", "has no voice in English"))
    ).to_be_visible()


def test_account_pages_are_not_read_aloud(signed_in: Callable[..., BrowserContext]) -> None:
    page = signed_in("rosa").new_page()
    page.goto("/cuenta")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rosa")
    expect(page.locator("[data-listen]")).to_have_count(0)
