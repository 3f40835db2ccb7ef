"""When a message is not called official although every contact in it is the institute's. Pure.

A trick may carry a true address as bait, and be worded in a way that no rule knows. So the word is kept
for texts that speak of nothing a trick could be about: no money for a procedure, no way to pay a person,
nobody who does it for the reader, nothing to be sent. What is left unsaid by this is "unknown", not worse.
"""

from collections.abc import Iterator

from .message import Message, taken_back
from .words import Sentence

# Each is enough.
_NEVER = frozenset(
    "give_me deed does does_one nochecks account received cash card please odd private replies".split()
)
_SUMS = frozenset(("amount", "fee", "charge"))
_FOR_WHAT = frozenset("pay means give take service paperwork savings meself we does deed threat".split())
_WAYS = frozenset(("means",))
_WHOSE = frozenset(("meself", "give", "we"))
_OURS = frozenset(("take", "service", "cash"))
_PRESSED = frozenset(("deadline", "hours", "ifnot", "pay"))
_TELLING = _NEVER | _SUMS | _FOR_WHAT | _WAYS | _WHOSE | _PRESSED | {"threat"}

_AVOIDING = frozenset("evita evite evitar avoid".split())


def is_doubtful(message: Message) -> bool:
    """Whether a message speaks of what tricks are about, without warning of it."""
    if "warned" in message.about:
        return False
    about = frozenset(kind for sentence in message.sentences for kind in _said(sentence))
    return bool(
        about & _NEVER
        or (about & _SUMS and about & _FOR_WHAT)
        or (about & _WAYS and about & _WHOSE)
        or ("threat" in about and about & _PRESSED)
        or ("we" in about and about & _OURS)
    )


def _said(sentence: Sentence) -> Iterator[str]:
    """What a sentence is about and does not deny: "no pagues", "es gratis"."""
    for at, token in enumerate(sentence.tokens):
        avoided = at and sentence.tokens[at - 1].word in _AVOIDING
        if token.about & _TELLING and not avoided and not taken_back(sentence.tokens, at):
            yield from token.about - _SUMS if "free" in sentence.about else token.about
