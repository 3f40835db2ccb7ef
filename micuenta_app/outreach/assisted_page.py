"""Assisted mode: a worker's tablet for the visitors' own accounts. What it begins with, and what it waits
with for the next person."""

from typing import cast

import reflex as rx

from ..settings import settings
from ..ui.details import details, note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import button_link
from ..ui.texts import Translator
from .assisted_state import AssistedState
from .pin_form import pin_form


def _view(t: Translator) -> rx.Component:
    begin = rx.cond(AssistedState.exists, _begin(t), _none(t))
    return frame(
        t,
        error_summary(t, AssistedState.errors),
        rx.el.h1(rx.cond(AssistedState.borrowed, t("Esta tablet está lista para ti"), t("Modo asistido"))),
        when_ready(
            AssistedState.ready, cast(rx.Component, rx.cond(AssistedState.borrowed, _waiting(t), begin))
        ),
        here="asistido",
        narrow=True,
    )


def _begin(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(
            t("Para que otra persona abra su propia cuenta en esta tablet, sin dejar nada en ella."),
            class_name="lead",
        ),
        rx.el.ul(
            rx.el.li(t("Antes de cada secreto, la tablet pide que la voltees hacia la persona.")),
            rx.el.li(
                t(
                    "Si nadie la toca {minutes} minutos, borra todo.",
                    minutes=f"{settings().assisted_idle_minutes:g}",
                )
            ),
            rx.el.li(t("No guarda contraseñas ni llaves de acceso.")),
            class_name="stack",
        ),
        pin_form(t, "/asistido", t("Empezar el modo asistido"), AssistedState.wrong["pin"]),
        class_name="stack loose",
    )


def _waiting(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(
            t("De la persona anterior no queda nada aquí. Todo es gratis y lo haces tú."), class_name="lead"
        ),
        rx.el.p(
            button_link(t("Registrarme gratis"), t.href("/registro"), main=True),
            button_link(t("Ya tengo cuenta"), t.href("/entrar")),
            class_name="row",
        ),
        note(
            "none",
            rx.el.p(t("Solo tú escribes tu NSS, tu CURP, tu código y tu contraseña.")),
            rx.el.p(t("Si quieres, empieza aquí y sigue en tu propio celular.")),
            drawing="cuidado",
        ),
        details(
            t("Para quien ayuda"),
            pin_form(
                t,
                "/asistido/salir",
                t("Salir del modo asistido"),
                AssistedState.wrong["pin"],
                danger=True,
            ),
        ),
        class_name="stack loose",
    )


def _none(t: Translator) -> rx.Component:
    return rx.el.p(t("Este sitio no tiene modo asistido. Lo prende quien administra el sitio, con un PIN."))


PAGE = Page("asistido", lambda t: t("Modo asistido"), _view, AssistedState.open)
