"""The written situations: enough of them, whole in both languages, and the checker agrees with each."""

import re
from collections import Counter
from typing import get_args

import pytest

from micuenta_app.fraud.practice.reasons import words_of
from micuenta_app.fraud.practice.situations import KINDS, Situation, Told, plain, situations
from micuenta_app.fraud.rules import OFFICIAL, Code, check
from micuenta_app.ui.texts import LANGUAGES, Language, Translator

ALL = situations()
# What is written is judged by what is written; what is said aloud also by who says it, and where.
WRITTEN = ("messages", "pages", "friends")

each_one = pytest.mark.parametrize("one", ALL, ids=lambda one: one.ident)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    assert len(ALL) >= 40
    assert len({one.ident for one in ALL}) == len(ALL)


def test_a_third_is_safe_in_every_kind() -> None:
    """Then three rounds can be drawn without one twice: two of each kind, three or four of them safe."""
    for kind in KINDS:
        count = Counter(one.verdict for one in ALL if one.kind == kind)
        assert count["trap"] >= 6 and count["safe"] >= 3
        assert 1 / 4 <= count["safe"] / count.total() <= 2 / 5


@each_one
@each_language
def test_it_is_whole(one: Situation, language: Language) -> None:
    told = one.told[language]
    assert told.scene and told.lines and told.do and told.reasons
    assert told.who or told.address
    for key in told.reasons:
        assert all(words_of(Translator(language), key))


@each_one
def test_both_languages_give_the_same_away(one: Situation) -> None:
    assert {*one.told["es"].reasons} == {*one.told["en"].reasons}


def judged_text(one: Situation, language: Language) -> str:
    """A page is judged by its address: its fields are no message."""
    told = one.told[language]
    return plain(told.address) if told.address else told.text


@each_one
@each_language
def test_the_checker_agrees(one: Situation, language: Language) -> None:
    judged = check(judged_text(one, language))
    if one.verdict == "safe":
        assert judged.verdict in ("official", "unknown"), judged.codes
    elif one.kind in WRITTEN:
        assert judged.verdict in ("dangerous", "suspicious"), judged_text(one, language)


@pytest.mark.parametrize("one", [one for one in ALL if one.kind in WRITTEN], ids=lambda one: one.ident)
@each_language
def test_what_is_marked_is_what_the_checker_sees(one: Situation, language: Language) -> None:
    told = one.told[language]
    spans = told.address or (*told.who, *(span for line in told.lines for span in line.spans))
    marked = {_plainly(span.reason) for span in spans if span.reason in get_args(Code)}
    assert marked <= {_plainly(code) for code in check(judged_text(one, language)).codes}
    if one.verdict == "safe":
        assert marked <= OFFICIAL


def _plainly(code: str) -> str:
    """The same sign, whether or not another stands beside it."""
    return code.removesuffix("_alone")


@each_one
@each_language
def test_nobody_is_named(one: Situation, language: Language) -> None:
    text = one.told[language].text
    for number in re.findall(r"\(?\d{3}\)?[ -]\d{3}[ -]\d{4}", text):
        assert re.search(r"555[ -]01\d\d$", number), number
    for host in re.findall(r"[\w.@-]+\.[a-z]{2,}(?=[/\s>]|$)", text):
        assert re.search(r"(\.example|infonavit\.org\.mx|infonavitfacil\.mx)$", host), host


def test_marks_are_written_right() -> None:
    told: list[Told] = [one.told[language] for one in ALL for language in LANGUAGES]
    assert not [each.text for each in told if re.search(r"[\[\]]|\]\(", each.text)]
