"""/cuenta/ahorro/rendimientos: what the savings earned each year, and who says so."""

import reflex as rx

from ..ui.details import note
from ..ui.loading import when_ready
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Translator
from .frame import below
from .yields_state import YieldsState, YieldView


def _view(t: Translator) -> rx.Component:
    return below(
        t,
        "rendimientos",
        t("¿Cuánto ha dado el ahorro cada año?"),
        t("El rendimiento es dinero que se suma a tu ahorro."),
        rx.el.div(_table(t), _rules(t), class_name="cols wide-narrow"),
    )


def _table(t: Translator) -> rx.Component:
    listed = rx.el.ul(rx.foreach(YieldsState.yields, lambda one: _years(t, one)), class_name="roster")
    return sheet(t("Año por año"), when_ready(YieldsState.ready, listed, lines=8), icon="calendario")


def _years(t: Translator, one: rx.vars.ObjectVar[YieldView]) -> rx.Component:
    link = NativeLink.create(one.source, href=one.source_url, rel="noreferrer")
    return rx.el.li(
        rx.el.div(
            rx.el.p(rx.el.b(one.years, rx.cond(one.rate != "", rx.fragment(": ", one.rate)))),
            rx.cond(one.note != "", rx.el.p(one.note, class_name="small")),
            rx.cond(one.source != "", rx.el.p(t("Lo publicó"), " ", link, class_name="small muted")),
        ),
        status_badge(one.tone, one.status),
    )


def _rules(t: Translator) -> rx.Component:
    return sheet(
        t("¿Quién decide cuánto?"),
        rx.el.p(t("El Consejo de INFONAVIT lo decide una vez al año. Se suma a más tardar en marzo.")),
        rx.el.p(t("La ley pide que procure que tu dinero no pierda valor. No lo promete.")),
        rx.el.p(t("Puede dar más a quien tiene 55 años o más.")),
        note("info", rx.el.p(t("Nadie te puede asegurar cuánto dará el año que viene."))),
        rx.el.p(
            t("INFONAVIT publica su propia tabla. No pudimos comprobar sus datos, así que no los copiamos.")
        ),
        rx.el.p(t("El Fondo de Ahorro 1972–1992 no gana rendimientos.")),
        rx.el.p(t("Ley del INFONAVIT, artículo 39."), class_name="small muted"),
        icon="hoja",
    )


PAGE = Page("cuenta/ahorro/rendimientos", lambda t: t("Rendimientos del ahorro"), _view, YieldsState.open)
