"""/cuenta: the whole account in a glance, and one thing to do next."""

import reflex as rx

from ..ui.details import details
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.page import Page
from ..ui.press import button_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Translator
from .state import CoverState, DashboardState

SAVINGS, CREDIT, STEP = DashboardState.savings, DashboardState.credit, DashboardState.step


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.div(
            rx.el.h1(rx.cond(DashboardState.ready, DashboardState.greeting, t("Tu cuenta"))),
            _cover(t),
            class_name="row apart",
        ),
        _next(t),
        rx.el.div(_savings(t), _credit(t), class_name="cols two"),
        _fraud(t),
        here="cuenta",
        rail=True,
    )


def _cover(t: Translator) -> rx.Component:
    """The word says what pressing does; that it is pressed is said to screen readers by the word too."""
    return rx.el.button(
        rx.cond(CoverState.hidden, icon("ojo"), icon("tapa")),
        rx.cond(CoverState.hidden, t("Mostrar saldos"), t("Ocultar saldos")),
        type="button",
        class_name="tool",
        on_click=DashboardState.cover,
    )


def _next(t: Translator) -> rx.Component:
    return sheet(
        rx.cond(DashboardState.ready, STEP.title, t("Lo que sigue")),
        when_ready(
            DashboardState.ready,
            rx.el.p(STEP.text),
            rx.el.p(button_link(STEP.action, STEP.href, main=True), class_name="row"),
            lines=2,
        ),
        icon="va",
        eyebrow=t("Tu siguiente paso"),
        tone="next",
    )


def _money(amount: rx.Var, t: Translator) -> rx.Component:
    covered = rx.el.p(
        rx.el.span("••••••", custom_attrs={"aria-hidden": "true"}),
        rx.el.span(t("Saldo oculto"), class_name="vh"),
        class_name="figure",
    )
    return rx.cond(CoverState.hidden, covered, figure(amount, t))  # pyright: ignore[reportReturnType]


def _savings(t: Translator) -> rx.Component:
    saved = rx.fragment(
        _money(SAVINGS.total, t),  # pyright: ignore[reportArgumentType]
        rx.el.p(SAVINGS.as_of, class_name="small muted"),
        rx.cond(
            SAVINGS.agrees,
            rx.fragment(),
            rx.el.p(t("Es el dato de INFONAVIT. Tus movimientos suman otra cantidad."), class_name="small"),
        ),
        rx.cond(SAVINGS.applied != "", rx.el.p(SAVINGS.applied)),
    )
    none = rx.el.p(t("No hay ahorro en tus datos."))
    return sheet(
        t("¿Cuánto tengo ahorrado?"),
        when_ready(DashboardState.ready, rx.cond(SAVINGS.as_of != "", saved, none), lines=3),
        details(
            t("¿Qué es la Subcuenta de Vivienda?"),
            rx.el.p(
                t(
                    "Es un ahorro a tu nombre. "
                    "Cuando trabajas con un patrón en México, él aporta 5\xa0% de tu sueldo."
                )
            ),
            rx.el.p(t("Sirve para tu casa o para tu retiro.")),
        ),
        go_link(t("Ver mi ahorro"), t.href("/cuenta/ahorro")),
        icon="ahorro",
    )


def _credit(t: Translator) -> rx.Component:
    owed = rx.fragment(
        rx.el.h3(t("¿Cuánto debo?")),
        _money(CREDIT.balance, t),  # pyright: ignore[reportArgumentType]
        rx.el.p(CREDIT.as_of, class_name="small muted"),
        rx.el.h3(t("¿Cómo voy?"), class_name="rule"),
        status_badge(CREDIT.tone, CREDIT.status),
        rx.cond(CREDIT.meaning != "", rx.el.p(CREDIT.meaning)),
        rx.cond(CREDIT.catch_up != "", rx.el.p(CREDIT.catch_up)),
        rx.cond(CREDIT.others != "", rx.el.p(CREDIT.others, class_name="small")),
    )
    none = rx.el.p(t("No vemos ningún crédito a tu nombre."))
    return sheet(
        t("Tu crédito"),
        when_ready(DashboardState.ready, rx.cond(CREDIT.status != "", owed, none), lines=5),
        go_link(t("Ver mi crédito"), t.href("/cuenta/credito")),
        icon="casa",
    )


def _fraud(t: Translator) -> rx.Component:
    return sheet(
        t("Nadie debe cobrarte por esto"),
        rx.el.p(t("Si te piden dinero, tu contraseña o un código, es fraude.")),
        go_link(t("Cuidado con el fraude"), t.href("/fraude")),
        icon="cuidado",
    )


PAGE = Page("cuenta", lambda t: t("Tu cuenta"), _view, DashboardState.open)
