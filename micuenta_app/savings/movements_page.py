"""/cuenta/ahorro/movimientos: each movement, and what there was after it."""

import reflex as rx

from ..ui.choices import select_field
from ..ui.details import details
from ..ui.lines import line
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.table import pager
from ..ui.texts import Translator
from .frame import below, nothing_yet
from .movements_state import MovementsState

_OFFERED, _CHOSEN, _PAGER = MovementsState.offered, MovementsState.chosen, MovementsState.pager


def _view(t: Translator) -> rx.Component:
    return below(
        t,
        "movimientos",
        t("Tus movimientos"),
        t("Lo nuevo va primero. Debajo de cada cantidad está lo que tenías después."),
        when_ready(
            MovementsState.ready,
            rx.cond(
                (_PAGER.total > 0) | (MovementsState.narrowed != ""),
                _ledger(t),
                sheet(t("Movimientos"), nothing_yet(t), icon="calendario"),
            ),
            lines=8,
        ),
        rx.el.p(go_link(t("Descargar mis movimientos"), t.href("/cuenta/ahorro/descargar"), icon="bajar")),
    )


def _ledger(t: Translator) -> rx.Component:
    found = rx.fragment(
        rx.el.dl(rx.foreach(MovementsState.movements, line), class_name="split"),
        pager(
            t, _PAGER, MovementsState.show_page(_PAGER.page - 1), MovementsState.show_page(_PAGER.page + 1)
        ),
    )
    none = rx.el.p(t("Ningún movimiento es así. Escoge otra cosa o quita los filtros."))
    return rx.fragment(
        details(t("Buscar por año, fondo, tipo o patrón"), _form(t)),
        sheet(
            t("Movimientos"),
            rx.el.div(
                rx.cond(
                    MovementsState.narrowed != "",
                    rx.el.div(
                        rx.el.p(rx.el.b(MovementsState.narrowed)),
                        rx.el.button(
                            t("Quitar los filtros"),
                            type="button",
                            class_name="tool",
                            on_click=MovementsState.open,
                        ),
                        class_name="stack tight",
                    ),
                ),
                role="status",
            ),
            rx.cond(_PAGER.total > 0, found, none),
            icon="calendario",
        ),
    )


def _form(t: Translator) -> rx.Component:
    return rx.el.form(
        rx.el.div(
            select_field(t, "anio", t("Año"), _OFFERED.years, value=_CHOSEN.anio),
            select_field(t, "fondo", t("Fondo"), _OFFERED.buckets, value=_CHOSEN.fondo),
            select_field(t, "tipo", t("Qué fue"), _OFFERED.kinds, value=_CHOSEN.tipo),
            select_field(t, "patron", t("Patrón"), _OFFERED.employers, value=_CHOSEN.patron),
            class_name="cols two",
        ),
        rx.el.p(button(t("Ver esos movimientos"), main=True), class_name="row"),
        on_submit=MovementsState.narrow,
        reset_on_submit=False,
        class_name="stack",
    )


PAGE = Page("cuenta/ahorro/movimientos", lambda t: t("Movimientos de tu ahorro"), _view, MovementsState.open)
