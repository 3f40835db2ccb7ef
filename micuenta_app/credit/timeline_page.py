"""/cuenta/credito/movimientos: each payment and each charge, and what was owed after it."""

import reflex as rx

from ..ui.choices import select_field
from ..ui.details import details, note
from ..ui.frame import INFONATEL, INFONATEL_DIAL
from ..ui.lines import line
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import button, call_link, go_link
from ..ui.sheet import sheet
from ..ui.table import pager
from ..ui.texts import Translator
from ..ui.values import when
from .below import below, chooser
from .timeline_state import TimelineState

_OFFERED, _ASKED, _PAGER = TimelineState.offered, TimelineState.asked, TimelineState.pager


def _view(t: Translator) -> rx.Component:
    none = sheet(
        t("Movimientos"), rx.el.p(t("No hay movimientos de crédito en tus datos.")), icon="calendario"
    )
    return below(
        t,
        "movimientos",
        t("Tus pagos y movimientos"),
        t("Lo nuevo va primero. Con + sube tu deuda, con − baja. Debajo está lo que debías después."),
        chooser(t, TimelineState.choices, TimelineState.chosen, TimelineState.choose),
        when_ready(
            TimelineState.ready,
            rx.cond(
                (_PAGER.total > 0) | (TimelineState.narrowed != ""),
                _ledger(t),
                none,
            ),
            lines=8,
        ),
        rx.el.p(go_link(t("Descargar mis papeles"), t.href("/cuenta/credito/descargar"), icon="bajar")),
    )


def _ledger(t: Translator) -> rx.Component:
    found = rx.fragment(
        rx.el.dl(rx.foreach(TimelineState.movements, line), class_name="split"),
        pager(t, _PAGER, TimelineState.show_page(_PAGER.page - 1), TimelineState.show_page(_PAGER.page + 1)),
    )
    return rx.fragment(
        details(t("Buscar por año o tipo"), _form(t)),
        when(
            TimelineState.disagreement,
            note(
                "warn",
                rx.el.p(TimelineState.disagreement),
                rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
            ),
        ),
        sheet(
            t("Movimientos"),
            rx.el.div(when(TimelineState.narrowed, _narrowed(t)), role="status"),
            rx.cond(
                _PAGER.total > 0,
                found,
                rx.el.p(t("Ningún movimiento es así. Escoge otra cosa o quita los filtros.")),
            ),
            icon="calendario",
        ),
    )


def _narrowed(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(TimelineState.narrowed)),
        rx.el.button(
            t("Quitar los filtros"), type="button", class_name="tool", on_click=TimelineState.show_all
        ),
        class_name="stack tight",
    )


def _form(t: Translator) -> rx.Component:
    return rx.el.form(
        rx.el.div(
            select_field(t, "anio", t("Año"), _OFFERED.years, value=_ASKED.anio),
            select_field(t, "tipo", t("Qué fue"), _OFFERED.kinds, value=_ASKED.tipo),
            class_name="cols two",
        ),
        rx.el.p(button(t("Ver esos movimientos"), main=True), class_name="row"),
        on_submit=TimelineState.narrow,
        reset_on_submit=False,
        class_name="stack",
    )


PAGE = Page(
    "cuenta/credito/movimientos", lambda t: t("Pagos y movimientos de tu crédito"), _view, TimelineState.open
)
