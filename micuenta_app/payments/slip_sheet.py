"""The slip: to be shown, dictated, copied, heard, handed on, and read without a network."""

from typing import Any, cast

import reflex as rx

from ..ui.details import details
from ..ui.icons import icon
from ..ui.money import figure
from ..ui.native import native_form
from ..ui.press import button
from ..ui.texts import Translator
from .state import PayState

SLIP = PayState.slip
SHEET_PATH = "/cuenta/pagar/ficha"


def slip_sheet(t: Translator) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(t("Tu ficha de pago"), id="ficha"),
            rx.el.h3(t("Número de crédito")),
            rx.el.p(
                rx.foreach(SLIP.number, lambda group: rx.el.b(group)),
                class_name="number",
                custom_attrs={"aria-hidden": "true"},
            ),
            rx.el.p(SLIP.digits, class_name="vh"),
            _number_tools(t),
            rx.el.p(t("Son 10 números."), class_name="small"),
        ),
        rx.el.div(
            rx.el.h3(t("Cuánto pagas")),
            figure(SLIP.amount, t),
            rx.foreach(SLIP.dollars, lambda line: rx.el.p(line, class_name="small")),
            rx.el.h3(t("De quién es el crédito")),
            rx.el.p(SLIP.holder),
        ),
        rx.el.div(
            rx.el.h3(t("Qué le hace a tu deuda")),
            rx.foreach(SLIP.effect, lambda line: rx.el.p(line)),
            rx.el.p(SLIP.as_of, class_name="small muted"),
            details(
                t("¿En qué orden se aplica?"),
                rx.el.p(t("No lo sabemos: pregúntalo en INFONATEL o mira tu contrato.")),
                rx.el.p(t("Aquí solo restamos tu pago a tu saldo. El total es el mismo en cualquier orden.")),
            ),
        ),
        _hand_on(t),
        class_name="sheet slip",
        custom_attrs={"aria-labelledby": "ficha"},
    )


def _number_tools(t: Translator) -> rx.Component:
    """assets/js/pay.js runs them, and says in the status line what it did."""

    def tool(drawing: str, words: str, does: str, value: Any, shown: str = "") -> rx.Component:
        return rx.el.button(
            icon(drawing),
            words,
            type="button",
            class_name=f"button {shown}".strip(),
            custom_attrs={f"data-{does}": value},
        )

    return rx.el.div(
        rx.el.p(
            tool("copiar", t("Copiar"), "copy", SLIP.plain),
            tool("oir", t("Escuchar"), "speak", SLIP.digits, "with-voice"),
            class_name="row",
        ),
        rx.el.p(role="status"),
        class_name="stack tight",
        custom_attrs={
            "data-copied": t("Copiado."),
            "data-not-copied": t("No se pudo copiar. Escríbelo a mano."),
            "data-no-connection": t("Sin conexión. La ficha sigue aquí: léela, cópiala o enséñala."),
        },
    )


def _hand_on(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.svg(
                rx.el.svg.path(d=SLIP.square.path, stroke="#000"),
                view_box=cast(Any, SLIP.square.box),
                custom_attrs={
                    "role": "img",
                    "aria-label": t("Código QR con el número de crédito y la cantidad"),
                },
            ),
            class_name="qr",
        ),
        rx.el.div(
            rx.el.h3(t("Pásala a quien paga")),
            rx.el.p(t("Puede pagar otra persona. La ficha no dice cuánto debes ni si vas atrasado.")),
            rx.cond(
                SLIP.tells_debt,
                rx.el.p(t("Ojo: esta cantidad es toda tu deuda. Quien la vea lo sabrá.")),
            ),
            rx.el.p(
                rx.el.button(
                    icon("va"),
                    t("Compartir"),
                    type="button",
                    class_name="button with-share",
                    custom_attrs={"data-hand-on": SLIP.share},
                ),
                class_name="row",
            ),
            native_form(
                t,
                SHEET_PATH,
                *_chosen(),
                button(t("Descargar en PDF"), icon="bajar"),
                class_name="online",
            ),
            class_name="stack",
        ),
        class_name="side",
    )


def _chosen() -> tuple[rx.Component, ...]:
    """What was chosen, for a form of the edge: the place in the viewer's list, never a number."""
    values: dict[str, Any] = {
        "credito": cast(rx.Var[int], PayState.chosen).to_string(),
        "cuanto": PayState.kind,
        "monto": PayState.typed["monto"],
    }
    return tuple(
        rx.el.input(type="hidden", name=name, value=value, read_only=True) for name, value in values.items()
    )
