"""What a recovery code on paper looks like, and how a request to get back in without the e-mail goes on.
Pure."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

CODES, LETTERS_A_CODE, LETTERS_A_GROUP = 10, 16, 4
# Copied by hand, read aloud and typed on a phone: of those that look alike (0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B,
# U V) at most one is here, and no vowel, so that no code is a word. 16 of 19 are 68 random bits; a saved
# recovery code needs 64 (NIST SP 800-63B-4, 4.2).
ALPHABET = "34679CDFHJKMNPRTWXY"


def grouped(code: str) -> str:
    """A code as it is written on paper: in groups of four."""
    return " ".join(code[at : at + LETTERS_A_GROUP] for at in range(0, len(code), LETTERS_A_GROUP))


def code_typed(text: str) -> str:
    """A code without what people write between its groups, in capitals."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(character for character in plain if character.isalnum())


# A request to get in without the old e-mail: its wait runs, it may be used, its owner stopped it. "none":
# there is none, or it is over.
Stage = Literal["none", "waiting", "ready", "stopped"]

# What may follow what. docs/recovery.md draws it.
FOLLOWS: Mapping[Stage, frozenset[Stage]] = {
    "none": frozenset({"waiting"}),  # the phone was proved
    "waiting": frozenset({"ready", "stopped", "none"}),  # time; the owner; a new password by another way
    "ready": frozenset({"none", "stopped"}),  # a new password, or it was left lying; the owner
    "stopped": frozenset({"none"}),  # time
}


def stage_of(
    *,
    ready_at: datetime,
    stopped_at: datetime | None,
    ended_at: datetime | None,
    now: datetime,
    wait: timedelta,
    open_for: timedelta,
) -> Stage:
    """Where a request stands.

    Args:
        wait: how long a request waits, and how long none can be made after one was stopped: who stops
            a thief again and again must not be worn down.
        open_for: how long it can be used after its wait.
    """
    if stopped_at is not None:
        return "stopped" if now < stopped_at + wait else "none"
    if ended_at is not None or now >= ready_at + open_for:
        return "none"
    return "ready" if now >= ready_at else "waiting"
