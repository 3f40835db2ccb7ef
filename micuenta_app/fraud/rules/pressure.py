"""Threats, bait, "I do it for you", and speaking as the institute. Pure."""

from collections.abc import Iterator

from .message import ME, Here, Message
from .signs import Code, Sign
from .words import LINK


def threat(here: Here) -> Iterator[Sign]:
    tokens = here.sentence.tokens
    threats = [at for at in here.at("threat") if not (at and tokens[at - 1].word in ("me", "nos", "my"))]
    about, message = here.sentence.about, here.message
    if not threats or ("own" in about and "reader" not in about):
        return
    writer_is_paid = any(pays_writer(word) for word in _paying(here))
    if not ("reader" in here.around or writer_is_paid) and not (
        "home" in here.around and "brand" in message.sentences[0].about
    ):
        return
    pushed = here.around & {"deadline", "hours", "ifnot", "pay", LINK, "contact", "does", "does_one", "fee"}
    if pushed and here.around & {"brand", "home", "voice"} and _presses(here):
        yield here.sign("threat", threats[0])
    elif "brand" in message.about and "question" not in about:
        yield here.sign("threat_alone", threats[0])


def _presses(here: Here) -> bool:
    """A contact that is not the institute's, an hour, "or else": each makes it a threat to act upon."""
    pays = _paying(here)
    if pays and ("voice" in here.message.about or any(pays_writer(word) for word in pays)):
        return True
    if here.message.foreign or here.around & {"deadline", "hours", "does", "does_one", "fee"}:
        return True
    return "ifnot" in here.around and bool(here.around & {"pay", "give", "contact"})


def _paying(here: Here) -> list[str]:
    """The words that tell the reader to pay, in the sentence and its neighbours."""
    return [sentence.tokens[at].word for sentence in here.near for at in sentence.places.get("pay", ())]


def pays_writer(word: str) -> bool:
    """Whether it is the writer who is to be paid: "págueme", "me depositas"."""
    return word in ME or word.endswith(("me", "nos"))


# What a stranger wants for it, or promises.
_PAID_FOR = frozenset(("amount", "fee", "charge", "nochecks", "cash"))


def does_it(here: Here) -> Iterator[Sign]:
    message = here.message
    if not message.about & {"topic", "brand", "savings"}:
        return
    many, one = here.at("does"), here.at("does_one")
    deeds = here.at("deed") if here.around & _PAID_FOR else []
    if many or deeds:
        yield here.sign("does_it", (many or deeds)[0])
    elif one:
        sold = message.foreign or message.about & {
            "contact",
            "fee",
            "charge",
            "amount",
            "nochecks",
            "give_me",
        }
        alone = not sold or here.sentence.tokens[one[0]].word == "for"
        yield here.sign("does_it_alone" if alone else "does_it", one[0])


def bait(here: Here) -> Iterator[Sign]:
    if "brand" in here.message.about and "own" not in here.sentence.about:
        yield here.sign("bait", here.sentence.places["bait"][0])


def odd_name(here: Here) -> Iterator[Sign]:
    yield here.sign("odd_name", here.sentence.places["odd"][0])


def claims(message: Message) -> Iterator[Sign]:
    """Somebody speaks as the institute and names a way that is not its own."""
    if not message.foreign or not _speaks_as_institute(message):
        return
    wanted = frozenset(("cta", "enter")) if message.foreign_link else frozenset(("voice",))
    code: Code = "its_link" if message.foreign_link else "its_contact"
    for sentence in message.sentences:
        for token in sentence.tokens if sentence.about & wanted else ():
            if token.about & wanted:
                yield Sign(token.start, token.end, code)
                return


def _speaks_as_institute(message: Message) -> bool:
    if "brand" not in message.about or "warned" in message.about:
        return False
    first = message.sentences[0].tokens
    heading = len(first) > 1 and "brand" in first[0].about and "pause" in first[1].about
    return heading or bool(message.about & {"voice", "reader"})
