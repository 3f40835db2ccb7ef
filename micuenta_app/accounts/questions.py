"""The questions of the sign-up, one a page."""

import reflex as rx

from ..settings import settings
from ..ui.details import details, note
from ..ui.fields import choice_field, password_field, text_field
from ..ui.page import Page
from ..ui.press import button
from ..ui.texts import Translator
from .data_question import data_question
from .demo_note import demo_note
from .email_question import email_question
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


def _phone(t: Translator) -> rx.Component:
    return question(
        t,
        "celular",
        rx.el.h1(t("¿Cuál es tu celular?")),
        rx.el.p(t("Debe ser solo tuyo. No lo uses para registrar a otra persona.")),
        choice_field(
            t,
            "pais",
            t("¿De qué país es?"),
            [
                ("us", t("Estados Unidos (+1)"), ""),
                ("ca", t("Canadá (+1)"), ""),
                ("mx", t("México (+52)"), ""),
            ],
            value=_typed["pais"],
            error=_wrong["pais"],
        ),
        text_field(
            t,
            "celular",
            t("Tu celular, 10 números"),
            hint=t("Por ejemplo, 312 555 0142."),
            value=_typed["celular"],
            error=_wrong["celular"],
            width="w18",
            kind="tel",
            input_mode="tel",
            auto_complete="tel-national",
        ),
        send(t, t("Enviarme un código")),
        after=(rx.el.p(t("Te enviaremos un código a tu correo."), class_name="small muted"),),
    )


def _code(t: Translator) -> rx.Component:
    return question(
        t,
        "codigo",
        rx.el.h1(t("Escribe el código que te enviamos")),
        rx.el.p(t("Lo enviamos a este correo:"), " ", rx.el.b(_typed["correo"])),
        text_field(
            t,
            "codigo",
            t("Código de 6 números"),
            hint=t(
                "Dura {minutes} minutos. No se lo des a nadie, ni a quien te ayuda.",
                minutes=settings().code_minutes,
            ),
            error=_wrong["codigo"],
            width="w8",
            input_mode="numeric",
            auto_complete="one-time-code",
        ),
        send(t, t("Continuar")),
        after=(
            rx.el.p(SignupState.said, role="status"),
            _code_is_in_the_demo_mailbox(t),
            details(
                t("No me llega"),
                rx.el.p(t("Puede tardar unos minutos. Busca también en correo no deseado.")),
                rx.el.p(
                    t("Si ya tenías una cuenta, no llega un código: escribimos al correo de esa cuenta."),
                    " ",
                    rx.el.a(t("Entrar a mi cuenta"), href=t.href("/entrar")),
                ),
                button(t("Enviarme otro código"), type="button", on_click=SignupState.resend),
            ),
        ),
    )


def _code_is_in_the_demo_mailbox(t: Translator) -> rx.Component:
    return demo_note(
        t,
        t("En esta demostración no sale ningún correo."),
        t("Leer mi código en la bandeja"),
        "/demo/bandeja",
    )


def _password(t: Translator) -> rx.Component:
    return question(
        t,
        "contrasena",
        rx.el.h1(t("Crea una contraseña fácil de recordar")),
        rx.el.p(t("Cuatro palabras comunes, juntas, son fáciles para ti y difíciles para un ladrón.")),
        password_field(
            t,
            "password",
            t("Tu contraseña"),
            hint=t(
                "15 letras o más. Puedes usar espacios. No uses tu nombre, tu NSS ni tu fecha de nacimiento."
            ),
            error=_wrong["password"],
            auto_complete="new-password",
        ),
        send(t, t("Guardar y terminar")),
        after=(
            phrase_sheet(t, SignupState.ready),
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
    "celular": _phone,
    "codigo": _code,
    "contrasena": _password,
}

QUESTIONS = [
    Page(f"registro/{step}", lambda t, step=step: _titles(t)[step], _VIEWS[step], SignupState.open)
    for step in STEPS
]
