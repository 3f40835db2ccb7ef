"""What a question of the help page is."""

from dataclasses import dataclass

from ..ui.source import Source


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer.

    Attributes:
        ident: its fragment on the page; never changes, since messages may link to it.
        answer: one idea each.
        links: words and the address they lead to.
        sources: what confirms the answer; none where it only speaks of this site.
        also: other words people use for it, in both languages and without accents. Never shown; the
            search looks in them.
    """

    ident: str
    asked: str
    answer: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()
    also: str = ""
