"""Back in with the account's phone: who one is, the code, and the wait."""

from typing import cast

import reflex as rx

from ..accounts.common_fields import code_field, phone_fields
from ..accounts.demo_note import unsent_note
from ..ui.details import details, note
from ..ui.fields import error_summary, text_field
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.local_time import local_time
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.texts import Translator
from .goes_away import goes_away
from .lost_state import LostState

_typed, _wrong = LostState.typed, LostState.wrong


def _phone(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Atrás"), t.href("/recuperar/sin-correo"), icon="atras")),
        error_summary(t, LostState.errors),
        rx.el.h1(t("Entra con el celular de tu cuenta")),
        rx.el.p(t("Escribe los datos con los que te registraste.")),
        native_form(
            t,
            "/recuperar/sin-correo/celular",
            text_field(
                t,
                "nss",
                t("Tu NSS"),
                hint=t("11 números. No es el Social Security de Estados Unidos."),
                value=_typed["nss"],
                error=_wrong["nss"],
                width="w11",
                input_mode="numeric",
            ),
            text_field(
                t,
                "curp",
                t("Tu CURP"),
                hint=t("18 letras y números."),
                value=_typed["curp"],
                error=_wrong["curp"],
                width="w18",
            ),
            *phone_fields(t, _typed, _wrong),
            rx.el.p(button(t("Enviarme un código"), main=True), class_name="row"),
        ),
        goes_away(t),
        here="recuperar/sin-correo/celular",
        narrow=True,
    )


def _code(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Atrás"), t.href("/recuperar/sin-correo/celular"), icon="atras")),
        error_summary(t, LostState.errors),
        rx.el.h1(t("Escribe el código de tu celular")),
        when_ready(
            LostState.ready,
            rx.el.p(
                t("Si los datos son los de tu cuenta, lo enviamos por mensaje de texto al que termina en:"),
                " ",
                rx.el.b(LostState.last_digits),
            ),
            lines=2,
        ),
        native_form(
            t,
            "/recuperar/sin-correo/codigo",
            code_field(t, _wrong["codigo"]),
            rx.el.p(button(t("Continuar"), main=True), class_name="row"),
        ),
        rx.el.p(LostState.said, role="status"),
        unsent_note(t, "sms", t("Leer mi código en la bandeja")),
        details(
            t("No me llega"),
            rx.el.p(t("Puede tardar unos minutos. Revisa que tu celular tenga señal.")),
            rx.el.p(
                t(
                    "Si un dato no es el de tu cuenta, no llega nada. No decimos cuál: así nadie averigua "
                    "tus datos."
                )
            ),
            rx.el.p(t("Si no puedes recibir mensajes de texto, solo un código en papel abre tu cuenta.")),
            rx.el.p(
                button(t("Enviarme otro código"), type="button", on_click=LostState.resend), class_name="row"
            ),
        ),
        here="recuperar/sin-correo/codigo",
        narrow=True,
    )


def _wait(t: Translator) -> rx.Component:
    moment = local_time(t, cast(rx.Var[str], LostState.changes_at))
    steps = rx.el.ol(
        rx.el.li(rx.el.p(t("Ahora avisamos a tu correo de antes, a tu celular y en tu cuenta abierta."))),
        rx.el.li(rx.el.p(t("Si alguien te robó el celular, así te enteras y lo detienes."))),
        rx.el.li(
            rx.el.p(t("Después te llega un mensaje de texto. Vuelve a «No tengo correo, o ya no lo abro»."))
        ),
        rx.el.li(rx.el.p(t("Pides otro código a tu celular y creas tu contraseña."))),
        class_name="steps",
    )
    waiting = rx.fragment(
        rx.el.p(t("Podrás crear tu contraseña desde:"), " ", rx.el.b(moment), class_name="lead"),
        steps,
        rx.el.p(t("Puedes cerrar esta página. Pedirlo otra vez no acorta la espera.")),
    )
    stopped = rx.fragment(
        note(
            "bad",
            rx.el.p(rx.el.b(t("Alguien con acceso a la cuenta lo detuvo."))),
            rx.el.p(t("Puedes pedirlo otra vez desde:"), " ", moment),
        ),
        rx.el.p(t("Si la cuenta es tuya, usa un código en papel o llama a INFONATEL.")),
    )
    return frame(
        t,
        rx.el.h1(t("Falta esperar")),
        when_ready(LostState.ready, rx.cond(LostState.stopped, stopped, waiting)),
        here="recuperar/sin-correo/espera",
        narrow=True,
    )


PAGES = [
    Page(
        "recuperar/sin-correo/celular",
        lambda t: t("Entra con el celular de tu cuenta"),
        _phone,
        LostState.open,
    ),
    Page(
        "recuperar/sin-correo/codigo",
        lambda t: t("Escribe el código de tu celular"),
        _code,
        LostState.open_code,
    ),
    Page("recuperar/sin-correo/espera", lambda t: t("Falta esperar"), _wait, LostState.open_wait),
]
