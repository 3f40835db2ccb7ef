"""/cuenta/pagar: how much, what that does to the debt, and the slip to show or dictate where one pays."""

from typing import Any, cast

import reflex as rx

from ..ui.details import details, note
from ..ui.fields import check_field, error_summary, text_field
from ..ui.files import address
from ..ui.frame import INFONATEL, INFONATEL_DIAL, frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.native import language_field, native_form
from ..ui.page import Page
from ..ui.press import button, call_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from ..ui.values import when
from .abroad_page import moves_no_money
from .channels_state import ChannelsState
from .state import OptionView, PayState
from .texts import kind_hint_other, kind_title
from .where_to_pay import in_the_us

SLIP, SPEI = PayState.slip, PayState.spei
SHEET_PATH, CALENDAR_PATH = "/cuenta/pagar/ficha", "/cuenta/pagar/calendario"


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, PayState.errors),
        rx.el.div(
            rx.el.h1(t("Pagar mi crédito")),
            rx.el.p(t("Prepara tu ficha. Enséñala o díctala donde pagues. Es gratis."), class_name="lead"),
            class_name="stack",
        ),
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
        rx.cond(PayState.choices.length() > 1, _chooser(t)),  # pyright: ignore[reportAttributeAccessIssue]
        rx.el.div(
            rx.el.div(
                _how_much(t),
                rx.cond(PayState.has_slip, rx.fragment(_slip(t), _calendar(t))),
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
        rx.cond(PayState.choices.length() > 1, _chooser(t)),  # pyright: ignore[reportAttributeAccessIssue]
        sheet(
            t("Este crédito no se debe"),
            rx.el.p(t("En tus datos ya no hay nada que pagar. No le pagues a nadie por él.")),
            rx.el.p(t("Si alguien dice que todavía debes, pregunta en INFONATEL:")),
            rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
            go_link(t("Ver mi crédito"), t.href("/cuenta/credito")),
            icon="pagar",
        ),
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


def _how_much(t: Translator) -> rx.Component:
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


def _slip(t: Translator) -> rx.Component:
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


def _calendar(t: Translator) -> rx.Component:
    return sheet(
        t("¿Te lo recordamos?"),
        rx.el.p(t("Descarga un aviso para el calendario de tu teléfono. No dice cantidades ni tu número.")),
        native_form(
            t,
            CALENDAR_PATH,
            text_field(
                t,
                "fecha",
                t("¿Qué día quieres pagar?"),
                hint=t("Te avisa un día antes."),
                value=PayState.typed["fecha"],
                error=PayState.wrong["fecha"],
                width="w11",
                kind="date",
            ),
            check_field("cada_mes", t("Cada mes")),
            rx.el.p(button(t("Descargar el aviso"), icon="calendario"), class_name="row"),
            class_name="stack online",
        ),
        icon="calendario",
        ident="calendario",
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


PAGE = Page("cuenta/pagar", lambda t: t("Pagar mi crédito"), _view, [PayState.open, ChannelsState.open])
