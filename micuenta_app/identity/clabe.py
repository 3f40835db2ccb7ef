"""CLABE, a Mexican bank account: 18 digits, the last one a check digit.

3 digits of the bank, 3 of the place, 11 of the account, 1 check. Whether the bank exists is not judged.
"""

from itertools import cycle

from .text import InvalidIdentifier, check_length, normalize

LENGTH = 18
_WEIGHTS = (3, 7, 1)  # coprime with 10, so that one wrong digit never goes unnoticed


def clabe(text: str) -> str:
    """The normalised CLABE.

    Raises InvalidIdentifier: clabe_digits, clabe_length_short, clabe_length_long, clabe_check_digit.
    """
    value = normalize(text)
    # str.isdigit alone would accept digits of other scripts.
    if value and not (value.isascii() and value.isdigit()):
        raise InvalidIdentifier("clabe_digits")
    check_length(value, LENGTH, "clabe")
    if value[-1] != clabe_check_digit(value[:-1]):
        raise InvalidIdentifier("clabe_check_digit")
    return value


def clabe_check_digit(first17: str) -> str:
    """The eighteenth digit for the first seventeen."""
    total = sum(int(digit) * weight % 10 for digit, weight in zip(first17, cycle(_WEIGHTS), strict=False))
    return str(-total % 10)
