"""What somebody who knows a person would try first as their password: names, numbers, dates, addresses."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ..identity.rules import curp as parse_curp
from .known_passwords import bare

# Words of this site, in the spellings that `bare` leaves.
_CONTEXT = (
    "infonavit infonatel micuenta subcuenta vivienda contrasena password desdeelextranjero extranjero"
).split()
_MONTHS = (
    ("enero", "january"),
    ("febrero", "february"),
    ("marzo", "march"),
    ("abril", "april"),
    ("mayo", "may"),
    ("junio", "june"),
    ("julio", "july"),
    ("agosto", "august"),
    ("septiembre", "september"),
    ("octubre", "october"),
    ("noviembre", "november"),
    ("diciembre", "december"),
)
# Shorter ones are found inside other words; zxcvbn looks for those too, and weighs them.
_SHORTEST_WORD = 4
_ENOUGH_LETTERS = 8


def own_words(full_name: str, curp: str, email: str, phone: str, *numbers: str) -> tuple[str, ...]:
    """A person's own words, without spaces and signs.

    Args:
        phone: in the international form, such as +13125550142.
        numbers: other identifiers.
    """
    local, _, domain = email.partition("@")
    digits = bare(phone)
    words = [
        *full_name.split(),
        full_name,
        local,
        *re.split(r"[\W\d_]+", local),
        domain.partition(".")[0],
        digits,
        digits[-7:],
        curp,
        curp[:10],
        *numbers,
        *_spellings(parse_curp(curp).birth_date),
    ]
    return tuple(dict.fromkeys(word for word in map(bare, words) if len(word) >= 3))


def _spellings(day: date) -> Iterator[str]:
    """A birth date as people write it, without what stands between."""
    for pattern in ("%d%m%Y", "%m%d%Y", "%Y%m%d", "%Y%d%m", "%d%m%y", "%m%d%y", "%y%m%d", "%Y"):
        yield day.strftime(pattern)
    yield f"{day.day}{day.month}{day.year}"
    yield f"{day.month}{day.day}{day.year}"
    for month in _MONTHS[day.month - 1]:
        for one_day in {f"{day.day}", f"{day.day:02}"}:
            yield from (f"{one_day}{month}", f"{month}{one_day}", f"{one_day}de{month}")
            yield from (f"{one_day}{month}{day.year}", f"{month}{one_day}{day.year}")
            yield from (f"{one_day}de{month}de{day.year}", f"{one_day}de{month}del{day.year}")
        yield from (f"{month}{day.year}", f"{month}de{day.year}", f"{month}{day:%y}")


def is_mostly(password: str, own: Iterable[str]) -> bool:
    """Whether too little is left of a password without the person's words and the site's."""
    left = bare(password)
    if not left:
        return False
    for word in sorted({*map(bare, own), *_CONTEXT}, key=len, reverse=True):
        if len(word) >= _SHORTEST_WORD:
            # A space keeps what is left from running into another word.
            left = left.replace(word, " ")
    found = " " in left
    return found and len(re.sub(r"[\d ]", "", left)) < _ENOUGH_LETTERS
