"""What the registry already answers, and in which words the page says so."""

from ..ui.dates import long_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import service
from .answers import QUESTIONS


def savings_note(t: Translator, start: service.Start) -> str:
    if start.savings_as_of is None:
        return ""
    note = t(
        "Según tus datos, el {date} tenías {amount} en total. Aquí puedes cambiarlo.",
        date=long_date(t, start.savings_as_of),
        amount=plain_pesos(start.savings_centavos),
    )
    if start.savings_agree:
        return note
    return f"{note} " + t(
        "Tus movimientos suman otra cantidad: aquí va el dato de INFONAVIT. "
        "Llama a INFONATEL para que lo revisen."
    )


def weeks_note(t: Translator, start: service.Start) -> str:
    if start.weeks_as_of is None:
        return ""
    return t(
        "Según tus datos, el {date} tenías {n} semanas.", date=long_date(t, start.weeks_as_of), n=start.weeks
    )


def unknown(start: service.Start) -> list[str]:
    """The questions that the registry does not answer."""
    answered = {"viv97", "sar92", "fondo72", "solo"} if start.savings_as_of else set()
    answered |= start.known
    return [key for key, fields in QUESTIONS.items() if not set(fields) <= answered]
