"""One thing to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Advice:
    """What to do, the amount it takes, and what to know about it."""

    title: str = ""
    amount: str = ""
    text: str = ""
