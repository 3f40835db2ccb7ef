"""A message as the rules look at it: its sentences, and what each and its neighbours are about. Pure."""

from dataclasses import dataclass

from .signs import Code, Sign
from .words import Sentence, Token


@dataclass(frozen=True, slots=True)
class Message:
    """A text in sentences, and what is known of it as a whole."""

    sentences: list[Sentence]
    about: frozenset[str]
    # A link, phone or e-mail that is not the institute's; and a link that is not.
    foreign: bool
    foreign_link: bool


@dataclass(frozen=True, slots=True)
class Here:
    """A sentence, with what it and its neighbours are about."""

    sentence: Sentence
    around: frozenset[str]
    near: tuple[Sentence, ...]
    message: Message

    def at(self, kind: str) -> list[int]:
        """Where something is said and not taken back."""
        return [at for at in self.sentence.places.get(kind, ()) if not taken_back(self.sentence.tokens, at)]

    def sign(self, code: Code, *places: int) -> Sign:
        tokens = [self.sentence.tokens[at] for at in places]
        return Sign(min(t.start for t in tokens), max(t.end for t in tokens), code)


def taken_back(tokens: list[Token], at: int) -> bool:
    """Whether a "no" stands within a few words before, with no pause between."""
    for place in range(at - 1, max(-1, at - 6), -1):
        about = tokens[place].about
        if "pause" in about or "ifnot" in about:
            return False
        # The "not" of "if not", "if you don't" takes nothing back.
        if "not" in about and not any("ifnot" in token.about for token in tokens[max(0, place - 2) : place]):
            return True
    return False


CLITICS = frozenset("me te se le les nos lo la los".split())
ME = frozenset("me nos us".split())


def told(tokens: list[Token], at: int) -> bool:
    """Whether a verb tells what somebody does ("te manda") and orders nothing ("manda")."""
    verb = tokens[at]
    return at > 0 and tokens[at - 1].word in CLITICS and not verb.about & {"give_me", "we"}


# Somebody speaks to the reader, and does not just tell.
TO_READER = frozenset(("reader", "give_me", "charge", "contact", "does", "does_one", "take", "we"))
