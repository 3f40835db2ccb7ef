"""A sheet of paper: one question, one answer, one thing to do."""

from typing import Any, Literal

import reflex as rx

from .icons import flag

_HEADINGS = {1: rx.el.h1, 2: rx.el.h2, 3: rx.el.h3}


def sheet(
    title: str | rx.Var[str],
    *children: rx.Component,
    icon: str = "",
    eyebrow: str = "",
    level: int = 2,
    tone: Literal["plain", "next"] = "plain",
    ident: str = "",
) -> rx.Component:
    """One answer under its flag. `next` is for the one sheet of a screen that says what to do now."""
    named: dict[str, Any] = {"id": ident} if ident else {}
    words = (rx.el.span(eyebrow, class_name="eyebrow"), " ", title) if eyebrow else (title,)
    return rx.el.section(
        rx.el.div(
            flag(icon) if icon else rx.fragment(),
            _HEADINGS[level](*words),
            class_name="head",
        ),
        *children,
        class_name="sheet next" if tone == "next" else "sheet",
        **named,
    )
