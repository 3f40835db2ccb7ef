"""Each page of ours is built in both languages, says what it must, and holds no foreign words."""

import json

import pytest

from micuenta_app.fraud.page import PAGE as FRAUD
from micuenta_app.help.page import PAGE as HELP
from micuenta_app.home.page import PAGE as HOME
from micuenta_app.outreach.pieces import PAGE as PIECES
from micuenta_app.ui.not_found import NOT_FOUND
from micuenta_app.ui.page import Page
from micuenta_app.ui.texts import LANGUAGES, Language, Translator

PAGES = [HOME, FRAUD, HELP, PIECES, NOT_FOUND]
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


@pytest.mark.parametrize("page", [HOME, FRAUD, HELP], ids=lambda page: page.slug or "inicio")
@every_language
@pytest.mark.parametrize(
    "unverified", ["infonavit.gob.mx", "021180550300050811", "088", "horario", "8:30", "wa.me", "OXXO"]
)
def test_what_is_not_verified_is_not_said(page: Page, language: Language, unverified: str) -> None:
    assert unverified not in markup(page, language)
