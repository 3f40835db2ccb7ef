"""What people ask about their savings, each with a plain answer and where it comes from."""

import reflex as rx

from ..ui.details import details
from ..ui.native import NativeLink
from ..ui.press import go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .state import SavingsState


def can_i_have_it(t: Translator) -> rx.Component:
    """The first question of all, and the one that coyotes answer wrong."""
    return sheet(
        t("¿Puedo sacarlo ahora?"),
        rx.el.p(rx.el.b(t("Solo si ya te vas a retirar."))),
        rx.el.p(t("La ley le da dos usos: un crédito para tu casa, o tu retiro. No hay otro.")),
        rx.el.p(t("Quien te ofrece sacarlo en efectivo antes es un coyote. Es un engaño.")),
        rx.el.p(t("Pedirlo es gratis y lo haces tú.")),
        go_link(t("Cuidado con el fraude"), t.href("/fraude")),
        icon="retiro",
        ident="sacarlo",
    )


def questions(t: Translator) -> rx.Component:
    return sheet(
        t("Lo que la gente pregunta"),
        rx.el.div(_credit(t), _law(t), _at_seventy(t), _death(t), class_name="asked"),
        icon="hoja",
    )


def _source(t: Translator, *said: str | rx.Component) -> rx.Component:
    return rx.el.p(*said, class_name="small muted")


def _credit(t: Translator) -> rx.Component:
    return details(
        t("¿Qué pasa si tengo un crédito?"),
        rx.el.p(t("Cuando te dan un crédito, tu ahorro es el primer pago de tu casa.")),
        rx.el.p(t("Mientras debes, lo que aporta tu patrón también baja tu deuda.")),
        rx.el.p(t("Para pedir tu ahorro en tu retiro no debes tener un crédito sin pagar.")),
        _source(
            t,
            t("Ley del INFONAVIT, artículo 43 Bis. Para pedirlo sin crédito:"),
            " ",
            _link(
                "Uno TV", "https://www.unotv.com/pensiones/como-retirar-ahorro-infonavit-pensionados-ley-73/"
            ),
        ),
    )


def _law(t: Translator) -> rx.Component:
    return details(
        t("¿Ley de 1973 o de 1997?"),
        rx.el.p(
            t(
                "Depende de cuándo empezó tu primer trabajo en el IMSS: "
                "antes o después del 1 de julio de 1997."
            )
        ),
        rx.cond(SavingsState.law != "", rx.el.p(rx.el.b(SavingsState.law))),
        rx.el.p(t("Ley de 1973: si te pensionas por ella, recibes tu ahorro en un solo pago.")),
        rx.el.p(
            t(
                "Ley de 1997: pasa a tu Afore (donde está tu ahorro para el retiro) para tu pensión, o te lo "
                "entregan."
            )
        ),
        rx.el.p(t("El Fondo de Ahorro 1972–1992 y «Solo Infonavit» se piden siempre a INFONAVIT.")),
        _source(
            t,
            t("Ley del INFONAVIT, artículo 40 y octavo transitorio de 1997. Lo último:"),
            " ",
            _link(
                "Uno TV",
                "https://www.unotv.com/pensiones/"
                "devolucion-de-infonavit-para-pensionados-imss-por-ley-97-asi-se-entrega-tu-dinero/",
            ),
        ),
    )


def _at_seventy(t: Translator) -> rx.Component:
    return details(
        t("¿Qué pasa a los 70 años?"),
        rx.el.p(
            t(
                "Si no lo has pedido y no tienes trabajo registrado, pasa al Fondo de Pensiones para el "
                "Bienestar."
            )
        ),
        rx.el.p(t("Sigue siendo tuyo, con intereses. Lo puedes pedir cuando quieras.")),
        rx.el.p(
            t("INFONAVIT te debe avisar durante el año anterior. Por eso cuida que tu correo esté al día.")
        ),
        _source(t, t("Ley del INFONAVIT, artículo 37.")),
    )


def _death(t: Translator) -> rx.Component:
    return details(
        t("¿Y si muero?"),
        rx.el.p(t("Tu ahorro es para tus beneficiarios. El derecho a pedirlo no vence.")),
        rx.el.p(t("Del Fondo de Ahorro 1972–1992 reciben lo depositado y otra cantidad igual.")),
        rx.el.p(t("Cuéntale a tu familia que este ahorro existe. Pedirlo es gratis.")),
        _source(t, t("Ley del INFONAVIT, artículo 37, y Ley Federal del Trabajo, artículo 141.")),
    )


def _link(name: str, url: str) -> rx.Component:
    return NativeLink.create(name, href=url, rel="noreferrer")
