"""Pesos on the screen: whole pesos large, centavos small, the currency in words."""

from dataclasses import dataclass
from decimal import Decimal
from typing import cast

import reflex as rx
from babel.numbers import format_decimal

from .texts import Translator

MINUS = "−"  # the minus sign: a hyphen is too short to be seen beside large figures


@dataclass(frozen=True)
class Pesos:
    """An amount in two pieces, so that the centavos can be set smaller."""

    whole: str = ""
    cents: str = ""


def pesos(centavos: int) -> Pesos:
    sign = MINUS if centavos < 0 else ""
    whole, cents = divmod(abs(centavos), 100)
    return Pesos(f"{sign}${whole:,}", f".{cents:02}")


def plain_pesos(centavos: int) -> str:
    """The amount as one text, for sentences and tables."""
    amount = pesos(centavos)
    return amount.whole + amount.cents


def percent(t: Translator, rate: Decimal) -> str:
    """A rate of 0.1045 as "10.45 %", or "10.45%" in English; two decimals at most."""
    said = format_decimal(rate * 100, format="#,##0.##", locale=t.locale)
    return f"{said}\N{NO-BREAK SPACE}%" if t.language == "es" else f"{said}%"


def figure(money: Pesos | rx.Var[Pesos], t: Translator) -> rx.Component:
    """The one large amount of a sheet."""
    amount = cast(Pesos, money)
    return rx.el.p(
        rx.el.span(amount.whole, rx.el.span(amount.cents, class_name="c")),
        " ",
        rx.el.span(t("pesos"), class_name="u"),
        class_name="figure",
    )
