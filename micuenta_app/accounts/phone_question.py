"""The question for the phone. How it is sent says where the code goes."""

import reflex as rx

from ..delivery.ways import can_send
from ..ui.press import button
from ..ui.texts import Translator
from .common_fields import phone_fields
from .question import question
from .state import SignupState


def phone_question(t: Translator) -> rx.Component:
    return question(
        t,
        "celular",
        rx.el.h1(t("¿Cuál es tu celular?")),
        rx.el.p(t("Debe ser solo tuyo. No lo uses para registrar a otra persona.")),
        *phone_fields(t, SignupState.typed, SignupState.wrong),
        *(_two_ways(t) if can_send("sms") else _one_way(t)),
    )


def _two_ways(t: Translator) -> tuple[rx.Component, ...]:
    # A script sends a form without the button that was pressed: assets/js/page.js copies it here. The
    # button stands later, so that it counts where the browser sends both.
    return (
        rx.el.input(type="hidden", name="canal", default_value="sms"),
        rx.el.p(t("Te enviamos un código de 6 números. No te cobramos nada."), class_name="small muted"),
        rx.el.p(
            button(t("Enviarme un código por mensaje"), main=True, name="canal", value="sms"),
            button(t("Mejor a mi correo"), name="canal", value="email"),
            class_name="row",
        ),
    )


def _one_way(t: Translator) -> tuple[rx.Component, ...]:
    return (
        rx.el.p(t("Te enviaremos un código a tu correo."), class_name="small muted"),
        rx.el.p(button(t("Enviarme un código"), main=True), class_name="row"),
    )
