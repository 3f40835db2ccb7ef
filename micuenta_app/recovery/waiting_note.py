"""What an open session of an account shows while somebody waits to get in without its e-mail."""

from typing import cast

import reflex as rx

from ..ui.details import note
from ..ui.local_time import local_time
from ..ui.native import native_form
from ..ui.press import button
from ..ui.texts import Translator


def waiting_note(t: Translator, ready_at: rx.Var[str]) -> rx.Component:
    """Says so, and stops it.

    Args:
        ready_at: ISO 8601; empty when nobody has asked.
    """
    shown = note(
        "warn",
        rx.el.p(rx.el.b(t("Alguien quiere entrar a tu cuenta sin tu correo."))),
        rx.el.p(t("Podrá crear otra contraseña desde:"), " ", local_time(t, ready_at), "."),
        rx.el.p(t("Si no fuiste tú, detenlo ahora.")),
        native_form(t, "/cuenta/parar", rx.el.p(button(t("Detener"), danger=True), class_name="row")),
    )
    return cast(rx.Component, rx.cond(ready_at != "", shown))
