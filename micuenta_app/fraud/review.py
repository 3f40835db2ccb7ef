"""What the screen of the checker shows: the text in pieces, the reasons, a report that is ready to send."""

from dataclasses import dataclass
from itertools import pairwise

from ..ui.texts import Translator
from .review_texts import TONES, reason_words, verdict_words
from .rules import OFFICIAL, Code, Judged, is_dangerous

# Three screens of a phone. A message is shorter; an e-mail that is longer is pasted in parts.
MOST_CHARACTERS = 5_000
# What the field takes at all: a longer frame would close the connection without a word.
FIELD_CHARACTERS = 12_000


@dataclass(frozen=True)
class Piece:
    """A stretch of the text; `tone` is empty where nothing is to be said, `notes` names the reasons that
    begin here ("1, 3")."""

    text: str = ""
    tone: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Reason:
    """A reason, by the number that stands in the text."""

    title: str = ""
    about: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Answer:
    """The verdict in one word and one sentence, and its reasons."""

    verdict: str = ""
    word: str = ""
    sentence: str = ""
    reasons: tuple[Reason, ...] = ()


def answer(t: Translator, judged: Judged) -> Answer:
    """The answer, without any of the text."""
    word, sentence = verdict_words(t, judged.verdict)
    reasons = tuple(Reason(*reason_words(t, code), _tone(code)) for code in judged.codes)
    return Answer(judged.verdict, word, sentence, reasons)


def _tone(code: Code) -> str:
    if code in OFFICIAL:
        return TONES["official"]
    return TONES["dangerous"] if is_dangerous(code) else TONES["suspicious"]


def pieces(text: str, judged: Judged) -> list[Piece]:
    """The text cut where a reason begins or ends."""
    edges = {0, len(text), *(edge for sign in judged.signs for edge in (sign.start, sign.end))}
    return [_piece(text, start, end, judged) for start, end in pairwise(sorted(edges))]


def _piece(text: str, start: int, end: int, judged: Judged) -> Piece:
    signs = [sign for sign in judged.signs if sign.start <= start and end <= sign.end]
    tones = [_tone(sign.code) for sign in signs]
    worst = next((tone for tone in ("bad", "warn", "good") if tone in tones), "")
    codes = judged.codes
    begin = sorted({codes.index(sign.code) + 1 for sign in signs if sign.start == start})
    return Piece(text[start:end], worst, ", ".join(map(str, begin)))


def report(text: str, judged: Judged) -> str:
    """A complaint to INFONAVIT, which reads Spanish. What only the person knows is left to fill in."""
    spanish = Translator("es")
    signs = [f"- {reason_words(spanish, code)[0]}" for code in judged.codes if code not in OFFICIAL]
    return "\n".join(
        (
            "Buenos días:",
            "",
            "Quiero denunciar un posible fraude que usa el nombre de INFONAVIT.",
            "",
            "Me llegó esto:",
            f"«{text}»",
            "",
            "Señales que vi:",
            *signs,
            "",
            "Día y hora: ________",
            "Por dónde me llegó (mensaje, WhatsApp, correo, llamada, página): ________",
            "Número, correo o perfil de quien lo mandó: ________",
            "¿Di dinero o datos? ________",
            "",
            "Gracias.",
        )
    )
