import pytest

from micuenta_app.ui.texts import Translator, language_of, translator_of

SPANISH, ENGLISH = Translator("es"), Translator("en")


def test_spanish_is_its_own_key() -> None:
    assert SPANISH("Cargando…") == "Cargando…"
    assert ENGLISH("Cargando…") == "Loading…"


def test_a_text_without_english_stays_spanish() -> None:
    assert ENGLISH("Esto no está en el catálogo") == "Esto no está en el catálogo"


def test_values_are_filled_in() -> None:
    assert ENGLISH("Del {first} al {last} de {total}", first=1, last=24, total=60) == "1 to 24 of 60"


def test_braces_in_a_value_are_left_alone() -> None:
    assert SPANISH("Hoy: {amount}", amount="{total}") == "Hoy: {total}"


@pytest.mark.parametrize(("n", "said"), [(1, "1 pago"), (2, "2 pagos"), (0, "0 pagos")])
def test_one_and_many(n: int, said: str) -> None:
    assert SPANISH.many("{n} pago", "{n} pagos", n) == said


@pytest.mark.parametrize(
    ("path", "spanish", "english"), [("/", "/", "/en"), ("/ayuda", "/ayuda", "/en/ayuda")]
)
def test_each_language_has_its_addresses(path: str, spanish: str, english: str) -> None:
    assert SPANISH.href(path) == spanish
    assert ENGLISH.href(path) == english


@pytest.mark.parametrize(
    ("path", "language"),
    [("/", "es"), ("/en", "en"), ("/en/ayuda", "en"), ("/entrar", "es"), ("/enero", "es"), ("", "es")],
)
def test_the_path_tells_the_language(path: str, language: str) -> None:
    assert language_of(path) == language
    assert translator_of(path).language == language
