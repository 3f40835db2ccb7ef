"""Every problem a person can meet has its words."""

import re
from pathlib import Path

import pytest

import micuenta_app
from micuenta_app.accounts import strength
from micuenta_app.accounts.rules import Problem
from micuenta_app.accounts.texts import CODES, problem_text
from micuenta_app.ui.texts import LANGUAGES, Translator

APP = Path(micuenta_app.__file__).parent


def _raised() -> set[str]:
    source = "\n".join(
        path.read_text()
        for feature in ("accounts", "identity", "profile", "savings")
        for path in (APP / feature).glob("*.py")
    )
    problems = re.findall(r'Problem\(\s*(?:"\w*"|[^"]+?), "(\w+)"', source)
    invalid = re.findall(r'InvalidIdentifier\("(\w+)"', source)
    lengths = [f"{name}_length_{way}" for name in ("nss", "curp", "rfc") for way in ("short", "long")]
    # A CLABE is only checked by `micuenta validate`, which prints its codes.
    invalid = [code for code in invalid if not code.startswith("clabe_")]
    passwords = re.findall(r'return "(password_\w+)"', source)
    questions = re.findall(r'Doubt\("(\w+)"', source)
    return {*problems, *invalid, *lengths, *passwords, *questions, *strength.REASONS}


def test_the_search_finds_codes_of_each_kind():
    assert {
        "sign_in_wrong", "nss_check_digit", "password_short", "code_wrong", "email_typo", "email_throwaway",
    } <= _raised()  # fmt: skip


def test_every_code_has_words():
    assert _raised() <= CODES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(CODES))
def test_words_are_whole_sentences_in_each_language(language, code):
    said = problem_text(Translator(language), Problem("", code, 2))
    assert said and "{" not in said
    assert said.lstrip("¿")[0].isupper()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "Espera un segundo y vuelve a intentar"),
        (59, "Espera 59 segundos y vuelve a intentar"),
        (60, "Espera un minuto y vuelve a intentar"),
        (61, "Espera 2 minutos y vuelve a intentar"),
        (900, "Espera 15 minutos y vuelve a intentar"),
    ],
)
def test_a_long_wait_is_said_in_minutes(seconds, said):
    assert problem_text(Translator("es"), Problem("", "identity_wait", seconds)) == said


def test_one_and_many_read_right():
    spanish = Translator("es")
    assert problem_text(spanish, Problem("nss", "nss_length_short", 1)).startswith(
        "A tu NSS le falta un número"
    )
    assert "faltan 3 números" in problem_text(spanish, Problem("nss", "nss_length_short", 3))


@pytest.mark.parametrize(("code", "length"), [("nss_length_short", 11), ("curp_length_short", 18)])
def test_who_typed_nothing_is_not_told_how_much_of_it_is_missing(code, length):
    assert "falta" not in problem_text(Translator("es"), Problem("", code, length))
    assert "falta" in problem_text(Translator("es"), Problem("", code, length - 1))
