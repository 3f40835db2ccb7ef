"""The questions of the sign-up, one a page."""

import reflex as rx

from ..ui.details import details, note
from ..ui.fields import text_field
from ..ui.page import Page
from ..ui.texts import Translator
from .code_question import code_question
from .common_fields import new_password_field
from .data_question import data_question
from .email_question import email_question
from .phone_question import phone_question
from .phrase_sheet import phrase_sheet
from .question import being_charged, demo_people, question, send
from .rules import STEPS, Step
from .state import SignupState

_typed, _wrong = SignupState.typed, SignupState.wrong


def _nss(t: Translator) -> rx.Component:
    return question(
        t,
        "nss",
        text_field(
            t,
            "nss",
            t("¿Cuál es tu NSS?"),
            hint=t(
                "Es tu Número de Seguridad Social de México. Tiene 11 números. "
                "No es el Social Security de Estados Unidos."
            ),
            value=_typed["nss"],
            error=_wrong["nss"],
            width="w11",
            input_mode="numeric",
            label_is_h1=True,
        ),
        send(t, t("Continuar")),
        after=(
            details(
                t("No lo tengo a la mano"),
                rx.el.p(t("No pasa nada. Búscalo con calma en tus papeles de México.")),
                rx.el.p(
                    t("Puedes dejar esto aquí y seguir después: guardamos lo que ya contestaste por un día.")
                ),
            ),
            demo_people(t),
            being_charged(t),
        ),
    )


def _curp(t: Translator) -> rx.Component:
    return question(
        t,
        "curp",
        text_field(
            t,
            "curp",
            t("¿Cuál es tu CURP?"),
            hint=t(
                "Es tu clave de identidad de México. Tiene 18 letras y números. "
                "Está en tus papeles de México."
            ),
            value=_typed["curp"],
            error=_wrong["curp"],
            width="w18",
            label_is_h1=True,
        ),
        send(t, t("Continuar")),
        after=(demo_people(t),),
    )


def _rfc(t: Translator) -> rx.Component:
    return question(
        t,
        "rfc",
        text_field(
            t,
            "rfc",
            t("¿Cuál es tu RFC?"),
            hint=t(
                "Es tu clave de impuestos de México. Tiene 13 letras y números. "
                "Si no sabes los 3 del final, escribe los primeros 10."
            ),
            value=_typed["rfc"],
            error=_wrong["rfc"],
            width="w18",
            label_is_h1=True,
        ),
        send(t, t("Continuar")),
        after=(demo_people(t),),
    )


def _password(t: Translator) -> rx.Component:
    return question(
        t,
        "contrasena",
        rx.el.h1(t("Crea una contraseña fácil de recordar")),
        rx.el.p(t("Cuatro palabras comunes, juntas, son fáciles para ti y difíciles para un ladrón.")),
        new_password_field(t, t("Tu contraseña"), _wrong["password"]),
        send(t, t("Guardar y terminar")),
        after=(
            phrase_sheet(t, SignupState.ready, source="/registro/frase"),
            note(
                "none",
                rx.el.p(rx.el.b(t("Solo tú la escribes.")), " ", t("Ni la persona que te ayuda debe verla.")),
                drawing="cuidado",
            ),
        ),
    )


def _titles(t: Translator) -> dict[Step, str]:
    return {
        "nss": t("¿Cuál es tu NSS?"),
        "curp": t("¿Cuál es tu CURP?"),
        "rfc": t("¿Cuál es tu RFC?"),
        "datos": t("Revisa tus datos"),
        "correo": t("¿Cuál es tu correo personal?"),
        "celular": t("¿Cuál es tu celular?"),
        "codigo": t("Escribe el código que te enviamos"),
        "contrasena": t("Crea una contraseña fácil de recordar"),
    }


_VIEWS = {
    "nss": _nss,
    "curp": _curp,
    "rfc": _rfc,
    "datos": data_question,
    "correo": email_question,
    "celular": phone_question,
    "codigo": code_question,
    "contrasena": _password,
}

QUESTIONS = [
    # pyrefly: ignore[bad-index]
    Page(f"registro/{step}", lambda t, step=step: _titles(t)[step], _VIEWS[step], SignupState.open)
    for step in STEPS
]
