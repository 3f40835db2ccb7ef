"""/cuenta/pagar/no-se-ve: a payment that should show by now: whom to call and what to say, on one page."""

from typing import Any, cast

import reflex as rx

from ..ui.details import details
from ..ui.files import address
from ..ui.frame import INFONATEL, INFONATEL_DIAL, INFONATEL_FROM_US, frame
from ..ui.icons import icon
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import call_link, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .abroad_page import moves_no_money
from .follow_state import MissingState
from .timeline import MISSING_PAGE


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        # React puts it into the head once, also when the page opens without a load.
        rx.el.script(src=address("js/pay.js"), async_=True),
        rx.el.p(go_link(t("Volver a pagar"), t.href("/cuenta/pagar"), icon="atras"), class_name="no-paper"),
        rx.el.div(
            rx.el.h1(t("Tu pago todavía no se ve")),
            rx.el.p(t("Llama a INFONATEL. Aquí está todo lo que vas a necesitar."), class_name="lead"),
            class_name="stack",
        ),
        when_ready(
            MissingState.ready,
            # pyrefly: ignore[missing-attribute]
            rx.cond(MissingState.missing.length() > 0, _missing(t), _none(t)),
            lines=8,
        ),
        here=MISSING_PAGE.strip("/"),
        rail=True,
        narrow=True,
    )


def _none(t: Translator) -> rx.Component:
    return sheet(
        t("No falta ningún pago"),
        rx.el.p(t("Ningún pago tuyo lleva más de 10 días hábiles sin verse.")),
        icon="hoja",
    )


def _missing(t: Translator) -> rx.Component:
    return rx.el.div(
        sheet(
            t("A quién llamar"),
            rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
            rx.el.p(
                t("Si no entra la llamada, marca"),
                " ",
                rx.el.span(f"{INFONATEL_FROM_US}.", class_name="nb"),
                class_name="small",
            ),
            rx.el.p(t("Ten tu recibo a la mano. Pide un número de reporte y apúntalo.")),
            icon="tel",
        ),
        rx.el.div(
            rx.foreach(MissingState.missing, lambda one: _one(t, one)),
            rx.el.p(role="status"),
            class_name="stack loose",
            custom_attrs={
                "data-copied": t("Copiado."),
                "data-not-copied": t("No se pudo copiar. Escríbelo a mano."),
                "data-no-connection": "",
            },
        ),
        moves_no_money(t),
        class_name="stack loose",
    )


def _one(t: Translator, one: Any) -> rx.Component:
    def tool(drawing: str, words: str, shown: str = "", **does: Any) -> rx.Component:
        return rx.el.button(
            icon(drawing),
            words,
            rx.el.span(" ", one.title, class_name="vh"),
            type="button",
            class_name=f"button {shown}".strip(),
            custom_attrs={f"data-{name.replace('_', '-')}": value for name, value in does.items()},
        )

    return sheet(
        cast(Any, one.title),
        rx.el.dl(
            rx.foreach(one.facts, lambda fact: rx.el.div(rx.el.dt(fact.name), rx.el.dd(fact.value))),
            class_name="split",
        ),
        rx.el.h3(t("Qué decir")),
        rx.el.div(
            rx.foreach(one.words, lambda words: rx.el.p(words)), class_name="quoted plain stack", lang="es"
        ),
        cast(rx.Component, rx.cond(one.meaning.length() > 0, _meaning(t, one))),
        rx.el.p(
            tool("copiar", t("Copiar los datos"), copy=one.text),
            tool("va", t("Compartir"), "with-share", hand_on=one.text),
            tool("hoja", t("Imprimir"), "needs-script", print=""),
            class_name="row no-paper",
        ),
        icon="hoja",
    )


def _meaning(t: Translator, one: Any) -> rx.Component:
    return details(t("Qué quiere decir en tu idioma"), rx.foreach(one.meaning, lambda words: rx.el.p(words)))


PAGE = Page(MISSING_PAGE.strip("/"), lambda t: t("Tu pago todavía no se ve"), _view, MissingState.open)
