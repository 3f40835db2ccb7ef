"""The words for where one can pay."""

from babel.lists import format_list

from ..ui.dates import long_date, month_year
from ..ui.texts import Translator
from .channels import Channel, Limit, Way, first_day


def channel_title(t: Translator, channel: Channel) -> str:
    return (
        channel.name
        or {
            "card": t("Con una tarjeta de México, por internet"),
            "store": t("En una tienda autorizada en México"),
            "sin_fronteras": t("Sin Fronteras"),
        }[channel.program]
    )


def channel_ways(t: Translator, channel: Channel) -> str:
    """ "En sucursal, en su página y en su app." Empty where the title says it."""
    if channel.program != "sin_fronteras":
        return ""
    words: dict[Way, str] = {
        "branch": t("en sucursal"),
        "web": t("en su página"),
        "app": t("en su app"),
        "store": t("en tienda"),
    }
    said = format_list([words[way] for way in channel.ways], locale=t.locale)
    return f"{said[:1].upper()}{said[1:]}."


def channel_limits(t: Translator, channel: Channel) -> list[str]:
    words: dict[Limit, str] = {
        "no_amex": t("Con cualquiera, menos American Express."),
        "three_a_month": t("Hasta 3 pagos al mes."),
        "most_30000": t("Hasta 30,000 pesos cada pago."),
        "least_50": t("Desde 50 pesos."),
    }
    return [words[limit] for limit in channel.limits]


def said_on(t: Translator, day: str) -> str:
    """A day as exact as it is known."""
    known = first_day(day)
    if known is None:
        return t("sin fecha")
    if len(day) == 4:
        return day
    return long_date(t, known) if len(day) == 10 else month_year(t, known)
