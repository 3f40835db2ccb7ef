"""A reminder for the calendar of one's own phone."""

import reflex as rx

from ..ui.choices import check_field
from ..ui.fields import text_field
from ..ui.native import native_form
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .state import PayState

CALENDAR_PATH = "/cuenta/pagar/calendario"


def calendar_sheet(t: Translator) -> rx.Component:
    return sheet(
        t("¿Te lo recordamos?"),
        rx.el.p(t("Descarga un aviso para el calendario de tu teléfono. No dice cantidades ni tu número.")),
        native_form(
            t,
            CALENDAR_PATH,
            text_field(
                t,
                "fecha",
                t("¿Qué día quieres pagar?"),
                hint=t("Te avisa un día antes."),
                value=PayState.typed["fecha"],
                error=PayState.wrong["fecha"],
                width="w11",
                kind="date",
            ),
            check_field("cada_mes", t("Cada mes")),
            rx.el.p(button(t("Descargar el aviso"), icon="calendario"), class_name="row"),
            class_name="stack online",
        ),
        icon="calendario",
        ident="calendario",
    )
