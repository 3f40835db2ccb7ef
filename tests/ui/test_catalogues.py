"""Every text of every feature has its English: none missing, none left over, same placeholders."""

import ast
import re
from collections import defaultdict
from functools import cache
from typing import Any

import pytest
from babel.messages.catalog import Message

from micuenta_app.locale.update import features, kept
from micuenta_app.locale.update import texts_in as read_texts

each_feature = pytest.mark.parametrize("folder", list(features()), ids=lambda folder: folder.name)
texts_in = cache(read_texts)


def forms(value: Any) -> tuple[str, ...]:
    """A text, or its singular and plural."""
    return (value,) if isinstance(value, str) else tuple(value)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def said(folder) -> dict[tuple[str, ...], Message]:
    return {forms(message.id): message for message in kept(folder.name) if message.id}


@each_feature
def test_every_text_has_its_english(folder) -> None:
    english = said(folder)
    missing = [
        key
        for key in (forms(message.id) for message in texts_in(folder) if message.id)
        if key not in english or not all(forms(english[key].string))
    ]
    assert not missing


@each_feature
def test_no_text_hides_in_a_formatted_string(folder) -> None:
    """It would not be collected, and stay Spanish."""
    for source in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text())):
            if isinstance(node, ast.JoinedStr):
                called = [part for part in ast.walk(node) if isinstance(part, ast.Call)]
                hidden = [call for call in called if ast.unparse(call.func) in ("t", "t.many")]
                assert not hidden, f"{source.name}:{node.lineno}"


@each_feature
def test_no_english_is_left_over(folder) -> None:
    used = {forms(message.id) for message in texts_in(folder) if message.id}
    assert not said(folder).keys() - used


@each_feature
def test_placeholders_are_the_same_in_both_languages(folder) -> None:
    for key, message in said(folder).items():
        *singular, last = forms(message.string)
        assert placeholders(last) == placeholders(key[-1]), key
        # "One payment" may leave the number out.
        assert all(placeholders(one) <= placeholders(key[-1]) for one in singular), key


def test_a_text_has_one_english_everywhere() -> None:
    # The catalogues are looked up together, so the last file would win for all features.
    english: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for folder in features():
        for key, message in said(folder).items():
            english[key].add(forms(message.string))
    assert not {key: sorted(values) for key, values in english.items() if len(values) > 1}
