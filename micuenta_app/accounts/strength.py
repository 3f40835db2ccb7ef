"""How easily a password is guessed, estimated by zxcvbn, and what makes it easy.

Slow, so it runs in a thread. zxcvbn() itself is not called: it keeps the words it is given in a
dictionary that all threads share, and one person's name would be checked against another's password.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from .known_passwords import bare
from .phrases import read_words
from .phrases import words as phrase_words

# What zxcvbn calls score 3, "safely unguessable" from a stolen, slowly hashed table.
ENOUGH_GUESSES = 10**8
# Its time grows with the square of the length. What is strong in its first or last part is strong.
_MOST_SEEN = 48
# It tries every reading of the signs that stand for letters: with ten kinds of them for seconds. More
# than two kinds are read in one way only.
_SIGNS = {ord(sign): letter for sign, letter in zip("@({[<!|$+%", "acccciistx", strict=True)}
_MOST_KINDS_OF_SIGNS = 2
# As many as a keyboard has. One kind is a separator; in eight characters, two kinds are half the secret.
_KINDS_OF_SIGNS = 33
# In four of our words a sixth of the letters are such steps, in 30,000 phrases never more than half.
_MOST_STEPS = 0.65

Match = Mapping[str, Any]


def is_repetitive(password: str) -> bool:
    """Whether it is made of very few different characters, or of runs of the same."""
    same = password.casefold()
    # Eight characters may hold a double letter or two, as many words do.
    enough = min(8, len(same) * 3 // 4)
    return len(set(same)) < 5 or len(re.sub(r"(.)\1+", r"\1", same)) < enough


def weakness(password: str, own: Iterable[str]) -> str:
    """Why a password is easily guessed, as a text key; empty when it is not.

    Args:
        password: normalized.
        own: words that somebody who knows the person would try first.
    """
    words = [word.lower() for word in own if len(word) >= 3]
    # Separators are no secret: "password password" is "passwordpassword".
    letters = bare(password)
    if _is_walk(letters):
        return "password_keyboard"
    repeated = re.fullmatch(r"(.+?)\1+", letters)
    if repeated and _easy_way(repeated[1], words):
        return "password_repeats"
    kinds = {sign for sign in password if not sign.isalnum() and not sign.isspace()}
    easy = _easy_way(_legible(password), words) or _easy_way(letters, words, _KINDS_OF_SIGNS ** len(kinds))
    return _reason(easy) if easy else ""


def _is_walk(letters: str) -> bool:
    """Whether most of its letters stand beside the one before on the keyboard: "zaq1xsw2cde3"."""
    from zxcvbn.adjacency_graphs import ADJACENCY_GRAPHS

    beside = ADJACENCY_GRAPHS["qwerty"]
    pairs = list(pairwise(letters))
    steps = sum(any(then in (key or "") for key in beside.get(first, ())) for first, then in pairs)
    return steps > _MOST_STEPS * len(pairs)


def _easy_way(form: str, own: Sequence[str], left_out: int = 1) -> Sequence[Match]:
    """The pieces by which it is guessed, when that takes too few guesses; empty when it does not.

    Args:
        left_out: how many guesses find what the form leaves out of the password.
    """
    ways = [_easiest_way(part, own) for part in {form[:_MOST_SEEN], form[-_MOST_SEEN:]} if part]
    if not ways or max(map(_guesses, ways)) * left_out >= ENOUGH_GUESSES:
        return []
    return min(ways, key=_guesses)


def _legible(password: str) -> str:
    kinds = _SIGNS.keys() & set(map(ord, password))
    return password.translate(_SIGNS) if len(kinds) > _MOST_KINDS_OF_SIGNS else password


def _easiest_way(password: str, own: Sequence[str]) -> Sequence[Match]:
    """The pieces by which a password is guessed soonest."""
    from zxcvbn.matching import build_ranked_dict, omnimatch
    from zxcvbn.scoring import most_guessable_match_sequence

    dictionaries = {**_dictionaries(), "own": build_ranked_dict(own)}
    return most_guessable_match_sequence(password, omnimatch(password, dictionaries))["sequence"]


@lru_cache
def _dictionaries() -> dict[str, dict[str, int]]:
    # Imported with their first use: a third of a second and 30 MB that the pages do without.
    from zxcvbn.matching import RANKED_DICTIONARIES, build_ranked_dict

    used = read_words(Path(__file__).with_name("spanish.txt"))
    ranked = dict.fromkeys((*used, *map(bare, used), *phrase_words()))
    return {**RANKED_DICTIONARIES, "spanish": build_ranked_dict(ranked)}


def _guesses(sequence: Sequence[Match]) -> int:
    """How many guesses find the pieces in their order; the same piece again costs none.

    zxcvbn adds 10,000 to the power of the pieces before the last, so that any three, such as
    "12345", "qwerty" and "abcde", pass for safe.
    """
    pieces = {match["token"].lower(): int(match["guesses"]) for match in sequence}
    return math.factorial(len(sequence)) * math.prod(pieces.values())


_BY_PATTERN = {
    "repeat": "password_repeats",
    "sequence": "password_sequence",
    "spatial": "password_keyboard",
    "date": "password_date",
    "regex": "password_date",
}
_BY_DICTIONARY = {
    "own": "password_own_data",
    "passwords": "password_like_common",
    "surnames": "password_names",
    "male_names": "password_names",
    "female_names": "password_names",
}

REASONS = frozenset(
    {*_BY_PATTERN.values(), *_BY_DICTIONARY.values(), "password_few_words", "password_guessable"}
)


def _reason(sequence: Sequence[Match]) -> str:
    """The longest piece that somebody else could have thought of, by its kind."""
    known = [match for match in sequence if match["pattern"] != "bruteforce"]
    if not known:
        return "password_guessable"
    longest = max(known, key=lambda match: len(match["token"]))
    if longest["pattern"] == "dictionary":
        return _BY_DICTIONARY.get(longest["dictionary_name"], "password_few_words")
    return _BY_PATTERN.get(longest["pattern"], "password_guessable")
