"""What the pages below the credit share: the way back, and the choice among several credits."""

from typing import Any

import reflex as rx

from ..ui.frame import frame
from ..ui.press import go_link
from ..ui.texts import Translator


def below(t: Translator, here: str, heading: str, lead: str, *inside: rx.Component) -> rx.Component:
    """A page that answers one question about a credit."""
    return frame(
        t,
        rx.el.p(go_link(t("Volver a tu crédito"), t.href("/cuenta/credito"), icon="atras")),
        rx.el.div(rx.el.h1(heading), rx.el.p(lead, class_name="lead"), class_name="stack"),
        *inside,
        here=f"cuenta/credito/{here}",
        rail=True,
    )


def chooser(t: Translator, choices: Any, chosen: Any, choose: Any) -> rx.Component:
    """Buttons, not links: a credit has no address, so that none ends up in a history."""
    buttons = rx.el.nav(
        rx.foreach(
            choices,
            lambda words, place: rx.el.button(
                words,
                type="button",
                class_name=rx.cond(place == chosen, "button main", "button"),
                on_click=choose(place),
                custom_attrs={"aria-pressed": rx.cond(place == chosen, "true", "false")},
            ),
        ),
        class_name="row",
        custom_attrs={"aria-label": t("Tus créditos")},
    )
    return rx.cond(choices.length() > 1, buttons, rx.fragment())
