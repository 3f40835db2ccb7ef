"""Whether a person's identifiers and names look like the same person's. They only warn, never block:
each office has its own rules and its own mistakes.
"""

from dataclasses import dataclass
from typing import Literal

from .curp import Curp, curp, curp_for
from .names import PersonNames, main_word, plain
from .rfc import rfc_for

Office = Literal["IMSS", "RENAPO", "SAT"]
MismatchCode = Literal["curp_unlike_rfc", "curp_unlike_nss", "curp_unlike_names"]

_SPECIAL_SUBDELEGATION = "97"  # its NSS do not follow the pattern of the years


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Two data that do not look alike, and the office whose record is most likely the one to correct."""

    code: MismatchCode
    office: Office


def mismatches(*, nss: str, curp_text: str, rfc: str, names: PersonNames) -> tuple[Mismatch, ...]:
    """What does not fit together, as the registry holds it.

    Args:
        nss: a valid NSS.
        curp_text: a valid CURP.
        rfc: a valid RFC, with or without homoclave; empty when unknown.
        names: the registry's.
    """
    person = curp(curp_text)
    names_agree = _names_agree(person, names)
    rfc_spells_names = _has_letters(names) and rfc[:4] == rfc_for(names, person.birth_date)[:4]
    # The same 10 characters for most people. SAT keeps the Ñ, and has other letters for a short first
    # surname, no second one, or an ugly word: those are right when both are spelled like the names.
    same_letters = plain(rfc[:4]) == person.value[:4] or (names_agree and rfc_spells_names)
    rfc_agrees = not rfc or (same_letters and rfc[4:10] == person.value[4:10])
    # Where two of the three agree, the odd one out is the one to correct.
    found: list[Mismatch] = []
    if not rfc_agrees:
        curp_is_odd = rfc_spells_names and not names_agree
        found.append(Mismatch("curp_unlike_rfc", "RENAPO" if curp_is_odd else "SAT"))
    if not _year_agrees(person, nss):
        found.append(Mismatch("curp_unlike_nss", "IMSS"))
    if not names_agree:
        found.append(Mismatch("curp_unlike_names", "IMSS" if rfc and rfc_agrees else "RENAPO"))
    return tuple(found)


def _names_agree(person: Curp, names: PersonNames) -> bool:
    expected = curp_for(names, person.birth_date, person.sex, person.state) if _has_letters(names) else ""
    return not expected or expected[:4] == person.value[:4]


def _has_letters(names: PersonNames) -> bool:
    """Of names in another script, or made of signs, nothing can be said."""
    return bool(main_word(names.first_surname) and main_word(names.given_names))


def _year_agrees(person: Curp, nss: str) -> bool:
    """Two digits hide the century, and a birth near New Year or registered late is one year off."""
    apart = (int(nss[4:6]) - person.birth_date.year) % 100
    return nss.startswith(_SPECIAL_SUBDELEGATION) or apart in (0, 1, 99)
