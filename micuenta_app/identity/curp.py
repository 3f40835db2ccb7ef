"""Clave Única de Registro de Población (RENAPO): 18 characters.

Source of the rules: Instructivo Normativo para la asignación de la CURP, and python-stdnum.
"""

import re
from dataclasses import dataclass
from datetime import date

from stdnum.exceptions import InvalidComponent
from stdnum.mx import curp as stdnum_curp

from .names import PersonNames, first_inner_consonant, first_inner_vowel, main_word, plain
from .text import InvalidIdentifier, check_length, normalize

LENGTH = 18

# RENAPO's letters for the state of birth; NE is born abroad.
STATES: dict[str, str] = {
    "AS": "Aguascalientes", "BC": "Baja California", "BS": "Baja California Sur", "CC": "Campeche",
    "CL": "Coahuila", "CM": "Colima", "CS": "Chiapas", "CH": "Chihuahua", "DF": "Ciudad de México",
    "DG": "Durango", "GT": "Guanajuato", "GR": "Guerrero", "HG": "Hidalgo", "JC": "Jalisco",
    "MC": "Estado de México", "MN": "Michoacán", "MS": "Morelos", "NT": "Nayarit", "NL": "Nuevo León",
    "OC": "Oaxaca", "PL": "Puebla", "QT": "Querétaro", "QR": "Quintana Roo", "SP": "San Luis Potosí",
    "SL": "Sinaloa", "SR": "Sonora", "TC": "Tabasco", "TS": "Tamaulipas", "TL": "Tlaxcala",
    "VZ": "Veracruz", "YN": "Yucatán", "ZS": "Zacatecas", "NE": "Nacido en el extranjero",
}  # fmt: skip

_FORMAT = re.compile(r"[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-Z][0-9]")


@dataclass(frozen=True, slots=True)
class Curp:
    """A valid CURP and what it says. `sex` is H, M or X; `state` a key of STATES."""

    value: str
    birth_date: date
    sex: str
    state: str


def curp(text: str) -> Curp:
    """The CURP in a text.

    The century of the birth date comes from position 17: a digit for people born until 1999, a
    letter from 2000 on. Sex X is accepted.

    Raises InvalidIdentifier: curp_length_short, curp_length_long, curp_format, curp_date,
    curp_state, curp_prefix (four letters RENAPO never issues), curp_check_digit.
    """
    value = normalize(text)
    check_length(value, LENGTH, "curp")
    if not _FORMAT.fullmatch(value):
        raise InvalidIdentifier("curp_format")
    try:
        birth_date = stdnum_curp.get_birth_date(value)
    except InvalidComponent:
        raise InvalidIdentifier("curp_date") from None
    sex, state = value[10], value[11:13]
    if state not in STATES:
        raise InvalidIdentifier("curp_state")
    if _is_reserved(value):
        raise InvalidIdentifier("curp_prefix")
    if value[17] != stdnum_curp.calc_check_digit(value):
        raise InvalidIdentifier("curp_check_digit")
    return Curp(value, birth_date, sex, state)


def curp_for(names: PersonNames, birth_date: date, sex: str, state: str, homonymy: int = 0) -> str:
    """The CURP RENAPO's rules give a person.

    `sex` is H, M or X; `state` a key of STATES; `homonymy` tells apart people with the same first
    16 characters, 0 to 9.
    """
    first, second = main_word(names.first_surname), main_word(names.second_surname)
    given = main_word(names.given_names, skip_common=True)
    prefix = plain(first)[0] + first_inner_vowel(first) + (plain(second) or "X")[0] + plain(given)[0]
    tail = birth_date.strftime("%y%m%d") + sex + state
    tail += "".join(first_inner_consonant(word) for word in (first, second, given))
    tail += str(homonymy) if birth_date.year < 2000 else "ABCDEFGHIJ"[homonymy]
    if _is_reserved(prefix + tail + "0"):
        prefix = prefix[0] + "X" + prefix[2:]
    return prefix + tail + stdnum_curp.calc_check_digit(prefix + tail)


def _is_reserved(value: str) -> bool:
    # stdnum keeps RENAPO's list of words but knows no sex X, so it is asked about the same CURP as H.
    try:
        stdnum_curp.validate(value[:10] + "H" + value[11:], validate_check_digits=False)
    except InvalidComponent:
        return True
    return False
