"""Remarks that only the demonstration makes, with the page that helps on."""

import reflex as rx

from ..delivery.channel import ChannelName
from ..delivery.ways import stays_here
from ..settings import settings
from ..ui.details import note
from ..ui.press import go_link
from ..ui.texts import Translator


def demo_note(t: Translator, said: str, link: str, path: str) -> rx.Component:
    """Nothing outside demo mode."""
    if not settings().demo:
        return rx.fragment()
    return note("info", rx.el.p(said), go_link(link, t.href(path)))


def unsent_note(t: Translator, channel: ChannelName, link: str) -> rx.Component:
    """Where to read what does not leave the demonstration. Nothing where it does: then it is not there."""
    if not stays_here(channel):
        return rx.fragment()
    said = {
        "email": t("En esta demostración no sale ningún correo."),
        "sms": t("En esta demostración no sale ningún mensaje de texto."),
    }
    return demo_note(t, said[channel], link, "/demo/bandeja")
