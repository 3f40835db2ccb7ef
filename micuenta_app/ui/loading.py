"""What is shown until a State has its answer. It keeps the room, so that nothing jumps."""

from typing import cast

import reflex as rx

from .languages import both


def bones(lines: int) -> rx.Component:
    """Grey bars where text will be."""
    return rx.el.div(
        rx.el.span(both(lambda t: t("Cargando…")), class_name="vh"),
        *(rx.el.span(class_name="bone", custom_attrs={"aria-hidden": "true"}) for _ in range(lines)),
        class_name="bones",
        role="status",
    )


def when_ready(ready: bool | rx.Var[bool], *children: rx.Component, lines: int = 4) -> rx.Component:
    """The children once the State has filled them; bones until then."""
    return cast(rx.Component, rx.cond(ready, rx.fragment(*children), bones(lines)))
