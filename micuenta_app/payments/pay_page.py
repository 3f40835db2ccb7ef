"""/cuenta/pagar: how much, what that does to the debt, the slip to show or dictate where one pays, and what
became of what was paid."""

from typing import cast

import reflex as rx

from ..ui.details import note
from ..ui.fields import error_summary
from ..ui.files import address
from ..ui.frame import INFONATEL, INFONATEL_DIAL, frame
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import call_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.texts import Translator
from ..ui.values import when
from .abroad_page import moves_no_money
from .calendar_sheet import calendar_sheet
from .channels_state import ChannelsState
from .follow_state import FollowState
from .how_much import how_much
from .reminder_sheet import reminder_sheet
from .slip_sheet import slip_sheet
from .state import PayState
from .timeline import timeline
from .where_to_pay import in_the_us

SPEI = PayState.spei


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, PayState.errors),
        rx.el.div(
            rx.el.h1(t("Pagar mi crédito")),
            rx.el.p(t("Prepara tu ficha. Enséñala o díctala donde pagues. Es gratis."), class_name="lead"),
            class_name="stack",
        ),
        rx.el.div(rx.cond(PayState.done != "", status_badge("good", PayState.done)), role="status"),
        when_ready(
            PayState.ready,
            rx.cond(PayState.has_credit, rx.cond(PayState.payable, _desk(t), _paid(t)), _none(t)),
            lines=8,
        ),
        here="cuenta/pagar",
        rail=True,
    )


def _desk(t: Translator) -> rx.Component:
    return rx.fragment(
        # React puts it into the head once, also when the page opens without a load.
        rx.el.script(src=address("js/pay.js"), async_=True),
        # pyrefly: ignore[missing-attribute]
        rx.cond(PayState.choices.length() > 1, _chooser(t)),
        rx.el.div(
            rx.el.div(
                how_much(t),
                rx.cond(PayState.has_slip, slip_sheet(t)),
                timeline(t),
                rx.cond(PayState.has_slip, calendar_sheet(t)),
                reminder_sheet(t),
                class_name="stack loose",
            ),
            rx.el.div(moves_no_money(t), _spei(t), in_the_us(t), _elsewhere(t), class_name="stack loose"),
            class_name="cols wide-narrow",
        ),
    )


def _none(t: Translator) -> rx.Component:
    return sheet(
        t("No tienes crédito registrado"),
        rx.el.p(t("Sin crédito no hay nada que pagar. Si alguien te cobra por uno, es fraude.")),
        rx.el.p(t("Para pagar el crédito de otra persona, pídele su ficha.")),
        go_link(t("Cómo pagar desde el extranjero"), t.href("/pagar-desde-eeuu")),
        icon="pagar",
    )


def _paid(t: Translator) -> rx.Component:
    return rx.fragment(
        # pyrefly: ignore[missing-attribute]
        rx.cond(PayState.choices.length() > 1, _chooser(t)),
        sheet(
            t("Este crédito no se debe"),
            rx.el.p(t("En tus datos ya no hay nada que pagar. No le pagues a nadie por él.")),
            rx.el.p(t("Si alguien dice que todavía debes, pregunta en INFONATEL:")),
            rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
            go_link(t("Ver mi crédito"), t.href("/cuenta/credito")),
            icon="pagar",
        ),
        rx.cond(FollowState.pager.total > 0, timeline(t)),
    )


def _chooser(t: Translator) -> rx.Component:
    """Buttons, not links: a credit has no address, so that none ends up in a history."""
    return rx.el.nav(
        rx.foreach(
            PayState.choices,
            lambda words, place: rx.el.button(
                words,
                type="button",
                class_name=rx.cond(place == PayState.chosen, "button main", "button"),
                on_click=PayState.choose(place),
                custom_attrs={"aria-pressed": rx.cond(place == PayState.chosen, "true", "false")},
            ),
        ),
        class_name="row",
        custom_attrs={"aria-label": t("Tus créditos")},
    )


def _spei(t: Translator) -> rx.Component:
    shown = sheet(
        t("Por transferencia en México (SPEI)"),
        rx.el.dl(
            rx.el.div(rx.el.dt(t("CLABE")), rx.el.dd(SPEI.clabe)),
            when(SPEI.reference, rx.el.div(rx.el.dt(t("Referencia")), rx.el.dd(SPEI.reference))),
            rx.el.div(rx.el.dt(t("Concepto")), rx.el.dd(t("Tu número de crédito"))),
            class_name="split",
        ),
        rx.el.p(SPEI.confirmed, class_name="small muted"),
        note("warn", rx.el.p(t("Antes de transferir, pide esta cuenta a INFONATEL y compárala."))),
        icon="hoja",
    )
    return cast(rx.Component, rx.cond(SPEI.clabe != "", shown))


def _elsewhere(t: Translator) -> rx.Component:
    return go_link(t("Desde Canadá o desde México"), t.href("/pagar-desde-eeuu") + "#canada")


PAGE = Page(
    "cuenta/pagar",
    lambda t: t("Pagar mi crédito"),
    _view,
    [PayState.open, FollowState.open, ChannelsState.open],
)
