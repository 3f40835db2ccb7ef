"""The e-mail is lost too: back in with a code on paper, or with the phone and a wait."""

import reflex as rx

from ..delivery.ways import can_send
from ..settings import settings
from ..ui.details import details, note
from ..ui.fields import error_summary, text_field
from ..ui.frame import INFONATEL, INFONATEL_DIAL, frame
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, call_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .goes_away import goes_away
from .lost_phone_page import PAGES as BY_PHONE
from .lost_state import LostState

_typed, _wrong = LostState.typed, LostState.wrong


def _choose(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Atrás"), t.href("/recuperar"), icon="atras")),
        error_summary(t, LostState.errors),
        rx.el.h1(t("Entra sin tu correo")),
        rx.el.p(t("Puedes volver a entrar. Es gratis y lo haces tú."), class_name="lead"),
        sheet(
            t("Tengo un código en papel"),
            rx.el.p(t("Son los códigos que hiciste en tu perfil. Entras ahora mismo.")),
            rx.el.p(
                button_link(t("Usar un código"), t.href("/recuperar/sin-correo/papel"), main=True),
                class_name="row",
            ),
            icon="llave",
        ),
        _by_phone(t),
        details(
            t("No tengo ninguno de los dos"),
            rx.el.p(t("Entonces este sitio no puede saber que eres tú, y no deja entrar a nadie.")),
            rx.el.p(
                t("Tu ahorro y tu crédito siguen ahí. INFONATEL te ayuda con tu cuenta oficial, gratis:")
            ),
            rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
            rx.el.p(t("Cuando vuelvas a entrar, haz códigos en papel en tu perfil.")),
        ),
        here="recuperar/sin-correo",
        narrow=True,
    )


def _by_phone(t: Translator) -> rx.Component:
    if not can_send("sms"):
        return note(
            "info", rx.el.p(t("Este sitio no envía mensajes de texto: solo sirve un código en papel."))
        )
    return sheet(
        t("Tengo el celular de mi cuenta"),
        rx.el.p(
            t(
                "Le enviamos un código. Después esperas {hours} horas: así, quien te robe el celular "
                "no entra antes de que lo detengas.",
                hours=f"{settings().lost_email_hours:g}",
            )
        ),
        rx.el.p(button_link(t("Usar mi celular"), t.href("/recuperar/sin-correo/celular")), class_name="row"),
        icon="cel",
    )


def _paper(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Atrás"), t.href("/recuperar/sin-correo"), icon="atras")),
        error_summary(t, LostState.errors),
        rx.el.h1(t("Entra con un código en papel")),
        native_form(
            t,
            "/recuperar/sin-correo/papel",
            text_field(
                t,
                "identifier",
                t("Tu NSS o tu correo de antes"),
                value=_typed["identifier"],
                error=_wrong["identifier"],
                auto_complete="username",
            ),
            text_field(
                t,
                "papel",
                t("Uno de tus códigos"),
                hint=t("16 letras y números. Puedes escribirlo con espacios o sin ellos."),
                error=_wrong["papel"],
                width="w18",
                auto_capitalize="characters",
            ),
            rx.el.p(button(t("Continuar"), main=True), class_name="row"),
        ),
        goes_away(t),
        here="recuperar/sin-correo/papel",
        narrow=True,
    )


def _done(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Listo: entra con tu NSS")),
        rx.el.p(t("Cambió tu contraseña. Cerramos tu cuenta en todos los aparatos."), class_name="lead"),
        note(
            "info",
            rx.el.p(t("Si tu cuenta tenía un correo, lo quitamos.")),
            rx.el.p(t("Entra con tu NSS y tu contraseña nueva. Después pon tu nuevo correo en tu perfil.")),
        ),
        rx.el.p(button_link(t("Entrar a mi cuenta"), t.href("/entrar"), main=True), class_name="row"),
        here="recuperar/sin-correo/lista",
        narrow=True,
    )


PAGES = [
    Page("recuperar/sin-correo", lambda t: t("Entra sin tu correo"), _choose, LostState.open),
    Page("recuperar/sin-correo/papel", lambda t: t("Entra con un código en papel"), _paper, LostState.open),
    *BY_PHONE,
    Page("recuperar/sin-correo/lista", lambda t: t("Listo: entra con tu NSS"), _done),
]
