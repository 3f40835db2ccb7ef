"""«Escuchar esta página»: the telephone reads it aloud. assets/js/listen.js does it, and loads on a press."""

import reflex as rx

from .files import address
from .icons import icon
from .texts import Translator


def listen(t: Translator) -> rx.Component:
    """A tool above the content of a public page; hidden where a browser cannot speak."""
    return rx.el.div(
        rx.el.button(
            icon("oir"),
            rx.el.span(t("Escuchar esta página"), class_name="to-show"),
            rx.el.span(t("Dejar de escuchar"), class_name="to-hide"),
            type="button",
            class_name="tool",
            custom_attrs={
                "data-listen": address("js/listen.js"),
                "data-failed": t("Tu teléfono no tiene una voz en español. Búscala en sus ajustes."),
            },
        ),
        rx.el.p(role="status", class_name="small"),
        class_name="listen",
    )
