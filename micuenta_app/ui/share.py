"""Passing a page on: by the telephone's own way of sharing, or on paper. assets/js/page.js does it."""

import reflex as rx

from .icons import icon
from .native import NativeLink
from .texts import Translator


def share(t: Translator, words: str, *, file: str = "", file_name: str = "") -> rx.Component:
    """
    Args:
        words: what goes along with the page's address.
        file: the address of a sheet for a wall, and its name in words.
    """
    return rx.el.div(
        rx.el.button(
            icon("gente"),
            t("Compartir"),
            type="button",
            class_name="tool needs-script",
            custom_attrs={
                "data-share": words,
                "data-copied": t("Copiamos la dirección. Pégala en un mensaje."),
            },
        ),
        rx.el.button(
            icon("hoja"),
            t("Imprimir esta página"),
            type="button",
            class_name="tool needs-script",
            custom_attrs={"data-print": ""},
        ),
        NativeLink.create(icon("bajar"), file_name, href=file, download=True, class_name="tool")
        if file
        else rx.fragment(),
        rx.el.p(role="status", class_name="small"),
        class_name="row tools",
    )
