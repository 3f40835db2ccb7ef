"""Where to pay, by the country one is in: for the public page and for the payment slip."""

from typing import cast

import reflex as rx

from ..ui.details import details, note
from ..ui.frame import INFONATEL, INFONATEL_DIAL
from ..ui.icons import icon
from ..ui.native import NativeLink
from ..ui.press import call_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .channel_texts import channel_limits, channel_title, channel_ways, said_on
from .channels import Channel, Country, channels_in
from .channels_state import ChannelsState


def in_the_us(t: Translator) -> rx.Component:
    here = channels_in("us")
    return sheet(
        t("Dónde pagar en Estados Unidos"),
        rx.el.p(t("Con INFONAVIT Sin Fronteras:")),
        _list(t, here),
        rx.el.p(t("INFONAVIT paga la comisión por recibir tu dinero.")),
        rx.el.p(t("Pagas en dólares, con el tipo de cambio de ese lugar y ese día.")),
        _confirm(t, "us"),
        _sources(t, here),
        icon="lugar",
        ident="estados-unidos",
    )


def from_canada(t: Translator) -> rx.Component:
    """Said plainly: a list of places in another country would send people on a walk for nothing."""
    here = channels_in("ca")
    return sheet(
        t("Si estás en Canadá"),
        rx.el.p(rx.el.b(t("No sabemos de ningún lugar para pagar con Sin Fronteras en Canadá."))),
        rx.el.p(t("El programa es para pagar desde Estados Unidos. Desde Canadá te queda:")),
        rx.el.ul(
            rx.el.li(
                icon("gente"),
                rx.el.b(t("Que alguien pague por ti en México")),
                rx.el.span(t("Un familiar o un amigo. Solo necesita tu número de crédito.")),
            ),
            rx.el.li(
                icon("hoja"),
                rx.el.b(t("Transferir desde tu cuenta de banco en México (SPEI)")),
                rx.el.span(
                    t(
                        "Pide la cuenta a INFONATEL, por teléfono. "
                        "No uses una cuenta que te manden en un mensaje."
                    )
                ),
            ),
            *(_one(t, channel, "tarjeta") for channel in here),
            class_name="ticks",
        ),
        _confirm(t, "ca"),
        _sources(t, here),
        icon="lugar",
        ident="canada",
    )


def in_mexico(t: Translator) -> rx.Component:
    here = channels_in("mx")
    return sheet(
        t("Si alguien paga por ti en México"),
        rx.el.p(t("Puede pagar tu crédito cualquier persona: un familiar, tu pareja, un amigo.")),
        _list(t, here),
        _confirm(t, "mx"),
        _sources(t, here),
        icon="gente",
        ident="mexico",
    )


def _list(t: Translator, shown: tuple[Channel, ...]) -> rx.Component:
    drawings = {"sin_fronteras": "lugar", "card": "tarjeta", "store": "pagar"}
    return rx.el.ul(*(_one(t, channel, drawings[channel.program]) for channel in shown), class_name="ticks")


def _one(t: Translator, channel: Channel, drawing: str) -> rx.Component:
    said = " ".join([channel_ways(t, channel), *channel_limits(t, channel)]).strip()
    return rx.el.li(icon(drawing), rx.el.b(channel_title(t, channel)), rx.el.span(said))


def _confirm(t: Translator, country: Country) -> rx.Component:
    """There from the first byte; taken away by the server where every line of the list is young enough."""
    must = (
        t("Confírmalo con INFONATEL antes de pagar.")
        if country == "ca"
        else t("Confírmalo con INFONATEL antes de ir.")
    )
    return cast(
        rx.Component,
        rx.cond(
            # pyrefly: ignore[missing-attribute]
            ChannelsState.old.contains(country),
            note(
                "warn",
                rx.el.p(rx.el.b(must), " ", _how_old(t, channels_in(country))),
                rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
            ),
        ),
    )


def _how_old(t: Translator, shown: tuple[Channel, ...]) -> str:
    days = {channel.verified_on for channel in shown}
    (day, *others) = days
    if others or len(day) < len("2025-10-22"):
        return t("Esta lista ya no es nueva.")
    return t("Esta lista es del {date}.", date=said_on(t, day))


def _sources(t: Translator, shown: tuple[Channel, ...]) -> rx.Component:
    return sources(t, *dict.fromkeys((one.source, str(one.url), one.verified_on) for one in shown))


def sources(t: Translator, *found: tuple[str, str, str]) -> rx.Component:
    """Publications, each with its address and its day as exact as it is known."""
    return details(
        t("De dónde sale esto"),
        rx.el.ul(
            *(
                rx.el.li(NativeLink.create(name, href=url, rel="noreferrer"), f", {said_on(t, day)}")
                for name, url, day in found
            ),
            class_name="stack",
        ),
    )
