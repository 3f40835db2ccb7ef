"""Each page of ours is built in both languages, says what it must, and holds no foreign words."""

import json

import pytest

from micuenta_app.fraud.page import PAGE as FRAUD
from micuenta_app.fraud.rules import PLACES
from micuenta_app.help.glossary_page import PAGE as GLOSSARY
from micuenta_app.help.page import PAGE as HELP
from micuenta_app.home.page import PAGE as HOME
from micuenta_app.outreach.people import demo_people
from micuenta_app.outreach.pieces import PAGE as PIECES
from micuenta_app.ui.not_found import NOT_FOUND
from micuenta_app.ui.page import Page
from micuenta_app.ui.texts import LANGUAGES, Language, Translator

PAGES = [HOME, FRAUD, HELP, GLOSSARY, PIECES, NOT_FOUND]
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "inicio")
every_language = pytest.mark.parametrize("language", LANGUAGES)


def markup(page: Page, language: Language) -> str:
    return json.dumps(page.view(Translator(language)).render(), default=str, ensure_ascii=False)


@every_page
@every_language
def test_every_page_says_what_it_is_and_whom_to_call(page: Page, language: Language) -> None:
    said = markup(page, language)
    assert "https://micuenta.infonavit.org.mx/" in said
    assert "tel:+525591715050" in said
    assert said.count('"name": "\\"h1\\""') == 1 or said.count('\\"h1\\"') == 1


@every_page
def test_the_language_switch_leads_to_the_same_page(page: Page) -> None:
    if page is not NOT_FOUND:
        assert f'href:\\"{Translator("en").href("/" + page.slug)}\\"' in markup(page, "es").replace(" ", "")


@pytest.mark.parametrize("page", [HOME, FRAUD, HELP, GLOSSARY], ids=lambda page: page.slug or "inicio")
@every_language
@pytest.mark.parametrize(
    "unverified", ["infonavit.gob.mx", "021180550300050811", "088", "horario", "8:30", "wa.me", "OXXO"]
)
def test_what_is_not_verified_is_not_said(page: Page, language: Language, unverified: str) -> None:
    assert unverified not in markup(page, language)


def test_infonavit_is_the_first_place_to_report_to_from_abroad() -> None:
    said = markup(FRAUD, "es")
    at = [said.index(f'id:\\"{place}\\"') for place in PLACES]
    assert at[0] < said.index("denuncias@", at[0]) < said.index("ftc.gov", at[0]) < at[1]
    assert at[1] < said.index("denuncias@", at[1]) < said.index("antifraudcentre", at[1]) < at[2]


def test_the_law_and_the_brochure_are_named_in_the_page_s_language() -> None:
    assert "Ley del INFONAVIT" in markup(FRAUD, "es")
    english = markup(FRAUD, "en")
    assert "INFONAVIT Law, article 25" in english and "folleto" not in english


def test_cities_have_their_english_names() -> None:
    places = " ".join(person.place for person in demo_people(Translator("en")))
    assert "Los Angeles" in places and "New York" in places and "Ángeles" not in places


def test_the_name_of_the_site_stays_spanish() -> None:
    assert "desde el extranjero" in markup(HOME, "en")
