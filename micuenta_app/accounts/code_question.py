"""The question for the code: where it went, and what to do when it does not come."""

from typing import Any

import reflex as rx

from ..ui.countdown import countdown
from ..ui.details import details
from ..ui.fields import text_field
from ..ui.native import language_field
from ..ui.press import button, go_link
from ..ui.texts import Translator
from .common_fields import code_field
from .demo_note import unsent_note
from .question import question, send
from .state import SignupState

_sent: Any = SignupState.sent


def code_question(t: Translator) -> rx.Component:
    read = t("Leer mi código en la bandeja")
    return question(
        t,
        "codigo",
        rx.el.h1(t("Escribe el código que te enviamos")),
        rx.el.p(_sent.words, " ", rx.el.b(_sent.address, class_name="nb")),
        rx.cond(_sent.by_link, _nss_again(t)),
        code_field(t, SignupState.wrong["codigo"]),
        send(t, t("Continuar")),
        after=(
            rx.cond(_sent.by_text, unsent_note(t, "sms", read), unsent_note(t, "email", read)),
            rx.el.p(SignupState.said, role="status"),
            rx.el.section(
                rx.el.h2(t("¿No te llega?")),
                _countdown(t),
                rx.el.div(
                    _ask_again(t, t("Enviarme otro código"), ""),
                    rx.cond(
                        _sent.by_text,
                        _ask_again(t, t("Mejor a mi correo"), "email"),
                        rx.cond(_sent.can_text, _ask_again(t, t("Mejor por mensaje a mi celular"), "sms")),
                    ),
                    class_name="row",
                ),
                details(
                    t("Qué más puedo hacer"),
                    rx.cond(
                        _sent.by_text,
                        rx.el.p(t("Un mensaje puede tardar unos minutos. Revisa que tengas señal.")),
                        rx.el.p(t("Puede tardar unos minutos. Busca también en correo no deseado.")),
                    ),
                    rx.el.p(t("Si ya tenías una cuenta, no llega un código: le avisamos a esa cuenta.")),
                    rx.el.p(go_link(t("Entrar a mi cuenta"), t.href("/entrar"))),
                    rx.el.p(t("Puedes cerrar esta página. En tu correo hay un enlace para volver.")),
                ),
                class_name="stack",
            ),
        ),
    )


def _nss_again(t: Translator) -> rx.Component:
    """For who came by the link in an e-mail: the address may be mistyped, and a stranger's."""
    return text_field(
        t,
        "nss",
        t("Tu NSS"),
        hint=t("Para saber que eres tú: aquí no se ve nada de lo que escribiste en el otro aparato."),
        error=SignupState.wrong["nss"],
        width="w11",
        input_mode="numeric",
    )


def _ask_again(t: Translator, words: str, channel: str) -> rx.Component:
    return rx.el.form(
        language_field(t),
        rx.el.input(type="hidden", name="canal", value=channel, read_only=True),
        button(words),
        action="/registro/codigo/otro",
        method="post",
        on_submit=SignupState.send_again,
    )


def _countdown(t: Translator) -> rx.Component:
    left, over = t("Puedes pedir otro código en {time}"), t("Ya puedes pedir otro código.")
    wait = rx.cond(SignupState.wait > 0, countdown(t, SignupState.wait, left=left, over=over))
    return rx.el.p(wait, class_name="hint")
