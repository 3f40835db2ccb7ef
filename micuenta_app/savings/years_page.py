"""/cuenta/ahorro/historia: how the savings grew, year by year."""

import reflex as rx

from ..ui.chart import line_chart_figure
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.table import Heading, table
from ..ui.texts import Translator
from .frame import below, disagreement, nothing_yet
from .years_state import YearsState, YearView

_CHART = YearsState.chart


def _view(t: Translator) -> rx.Component:
    return below(
        t,
        "historia",
        t("Tu ahorro, año por año"),
        t("Así ha cambiado desde tu primer trabajo."),
        rx.cond(YearsState.agrees, rx.fragment(), disagreement(t)),
        when_ready(
            YearsState.ready,
            rx.cond(
                _CHART.drawn,
                rx.el.div(_drawing(t), _years(t), class_name="stack loose"),
                sheet(t("¿Cómo ha cambiado?"), nothing_yet(t), icon="calendario"),
            ),
            lines=8,
        ),
        rx.el.p(go_link(t("¿Cuánto ha dado el ahorro cada año?"), t.href("/cuenta/ahorro/rendimientos"))),
    )


def _drawing(t: Translator) -> rx.Component:
    numbers = table(
        t("Saldo al final de cada año"), [Heading(t("Día")), Heading(t("Saldo"), True)], YearsState.ends
    )
    return sheet(
        t("¿Cómo ha cambiado?"),
        line_chart_figure(t, _CHART, _CHART.summary, numbers),
        icon="ahorro",
    )


def _years(t: Translator) -> rx.Component:
    return sheet(
        t("Qué pasó cada año"),
        rx.el.p(t("A la derecha, el saldo al final del año."), class_name="small muted"),
        rx.el.dl(rx.foreach(YearsState.years, _year), class_name="split"),
        icon="calendario",
    )


def _year(year: rx.vars.ObjectVar[YearView]) -> rx.Component:
    # Each part keeps together: a sign at a line's end would be lost.
    parts = rx.foreach(year.parts, lambda part: rx.el.span(part, class_name="nb"))
    return rx.el.div(
        rx.el.dt(rx.el.b(year.year), rx.el.span(parts, class_name="row tools small muted")),
        rx.el.dd(year.balance),
    )


PAGE = Page("cuenta/ahorro/historia", lambda t: t("Tu ahorro, año por año"), _view, YearsState.open)
