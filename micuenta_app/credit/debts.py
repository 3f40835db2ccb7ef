"""How a credit goes on from its record: what the plan and the what-if start from. Pure."""

from datetime import date
from decimal import Decimal

from . import months
from .release import release_on
from .rules import FINISHED, Terms, next_payment
from .what_if import Debt


def debt_of(terms: Terms, rate: Decimal, last_paid_on: date | None) -> Debt | None:
    """The debt from its next payment on; None when none is owed or a court decides.

    What is late stays owed besides: the plan is that of who pays each month from now on. An employer's
    contributions are not counted, since nobody knows how long a job lasts.
    """
    due = next_payment(terms, last_paid_on)
    if terms.status in FINISHED or due is None:
        return None
    starts = due.month or months.following(due.after or terms.as_of)
    return Debt(
        balance=terms.balance_centavos,
        rate=rate,
        payment=terms.payment_centavos,
        starts=starts,
        released=released_on(terms).replace(day=1),
    )


def released_on(terms: Terms) -> date:
    """The day the law forgives what is left, with the missed and deferred months of the record."""
    return release_on(terms.granted_on, terms.late_installments, terms.deferral_months_used)
