"""/no-fui-yo: what a link in a message is about to do, and what has been done."""

import reflex as rx

from ..accounts.demo_note import unsent_note
from ..settings import settings
from ..ui.details import note
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .next_steps import next_steps
from .state import NotMeState


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("«No fui yo»")),
        when_ready(NotMeState.ready, rx.cond(NotMeState.what != "", _ask(t), _dead_end(t)), lines=5),
        here="no-fui-yo",
        narrow=True,
    )


def _ask(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(t("El mensaje que recibiste fue por esto:")),
        note("none", rx.el.p(rx.el.b(NotMeState.what)), drawing="reloj"),
        rx.el.p(t("Si no fuiste tú, toca el botón. Esto pasa ahora mismo, y es gratis:")),
        rx.el.ul(
            rx.el.li(icon("salir"), t("Cerramos tu cuenta en todos los aparatos.")),
            rx.el.li(icon("llave"), t("Tu contraseña de ahora deja de servir.")),
            rx.el.li(icon("atras"), t("Si te cambiaron el correo o el celular, ponemos los de antes.")),
            rx.el.li(icon("correo"), t("Enviamos un enlace a tu correo para crear otra contraseña.")),
            class_name="ticks",
        ),
        native_form(
            t,
            "/no-fui-yo",
            rx.el.p(button(t("No fui yo: cerrar todo"), main=True), class_name="row"),
            class_name="",
        ),
        rx.el.p(t("Si fuiste tú, cierra esta página. No cambia nada.")),
        class_name="stack loose",
    )


def _dead_end(t: Translator) -> rx.Component:
    """The same words for a link that is used, too old or made up: whoever guesses learns nothing."""
    return rx.el.div(
        rx.el.p(t("Este enlace ya no sirve."), class_name="lead"),
        rx.el.p(
            t("Cada enlace sirve una vez, durante {days} días.", days=settings().disavowal_days),
            " ",
            t("Todavía puedes proteger tu cuenta:"),
        ),
        next_steps(t, button_link(t("Cambiar mi contraseña"), t.href("/recuperar"), main=True)),
        rx.el.p(go_link(t("Ver quién ha entrado a mi cuenta"), t.href("/cuenta/actividad"))),
        class_name="stack loose",
    )


def _done(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Cerramos tu cuenta en todos los aparatos")),
        rx.el.p(
            t("Nadie puede entrar con la contraseña de antes. Ahora haz esto. Todo es gratis:"),
            class_name="lead",
        ),
        next_steps(
            t,
            rx.fragment(
                rx.el.span(
                    t(
                        "Si tu cuenta tiene un correo confirmado, le enviamos un enlace. "
                        "Dura {minutes} minutos.",
                        minutes=settings().recovery_minutes,
                    )
                ),
                unsent_note(t, "email", t("Leer mi enlace en la bandeja")),
                go_link(t("No me llega: pedir otro"), t.href("/recuperar")),
            ),
        ),
        here="recuperar/no-fui-yo",
        narrow=True,
    )


PAGES = [
    Page("no-fui-yo", lambda t: t("«No fui yo»"), _view, NotMeState.open),
    Page("recuperar/no-fui-yo", lambda t: t("Cerramos tu cuenta en todos los aparatos"), _done),
]
