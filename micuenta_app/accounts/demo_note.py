"""A remark that only the demonstration makes, with the page that helps on."""

import reflex as rx

from ..settings import settings
from ..ui.details import note
from ..ui.texts import Translator


def demo_note(t: Translator, said: str, link: str, path: str) -> rx.Component:
    """Nothing outside demo mode."""
    if not settings().demo:
        return rx.fragment()
    return note("info", rx.el.p(said, " ", rx.el.a(link, href=t.href(path))))
