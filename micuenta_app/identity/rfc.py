"""Registro Federal de Contribuyentes (SAT) of a person: 13 characters, or 10 without the homoclave.

A wrong check digit is not an error: about 1.5 % of the RFCs in use have one, so it only deserves a warning.
"""

import re
from dataclasses import dataclass
from datetime import date

from stdnum.exceptions import InvalidComponent
from stdnum.mx import rfc as stdnum_rfc

from .names import PersonNames, first_inner_vowel, letters, main_word
from .text import InvalidIdentifier, check_length, normalize

LENGTH = 13
LENGTH_WITHOUT_HOMOCLAVE = 10

_FORMAT = re.compile(r"[A-ZÑ&]{4}[0-9]{6}([A-Z0-9]{3})?")

# SAT's tables for the homoclave: the weight of each letter of the name, and the 34 symbols.
_WEIGHTS = {
    " ": "00", "&": "10",
    **{letter: str(11 + i) for i, letter in enumerate("ABCDEFGHI")},
    **{letter: str(21 + i) for i, letter in enumerate("JKLMNOPQR")},
    **{letter: str(32 + i) for i, letter in enumerate("STUVWXYZ")},
    "Ñ": "40",
}  # fmt: skip
_SYMBOLS = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Rfc:
    """A well-formed RFC; `check_digit_ok` is None when there is no homoclave to check."""

    value: str
    check_digit_ok: bool | None


def rfc(text: str) -> Rfc:
    """The RFC in a text.

    Raises InvalidIdentifier: rfc_length_short, rfc_length_long, rfc_format, rfc_date_or_prefix (a
    date that does not exist, or four letters SAT never issues). Never for the check digit.
    """
    value = normalize(text)
    if len(value) != LENGTH_WITHOUT_HOMOCLAVE:
        check_length(value, LENGTH, "rfc")
    # Not left to stdnum: it drops underscores, and what is left may be the RFC of a company.
    if not _FORMAT.fullmatch(value):
        raise InvalidIdentifier("rfc_format")
    try:
        stdnum_rfc.validate(value)
    except InvalidComponent:
        raise InvalidIdentifier("rfc_date_or_prefix") from None
    if len(value) == LENGTH_WITHOUT_HOMOCLAVE:
        return Rfc(value, None)
    return Rfc(value, stdnum_rfc.is_valid(value, validate_check_digits=True))


def rfc_for(names: PersonNames, birth_date: date) -> str:
    """The RFC, homoclave and check digit included, that SAT's rules give a person."""
    first, second = main_word(names.first_surname), main_word(names.second_surname)
    given = main_word(names.given_names, skip_common=True)
    two_of_given = (given + "X")[:2]
    if not second:
        prefix = (first + "X")[:2] + two_of_given
    elif len(first) < 3:
        prefix = first[0] + second[0] + two_of_given
    else:
        prefix = first[0] + first_inner_vowel(first) + second[0] + given[0]
    birth = birth_date.strftime("%y%m%d")
    try:
        stdnum_rfc.validate(prefix + birth)
    except InvalidComponent:
        prefix = prefix[:3] + "X"
    value = prefix + birth + _homoclave(names)
    return value + stdnum_rfc.calc_check_digit(value)


def _homoclave(names: PersonNames) -> str:
    parts = (names.first_surname, names.second_surname, names.given_names)
    full = " ".join(letters(part) for part in parts if part)
    digits = "0" + "".join(_WEIGHTS[letter] for letter in full)
    total = sum(int(digits[i : i + 2]) * int(digits[i + 1]) for i in range(len(digits) - 1))
    return "".join(_SYMBOLS[position] for position in divmod(total % 1000, 34))
