"""/cuenta/ahorro: how much, where it is kept, how it came about, when it can be had."""

import reflex as rx

from ..ui.details import details, note
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.page import Page
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.table import pager
from ..ui.texts import Translator
from .state import Line, Pot, SavingsState


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Tu ahorro para la vivienda")),
        rx.el.div(
            _total(t),
            _can_i_have_it(t),
            _pots(t),
            _movements(t),
            class_name="cols wide-narrow",
        ),
        here="cuenta/ahorro",
        rail=True,
    )


def _total(t: Translator) -> rx.Component:
    filled = rx.fragment(
        figure(SavingsState.total, t),
        rx.el.p(SavingsState.as_of, class_name="small muted"),
        rx.cond(SavingsState.agrees, rx.fragment(), _disagreement(t)),
        rx.cond(SavingsState.applied != "", _applied(t)),
        details(
            t("¿Cómo se forma este total?"),
            rx.el.dl(rx.foreach(SavingsState.parts, _line), class_name="split"),
        ),
        details(
            t("¿Qué es la Subcuenta de Vivienda?"),
            rx.el.p(
                t(
                    "Es un ahorro a tu nombre. "
                    "Cuando trabajas con un patrón en México, él aporta 5\xa0% de tu sueldo."
                )
            ),
            rx.el.p(t("Es dinero tuyo. Tu derecho a recibirlo no vence.")),
            rx.el.p(t("Ley del INFONAVIT, artículos 29 y 37."), class_name="small muted"),
        ),
    )
    return sheet(
        t("¿Cuánto tengo ahorrado?"),
        when_ready(SavingsState.ready, rx.cond(SavingsState.empty, _nothing(t), filled)),
        icon="ahorro",
    )


def _nothing(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(t("No hay ahorro en tus datos."))),
        rx.el.p(t("Puede pasar si ningún patrón en México ha aportado por ti.")),
        rx.el.p(
            t("Si sí trabajaste con un patrón que te registró en el IMSS, llama a INFONATEL y pregunta.")
        ),
        class_name="stack",
    )


def _disagreement(t: Translator) -> rx.Component:
    return note(
        "warn",
        rx.el.p(
            t(
                "Tus movimientos no suman lo mismo que dice INFONAVIT. "
                "Aquí ves el dato de INFONAVIT. Llama a INFONATEL y pide que lo revisen."
            )
        ),
    )


def _applied(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(SavingsState.applied),
        details(
            t("¿Por qué mi ahorro paga mi crédito?"),
            rx.el.p(t("Cuando te dan un crédito, tu ahorro es el primer pago de tu casa.")),
            rx.el.p(t("Mientras debes, lo que aporta tu patrón también baja tu deuda.")),
            rx.el.p(t("Ley del INFONAVIT, artículo 43 Bis."), class_name="small muted"),
        ),
        class_name="stack",
    )


def _can_i_have_it(t: Translator) -> rx.Component:
    return sheet(
        t("¿Puedo sacarlo ahora?"),
        rx.el.p(rx.el.b(t("Solo si ya te vas a retirar."))),
        rx.el.p(t("La ley le da dos usos: un crédito para tu casa, o tu retiro. No hay otro.")),
        rx.el.p(t("Quien te ofrece sacarlo en efectivo antes es un coyote. Es un engaño.")),
        details(
            t("¿Cómo me lo dan en mi retiro?"),
            rx.el.p(
                t(
                    "Si tu primer trabajo en el IMSS empezó antes del 1 de julio de 1997 y te pensionas por "
                    "la Ley de 1973, lo recibes en un solo pago."
                )
            ),
            rx.el.p(
                t(
                    "Si te pensionas por la Ley de 1997, pasa a tu Afore (donde está tu ahorro para el "
                    "retiro) para tu pensión, o te lo entregan."
                )
            ),
            rx.el.p(t("No debes tener un crédito sin pagar.")),
            rx.el.p(
                t(
                    "Si cumples 70 años, no lo has pedido y no tienes trabajo registrado, pasa al Fondo de "
                    "Pensiones para el Bienestar. Sigue siendo tuyo y lo puedes pedir."
                )
            ),
            rx.el.p(t("Pedirlo es gratis y lo haces tú.")),
            rx.el.p(
                t(
                    "Ley del INFONAVIT, artículos 37 y 40, y artículo octavo transitorio de 1997. "
                    "Sobre el crédito: Uno TV."
                ),
                class_name="small muted",
            ),
        ),
        go_link(t("Cuidado con el fraude"), t.href("/fraude")),
        icon="retiro",
        ident="sacarlo",
    )


def _pots(t: Translator) -> rx.Component:
    return rx.el.div(
        sheet(
            t("¿Dónde está guardado?"),
            when_ready(
                SavingsState.ready,
                rx.cond(
                    SavingsState.empty,
                    rx.el.p(t("Aquí verás tu ahorro según los años en que trabajaste.")),
                    rx.el.ul(
                        rx.foreach(SavingsState.pots, lambda pot: _pot(t, pot)),
                        class_name="cols two wide-gap",
                    ),
                ),
            ),
            icon="hoja",
        ),
        class_name="span",
    )


def _pot(t: Translator, pot: rx.vars.ObjectVar[Pot]) -> rx.Component:
    return rx.el.li(
        rx.el.h3(pot.name),
        rx.el.p(rx.el.b(pot.balance), " ", rx.el.span(pot.as_of, class_name="small muted nb")),
        rx.el.p(pot.meaning, class_name="small"),
        rx.cond(
            pot.agrees,
            rx.fragment(),
            rx.el.p(t("Tus movimientos suman otra cantidad."), class_name="small"),
        ),
        class_name="stack tight",
    )


def _movements(t: Translator) -> rx.Component:
    listed = rx.fragment(
        rx.el.dl(rx.foreach(SavingsState.movements, _line), class_name="split"),
        pager(
            t,
            SavingsState.pager,
            SavingsState.show_page(SavingsState.pager.page - 1),
            SavingsState.show_page(SavingsState.pager.page + 1),
        ),
    )
    return rx.el.div(
        sheet(
            t("Tus movimientos"),
            when_ready(
                SavingsState.ready,
                rx.cond(
                    SavingsState.pager.total > 0,
                    listed,
                    rx.el.p(t("Todavía no hay movimientos en tus datos.")),
                ),
                lines=8,
            ),
            icon="calendario",
            ident="movimientos",
        ),
        class_name="span",
    )


def _line(line: rx.vars.ObjectVar[Line]) -> rx.Component:
    detail = rx.el.span(rx.el.br(), line.detail, class_name="small muted")
    return rx.el.div(
        rx.el.dt(line.what, rx.cond(line.detail != "", detail)),
        rx.el.dd(line.amount),
    )


PAGE = Page("cuenta/ahorro", lambda t: t("Tu ahorro"), _view, SavingsState.open)
