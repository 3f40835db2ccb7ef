"""Descuento por Liquidación Anticipada: half off for who pays the rest at once. Pure.

Once a balance is a quarter of the original debt or less, half of it settles the credit: who is entitled is
settled on the 1st, the amount shows from the 10th, and exactly that amount is to be paid in one payment by
the last business day of the month; less only lowers the balance (El Economista, 06-09-2025).
"""

from dataclasses import dataclass
from datetime import date

from . import months
from .business_days import last_business_day

SHOWN_FROM_DAY = 10


@dataclass(frozen=True, slots=True)
class Offer:
    """`centavos` settle the credit if they are paid from one day to the other, both included."""

    centavos: int
    saved: int
    shown_from: date
    pay_by: date


def is_near(original: int, balance: int) -> bool:
    """Whether so little is owed that the discount applies."""
    return balance > 0 and balance * 4 <= original


def offer(original: int, balance: int, today: date) -> Offer | None:
    """The discount of this month, or of the next if the last business day has passed; None while more
    than a quarter is owed. An odd centavo is the person's."""
    if not is_near(original, balance):
        return None
    month = today.replace(day=1)
    if today > last_business_day(month):
        month = months.following(month)
    to_pay = (balance + 1) // 2
    return Offer(to_pay, balance - to_pay, month.replace(day=SHOWN_FROM_DAY), last_business_day(month))
