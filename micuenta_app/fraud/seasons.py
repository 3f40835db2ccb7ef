"""When there are more tricks: in holidays, when school begins, and at Christmas (Vanguardia, 2025; see
sources.SEASONS). The account's first screen warns of the one that is near. Pure.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..ui.texts import Translator

Season = Literal["christmas", "holidays", "school", "year"]

# First and last day as month and day. Easter moves between 22 March and 25 April; the week before it counts.
_SEASONS: tuple[tuple[tuple[int, int], tuple[int, int], Season], ...] = (
    ((1, 1), (1, 6), "christmas"),
    ((3, 15), (4, 30), "holidays"),
    ((7, 1), (8, 15), "holidays"),
    ((8, 16), (9, 15), "school"),
    ((11, 15), (12, 31), "christmas"),
)


@dataclass(frozen=True)
class SeasonWarning:
    title: str = ""
    text: str = ""


def season(day: date) -> Season:
    """The season of a day; "year" for the ordinary rest."""
    at = (day.month, day.day)
    for first, last, name in _SEASONS:
        if first <= at <= last:
            return name
    return "year"


def warning(t: Translator, day: date) -> SeasonWarning:
    """What to look out for on that day."""
    match season(day):
        case "christmas":
            return SeasonWarning(
                t("En Navidad hay más engaños"),
                t("Ofrecen sacar tu ahorro en efectivo para las fiestas. INFONAVIT no da efectivo."),
            )
        case "holidays":
            return SeasonWarning(
                t("En vacaciones hay más engaños"),
                t("Si viajas a México, no le pagues a nadie por un trámite de INFONAVIT: son gratis."),
            )
        case "school":
            return SeasonWarning(
                t("Al volver a clases hay más engaños"),
                t("Ofrecen dinero de tu ahorro para los gastos de la escuela. Es fraude."),
            )
        case "year":
            return SeasonWarning(
                t("Nadie debe cobrarte por esto"),
                t("Si te piden dinero, tu contraseña o un código, es fraude."),
            )
