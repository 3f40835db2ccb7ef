"""/cuenta/credito/plan: when the debt ends, drawn and month by month."""

import reflex as rx

from ..ui.chart import line_chart_figure
from ..ui.details import details
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.table import Heading, pager, table
from ..ui.texts import Translator
from .below import below, chooser
from .plan_state import PlanState
from .plan_view import plan_headings

_VIEW = PlanState.view


def _view(t: Translator) -> rx.Component:
    none = sheet(t("Tus pagos por venir"), rx.el.p(_VIEW.why_none), icon="calendario")
    no_credit = sheet(
        t("No tienes crédito registrado"),
        rx.el.p(t("No hay ningún crédito a tu nombre en estos datos.")),
        icon="casa",
    )
    return below(
        t,
        "plan",
        t("¿Cuándo termino de pagar?"),
        t("Es una cuenta hecha aquí, si pagas lo mismo cada mes."),
        chooser(t, PlanState.choices, PlanState.chosen, PlanState.choose),
        when_ready(
            PlanState.ready,
            rx.cond(PlanState.has_credit, rx.cond(_VIEW.why_none != "", none, _plan(t)), no_credit),
            lines=8,
        ),
    )


def _plan(t: Translator) -> rx.Component:
    by_year = table(
        t("Lo que deberías al final de cada año"),
        [Heading(t("Año")), Heading(t("Debes"), numeric=True)],
        _VIEW.by_year,
        show_caption=False,
    )
    headings = [Heading(words, numeric=place > 0) for place, words in enumerate(plan_headings(t))]
    return rx.fragment(
        sheet(
            t("La respuesta"),
            rx.el.p(_VIEW.answer, class_name="lead"),
            rx.foreach(_VIEW.said, lambda text: rx.el.p(text)),
            line_chart_figure(t, _VIEW.chart, t("Tu deuda, año por año"), by_year),
            rx.el.p(go_link(t("¿Y si pago más, o dejo de pagar?"), t.href("/cuenta/credito/y-si"))),
            icon="calendario",
        ),
        sheet(
            t("Mes por mes"),
            table(t("Tus pagos, mes por mes"), headings, _VIEW.rows, show_caption=False),
            pager(
                t,
                _VIEW.pager,
                PlanState.show_page(_VIEW.pager.page - 1),
                PlanState.show_page(_VIEW.pager.page + 1),
            ),
            details(
                t("¿Cómo se hace la cuenta?"),
                rx.el.p(t("Cada mes, los intereses son lo que debes, por tu tasa, entre 12.")),
                rx.el.p(t("Lo que queda de tu mensualidad baja tu deuda.")),
                rx.el.p(
                    t("Si un patrón en México aporta por ti, tu deuda baja más rápido. Eso no está aquí.")
                ),
                rx.el.p(t("Fuente: Ley del INFONAVIT, artículos 43 Bis y 44."), class_name="small muted"),
            ),
            icon="hoja",
        ),
    )


PAGE = Page("cuenta/credito/plan", lambda t: t("Tus pagos por venir"), _view, PlanState.open)
