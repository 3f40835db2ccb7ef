"""/cuenta/pagar/ya-pague: telling of a payment, so that it is waited for."""

from typing import Any, cast

import reflex as rx

from ..ui.choices import select_field
from ..ui.fields import error_summary, text_field
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .abroad_page import moves_no_money
from .channels import channels
from .telling import OTHER_CHANNEL
from .texts import place_name
from .timeline import TELL_PAGE
from .told_state import ToldState

TYPED, WRONG = ToldState.typed, ToldState.wrong


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.p(go_link(t("Volver a pagar"), t.href("/cuenta/pagar"), icon="atras")),
        error_summary(t, ToldState.errors),
        rx.el.div(
            rx.el.h1(t("Ya pagué")),
            rx.el.p(
                t("Apunta tu pago con tu recibo en la mano. Te decimos cuando ya se vea. Es gratis."),
                class_name="lead",
            ),
            class_name="stack",
        ),
        when_ready(
            ToldState.ready,
            # pyrefly: ignore[missing-attribute]
            rx.cond(ToldState.credits.length() > 0, _form(t), _none(t)),
            lines=8,
        ),
        moves_no_money(t),
        here=TELL_PAGE.strip("/"),
        rail=True,
        narrow=True,
    )


def _none(t: Translator) -> rx.Component:
    return sheet(
        t("No tienes un crédito por pagar"),
        rx.el.p(t("En tus datos no hay nada que pagar. Si alguien te cobra, llama a INFONATEL.")),
        icon="pagar",
    )


def _form(t: Translator) -> rx.Component:
    places = [(channel.id, place_name(t, channel.id)) for channel in channels()]
    return native_form(
        t,
        TELL_PAGE,
        _which(t),
        text_field(
            t,
            "fecha",
            t("¿Qué día pagaste?"),
            hint=t("La fecha que dice tu recibo."),
            value=TYPED["fecha"],
            error=WRONG["fecha"],
            width="w11",
            kind="date",
        ),
        text_field(
            t,
            "monto",
            t("¿Cuántos pesos mexicanos?"),
            hint=t("Los pesos que dice tu recibo, no los dólares. Por ejemplo 1,500 o 1500.50"),
            value=TYPED["monto"],
            error=WRONG["monto"],
            width="w11",
            input_mode="decimal",
        ),
        select_field(
            t,
            "lugar",
            t("¿Dónde pagaste?"),
            [("", t("Escoge")), *places, (OTHER_CHANNEL, place_name(t, OTHER_CHANNEL))],
            value=TYPED["lugar"],
            error=WRONG["lugar"],
        ),
        text_field(
            t,
            "referencia",
            t("Referencia o folio (si tu recibo lo tiene)"),
            hint=t("No escribas números de tarjeta ni de tu cuenta de banco."),
            value=TYPED["referencia"],
            error=WRONG["referencia"],
            width="w18",
        ),
        rx.el.p(button(t("Guardar mi pago"), main=True), class_name="row"),
        class_name="stack loose",
    )


def _which(t: Translator) -> rx.Component:
    """A question only where there is more than one answer."""
    first: Any = ToldState.credits[0].value
    only = rx.el.input(type="hidden", name="credito", value=first, read_only=True)
    ask = select_field(
        t,
        "credito",
        t("¿Qué crédito pagaste?"),
        cast("rx.Var[list[Any]]", ToldState.credits),
        value=TYPED["credito"],
        error=WRONG["credito"],
    )
    return cast(rx.Component, rx.cond(ToldState.has_many, ask, only))


PAGE = Page(TELL_PAGE.strip("/"), lambda t: t("Ya pagué"), _view, ToldState.open)
