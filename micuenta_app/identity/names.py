"""How a person's names become the letters of a CURP or an RFC."""

import re
import unicodedata
from dataclasses import dataclass

# Particles that are not a surname's first word, and the given names RENAPO and SAT skip when
# another one follows, as most people of a family carry them.
_PARTICLES = frozenset("DA DAS DE DEL DER DI DIE DD EL LA LAS LE LES LOS MAC MC VAN VON Y".split())
_COMMON = frozenset("JOSE J MARIA MA M".split())


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Names as the registry writes them; no second surname is an empty string."""

    given_names: str
    first_surname: str
    second_surname: str = ""

    @property
    def full(self) -> str:
        return " ".join(filter(None, (self.given_names, self.first_surname, self.second_surname)))


def letters(name: str) -> str:
    """Upper case without accents; Ñ and the spaces between words stay."""
    marked = unicodedata.normalize("NFC", name.upper()).replace("Ñ", "\0")
    bare = "".join(c for c in unicodedata.normalize("NFD", marked) if not unicodedata.combining(c))
    return re.sub(r"[^A-ZÑ ]", "", bare.replace("\0", "Ñ")).strip()


def main_word(name: str, *, skip_common: bool = False) -> str:
    """The word that counts: without particles and, for given names, without José and María."""
    words = letters(name).split()
    significant = [word for word in words if word not in _PARTICLES] or words
    if skip_common and len(significant) > 1:
        significant = [word for word in significant if word not in _COMMON] or significant
    return significant[0] if significant else ""


def plain(word: str) -> str:
    """The word with Ñ as X, as RENAPO writes it."""
    return word.replace("Ñ", "X")


def first_inner_vowel(word: str) -> str:
    """The first vowel after the first letter; X if there is none."""
    return next((letter for letter in word[1:] if letter in "AEIOU"), "X")


def first_inner_consonant(word: str) -> str:
    """The first consonant after the first letter, Ñ as X; X if there is none."""
    return next((letter for letter in plain(word)[1:] if letter not in "AEIOU"), "X")
