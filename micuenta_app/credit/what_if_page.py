"""/cuenta/credito/y-si: more each month, once, a date, missed months, an employer again."""

import reflex as rx

from ..ui.adjust import adjust_field
from ..ui.details import details
from ..ui.fields import error_summary
from ..ui.lines import line
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .below import below, chooser
from .what_if_state import WhatIfState
from .wishes import Wish

_VIEW = WhatIfState.view


def _view(t: Translator) -> rx.Component:
    none = sheet(t("Tus pagos por venir"), rx.el.p(WhatIfState.why_none), icon="calendario")
    no_credit = sheet(
        t("No tienes crédito registrado"),
        rx.el.p(t("No hay ningún crédito a tu nombre en estos datos.")),
        icon="casa",
    )
    return below(
        t,
        "y-si",
        t("¿Y si pago más, o dejo de pagar?"),
        t("Prueba sin miedo: aquí nada se cobra ni se guarda."),
        error_summary(t, WhatIfState.errors),
        chooser(t, WhatIfState.choices, WhatIfState.chosen, WhatIfState.choose),
        when_ready(
            WhatIfState.ready,
            rx.cond(WhatIfState.has_credit, rx.cond(WhatIfState.why_none != "", none, _try(t)), no_credit),
            lines=8,
        ),
    )


def _try(t: Translator) -> rx.Component:
    wishes: tuple[tuple[Wish, str, str, str], ...] = (
        ("mas", t("Pagar más cada mes"), t("¿Cuántos pesos más cada mes?"), "100"),
        ("una", t("Dar un pago extra"), t("¿Cuántos pesos, una sola vez?"), "1000"),
        ("anios", t("Terminar antes"), t("¿En cuántos años quieres terminar?"), "1"),
        ("sin", t("Dejar de pagar unos meses"), t("¿Cuántos meses no pagarías?"), "1"),
        ("patron", t("Volver a trabajar en México"), t("¿Cuántos pesos ganarías al mes?"), "500"),
    )
    return rx.el.div(
        rx.el.div(
            rx.el.nav(
                *(_choice(wish, name) for wish, name, _, _ in wishes),
                class_name="row",
                custom_attrs={"aria-label": t("Qué quieres probar")},
            ),
            rx.el.form(
                *(
                    rx.cond(WhatIfState.wish == wish, _field(t, wish, label, step), rx.fragment())
                    for wish, _, label, step in wishes
                ),
                rx.el.p(button(t("Hacer la cuenta"), main=True), class_name="row"),
                on_submit=WhatIfState.answer,
                reset_on_submit=False,
                no_validate=True,
                class_name="stack sheet",
                custom_attrs={"data-live": ""},
            ),
            class_name="stack",
        ),
        _answer(t),
        class_name="cols wide-narrow",
    )


def _choice(wish: Wish, name: str) -> rx.Component:
    here = WhatIfState.wish == wish
    return rx.el.button(
        name,
        type="button",
        class_name=rx.cond(here, "button main", "button"),
        on_click=WhatIfState.ask(wish),
        custom_attrs={"aria-pressed": rx.cond(here, "true", "false")},
    )


def _field(t: Translator, wish: Wish, label: str, step: str) -> rx.Component:
    return adjust_field(
        t,
        wish,
        label,
        least="0" if wish in ("mas", "una", "patron") else "1",
        most=WhatIfState.most,
        step=step,
        hint=WhatIfState.hint,
        value=WhatIfState.value,
        error=WhatIfState.wrong,
    )


def _answer(t: Translator) -> rx.Component:
    return sheet(
        t("Qué pasaría"),
        rx.el.div(
            rx.el.p(_VIEW.answer, class_name="lead"),
            rx.foreach(_VIEW.said, lambda text: rx.el.p(text)),
            class_name="stack",
            role="status",
        ),
        rx.el.dl(rx.foreach(_VIEW.lines, line), class_name="split"),
        details(
            t("¿Cómo se hace la cuenta?"),
            rx.el.p(t("Es la misma cuenta de tu plan, mes por mes, con el cambio que escogiste.")),
            rx.el.p(t("No cuenta el seguro ni las cuotas: no bajan tu deuda.")),
            rx.el.p(t("Es una estimación. La cantidad exacta te la da INFONAVIT.")),
        ),
        tone="next",
        icon="hoja",
    )


PAGE = Page("cuenta/credito/y-si", lambda t: t("¿Y si pago más?"), _view, WhatIfState.open)
