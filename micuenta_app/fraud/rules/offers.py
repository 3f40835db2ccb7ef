"""Money for what is free, and savings as cash. Pure."""

from collections.abc import Iterator

from .message import CLITICS, TO_READER, Here, told
from .signs import Sign
from .words import Sentence


def money(here: Here) -> Iterator[Sign]:
    about = here.sentence.about
    if not here.message.about & {"topic", "brand", "savings"}:
        return
    tokens = here.sentence.tokens
    sums, fees, charges = here.sentence.places.get("amount", []), here.at("fee"), here.at("charge")
    pays = [at for at in here.at("pay") if not (at and tokens[at - 1].word in CLITICS)]
    sold = bool(here.around & {"paperwork", "savings"}) or _share(here, sums)
    if fees and (pays or charges) and (sums or about & {"means", "reader"}):
        yield here.sign("money", fees[0], (pays or charges)[0])
    elif "free" in about:
        return
    elif fees and sums and here.around & {"service", "savings"} and here.around & TO_READER:
        yield here.sign("money", fees[0], sums[0])
    elif pays and _for_something(here, pays[0], sums) and not _own_affair(here):
        yield here.sign("money", pays[0], *sums[:1])
    elif pays and _to_somebody(here):
        yield here.sign("money", pays[0])
    elif charges and sums and sold and not _own_affair(here):
        yield here.sign("money", charges[0], sums[0])
    elif (
        sums and "service" in here.around and "brand" in here.around and here.around & {"contact", "give_me"}
    ):
        yield here.sign("money", sums[0])


def _for_something(here: Here, pays: int, sums: list[int]) -> bool:
    """Whether a payment is for what is free, or in the institute's name by a way no office is paid."""
    if "service" in here.around and (sums or "means" in here.sentence.about):
        return True
    near = any(0 < at - pays <= _NEAR for at in here.at("private"))
    return near and bool(sums) and "brand" in here.around


_NEAR = 8


def _to_somebody(here: Here) -> bool:
    """Whether money goes to an account that somebody writes, and they are no family: they press, or speak
    of "su crédito"."""
    if not here.around & {"to_me", "account"}:
        return False
    if here.message.about & {"brand", "savings"}:
        return bool(here.around & {"reader", "threat", "deadline", "fee", "service", "voice"})
    return "topic" in here.message.about and bool(here.around & {"threat", "bait", "fee", "voice"})


def _share(here: Here, sums: list[int]) -> bool:
    """A part of what comes, with the institute's name: nobody who only passes a payment on takes that."""
    written = (here.sentence.tokens[at].word for at in sums)
    return {"brand", "reader"} <= here.around and any(sum_.endswith(_SHARES) for sum_ in written)


_SHARES = ("%", "ciento", "percent")


def _own_affair(here: Here) -> bool:
    """Somebody about their own payment: "mi trámite", "my refund"."""
    return "own" in here.sentence.about and "give_me" not in here.sentence.about


def cash(here: Here) -> Iterator[Sign]:
    tokens = here.sentence.tokens
    savings, cash = here.sentence.places.get("savings", []), here.sentence.places.get("cash", [])
    takes = [at for at in here.at("take") if not told(tokens, at)]
    if (not savings and not (cash and here.around & {"brand", "savings"})) or _wished(here.sentence):
        return
    pointed = [*takes[:1], *savings[:1], *cash[:1]]
    offered = any(not tokens[at].word.endswith("r") or at == 0 for at in takes)
    in_cash = bool(cash) and bool(takes or (here.around & _OPEN and here.around & TO_READER))
    if in_cash or (savings and offered and _pushed(here)):
        yield here.sign("cash_out", *pointed)


_OPEN = frozenset(("charge", "contact", "amount"))
_WISHES = frozenset(
    "quiero puedo podria quisiera queremos podemos quiere gustaria want can could wants sabes saben "
    "alguien".split()
)


def _wished(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    return "own" in sentence.about or any(
        token.word in _WISHES and not (token.word == "can" and at and tokens[at - 1].word not in _ASKERS)
        for at, token in enumerate(tokens)
    )


# Who may wonder whether it can be done; anybody else who "can" is offered.
_ASKERS = frozenset("i we you one u they someone somebody anyone anybody who how what where".split())


def _pushed(here: Here) -> bool:
    """Haste, a promise nobody can keep, a share of it, or a way to reach the writer."""
    return bool(here.around & {"nochecks", "fee", "charge", "cash", "hours", "contact", "does"}) or (
        "hurry" in here.around and here.message.foreign
    )
