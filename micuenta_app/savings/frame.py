"""What the pages below the savings share: the way back, and what to do when figures do not add up."""

import reflex as rx

from ..ui.details import note
from ..ui.frame import INFONATEL, INFONATEL_DIAL, frame
from ..ui.press import call_link, go_link
from ..ui.texts import Translator


def below(t: Translator, here: str, heading: str, lead: str, *inside: rx.Component) -> rx.Component:
    """A page that answers one question about the savings."""
    return frame(
        t,
        rx.el.p(go_link(t("Volver a tu ahorro"), t.href("/cuenta/ahorro"), icon="atras")),
        rx.el.div(rx.el.h1(heading), rx.el.p(lead, class_name="lead"), class_name="stack"),
        *inside,
        here=f"cuenta/ahorro/{here}",
        rail=True,
    )


def disagreement(t: Translator) -> rx.Component:
    """The movements lead to another figure than the institution's."""
    return note(
        "warn",
        rx.el.p(t("Tus movimientos no suman lo mismo que dice INFONAVIT.")),
        rx.el.p(t("El total de tu ahorro es el dato de INFONAVIT. Aquí ves lo que suman tus movimientos.")),
        rx.el.p(t("Llama a INFONATEL y pide que lo revisen:")),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
    )


def nothing_yet(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(t("Todavía no hay movimientos en tus datos.")),
        rx.el.p(
            t("Si sí trabajaste con un patrón que te registró en el IMSS, llama a INFONATEL y pregunta.")
        ),
        class_name="stack",
    )
