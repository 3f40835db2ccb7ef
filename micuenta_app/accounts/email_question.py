"""The question for the e-mail, which asks back when the address looks mistyped or an employer's."""

import reflex as rx

from ..ui.details import note
from ..ui.fields import text_field
from ..ui.press import button
from ..ui.texts import Translator
from ..ui.values import when
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
    """Not an error: the same answer again is accepted. assets/js/page.js moves the focus here."""
    meant = answer_form(
        t,
        "correo",
        rx.el.input(type="hidden", name="correo", value=_asked.suggestion),
        rx.el.p(button(t("Sí, usar ese correo")), class_name="row"),
        key="sugerencia",
    )
    return when(
        _asked.text,
        note(
            "warn",
            rx.el.p(rx.el.b(_asked.text, id="pregunta-texto")),
            when(_asked.suggestion, meant),
            rx.el.p(t("Si está bien como lo escribiste, toca «Continuar» otra vez.")),
            id="pregunta",
            role="group",
            tab_index=-1,
            custom_attrs={"aria-labelledby": "pregunta-texto"},
        ),
    )
