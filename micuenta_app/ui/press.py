"""What is pressed."""

from typing import Any

import reflex as rx

from .icons import icon as drawing
from .native import NativeLink
from .values import Text


def _looks(main: bool, danger: bool = False) -> str:
    return "button main" if main else "button danger" if danger else "button"


def button(
    text: Text, *, main: bool = False, danger: bool = False, icon: str = "", **props: Any
) -> rx.Component:
    """A button; it sends its form unless type says otherwise."""
    return rx.el.button(
        drawing(icon) if icon else rx.fragment(),
        text,
        type=props.pop("type", "submit"),
        class_name=_looks(main, danger),
        **props,
    )


def button_link(text: Text, href: Text, *, main: bool = False, icon: str = "") -> rx.Component:
    """A link with the weight of a button: it goes somewhere."""
    return rx.el.a(drawing(icon) if icon else rx.fragment(), text, href=href, class_name=_looks(main))


def go_link(text: Text, href: Text, *, icon: str = "va") -> rx.Component:
    """A quieter link on a line of its own. `atras` points back and stands before its word."""
    if icon == "atras":
        return rx.el.a(drawing(icon), text, href=href, class_name="go")
    # The joiner keeps the arrow on the line of the last word.
    arrow = rx.el.span("\u2060", drawing(icon), custom_attrs={"aria-hidden": "true"})
    return rx.el.a(text, arrow, href=href, class_name="go")


def call_link(shown: str, number: str) -> rx.Component:
    """A telephone number to tap; `number` is what is dialled."""
    return NativeLink.create(drawing("tel"), shown, href=f"tel:{number}", class_name="phone")
