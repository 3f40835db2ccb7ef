"""/cuenta/ahorro/descargar: a statement to keep, to print or to count with."""

import reflex as rx

from ..ui.choices import choice_field, select_field
from ..ui.fields import error_summary
from ..ui.loading import when_ready
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .download_state import DownloadState
from .frame import below, nothing_yet

_TYPED, _WRONG = DownloadState.typed, DownloadState.wrong


def _view(t: Translator) -> rx.Component:
    return below(
        t,
        "descargar",
        t("Descarga tu ahorro"),
        t("Escoge los años y el tipo de archivo. Es gratis."),
        error_summary(t, DownloadState.errors),
        when_ready(
            DownloadState.ready,
            rx.cond(
                # pyrefly: ignore[missing-attribute]
                DownloadState.years.length() > 0,
                _form(t),
                sheet(t("Movimientos"), nothing_yet(t), icon="calendario"),
            ),
            lines=6,
        ),
    )


def _form(t: Translator) -> rx.Component:
    return native_form(
        t,
        "/cuenta/ahorro/descargar",
        rx.el.div(
            select_field(
                t,
                "desde",
                t("Primer año"),
                DownloadState.years,
                value=_TYPED["desde"],
                error=_WRONG["desde"],
                width="w11",
            ),
            select_field(
                t,
                "hasta",
                t("Último año"),
                DownloadState.years,
                value=_TYPED["hasta"],
                error=_WRONG["hasta"],
                width="w11",
            ),
            class_name="cols two",
        ),
        choice_field(
            t,
            "formato",
            t("Tipo de archivo"),
            (
                ("pdf", "PDF", t("Para leer o imprimir. Trae tu nombre y el final de tu NSS.")),
                ("xlsx", "Excel", t("Para hacer cuentas: el resumen, los años y los movimientos.")),
                ("csv", "CSV", t("Para otro programa: solo los movimientos.")),
            ),
            value=_TYPED["formato"],
        ),
        rx.el.p(button(t("Descargar"), main=True, icon="bajar"), class_name="row"),
        rx.el.p(
            t("Guárdalo donde solo tú lo veas. En un aparato prestado, bórralo al terminar."),
            class_name="small",
        ),
        class_name="stack loose one",
    )


PAGE = Page("cuenta/ahorro/descargar", lambda t: t("Descarga tu ahorro"), _view, DownloadState.open)
