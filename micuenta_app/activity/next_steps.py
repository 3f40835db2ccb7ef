"""What to do after somebody else was in the account."""

import reflex as rx

from ..ui.frame import INFONATEL, INFONATEL_DIAL, OFFICIAL
from ..ui.native import NativeLink
from ..ui.press import call_link
from ..ui.texts import Translator


def next_steps(t: Translator, first: rx.Component) -> rx.Component:
    """The steps in their order; `first` is where the password is changed."""
    official = NativeLink.create(OFFICIAL, href=f"https://{OFFICIAL}/")
    return rx.el.ol(
        rx.el.li(
            rx.el.div(
                rx.el.b(t("Cambia tu contraseña")),
                first,
                rx.el.span(t("Cambia también la de tu correo.")),
                class_name="stack",
            )
        ),
        rx.el.li(
            rx.el.b(t("Revisa tu cuenta oficial")),
            rx.el.span(
                t("Entra a"), " ", official, ". ", t("Mira que tu correo y tu celular sean los tuyos.")
            ),
        ),
        rx.el.li(
            rx.el.b(t("Busca créditos que no pediste")),
            rx.el.span(t("Si ves uno, llama a INFONATEL. Es gratis.")),
            call_link(INFONATEL, INFONATEL_DIAL),
        ),
        class_name="steps",
    )
