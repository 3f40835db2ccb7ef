"""Saying "I paid": what a person types about it, checked."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ..accounts.service import Problem
from ..ui.money import plain_pesos
from .channels import channels
from .rules import BadAmount, amount

_T = TypeVar("_T")
# A place that is no channel of the list: money that was paid there is waited for all the same.
OTHER_CHANNEL = "other"
FIELDS = ("credito", "fecha", "monto", "lugar", "referencia")
LONGEST_REFERENCE = 40
# Folios are letters and digits, grouped in one way or another.
_REFERENCE = re.compile(r"[\w .,#/:()-]*")


@dataclass(frozen=True, slots=True)
class OwnCredit:
    """A credit of the person who tells. `place`: in their own list, the oldest record first, which no
    import changes."""

    place: int
    ident: int
    product: str
    granted_on: date
    status: str
    most_centavos: int
    is_payable: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A payment somebody says they made."""

    credit: OwnCredit
    paid_on: date
    centavos: int
    channel: str
    reference: str


def read(form: Mapping[str, str], mine: tuple[OwnCredit, ...], today: date) -> Told | tuple[Problem, ...]:
    """What a form says, or all that is wrong with it."""
    problems: list[Problem] = []

    def checked(value: _T | Problem) -> _T | None:
        if isinstance(value, Problem):
            problems.append(value)
            return None
        return value

    credit = checked(_credit(form.get("credito", ""), mine))
    paid_on = checked(_day(form.get("fecha", ""), credit, today))
    centavos = checked(_amount(form.get("monto", ""), credit))
    channel = checked(_channel(form.get("lugar", "")))
    reference = checked(_reference(form.get("referencia", "")))
    if credit is None or paid_on is None or centavos is None or channel is None or reference is None:
        return tuple(problems)
    return Told(credit, paid_on, centavos, channel, reference)


def _credit(text: str, mine: tuple[OwnCredit, ...]) -> OwnCredit | Problem:
    found = next((one for one in mine if str(one.place) == text.strip()), None)
    if found is None:
        return Problem("credito", "credit_unknown")
    return found if found.is_payable else Problem("credito", "credit_not_owed")


def _day(text: str, credit: OwnCredit | None, today: date) -> date | Problem:
    if not text.strip():
        return Problem("fecha", "paid_empty")
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return Problem("fecha", "paid_format")
    if day > today:
        return Problem("fecha", "paid_future")
    if credit and day < credit.granted_on:
        return Problem("fecha", "paid_before_credit")
    return day


def _amount(text: str, credit: OwnCredit | None) -> int | Problem:
    """Up to all that was ever lent or is owed: who paid more than the balance paid it, too."""
    most = credit.most_centavos if credit else 10**15
    try:
        return amount(text, most)
    except BadAmount as bad:
        code = str(bad)
        known = {"amount_empty": "paid_amount_empty", "amount_over_debt": "paid_amount_large"}
        return Problem("monto", known.get(code, code), word=plain_pesos(most))


def _channel(text: str) -> str | Problem:
    if not text:
        return Problem("lugar", "channel_empty")
    known = text == OTHER_CHANNEL or any(channel.id == text for channel in channels())
    return text if known else Problem("lugar", "channel_unknown")


def _reference(text: str) -> str | Problem:
    said = " ".join(unicodedata.normalize("NFKC", text[:1_000]).split())
    if len(said) > LONGEST_REFERENCE:
        return Problem("referencia", "reference_long", n=LONGEST_REFERENCE)
    return said if _REFERENCE.fullmatch(said) else Problem("referencia", "reference_format")
