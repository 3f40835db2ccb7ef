"""The form for the worker's PIN."""

import reflex as rx

from ..ui.fields import text_field
from ..ui.native import native_form
from ..ui.press import button
from ..ui.texts import Translator
from ..ui.values import Text


def pin_form(t: Translator, address: str, words: str, error: Text, *, danger: bool = False) -> rx.Component:
    """Asks for the PIN and posts it."""
    return native_form(
        t,
        address,
        text_field(
            t,
            "pin",
            t("PIN de quien ayuda"),
            error=error,
            kind="password",
            width="w11",
            input_mode="numeric",
            auto_complete="off",
        ),
        rx.el.p(button(words, main=not danger, danger=danger), class_name="row"),
    )
