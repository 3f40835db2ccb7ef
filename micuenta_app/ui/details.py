"""What can wait, and what must be noticed."""

from typing import Any

import reflex as rx

from .icons import Tone, icon, shape
from .values import Text


def details(summary: Text, *children: rx.Component) -> rx.Component:
    """More, one tap away; the browser opens it, no script needed."""
    return rx.el.details(rx.el.summary(summary), rx.el.div(*children, class_name="stack"))


def note(tone: Tone, *children: rx.Component, drawing: str = "", **props: Any) -> rx.Component:
    """A remark set apart. Its figure says how serious it is."""
    return rx.el.div(
        icon(drawing) if drawing else shape(tone),
        rx.el.div(*children, class_name="stack tight"),
        class_name="note" if tone == "none" else f"note {tone}",
        **props,
    )
