"""The words for what can be wrong with an answer, and for currencies and their rates."""

from collections.abc import Callable, Mapping

from ..ui.dates import long_date
from ..ui.fields import FieldError
from ..ui.texts import Translator
from .rates import Currency, Rate
from .reading import Problem

Say = Callable[[Translator, int], str]

_WORDS: Mapping[str, Say] = {
    "missing": lambda t, n: t("Falta este dato"),
    "not_a_number": lambda t, n: t("Escribe una cantidad con números, como 9000 o 9,000.50"),
    "negative": lambda t, n: t("No puede ser menos que cero"),
    "too_small": lambda t, n: t("El mínimo es {n}", n=f"{n:,}"),
    "too_large": lambda t, n: t("El máximo es {n}. Revisa si sobra un cero", n=f"{n:,}"),
    "not_whole": lambda t, n: t("Escribe un número entero, sin decimales"),
    "not_a_date": lambda t, n: t("Escribe una fecha completa: día, mes y año"),
    "in_the_future": lambda t, n: t("Ese día todavía no llega. Pon hoy o antes"),
    "age_is_past": lambda t, n: t("Ya tienes {n} años: pon {n} o más", n=n),
    "not_between": lambda t, n: t("El de en medio debe estar entre el bajo y el alto"),
    "wish_is_nothing": lambda t, n: t("Escribe cuánto quieres gastar, aunque sea en un renglón"),
    "name_missing": lambda t, n: t("Ponle un nombre, como «Me quedo en Chicago»"),
    "name_long": lambda t, n: t("El nombre puede tener hasta {n} letras", n=n),
    "too_many": lambda t, n: t("Puedes guardar hasta {n}. Borra uno para guardar otro", n=n),
}


def problem_text(t: Translator, problem: Problem) -> str:
    return _WORDS[problem.code](t, problem.n)


def errors_of(t: Translator, problems: tuple[Problem, ...]) -> list[FieldError]:
    """The problems for the summary and beside the fields."""
    return [FieldError(problem.field, problem_text(t, problem)) for problem in problems]


def currency_name(t: Translator, currency: Currency) -> str:
    return {
        "mxn": t("Pesos mexicanos"),
        "usd": t("Dólares de Estados Unidos"),
        "cad": t("Dólares de Canadá"),
    }[currency]


def rate_words(t: Translator, currency: Currency, rate: Rate) -> str:
    """A rate with its day and where it comes from."""
    words = {"usd": t("Un dólar de Estados Unidos"), "cad": t("Un dólar de Canadá")}
    said = {
        "currency": words.get(currency, currency),
        "pesos": f"{rate.pesos.normalize():f}",
        "day": long_date(t, rate.day),
    }
    if rate.source:
        return t(
            "{currency} = {pesos} pesos el {day}. Fuente: {source}. Es una estimación: hoy vale otra cosa.",
            source=rate.source,
            **said,
        )
    return t("{currency} = {pesos} pesos el {day}. Lo escribiste tú: es una estimación.", **said)


def preset_options(t: Translator) -> list[tuple[str, str, str]]:
    """The lives to begin from: code, name, hint."""
    return [
        ("mx_justo", t("En México, con lo justo"), ""),
        ("mx_tranquilo", t("En México, con tranquilidad"), ""),
        ("mx_holgado", t("En México, con holgura"), ""),
        ("us_justo", t("En Estados Unidos"), ""),
        ("ca_justo", t("En Canadá"), ""),
    ]


def line_name(t: Translator, line: str) -> str:
    return {
        "vivienda": t("Casa, luz y agua"),
        "comida": t("Comida"),
        "salud": t("Salud"),
        "transporte": t("Transporte"),
        "familia": t("Familia"),
        "otros": t("Otros gastos"),
    }[line]
