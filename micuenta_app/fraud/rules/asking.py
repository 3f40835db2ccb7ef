"""Asking for what is nobody else's: a password, a code, a card, papers. Pure."""

from collections.abc import Iterator

from .message import ME, Here, taken_back, told
from .signs import Code, Sign
from .words import Token

_CAN = frozenset("puedes puede podrias podria pudieras pudiera quieres can could would will".split())
_ASKED: tuple[tuple[str, Code], ...] = (
    ("secret", "secret"), ("code", "code"), ("card", "card"), ("data", "asks_data"),
)  # fmt: skip
SECRETS = frozenset(kind for kind, _ in _ASKED)
_FAR = 10


def secrets(here: Here) -> Iterator[Sign]:
    tokens = here.sentence.tokens
    for kind, code in _ASKED:
        for at in here.at(kind):
            if "notcode" in tokens[at].about or any(
                "own" in near.about for near in tokens[max(0, at - 2) : at]
            ):
                continue
            verb = _asking_verb(here, at)
            if verb is not None:
                yield here.sign(code, verb, at)
                break


def _asking_verb(here: Here, at: int) -> int | None:
    tokens = here.sentence.tokens
    for verb in range(at, max(-1, at - _FAR - 1), -1):
        if tokens[verb].about & _ORDERING and _asks(here, verb, at):
            return verb
    for verb in range(at + 1, min(len(tokens), at + _FAR + 4)):
        # "send me" looks ahead only: what it asks for stands after it.
        about = tokens[verb].about
        later = "replies" in about or ("give_me" in about and tokens[verb].word not in _ENGLISH)
        later = later or ("give" in about and _politely(tokens, verb) and _is_meant(tokens, verb))
        if later and not taken_back(tokens, verb):
            return verb
    if _is_readers(tokens, max(0, at - 4), at) and "warned" not in here.sentence.about:
        # "Foto de tu INE, por favor": asked for without a verb.
        return next(iter(here.at("please")), None)
    return None


_ORDERING = frozenset(("give_me", "give", "need", "enter"))
_ENGLISH = frozenset(("i", "we", "send", "give", "tell", "let", "what", "whats", "cual"))


def _asks(here: Here, verb: int, at: int) -> bool:
    tokens = here.sentence.tokens
    about = tokens[verb].about
    if taken_back(tokens, verb):
        return False
    if "give_me" in about or ("give" in about and _politely(tokens, verb)):
        return True
    if told(tokens, verb) or (tokens[verb].word.endswith("r") and "warned" in here.sentence.about):
        return False
    if tokens[verb].word in _PLAIN_ORDERS and tokens[at].about & {"secret", "code"} and verb < at:
        return "warned" not in here.around
    return _is_readers(tokens, verb, at) and (
        bool(about & {"give", "need"}) or (here.message.foreign_link and "data" not in tokens[at].about)
    )


# Orders that leave no doubt whose secret is meant; "da", "pon" or "pasa" would.
_PLAIN_ORDERS = frozenset(
    """
    manda mande mandar envia envie enviar comparte comparta compartir confirma confirme confirmar dicta
    dicte proporciona proporcione proporcionar responda responde reply respond send provide share
    confirm reenvia reenvie conteste contesta
    """.split()
)


def _politely(tokens: list[Token], verb: int) -> bool:
    """ "¿Me puedes decir …?", "could you give me …"."""
    before = {token.word for token in tokens[max(0, verb - 4) : verb]}
    return bool(before & _CAN and (before | {token.word for token in tokens[verb : verb + 2]}) & ME)


def _is_meant(tokens: list[Token], verb: int) -> bool:
    """What was named before: "¿me lo puedes reenviar?", "could you forward it to me?"."""
    near = tokens[max(0, verb - 4) : verb] + tokens[verb + 1 : verb + 2]
    return any(token.word in _IT for token in near)


_IT = frozenset("lo la los las it them".split())


def _is_readers(tokens: list[Token], verb: int, at: int) -> bool:
    """Whether what is asked for belongs to the reader: "tu código", "the code you received"."""
    between = any("reader" in token.about for token in tokens[verb + 1 : at + 1])
    return (
        between
        or bool(tokens[at].about & {"data", "card"})
        or any("received" in t.about for t in tokens[at : at + 6])
    )
