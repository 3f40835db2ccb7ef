"""Judging what a message asks for: money, cash, secrets, threats, "I do it for you". Pure.

Who speaks decides. An order to the reader or an offer counts; what somebody tells, asks or warns
of does not: the word lists leave out the forms that tell, and a "no" shortly before takes an order back.
"""

from collections.abc import Iterator, Sequence

from .asking import SECRETS, secrets
from .message import Here, Message
from .offers import cash, money
from .pressure import bait, claims, does_it, odd_name, threat
from .signs import Sign
from .words import UNREAD, sentences


def read_message(
    text: str, links: Sequence[tuple[int, int]], *, foreign: bool, foreign_link: bool
) -> Message:
    """A text in sentences.

    Args:
        links: where its contacts are, in order.
        foreign: whether one of them is not the institute's.
        foreign_link: whether one of its links is not the institute's.
    """
    read = list(sentences(text, links))
    about = frozenset(kind for sentence in read for kind in sentence.about)
    return Message(read, about, foreign, foreign_link)


def judge_requests(message: Message) -> Iterator[Sign]:
    """The signs in what a message asks for."""
    read = message.sentences
    for place, sentence in enumerate(read):
        near = tuple(read[max(0, place - 1) : place + 2])
        here = Here(sentence, frozenset().union(*(other.about for other in near)), near, message)
        if sentence.about & SECRETS:
            yield from secrets(here)
        if UNREAD in sentence.about:
            yield here.sign("too_much", 0)
        if "warned" in here.around:
            continue
        for kinds, rule in _RULES:
            if sentence.about & kinds:
                yield from rule(here)
    yield from claims(message)


_RULES = (
    (frozenset(("amount", "fee", "to_me", "account")), money),
    (frozenset(("take", "cash")), cash),
    (frozenset(("threat",)), threat),
    (frozenset(("does", "does_one", "deed")), does_it),
    (frozenset(("bait",)), bait),
    (frozenset(("odd",)), odd_name),
)
