"""/cuenta/ahorro/patrones: who paid in and when, and whom to ask when something is missing."""

import reflex as rx

from ..ui.frame import INFONATEL, INFONATEL_DIAL
from ..ui.icons import icon, shape
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import call_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .employers_state import EmployersState, StretchView
from .frame import below, nothing_yet

_STRETCHES = EmployersState.stretches


def _view(t: Translator) -> rx.Component:
    return below(
        t,
        "patrones",
        t("Tus patrones"),
        t("Quién aportó por ti, y cuándo. Cada bimestre son dos meses."),
        rx.el.div(_history(t), _missing(t), class_name="cols wide-narrow"),
    )


def _history(t: Translator) -> rx.Component:
    return sheet(
        t("¿Quién ha aportado por mí?"),
        when_ready(
            EmployersState.ready,
            rx.cond(
                # pyrefly: ignore[missing-attribute]
                _STRETCHES.length() > 0,
                rx.fragment(
                    rx.el.p(EmployersState.as_of, class_name="small muted"),
                    rx.el.ol(rx.foreach(_STRETCHES, lambda one: _stretch(t, one)), class_name="ticks"),
                ),
                nothing_yet(t),
            ),
            lines=8,
        ),
        icon="gente",
    )


def _stretch(t: Translator, one: rx.vars.ObjectVar[StretchView]) -> rx.Component:
    drawing = rx.match(one.kind, ("gap", shape("none")), ("credit", icon("casa")), icon("gente"))
    return rx.el.li(
        drawing,
        rx.el.b(one.name),
        rx.el.span(one.months),
        rx.el.span(one.detail, class_name="small muted"),
        rx.cond(
            one.kind == "credit",
            rx.el.span(
                t("Con un crédito, la aportación baja tu deuda. Estos datos no dicen qué patrón fue."),
                class_name="small",
            ),
        ),
    )


def _missing(t: Translator) -> rx.Component:
    return sheet(
        t("¿Falta un patrón o un bimestre?"),
        rx.el.p(t("Es normal que no haya aportaciones cuando no trabajabas en México.")),
        rx.el.p(t("Si sí trabajabas:")),
        rx.el.ol(
            rx.el.li(
                rx.el.b(t("Ten a la mano lo que tengas")),
                rx.el.span(t("Un recibo de pago o un contrato de esos meses te ayuda a explicar.")),
            ),
            rx.el.li(
                rx.el.b(t("Pregunta en el IMSS")),
                rx.el.span(t("Ahí están registrados tus trabajos. Tu patrón debió registrarte.")),
            ),
            rx.el.li(
                rx.el.b(t("Llama a INFONATEL")),
                rx.el.span(t("Pide que revisen el bimestre que falta. Es gratis.")),
            ),
            class_name="steps",
        ),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
        rx.el.p(
            t("Tu patrón paga a más tardar el día 17, después de cada bimestre. Lo nuevo tarda en verse."),
            class_name="small",
        ),
        rx.el.p(
            t("Ley del INFONAVIT, artículo 35 y sexto transitorio de 1997. Trabajos en el IMSS: IDC."),
            class_name="small muted",
        ),
        icon="buscar",
    )


PAGE = Page("cuenta/ahorro/patrones", lambda t: t("Tus patrones"), _view, EmployersState.open)
