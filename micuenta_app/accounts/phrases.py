"""Phrases the sign-up proposes as a password: four everyday words, drawn by the system's own chance."""

import math
import secrets
from functools import lru_cache
from pathlib import Path

WORDS_A_PHRASE = 4
_chance = secrets.SystemRandom()


def read_words(path: Path) -> tuple[str, ...]:
    """The words of a list, one a line; lines with # say where it comes from."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@lru_cache
def words() -> tuple[str, ...]:
    """The words a phrase is drawn from."""
    return read_words(Path(__file__).with_name("words.txt"))


def propose() -> tuple[str, ...]:
    """Four different words, in the order they were drawn."""
    return tuple(_chance.sample(words(), WORDS_A_PHRASE))


def combinations() -> int:
    """How many phrases there are, each as likely as any other."""
    return math.perm(len(words()), WORDS_A_PHRASE)
