"""Stopping somebody who wants to get in without the e-mail."""

import reflex as rx

from ..ui.details import details, note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .lost_state import LostState


def _stop(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, LostState.errors),
        rx.el.h1(t("¿Detener la entrada sin tu correo?")),
        rx.el.p(
            t("Alguien dijo que perdió la contraseña y el correo de tu cuenta, y tiene tu celular."),
            class_name="lead",
        ),
        rx.el.p(t("Si no fuiste tú, tócalo ahora. Tu contraseña sigue igual y nadie entra.")),
        native_form(t, "/recuperar/parar", rx.el.p(button(t("Detener"), main=True), class_name="row")),
        rx.el.p(t("Si fuiste tú, no toques nada: cierra esta página.")),
        here="recuperar/parar",
        narrow=True,
    )


def _stopped(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Listo: lo detuviste")),
        rx.el.p(t("Nadie entró. Tu contraseña sigue igual."), class_name="lead"),
        note(
            "warn",
            rx.el.p(t("Quien lo pidió tiene tu celular o tu número, y conoce tu NSS y tu CURP.")),
            rx.el.p(t("Si tú no lo pediste, llama a la compañía de tu celular y pregunta por tu número.")),
        ),
        rx.el.p(button_link(t("Ir a mi cuenta"), t.href("/cuenta"), main=True), class_name="row"),
        details(
            t("¿Puede volver a intentarlo?"),
            rx.el.p(t("Sí, dentro de unos días. Te avisaremos otra vez y podrás detenerlo.")),
            rx.el.p(t("Si tu número ya no es tuyo, quítalo de tu cuenta en tu perfil.")),
        ),
        rx.el.p(go_link(t("Cuidado con el fraude"), t.href("/fraude"))),
        here="recuperar/detenida",
        narrow=True,
    )


PAGES = [
    Page("recuperar/parar", lambda t: t("¿Detener la entrada sin tu correo?"), _stop, LostState.open),
    Page("recuperar/detenida", lambda t: t("Listo: lo detuviste"), _stopped),
]
