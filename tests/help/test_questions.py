"""The questions: enough of them, each with its answer and its source, and no link that leads nowhere."""

import re
import unicodedata

import pytest

from micuenta_app.help.glossary import terms
from micuenta_app.help.page import groups
from micuenta_app.help.question import Question
from micuenta_app.micuenta_app import PAGES
from micuenta_app.ui.texts import LANGUAGES, Language, Translator

ES = Translator("es")
every_language = pytest.mark.parametrize("language", LANGUAGES)


def asked(t: Translator = ES) -> list[Question]:
    return [question for _, questions in groups(t) for question in questions]


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def test_there_are_many_and_each_is_asked_once() -> None:
    questions = asked()
    assert len(questions) >= 40
    assert len({question.ident for question in questions}) == len(questions)
    assert len({question.asked for question in questions}) == len(questions)


@every_language
def test_each_has_an_answer_in_short_sentences(language: Language) -> None:
    for question in asked(Translator(language)):
        assert question.answer, question.ident
        for sentence in re.split(r"(?<=[.?:;])\s", " ".join(question.answer)):
            assert len(sentence.split()) <= 26, (question.ident, sentence)


def test_whatever_names_a_figure_of_the_institute_or_the_law_has_its_source() -> None:
    telling = re.compile(r"\bley\b|\d\s?%|pesos|semanas en|días hábiles|En 20\d\d", re.IGNORECASE)
    for question in asked():
        if telling.search(" ".join(question.answer)):
            assert question.sources, question.ident


@every_language
def test_every_link_leads_to_a_page_of_this_site(language: Language) -> None:
    t = Translator(language)
    known = {t.href(f"/{page.slug}") for page in PAGES}
    for question in asked(t):
        assert {href.split("#")[0] for _, href in question.links} <= known, question.ident


def test_the_words_for_searching_are_written_as_the_search_reads_them() -> None:
    for question in asked():
        assert question.also == folded(question.also), question.ident


@every_language
def test_the_glossary_explains_each_word_once_and_in_order(language: Language) -> None:
    explained = terms(Translator(language))
    words = [term.word for term in explained]
    assert len(set(words)) == len(words) >= 30
    assert words == sorted(words, key=folded)
    assert all(term.means.endswith(".") for term in explained)
