"""/pagar-desde-eeuu: how a credit is paid from abroad, for anybody."""

from datetime import date

import reflex as rx

from ..ui.dates import long_date
from ..ui.details import note
from ..ui.frame import frame
from ..ui.page import Page
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .channels_state import ChannelsState
from .where_to_pay import from_canada, in_mexico, in_the_us, sources

_TAX_SINCE = date(2026, 1, 1)
_TAX = (
    "El País",
    "https://english.elpais.com/economy-and-business/2026-01-01/"
    "what-to-know-about-the-about-the-1-tax-on-remittances-coming-into-effect-in-2026.html",
    "2026-01-01",
)
_NUMBER = (
    "El Universal",
    "https://eluniversal.com.mx/cartera/los-migrantes-en-eu-podran-pagar-infonavit",
    "2020",
)
_TEN_DAYS = (
    "Padeye",
    "https://padeye.news/how-to-pay-your-infonavit-credit-through-the-app-step-by-step/",
    "",
)


def moves_no_money(t: Translator) -> rx.Component:
    """Where a coyote would ask for it."""
    return note(
        "info",
        rx.el.p(rx.el.b(t("Este sitio no mueve dinero."))),
        rx.el.p(t("Nunca te pedimos tu tarjeta ni la contraseña de tu banco.")),
        rx.el.p(t("No deposites a la cuenta de una persona. Si alguien te lo pide, es fraude.")),
    )


def cash_tax(t: Translator) -> rx.Component:
    return sheet(
        t("¿Estados Unidos cobra un impuesto?"),
        rx.el.p(
            t(
                "Desde el {date} cobra 1\xa0% a quien envía dinero a otro país y paga con efectivo, money "
                "order o cheque de caja.",
                date=long_date(t, _TAX_SINCE),
            )
        ),
        rx.el.p(
            t(
                "No lo cobra si pagas desde una cuenta de banco de Estados Unidos, con una tarjeta de "
                "Estados Unidos o con una cartera digital."
            )
        ),
        rx.el.p(
            rx.el.b(t("No sabemos si pagar tu crédito cuenta como un envío.")),
            " ",
            t("Pregúntalo donde pagues, antes de dar el dinero."),
        ),
        sources(t, _TAX),
        icon="pagar",
    )


def _steps(t: Translator) -> rx.Component:
    steps = (
        (
            t("Ten tu número de crédito"),
            t("Son 10 números. Según INFONAVIT, es lo único que necesitas."),
        ),
        (t("Confirma el lugar"), t("Llama a INFONATEL y pregunta si ese lugar recibe pagos hoy.")),
        (t("Paga"), t("Antes de dar el dinero, pregunta cuántos pesos van a llegar.")),
        (
            t("Guarda tu recibo"),
            t("Revisa que diga tu número de crédito, la cantidad y la fecha."),
        ),
        (
            t("Mira tu crédito"),
            t(
                "Con tarjeta en la app oficial, un pago puede tardar hasta 10 días hábiles en verse. "
                "De los otros lugares no sabemos cuánto."
            ),
        ),
    )
    return sheet(
        t("Cómo se paga"),
        rx.el.ol(*(rx.el.li(rx.el.b(do), rx.el.span(how)) for do, how in steps), class_name="steps"),
        sources(t, _NUMBER, _TEN_DAYS),
        icon="hoja",
        tone="next",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.div(
            rx.el.h1(t("Paga tu crédito desde Estados Unidos")),
            rx.el.p(t("También puedes pagar el de un familiar, tu pareja o un amigo."), class_name="lead"),
            class_name="stack",
        ),
        rx.el.div(
            rx.el.div(in_the_us(t), from_canada(t), in_mexico(t), class_name="stack loose"),
            rx.el.div(
                _steps(t),
                moves_no_money(t),
                cash_tax(t),
                go_link(t("Cuidado con el fraude"), t.href("/fraude")),
                class_name="stack loose",
            ),
            class_name="cols wide-narrow",
        ),
        here="pagar-desde-eeuu",
    )


PAGE = Page("pagar-desde-eeuu", lambda t: t("Pagar desde Estados Unidos"), _view, ChannelsState.open)
