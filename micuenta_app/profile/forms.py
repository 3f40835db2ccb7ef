"""The frame of the profile's pages that ask one thing, and what stands below a heading."""

import reflex as rx

from ..ui.details import note
from ..ui.fields import FieldError, error_summary
from ..ui.frame import frame
from ..ui.press import go_link
from ..ui.texts import Translator
from ..ui.values import when


def question_page(
    t: Translator, here: str, errors: list[FieldError] | rx.Var[list[FieldError]], *inside: rx.Component
) -> rx.Component:
    """A page of the profile that asks one thing: the way back, what is wrong, and the question."""
    return frame(
        t,
        rx.el.p(go_link(t("Volver a mi perfil"), t.href("/cuenta/perfil"), icon="atras")),
        error_summary(t, errors),
        *inside,
        here=here,
        rail=True,
        narrow=True,
    )


def said(text: str | rx.Var[str]) -> rx.Component:
    """What was done, below the heading. Its room is there before it is, so that it is read out."""
    return rx.el.div(when(text, note("good", rx.el.p(text))), class_name="said", role="status")
