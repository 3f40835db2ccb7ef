"""What the checker finds: signs in a text, and what they add up to. Pure."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, get_args

Verdict = Literal["official", "unknown", "suspicious", "dangerous"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

Code = Literal[
    # An address that is not what it looks like.
    "below_other",
    "before_at",
    "near_name",
    "odd_letters",
    "hidden_marks",
    "disguised",
    "number_host",
    "not_a_page",
    "redirect",
    "other_ending",
    "imitates",
    "name_in_path",
    "text_differs",
    "phone_near",
    "phone_claims",
    "display_name",
    # What the institute never asks for.
    "money",
    "cash_out",
    "secret",
    "code",
    "card",
    "threat",
    "does_it",
    # Weak signs.
    "name_off_list",
    "shortener",
    "odd_address",
    "odd_name",
    "asks_data",
    "bait",
    "threat_alone",
    "does_it_alone",
    "its_link",
    "its_contact",
    "too_much",
    # The institute's own.
    "official_link",
    "official_phone",
    "official_email",
]

# A weak sign alone is suspicious. Two of those that count fully are as good as a proof.
_WEAK: Mapping[Code, float] = {
    "name_off_list": 1.0,
    "odd_address": 1.0,
    "asks_data": 1.0,
    "its_link": 1.0,
    "threat_alone": 1.0,
    "does_it_alone": 1.0,
    "odd_name": 1.0,
    "shortener": 0.5,
    "bait": 0.5,
    "its_contact": 0.5,
    "too_much": 0.5,
}
_PROOF = 2.0
OFFICIAL: frozenset[Code] = frozenset(("official_link", "official_phone", "official_email"))


class Sign(NamedTuple):
    """A reason, and the part of the text (from `start` up to `end`) that it points at."""

    start: int
    end: int
    code: Code


def is_dangerous(code: Code) -> bool:
    """Whether a sign is enough by itself."""
    return code not in _WEAK and code not in OFFICIAL


def add_up(signs: Iterable[Sign], *, contacts: int) -> Verdict:
    """The verdict on a text with these signs and this many links, phones and e-mails."""
    codes: list[Code] = [sign.code for sign in signs]
    weak = sum(weight for code, weight in _WEAK.items() if code in codes)
    if weak >= _PROOF or any(is_dangerous(code) for code in codes):
        return "dangerous"
    if weak:
        return "suspicious"
    own = sum(code in OFFICIAL for code in codes)
    return "official" if contacts and own == contacts else "unknown"
