"""The written situations of the practice, read from the TOML files beside this one. Pure.

A file holds one kind. In a text, `[words](key)` marks what gives it away and names the reason: a code of
the checker, or one of reasons.py. A line that begins with ">" is the reader's own; on a page "#" is its
heading, "_" a field and "=" its button. `reason` names one more that no words show. Nothing here names
anybody: numbers are 555-01xx, addresses end in .example, which nobody can own (RFC 2606).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from ...ui.source import Source
from ...ui.texts import LANGUAGES, Language
from .. import sources

Kind = Literal["messages", "calls", "offices", "pages", "friends"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Look = Literal["sms", "chat", "mail", "call", "office", "page", "friend"]
Verdict = Literal["trap", "safe"]
Voice = Literal["them", "me", "heading", "field", "button"]

_MARK = re.compile(r"\[([^\]]+)\]\((\w+)\)")
_VOICES: Mapping[str, Voice] = {">": "me", "#": "heading", "_": "field", "=": "button"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; `reason` is empty where nothing gives it away."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    voice: Voice
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A situation in one language.

    Attributes:
        scene: where the person is, in one sentence.
        who: who writes, calls, or what the sign says; empty for a page.
        reasons: the keys of what gives it away, each once, in the order of their marks.
        do: what to do, in one sentence or two.
    """

    scene: str
    who: tuple[Span, ...]
    address: tuple[Span, ...]
    lines: tuple[Line, ...]
    reasons: tuple[str, ...]
    do: str

    @property
    def text(self) -> str:
        """All that the other side shows or says, as it would be pasted into the checker."""
        theirs = (line.spans for line in self.lines if line.voice != "me")
        shown = (plain(spans) for spans in (self.who, self.address, *theirs) if spans)
        return "\n".join(shown)


@dataclass(frozen=True, slots=True)
class Situation:
    ident: str
    kind: Kind
    look: Look
    verdict: Verdict
    told: Mapping[Language, Told]
    sources: tuple[Source, ...]


def plain(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


@lru_cache
def situations() -> tuple[Situation, ...]:
    """All of them. A file that is written wrong raises: it is ours, and read when the site is built."""
    return tuple(one for kind in KINDS for one in _read(kind))


def _read(kind: Kind) -> Iterator[Situation]:
    file = tomllib.loads((Path(__file__).parent / f"{kind}.toml").read_text("utf-8"))
    for given in file["situation"]:
        yield Situation(
            given["id"],
            kind,
            _one_of(Look, given["look"]),
            _one_of(Verdict, given["verdict"]),
            {language: _told(given[language], given.get("address", "")) for language in LANGUAGES},
            tuple(getattr(sources, name) for name in given.get("sources", ())),
        )


def _one_of(allowed: Any, value: str) -> Any:
    if value not in get_args(allowed):
        raise ValueError(f"{value} is none of {get_args(allowed)}")
    return value


def _told(given: Mapping[str, str], address: str) -> Told:
    who, where = _spans(given.get("who", "")), _spans(address)
    lines = tuple(_line(line) for line in given["said"].strip().splitlines())
    marked = (span.reason for spans in (where, who, *(line.spans for line in lines)) for span in spans)
    reasons = dict.fromkeys(key for key in (*marked, given.get("reason", "")) if key)
    return Told(given["scene"], who, where, lines, tuple(reasons), given["do"])


def _line(written: str) -> Line:
    voice = _VOICES.get(written[0])
    return Line(voice, _spans(written[1:].strip())) if voice else Line("them", _spans(written))


def _spans(written: str) -> tuple[Span, ...]:
    """ "Pague [500 pesos](money) hoy" in three."""
    pieces = _MARK.split(written)
    texts, reasons = pieces[::3], pieces[2::3]
    marked = [Span(words, reason) for words, reason in zip(pieces[1::3], reasons, strict=True)]
    between = [Span(text) for text in texts]
    mixed = [between[0]]
    for mark, after in zip(marked, between[1:], strict=True):
        mixed += (mark, after)
    return tuple(span for span in mixed if span.text)
