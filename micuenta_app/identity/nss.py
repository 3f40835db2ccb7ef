"""Número de Seguridad Social (IMSS): 11 digits, the last one a Luhn check digit.

2 digits of the subdelegación, 2 of the year of registration, 2 of the year of birth, 4 serial, 1 check.
The years are not compared: subdelegación 97 breaks the pattern and two digits hide the century.
"""

from stdnum import luhn

from .text import InvalidIdentifier, check_length, normalize

LENGTH = 11


def nss(text: str) -> str:
    """The normalised NSS.

    Raises InvalidIdentifier: nss_digits, nss_length_short, nss_length_long, nss_check_digit.
    """
    value = normalize(text)
    # str.isdigit alone would accept digits of other scripts.
    if value and not (value.isascii() and value.isdigit()):
        raise InvalidIdentifier("nss_digits")
    check_length(value, LENGTH, "nss")
    if not luhn.is_valid(value):
        raise InvalidIdentifier("nss_check_digit")
    return value


def nss_check_digit(first10: str) -> str:
    """The eleventh digit for the first ten: plain Luhn."""
    return luhn.calc_check_digit(first10)
