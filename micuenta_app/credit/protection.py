"""Fondo de Protección de Pagos: what a person pays while it helps. Pure.

The person pays 10 % of the payment, plus insurance and fees; the fund pays 90 %, for up to six months and
once in five years (Informador, 25-08-2024).
"""

from decimal import ROUND_HALF_EVEN, Decimal

MONTHS_MAX = 6
YEARS_APART = 5
_OWN_SHARE = Decimal("0.10")


def own_share(payment: int) -> int:
    """What the person pays of a payment, in centavos, rounded half-even."""
    return int((_OWN_SHARE * payment).quantize(Decimal(1), ROUND_HALF_EVEN))
