"""What became of each payment, newest first, and where one tells of another."""

from typing import cast

import reflex as rx

from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.native import native_form
from ..ui.press import button_link, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.table import pager
from ..ui.texts import Translator
from .follow_state import FollowState, OrderView

TELL_PAGE, MISSING_PAGE = "/cuenta/pagar/ya-pague", "/cuenta/pagar/no-se-ve"
RECEIPT_PAGE, TAKE_BACK_PATH = "/cuenta/pagar/recibo", "/cuenta/pagar/quitar"


def timeline(t: Translator) -> rx.Component:
    listed = rx.fragment(
        rx.el.ul(rx.foreach(FollowState.orders, lambda order: _order(t, order)), class_name="roster"),
        pager(
            t,
            FollowState.pager,
            FollowState.show_page(FollowState.pager.page - 1),
            FollowState.show_page(FollowState.pager.page + 1),
        ),
    )
    none = rx.el.p(t("Apúntalo aquí. Te decimos cuando ya se vea en tu crédito. Es gratis."))
    return sheet(
        t("¿Ya pagaste?"),
        when_ready(FollowState.ready, rx.cond(FollowState.pager.total > 0, listed, none), lines=2),
        rx.el.p(button_link(t("Ya pagué"), t.href(TELL_PAGE), main=True), class_name="row"),
        icon="reloj",
        ident="pagos",
    )


def _order(t: Translator, order: rx.vars.ObjectVar[OrderView]) -> rx.Component:
    ask = go_link(t("Qué decirle a INFONATEL"), t.href(MISSING_PAGE))
    return rx.el.li(
        rx.el.div(
            rx.el.h3(order.title),
            figure(order.amount, t),
            rx.el.p(order.place, class_name="small muted"),
            status_badge(order.tone, order.word),
            rx.foreach(order.lines, lambda line: rx.el.p(line)),
            cast(rx.Component, rx.cond(order.stage == "not_applied", ask)),
            rx.el.div(
                cast(rx.Component, rx.cond(order.has_receipt, _receipt(t, order), _add_receipt(t, order))),
                cast(
                    rx.Component,
                    rx.cond(order.stage != "applied", _does(t, order, TAKE_BACK_PATH, t("Quitar este pago"))),
                ),
                class_name="row tools",
            ),
            class_name="stack",
        ),
    )


def _does(t: Translator, order: rx.vars.ObjectVar[OrderView], path: str, words: str) -> rx.Component:
    """A form that is one button; which payment it is about is said to those who do not see its place."""
    return native_form(
        t,
        path,
        rx.el.input(type="hidden", name="pago", value=order.number, read_only=True),
        rx.el.button(words, rx.el.span(" ", order.title, class_name="vh"), type="submit", class_name="tool"),
        class_name="",
    )


def _receipt(t: Translator, order: rx.vars.ObjectVar[OrderView]) -> rx.Component:
    return rx.fragment(
        _does(t, order, f"{RECEIPT_PAGE}/ver", t("Descargar mi recibo")),
        _does(t, order, f"{RECEIPT_PAGE}/borrar", t("Borrar la foto")),
    )


def _add_receipt(t: Translator, order: rx.vars.ObjectVar[OrderView]) -> rx.Component:
    return rx.el.a(
        t("Agregar la foto del recibo"),
        rx.el.span(" ", order.title, class_name="vh"),
        href=f"{t.href(RECEIPT_PAGE)}?de={order.number}",
        class_name="tool",
    )
