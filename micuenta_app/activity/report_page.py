"""/cuenta/actividad/reportar: saying that something was not one's own doing, and what to do then."""

import reflex as rx

from ..ui.details import note
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.local_time import local_time
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, button_link, go_link
from ..ui.texts import Translator
from .next_steps import next_steps
from .state import ReportState

ROW = ReportState.row


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Volver a la actividad"), t.href("/cuenta/actividad"), icon="atras")),
        when_ready(ReportState.ready, rx.cond(ROW.report != "", _reported(t), _ask(t)), lines=5),
        here="cuenta/actividad/reportar",
        rail=True,
        narrow=True,
    )


def _event(t: Translator) -> rx.Component:
    return note(
        "none",
        rx.el.p(rx.el.b(ROW.what)),
        rx.el.p(
            # pyrefly: ignore[bad-argument-type]
            local_time(t, ROW.at),
            rx.cond(ROW.device != "", rx.fragment(" · ", ROW.device)),
            class_name="small",
        ),
        drawing="reloj",
    )


def _ask(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.h1(t("¿No fuiste tú?")),
        _event(t),
        rx.el.p(t("Si lo reportas, esto pasa ahora mismo:")),
        rx.el.ul(
            rx.el.li(icon("salir"), t("Cerramos tu cuenta en los demás aparatos. En este sigue abierta.")),
            rx.el.li(icon("hoja"), t("Te damos un número de reporte.")),
            rx.el.li(icon("correo"), t("Te enviamos un mensaje con lo que sigue.")),
            class_name="ticks",
        ),
        rx.el.p(t("Es gratis. Tu contraseña no cambia: eso lo haces tú en el siguiente paso.")),
        native_form(
            t,
            "/cuenta/actividad/reportar",
            rx.el.input(type="hidden", name="de", value=ROW.key, read_only=True),
            rx.el.p(
                button(t("Reportar: no fui yo"), main=True),
                button_link(t("Sí fui yo"), t.href("/cuenta/actividad")),
                class_name="row",
            ),
            class_name="",
        ),
        class_name="stack loose",
    )


def _reported(t: Translator) -> rx.Component:
    change = t.href("/cuenta/perfil/contrasena")
    return rx.el.div(
        rx.el.h1(t("Recibimos tu reporte")),
        rx.el.p(t("Número de reporte:"), " ", rx.el.b(ROW.report, class_name="nb"), class_name="lead"),
        _event(t),
        rx.el.p(t("Cerramos tu cuenta en los demás aparatos. Ahora haz esto. Todo es gratis:")),
        next_steps(t, button_link(t("Cambiar mi contraseña"), change, main=True)),
        class_name="stack loose",
    )


PAGE = Page("cuenta/actividad/reportar", lambda t: t("¿No fuiste tú?"), _view, ReportState.open)
