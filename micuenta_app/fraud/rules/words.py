"""What the words of a text are about, by the lists of words.toml. Pure.

Each word is looked up once, whatever its length, so a text costs in proportion to its length. Nothing of
a text outlives its reading.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from .letters import HIDDEN, skeleton, visible, without_digits

_NUMERALS = (
    "cien|ciento|doscientos|trescientos|cuatrocientos|quinientos|seiscientos|setecientos|ochocientos|novecientos|"
    "mil|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|"
    "setenta|ochenta|noventa|one|two|three|five|ten|twenty|fifty|hundred|thousand"
)
_TOKEN = re.compile(
    rf"(?P<account>\b(?:\d{{4}}[ -]){{3}}\d{{4}}\b|\b\d{{16}}(?:\d\d)?\b)|"
    rf"(?P<amount>[$€]\s?\d(?:[\d.,]*\d)?|\d{{1,3}}(?:,\d{{3}})+(?:\.\d\d)?\b|"
    rf"\d(?:[\d.,]*\d)?\s?(?:%|por\s?ciento|percent|pesos|mxn|usd|dlls?|d[oó]lares|dollars|pesitos|varos|bolas|mil\b|k\b)|"
    rf"\b(?:{_NUMERALS})(?:\s(?:y\s)?(?:{_NUMERALS})){{0,3}}\s(?:pesos|d[oó]lares|dlls|dollars|varos)\b)|"
    rf"(?P<hours>\d+\s?(?:h(?:oras|rs?|ours)?|d[ií]as|days|minutos|minutes)\b)|"
    rf"(?P<word>[\w$'’{HIDDEN}\u0300-\u036f]+)|(?P<stop>[.!?;\n…]+)|(?P<pause>[,:()–—]|%)",
    re.I,
)
_PAST = ("é", "ó", "e\u0301", "o\u0301")
# A past form keeps what it is about and loses what it orders.
_TOLD = frozenset(("told",))
_ORDERS = frozenset(("give", "pay", "enter", "take", "cta", "charge"))
# A sentence longer than this is read in pieces: the rules compare within one.
MOST_WORDS = 60
# More than a hundred thousand characters of any prose. What follows is not read, and that is said.
MOST_TOKENS = 20_000
LINK, UNREAD = "link", "unread"
_NOTHING: frozenset[str] = frozenset()


class Token(NamedTuple):
    """A word, and what it is about."""

    start: int
    end: int
    word: str
    about: frozenset[str]


class Sentence:
    """Words in their order, and where each thing they are about is said."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.places: dict[str, list[int]] = {}
        for at, token in enumerate(tokens):
            about = token.about
            if about:
                for kind in about:
                    if kind in self.places:
                        self.places[kind].append(at)
                    else:
                        self.places[kind] = [at]
        self.about = self.places.keys()


def sentences(text: str, links: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences of a text that are about anything. `links` are the places of its contacts, in order;
    each is one token."""
    known: dict[str, tuple[str, frozenset[str]]] = {}
    tokens: list[Token] = []
    telling = False
    # Half the time of Token(…), which counts at a hundred thousand characters.
    new = tuple.__new__
    ahead = iter((*links, (len(text), len(text))))
    first, last = next(ahead)
    for count, match in enumerate(_TOKEN.finditer(text)):
        start, end = match.span()
        if count == MOST_TOKENS:
            yield Sentence([Token(start, end, "", _PLAIN[UNREAD])])
            break
        while last <= start:
            first, last = next(ahead)
        if start >= first:
            if not tokens or tokens[-1].start != first:
                tokens.append(Token(first, last, "", _PLAIN[LINK]))
                telling = True
            continue
        kind = match.lastgroup
        if kind == "word":
            written = match[0]
            if written not in known:
                known[written] = _known(written)
            word, about = known[written]
            telling = telling or about is not _NOTHING
            # pyrefly: ignore[bad-specialization]
            tokens.append(new(Token, (start, end, word, about)))
        elif kind == "stop":
            if "?" in match[0]:
                tokens.append(Token(start, end, "?", _PLAIN["question"]))
        else:
            telling = telling or kind != "pause"
            tokens.append(Token(start, end, match[0].lower(), _PLAIN[kind or ""]))
        if kind == "stop" or len(tokens) >= MOST_WORDS:
            if telling and (len(tokens) > 1 or not tokens[0].about <= _ALONE_NOTHING):
                yield _with_phrases(tokens)
            tokens, telling = [], False
    if telling:
        yield _with_phrases(tokens)


_PLAIN: Mapping[str, frozenset[str]] = {
    kind: frozenset((kind,)) for kind in ("account", "amount", "hours", "pause", "question", LINK, UNREAD)
}


def _known(written: str) -> tuple[str, frozenset[str]]:
    """A word as it is compared, and what it is about."""
    word = skeleton(visible(written)).replace("'", "").replace("’", "")
    if not word.isalpha() and any(c.isalpha() for c in word):
        word = _spelled_out(word)
    if not written.isalpha() or not written.isascii():
        read = without_digits(word).strip("_*")
        if read in _NAMES and written.lower().strip(_AROUND) not in _NAMES:
            return read, _WORDS[read] | _ODD
    about = _WORDS.get(word, _NOTHING) | _stem(word) or _NOTHING
    if about and written.lower().endswith(_PAST) and len(word) > 3:
        about = (about - _ORDERS) | _TOLD
    elif written.lower().endswith(_PAST) and len(word) > 3:
        about = _TOLD
    if not about and word in _FIRST_WORDS:
        about = _MAYBE
    if word in _BY_NEIGHBOURS or about & _GIVING or "digits" in about or _may_be_sum(word):
        about |= _BESIDE
    return word, about


# The institute's name, and the mark of one that is written with other letters or with digits.
_NAMES = frozenset(("infonavit", "infonatel"))
_ODD = frozenset(("odd",))
# Marks of bold print, and what is left over from copying.
_AROUND = "_*\u200b\u200c\u200d\u2060\ufe0f\ufeff"
# A word that only says something together with the next ones.
_MAYBE = frozenset(("maybe",))
# A word that means more by the words beside it.
_BESIDE = frozenset(("beside",))
_ALONE_NOTHING = _MAYBE | _BESIDE


def _spelled_out(word: str) -> str:
    read = without_digits(word)
    return read if read in _WORDS else word


def _stem(word: str) -> frozenset[str]:
    if word.endswith("mos") and len(word) > 4:
        return _WE | _STEMS.get(word[:7], _NOTHING)
    for length in range(4, min(len(word), 14) + 1):
        if found := _STEMS.get(word[:length]):
            return found
    return _NOTHING


_WE = frozenset(("we",))


def _with_phrases(tokens: list[Token]) -> Sentence:
    """The sentence, with what each phrase is about told on its first word."""
    read = [token.word for token in tokens]
    for place, pair in enumerate(pairwise(read)):
        for tail, about in _PHRASES.get(pair, ()):
            if read[place + 1 : place + 1 + len(tail)] == tail:
                start, _, _, before = tokens[place]
                last = max(tokens[place].end, tokens[place + len(tail)].end)
                tokens[place] = Token(start, last, pair[0], _kept(before | about))
    for place, token in enumerate(tokens):
        if "beside" in token.about:
            tokens[place] = _beside(tokens, place)
        elif "amount" in token.about and _is_priced(tokens, place):
            tokens[place] = token._replace(about=token.about | _CHARGE)
    return Sentence(tokens)


def _kept(about: frozenset[str]) -> frozenset[str]:
    return about - {"own", "notown"} if "notown" in about else about


def _beside(tokens: list[Token], place: int) -> Token:
    """A word that means more by the words around it."""
    token = tokens[place]
    more = _NOTHING
    if token.word in _FOR or token.about & _GIVING:
        if "amount" in tokens[min(place + 1, len(tokens) - 1)].about:
            if token.about & _GIVING:
                more = _PAY  # "send $100"
            elif any("paperwork" in near.about for near in tokens[max(0, place - 4) : place]):
                more = _CHARGE  # "regístrate por $199"
            elif token.word in ("por", "for") and tokens[min(place + 2, len(tokens) - 1)].word in _OFFERING:
                more = _CHARGE  # "por mil pesos te sube los puntos"
        elif (
            token.word in _BARE
            and _is_sum(tokens, place + 1)
            and any("paperwork" in near.about for near in tokens[max(0, place - 8) : place])
        ):
            more = _CHARGE  # "regístrese con nosotros, solo 500"
    elif token.word in _WRITERS and tokens[min(place + 1, len(tokens) - 1)].word in _THEM:
        deed = tokens[min(place + 2, len(tokens) - 1)]
        if deed.about & {"service", "paperwork"} and "told" not in deed.about:
            more = _DEED  # "nosotros lo tramitamos"
    elif token.word in _TO_YOU:
        deed = next((near for near in tokens[place + 1 : place + 3] if near.word not in _THEM), token)
        done = deed.word.endswith(("o", "mos")) and len(deed.word) > 3 and "told" not in deed.about
        if done and deed.word not in _TELLING and (token.word != "se" or tokens[place + 1].word in _THEM):
            more = _DEED  # "te la tramito", "le sacamos"
    elif token.word in _SELLING:
        if any("paperwork" in near.about for near in tokens[place + 1 : place + 4]):
            more = _CHARGE  # "vendo citas"
    elif _is_sum(tokens, place) and (tokens[place - 1].about & _PAY or tokens[place - 1].word in _ROUGHLY):
        more = _AMOUNT  # "deposítame 1500"
    elif "digits" in token.about and any("plastic" in near.about for near in tokens[place + 1 : place + 6]):
        more = _CARD  # "los números de atrás de tu tarjeta"
    return token._replace(about=token.about | more) if more else token


def _is_priced(tokens: list[Token], place: int) -> bool:
    """ "Inscripción a Mi Cuenta: $250"."""
    before = tokens[max(0, place - 6) : place]
    return bool(before) and before[-1].word == ":" and any("paperwork" in near.about for near in before)


def _is_sum(tokens: list[Token], place: int) -> bool:
    return 0 < place < len(tokens) and _may_be_sum(tokens[place].word)


def _may_be_sum(word: str) -> bool:
    """Whether a bare number may be money: three to five digits, and no year."""
    return word.isdigit() and 3 <= len(word) <= 5 and not (len(word) == 4 and word[:2] in ("19", "20"))


_AMOUNT = frozenset(("amount",))
_ROUGHLY = frozenset("solo nomas only just unos cobro cobramos cuesta".split())
_BARE = frozenset("solo nomas only just".split())
_WRITERS = frozenset(("nosotros", "nosotras", "yo"))
_GIVING = frozenset(("give", "give_me"))
_PAY, _CHARGE, _CARD = frozenset(("pay",)), frozenset(("charge",)), frozenset(("card",))
_FOR = frozenset("por en for a solo nomas desde only just at".split())
_DEED = frozenset(("deed",))
_TO_YOU = frozenset(("te", "le", "les", "se"))
_OFFERING = _TO_YOU | {"we", "i"}
_THEM = frozenset(("la", "lo", "las", "los"))
# What somebody does to the reader without doing it in their stead.
_TELLING = frozenset(
    """
    damos entregamos entrego depositamos pagamos regresamos devolvemos devolvimos mando envio paso aviso
    digo cuento llamo marco hablo escribo espero quiero debo presto pago deposito transfiero recuerdo
    comparto dejo recomiendo pido invito agradezco explico confirmo informo ayudo acompano creo veo
    entiendo deseo extrano amo regalo compro vendo doy leo muestro enseno pregunto platico encargo
    devuelvo regreso siento llevo mandamos enviamos pasamos avisamos decimos contamos llamamos marcamos
    hablamos escribimos esperamos queremos recordamos compartimos dejamos recomendamos pedimos invitamos
    agradecemos explicamos confirmamos informamos acompanamos deseamos comunicamos notificamos atendemos
    sugerimos ofrecemos ayudamos puedo podemos vamos tengo tenemos como cuando mucho poco todo cierto
    nuevo mismo otro bueno claro completo completamos dinero credito pago ahorro
    """.split()
)
_SELLING = frozenset(
    "vendo vendemos venta selling doy damos consigo conseguimos aparto apartamos agendo agendamos".split()
)


def _lists() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def _by_word() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    words: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for about, listed in _lists().items():
        for word in listed.get("words", "").split():
            (stems if word.endswith("*") else words).setdefault(skeleton(word.rstrip("*")), set()).add(about)
    return {k: frozenset(v) for k, v in words.items()}, {k: frozenset(v) for k, v in stems.items()}


def _by_first_words() -> dict[tuple[str, str], list[tuple[list[str], frozenset[str]]]]:
    phrases: dict[tuple[str, str], dict[tuple[str, ...], set[str]]] = {}
    for about, listed in _lists().items():
        for line in listed.get("phrases", "").splitlines():
            first, *tail = skeleton(line).split()
            phrases.setdefault((first, tail[0]), {}).setdefault(tuple(tail), set()).add(about)
    return {
        first: [(list(tail), frozenset(about)) for tail, about in tails.items()]
        for first, tails in phrases.items()
    }


_WORDS, _STEMS = _by_word()
_PHRASES = _by_first_words()
_BY_NEIGHBOURS = _FOR | _SELLING | _TO_YOU | _WRITERS
_FIRST_WORDS = frozenset((*(first for first, _ in _PHRASES), *_BY_NEIGHBOURS))
