"""What a credit's record means: how it goes, what is due and when.

Everything is relative to the record's own date: today's clock says nothing about a record that is
ten days old.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import months, protection

Tone = Literal["good", "warn", "bad", "info", "none"]

LAST_PAYMENTS = 6

FINISHED = frozenset({"paid", "released", "mortgage_cancelled"})
# What needs its person first, so that choice 0 is always the credit that matters.
_URGENCY = (
    "judicial", "late", "restructured", "protected", "deferred", "current",
    "paid", "released", "mortgage_cancelled",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """The record of a credit, as far as the rules need it. Codes are the registry's."""

    status: str
    status_until: date | None
    late_installments: int
    deferral_months_used: int
    frozen: bool
    regime: str
    denomination: str
    granted_on: date
    original_centavos: int
    balance_centavos: int
    payment_centavos: int
    insurance_centavos: int
    fee_centavos: int
    as_of: date
    has_mortgage: bool = True


@dataclass(frozen=True, slots=True)
class NextPayment:
    """An amount and when: in a month (its first day), or after a day, or the record does not say."""

    centavos: int
    month: date | None = None
    after: date | None = None
    by_employer: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of the original amount is gone. `grew`: more is owed than was lent."""

    percent: int
    grew: bool = False


def urgency(status: str) -> int:
    return _URGENCY.index(status) if status in _URGENCY else len(_URGENCY)


def has_mortgage(product: str) -> bool:
    """Mejoravit lends for improvements and takes no mortgage; every other product does."""
    return product.strip().lower() != "mejoravit"


def owes_cancellation(terms: Terms) -> bool:
    """The debt is gone and the mortgage is not."""
    return terms.status in ("paid", "released") and terms.has_mortgage


def tone(terms: Terms) -> Tone:
    """Stop, careful, good or plain information. A first late payment is a warning, more are a stop."""
    match terms.status:
        case "judicial":
            return "bad"
        case "late":
            return "warn" if terms.late_installments == 1 else "bad"
        case "restructured":
            return "bad" if terms.late_installments > 1 else "warn"
        case "deferred" | "protected":
            return "info"
        case "current" | "paid" | "released" | "mortgage_cancelled":
            return "good"
        case _:
            return "none"


def installment(terms: Terms) -> int:
    """What a month costs: the payment, the insurance and the fee of the record, which keeps them apart."""
    return terms.payment_centavos + terms.insurance_centavos + terms.fee_centavos


def owes_installments(terms: Terms) -> bool:
    return terms.status in ("late", "restructured") and terms.late_installments > 0


def catch_up(terms: Terms) -> int | None:
    """What makes a late credit current again, without what the contract may charge for being late.

    The law sets no rate for that, so none is assumed. In court the debt is no longer a number of
    installments.
    """
    return terms.late_installments * installment(terms) if owes_installments(terms) else None


def late_months(terms: Terms, last_paid_on: date | None) -> tuple[date, ...]:
    """The months owed, as their first days; empty when the record does not settle which they are.

    They are named only if the months without a payment since the last one are as many as the
    record says are late, with or without the month of the record itself, whose payment may not be
    due yet. A partial payment in between leaves the count larger: then nothing is named.
    """
    if not owes_installments(terms):
        return ()
    first = months.following(last_paid_on or terms.granted_on)
    missed = months.between(first, terms.as_of) + 1
    if terms.late_installments not in (missed, missed - 1):
        return ()
    return tuple(months.following(first, later) for later in range(terms.late_installments))


def next_payment(terms: Terms, last_paid_on: date | None) -> NextPayment | None:
    """The next payment of the record's schedule, on top of what is late; None when none is asked.

    Its month is the one after the last month that is late or paid; the month of the record if
    nothing in it was paid yet. In a prórroga nothing is asked before it ends.
    """
    if terms.status in FINISHED or terms.status == "judicial" or terms.balance_centavos <= 0:
        return None
    employer = terms.regime == "roa"
    if terms.status == "deferred":
        return NextPayment(installment(terms), after=terms.status_until, by_employer=employer)
    share = own_share_of(terms) if terms.status == "protected" else installment(terms)
    return NextPayment(share, month=_next_month(terms, last_paid_on), by_employer=employer)


def own_share_of(terms: Terms) -> int:
    """What the person pays of a month while the Fondo de Protección de Pagos helps."""
    return protection.own_share(terms.payment_centavos) + terms.insurance_centavos + terms.fee_centavos


def _next_month(terms: Terms, last_paid_on: date | None) -> date:
    if owes_installments(terms):
        named = late_months(terms, last_paid_on)
        return months.following(named[-1] if named else terms.as_of)
    paid = last_paid_on is not None and months.between(last_paid_on, terms.as_of) <= 0
    return months.following(terms.as_of) if paid else terms.as_of.replace(day=1)


def progress(original_centavos: int, balance_centavos: int) -> Progress:
    """Whole percents, rounded down: nobody is told 100 % while a centavo is owed."""
    if original_centavos <= 0:
        return Progress(0)
    gone = original_centavos - balance_centavos
    return Progress(min(max(100 * gone // original_centavos, 0), 100), grew=gone < 0)


def unit_is_frozen(as_of: date) -> bool:
    """LINFONAVIT art. 44, and transitory article 11 of DOF 21-02-2025, forbid raising the unit."""
    return as_of.year >= 2025


def in_groups(number: str) -> str:
    """A credit number as people read a telephone number: 2-4-4."""
    if len(number) != 10:
        return number
    return f"{number[:2]} {number[2:6]} {number[6:]}"


def ordinal(asked: object, count: int) -> int:
    """A place in the viewer's own list; whatever is not one becomes the first."""
    if not isinstance(asked, int) or isinstance(asked, bool):
        return 0
    return asked if 0 <= asked < count else 0
