"""How much to pay: what the record names, or another amount."""

from typing import Any, cast

import reflex as rx

from ..ui.fields import text_field
from ..ui.native import language_field
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from ..ui.values import when
from .state import OptionView, PayState
from .texts import kind_hint_other, kind_title


def how_much(t: Translator) -> rx.Component:
    return sheet(
        t("¿Cuánto quieres pagar?"),
        rx.el.form(
            language_field(t),
            rx.el.fieldset(
                rx.el.legend(t("Escoge una cantidad"), class_name="vh"),
                rx.foreach(PayState.options, _option),
                _radio("other", kind_title(t, "other"), "", kind_hint_other(t)),
                class_name="choice",
                # A new choice from the server is a new set of buttons.
                key=PayState.kind,
                custom_attrs={"id": "cuanto"},
            ),
            rx.el.div(
                text_field(
                    t,
                    "monto",
                    t("¿Cuánto, en pesos?"),
                    hint=t("Solo números, como 1,500 o 1500.50"),
                    value=PayState.typed["monto"],
                    error=PayState.wrong["monto"],
                    width="w11",
                    input_mode="decimal",
                ),
                class_name="if-other",
            ),
            rx.el.p(button(t("Preparar mi ficha"), main=True), class_name="row"),
            no_validate=True,
            on_submit=PayState.prepare,
            class_name="stack",
        ),
        rx.el.p(PayState.said, role="status"),
        icon="pagar",
    )


def _option(option: rx.vars.ObjectVar[OptionView]) -> rx.Component:
    return _radio(option.kind, option.title, option.amount, option.hint)


def _radio(kind: Any, title: Any, amount: Any, hint: Any) -> rx.Component:
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="cuanto",
            value=kind,
            default_checked=cast(Any, PayState.kind == kind),
            # Not Reflex's own id: it would send this radio's value whichever is chosen.
            custom_attrs={"aria-describedby": f"cuanto-{kind}-ayuda"},
        ),
        rx.el.span(title, when(amount, rx.el.span(amount, class_name="sum"))),
        rx.el.span(hint, class_name="hint", id=f"cuanto-{kind}-ayuda"),
    )
