"""A forgotten password: asking for the link, and setting a new password."""

import reflex as rx

from ..settings import settings
from ..ui.details import details
from ..ui.fields import error_summary, password_field, text_field
from ..ui.frame import frame
from ..ui.native import NativeForm
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .demo_note import demo_note
from .recovery_state import RecoveryState

_typed, _wrong = RecoveryState.typed, RecoveryState.wrong


def _form(t: Translator, action: str, *inside: rx.Component) -> rx.Component:
    language = rx.el.input(type="hidden", name="idioma", value=t.language, read_only=True)
    return NativeForm.create(language, *inside, action=action, class_name="stack")


def _ask(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Atrás"), t.href("/entrar"), icon="atras")),
        error_summary(t, RecoveryState.errors),
        rx.el.h1(t("¿Olvidaste tu contraseña?")),
        rx.el.p(t("Te enviamos un enlace a tu correo para crear otra. Es gratis."), class_name="lead"),
        _form(
            t,
            "/recuperar",
            text_field(
                t,
                "identifier",
                t("Tu correo o tu NSS"),
                value=_typed["identifier"],
                error=_wrong["identifier"],
                auto_complete="username",
            ),
            rx.el.p(button(t("Enviarme el enlace"), main=True), class_name="row"),
        ),
        here="recuperar",
        narrow=True,
    )


def _sent(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Revisa tu correo")),
        rx.el.p(
            t(
                "Si hay una cuenta con esos datos, le enviamos un enlace. Dura {minutes} minutos.",
                minutes=settings().recovery_minutes,
            ),
            class_name="lead",
        ),
        demo_note(
            t,
            t("En esta demostración no sale ningún correo."),
            t("Leer mi enlace en la bandeja"),
            "/demo/bandeja",
        ),
        details(
            t("No me llega"),
            rx.el.p(t("Puede tardar unos minutos. Busca también en correo no deseado.")),
            rx.el.p(t("El enlace llega al correo con el que te registraste.")),
            rx.el.p(go_link(t("Pedir otro enlace"), t.href("/recuperar"))),
        ),
        here="recuperar/enviado",
        narrow=True,
    )


def _new(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, RecoveryState.errors),
        rx.el.h1(t("Crea otra contraseña, fácil de recordar")),
        rx.el.p(t("Cuatro palabras comunes, juntas, son fáciles para ti y difíciles para un ladrón.")),
        _form(
            t,
            "/recuperar/nueva",
            password_field(
                t,
                "password",
                t("Tu contraseña"),
                hint=t(
                    "15 letras o más. Puedes usar espacios. "
                    "No uses tu nombre, tu NSS ni tu fecha de nacimiento."
                ),
                error=_wrong["password"],
                auto_complete="new-password",
            ),
            rx.el.p(button(t("Guardar mi contraseña"), main=True), class_name="row"),
        ),
        here="recuperar/nueva",
        narrow=True,
    )


def _done(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Listo: cambió tu contraseña")),
        rx.el.p(t("Cerramos tu cuenta en todos los aparatos. Entra con la nueva."), class_name="lead"),
        rx.el.p(button_link(t("Entrar a mi cuenta"), t.href("/entrar"), main=True), class_name="row"),
        here="recuperar/lista",
        narrow=True,
    )


PAGES = [
    Page("recuperar", lambda t: t("¿Olvidaste tu contraseña?"), _ask, RecoveryState.open),
    Page("recuperar/enviado", lambda t: t("Revisa tu correo"), _sent),
    Page(
        "recuperar/nueva",
        lambda t: t("Crea otra contraseña, fácil de recordar"),
        _new,
        RecoveryState.open_new,
    ),
    Page("recuperar/lista", lambda t: t("Listo: cambió tu contraseña"), _done),
]
