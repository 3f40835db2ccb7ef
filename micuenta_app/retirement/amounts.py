"""Amounts in words: to the centavo for a list, in whole pesos for a sentence."""

from decimal import ROUND_HALF_EVEN, Decimal

from ..ui.money import plain_pesos

_HUNDRED = Decimal(100)


def centavos(amount: Decimal) -> int:
    return int((amount * _HUNDRED).quantize(Decimal(1), ROUND_HALF_EVEN))


def said(amount: Decimal) -> str:
    """To the centavo."""
    return plain_pesos(centavos(amount))


def about(amount: Decimal) -> str:
    """Whole pesos, for sentences: the centavos of an estimate say nothing."""
    return f"${amount.quantize(Decimal(1), ROUND_HALF_EVEN):,}"
