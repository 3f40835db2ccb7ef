"""Reminders by e-mail: asked for credit by credit, and stopped in the same place."""

from typing import Any, cast

import reflex as rx

from ..ui.native import native_form
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .follow_state import FollowState
from .reminders import DAYS_BEFORE, LAST_DAY

ASK_PATH, STOP_PATH = "/cuenta/pagar/avisos", "/cuenta/pagar/sin-avisos"


def reminder_sheet(t: Translator) -> rx.Component:
    return sheet(
        t("Avisos por correo"),
        rx.el.p(
            t(
                "Te escribimos {n} días antes, cuando tu pago ya se vea, y si no se ve a tiempo.",
                n=DAYS_BEFORE,
            )
        ),
        rx.el.p(
            t("Es gratis. Nuestros avisos no traen enlaces, cantidades ni tu número de crédito."),
            class_name="small",
        ),
        rx.foreach(FollowState.reminders, lambda one: _one(t, one)),
        icon="correo",
        ident="avisos",
    )


def _one(t: Translator, one: Any) -> rx.Component:
    return rx.el.div(
        # pyrefly: ignore[missing-attribute]
        rx.cond(FollowState.reminders.length() > 1, rx.el.h3(one.words)),
        cast(rx.Component, rx.cond(one.on != "", _stop(t, one), _ask(t, one))),
        class_name="stack",
    )


def _ask(t: Translator, one: Any) -> rx.Component:
    name = f"dia-{one.place}"
    return native_form(
        t,
        ASK_PATH,
        _place(one),
        rx.el.div(
            rx.el.label(
                t("¿Qué día del mes quieres pagar?"),
                rx.el.span(" ", one.words, class_name="vh"),
                html_for=name,
            ),
            rx.el.select(
                *(rx.el.option(str(day), value=str(day)) for day in range(1, LAST_DAY + 1)),
                id=name,
                name="dia",
                default_value="15",
                class_name="w8",
            ),
            class_name="field",
        ),
        rx.el.p(button(t("Avisarme por correo"), icon="correo"), class_name="row"),
    )


def _stop(t: Translator, one: Any) -> rx.Component:
    return native_form(
        t,
        STOP_PATH,
        _place(one),
        rx.el.p(one.on),
        rx.el.p(button(t("Dejar de avisarme")), class_name="row"),
    )


def _place(one: Any) -> rx.Component:
    return rx.el.input(type="hidden", name="credito", value=one.place, read_only=True)
