"""/cuenta: the whole account in a glance, and one thing to do next."""

from typing import cast

import reflex as rx

from ..recovery.waiting_note import waiting_note
from ..ui.details import details, note
from ..ui.frame import frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.local_time import local_time
from ..ui.money import figure
from ..ui.page import Page
from ..ui.press import button_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Translator
from .state import CoverState, DashboardState

SAVINGS, CREDIT = DashboardState.savings, DashboardState.credit
PAYMENT = DashboardState.payment
STEP, VISIT, WARNING = DashboardState.step, DashboardState.visit, DashboardState.warning


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.div(
            rx.el.h1(rx.cond(DashboardState.ready, DashboardState.greeting, t("Tu cuenta"))),
            _cover(t),
            class_name="row apart",
        ),
        waiting_note(t, cast(rx.Var[str], DashboardState.recovery_from)),
        rx.cond(DashboardState.has_email, rx.fragment(), _no_email(t)),
        _visit(t),
        _next(t),
        rx.el.div(_savings(t), _credit(t), class_name="cols two"),
        rx.cond(PAYMENT.title != "", _payment(t)),
        _fraud(t),
        here="cuenta",
        rail=True,
    )


def _no_email(t: Translator) -> rx.Component:
    return note(
        "info",
        rx.el.p(t("Confirma un correo: sin él, si olvidas tu contraseña, esperas dos días para entrar.")),
        rx.el.p(button_link(t("Confirmar mi correo"), t.href("/cuenta/perfil")), class_name="row"),
    )


def _visit(t: Translator) -> rx.Component:
    """Who was here before, so that an owner notices a stranger."""
    before = rx.fragment(
        t("Tu entrada anterior:"),
        " ",
        # pyrefly: ignore[bad-argument-type]
        local_time(t, VISIT.at),
        rx.cond(VISIT.device != "", rx.fragment(" · ", VISIT.device)),
    )
    return rx.el.div(
        rx.el.div(
            rx.el.p(rx.cond(VISIT.at != "", before, t("Todo lo que pasa en tu cuenta queda anotado."))),
            rx.el.a(t("Ver la actividad"), href=t.href("/cuenta/actividad"), class_name="tool"),
            class_name="row tools small muted",
        ),
        rx.cond(
            VISIT.tries != "",
            note(
                "info",
                rx.el.p(VISIT.tries),
                rx.el.p(t("Si fuiste tú, no pasa nada. Si no, revisa que todas las entradas sean tuyas.")),
            ),
        ),
        class_name="stack",
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
    return rx.cond(CoverState.hidden, covered, figure(amount, t))


def _savings(t: Translator) -> rx.Component:
    saved = rx.fragment(
        # pyrefly: ignore[bad-argument-type]
        _money(SAVINGS.total, t),
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
        rx.el.p(
            go_link(t("Ver mi ahorro"), t.href("/cuenta/ahorro")),
            go_link(t("¿Me alcanzará en mi retiro?"), t.href("/cuenta/retiro")),
            class_name="row tools last",
        ),
        icon="ahorro",
    )


def _credit(t: Translator) -> rx.Component:
    owed = rx.fragment(
        rx.el.h3(t("¿Cuánto debo?")),
        # pyrefly: ignore[bad-argument-type]
        _money(CREDIT.balance, t),
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
        rx.el.p(
            go_link(t("Ver mi crédito"), t.href("/cuenta/credito")),
            rx.cond(CREDIT.is_owed, go_link(t("Pagar mi crédito"), t.href("/cuenta/pagar"))),
            class_name="row tools last",
        ),
        icon="casa",
    )


def _payment(t: Translator) -> rx.Component:
    """The latest payment that was told of. No amount: it would show what is covered."""
    ask = go_link(t("Qué decirle a INFONATEL"), t.href("/cuenta/pagar/no-se-ve"))
    return sheet(
        cast(rx.Var[str], PAYMENT.title),
        status_badge(PAYMENT.tone, PAYMENT.word),
        rx.el.p(PAYMENT.line),
        rx.el.p(
            go_link(t("Ver mis pagos"), f"{t.href('/cuenta/pagar')}#pagos"),
            rx.cond(PAYMENT.is_missing, ask),
            class_name="row tools last",
        ),
        icon="pagar",
    )


def _fraud(t: Translator) -> rx.Component:
    """What to look out for now: tricks have their seasons."""
    return sheet(
        rx.cond(DashboardState.ready, WARNING.title, t("Nadie debe cobrarte por esto")),
        when_ready(DashboardState.ready, rx.el.p(WARNING.text), lines=1),
        rx.el.p(
            go_link(t("Cuidado con el fraude"), t.href("/fraude")),
            go_link(t("Practica: aprende a reconocer trampas"), t.href("/fraude/practica")),
            class_name="row tools",
        ),
        icon="cuidado",
    )


PAGE = Page("cuenta", lambda t: t("Tu cuenta"), _view, DashboardState.open)
