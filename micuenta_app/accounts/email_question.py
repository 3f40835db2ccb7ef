"""The question for the e-mail, which asks back when the address looks mistyped or an employer's."""

import reflex as rx

from ..ui.fields import text_field
from ..ui.press import button
from ..ui.texts import Translator
from .email_doubt import email_doubt
from .question import answer_form, question, send
from .state import SignupState

_typed, _wrong, _asked = SignupState.typed, SignupState.wrong, SignupState.asked


def email_question(t: Translator) -> rx.Component:
    return question(
        t,
        "correo",
        text_field(
            t,
            "correo",
            t("¿Cuál es tu correo personal?"),
            hint=t(
                "No uses el del trabajo: si cambias de empleo, pierdes el acceso y los avisos. "
                "Debe ser solo tuyo."
            ),
            value=_typed["correo"],
            error=_wrong["correo"],
            kind="email",
            input_mode="email",
            auto_complete="email",
            label_is_h1=True,
        ),
        rx.el.input(type="hidden", name="correo_visto", value=_asked.typed),
        send(t, t("Continuar")),
        before=(_question(t),),
    )


def _question(t: Translator) -> rx.Component:
    meant = answer_form(
        t,
        "correo",
        rx.el.input(type="hidden", name="correo", value=_asked.suggestion),
        rx.el.p(button(t("Sí, usar ese correo")), class_name="row"),
        key="sugerencia",
    )
    return email_doubt(t, _asked, meant)
