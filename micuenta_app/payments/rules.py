"""What a payment does to a debt, and what it is in dollars. Pure; money in centavos."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal, get_args

from ..credit import deferral
from ..credit.rules import FINISHED, Terms, catch_up, next_payment
from ..credit.schedule import monthly_interest

# The FIX is published on Mexican business days: after a long holiday it is a few days old and still good.
_RATE_IS_OLD_AFTER_DAYS = 7
# An estimate with a rate of another season misleads more than it helps: then pesos only.
_RATE_IS_USELESS_AFTER_DAYS = 60
# Far outside of anything the peso has been worth since 1995: a broken answer, not a rate.
_LOWEST_RATE, _HIGHEST_RATE = Decimal(3), Decimal(100)


@dataclass(frozen=True, slots=True)
class Rate:
    """Pesos for one US dollar, and the day they are of."""

    day: date
    pesos: Decimal
    # The demonstration shows what an estimate looks like without asking anybody.
    is_invented: bool = False

    def age_days(self, today: date) -> int:
        return (today - self.day).days

    def is_old(self, today: date) -> bool:
        """Whether its age must be said."""
        return self.age_days(today) > _RATE_IS_OLD_AFTER_DAYS

    def is_useless(self, today: date) -> bool:
        return self.age_days(today) > _RATE_IS_USELESS_AFTER_DAYS


def is_plausible(rate: Rate, today: date) -> bool:
    """Whether it can be a rate at all. Mexico's day may be over where ours begins, never the reverse."""
    return rate.day <= today and rate.pesos.is_finite() and _LOWEST_RATE <= rate.pesos <= _HIGHEST_RATE


def dollars(centavos: int, rate: Rate) -> Decimal:
    """The same in US dollars, to the cent."""
    return (Decimal(centavos) / 100 / rate.pesos).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


Kind = Literal["installment", "catch_up", "settle", "other"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# An amount of money as people type it in Mexico: 1500 · 1,500 · $1,500.50 · 1500 pesos
_AMOUNT = re.compile(
    r"\$? ?(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(?P<cents>\d{1,2}))?(?: ?(?:pesos|mxn|m\.n\.))?",
    re.IGNORECASE,
)
_LONGEST_AMOUNT = 40


class BadAmount(Exception):
    """What was typed is no amount to pay; the text is a code."""


@dataclass(frozen=True, slots=True)
class Option:
    """An amount the record itself names, and what for."""

    kind: Kind
    centavos: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What a payment does to a debt.

    Attributes:
        after: what is owed once it is applied.
        interest: what the debt then grows by in a month.
        costs: insurance and fee of a month.
        falls_short: paid every month, the debt would grow.
    """

    before: int
    after: int
    interest: int
    costs: int
    falls_short: bool


def is_payable(terms: Terms) -> bool:
    return terms.status not in FINISHED and terms.balance_centavos > 0


def options(terms: Terms, last_paid_on: date | None) -> tuple[Option, ...]:
    """The amounts to choose from, the one that is proposed first; empty when nothing is owed.

    No payment is larger than the debt. In court the record names no amount: what is agreed there is
    another one. In a prórroga nothing has to be paid, and everything may.
    """
    balance = terms.balance_centavos
    if not is_payable(terms):
        return ()
    due = next_payment(terms, last_paid_on)
    named: list[tuple[Kind, int | None]] = [
        ("catch_up", catch_up(terms)),
        ("installment", due.centavos if due else None),
        ("settle", balance if terms.status != "judicial" else None),
    ]
    return tuple(Option(kind, min(centavos, balance)) for kind, centavos in named if centavos)


def amount(text: str, balance: int) -> int:
    """The centavos of what somebody typed.

    Raises:
        BadAmount: amount_empty, amount_format, amount_negative, amount_zero, amount_over_debt.
    """
    said = unicodedata.normalize("NFKC", text[: _LONGEST_AMOUNT + 1]).strip()
    if not said:
        raise BadAmount("amount_empty")
    if said[0] in "-−–":
        raise BadAmount("amount_negative")
    found = _AMOUNT.fullmatch(said) if said.isascii() else None
    if found is None or len(said) > _LONGEST_AMOUNT:
        raise BadAmount("amount_format")
    centavos = 100 * int(found["whole"].replace(",", "")) + int((found["cents"] or "").ljust(2, "0"))
    if centavos == 0:
        raise BadAmount("amount_zero")
    if centavos > balance:
        raise BadAmount("amount_over_debt")
    return centavos


def effect(terms: Terms, annual_rate: Decimal, centavos: int) -> Effect:
    """What a payment does. Nobody knows in which order the institute applies one to interest, months and
    debt; the sum of the ledger is the same in any."""
    after = terms.balance_centavos - centavos
    free = terms.status == "deferred" and deferral.is_free(terms.as_of)
    interest = 0 if free or after <= 0 else monthly_interest(after, annual_rate)
    costs = terms.insurance_centavos + terms.fee_centavos if after > 0 else 0
    return Effect(terms.balance_centavos, after, interest, costs, after > 0 and centavos < interest + costs)
