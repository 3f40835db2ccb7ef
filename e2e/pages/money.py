"""Amounts as the pages write them."""

import re
from decimal import Decimal

AMOUNT = re.compile(r"([-−+]?)\$([\d,]+\.\d\d)")


def amounts(text: str) -> list[Decimal]:
    """Every amount of a text, in order."""
    return [
        Decimal(digits.replace(",", "")) * (-1 if sign in ("-", "−") and sign else 1)
        for sign, digits in AMOUNT.findall(text)
    ]


def first_amount(text: str) -> Decimal:
    """The first amount of a text."""
    return amounts(text)[0]


def written(pesos: Decimal) -> str:
    """An amount as the pages write it, without its sign."""
    return f"${abs(pesos):,.2f}"
