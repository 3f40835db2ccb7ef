"""A forgotten password: asking for the link, and setting a new password."""

import reflex as rx

from ..accounts.common_fields import new_password_field
from ..accounts.demo_note import unsent_note
from ..accounts.phrase_sheet import phrase_sheet
from ..settings import settings
from ..ui.details import details
from ..ui.fields import error_summary, text_field
from ..ui.frame import frame
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .lost_page import PAGES as LOST
from .paper_page import PAGE as PAPER
from .state import RecoveryState
from .stop_page import PAGES as STOP

_typed, _wrong = RecoveryState.typed, RecoveryState.wrong


def _ask(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Atrás"), t.href("/entrar"), icon="atras")),
        error_summary(t, RecoveryState.errors),
        rx.el.h1(t("¿Olvidaste tu contraseña?")),
        rx.el.p(t("Te enviamos un enlace al correo que confirmaste, para crear otra."), class_name="lead"),
        native_form(
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
        _without_email(t),
        here="recuperar",
        narrow=True,
    )


def _without_email(t: Translator) -> rx.Component:
    """The other ways, for everybody alike: whether an account has an e-mail is nobody's business."""
    return rx.el.p(go_link(t("No tengo correo, o ya no lo abro"), t.href("/recuperar/sin-correo")))


def _sent(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Revisa tu correo")),
        rx.el.p(
            t(
                "Si hay una cuenta con esos datos, enviamos un enlace a su correo confirmado. "
                "Dura {minutes} minutos.",
                minutes=settings().recovery_minutes,
            ),
            class_name="lead",
        ),
        unsent_note(t, "email", t("Leer mi enlace en la bandeja")),
        rx.el.p(
            t("¿Tu cuenta solo tiene celular? Entonces no llega un enlace. Hay otro camino, también gratis:")
        ),
        _without_email(t),
        details(
            t("No me llega"),
            rx.el.p(t("Puede tardar unos minutos. Busca también en correo no deseado.")),
            rx.el.p(t("El enlace llega solo al correo que confirmaste, nunca a un celular.")),
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
        native_form(
            t,
            "/recuperar/nueva",
            new_password_field(t, t("Tu contraseña"), _wrong["password"]),
            rx.el.p(button(t("Guardar mi contraseña"), main=True), class_name="row"),
        ),
        phrase_sheet(t, RecoveryState.ready, source="/recuperar/frase"),
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
    *LOST,
    *STOP,
    PAPER,
]
