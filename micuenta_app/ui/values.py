"""A text may be known when the page is compiled, or come from a State later."""

from typing import cast

import reflex as rx

Text = str | rx.Var[str]


def when(text: Text, shown: rx.Component) -> rx.Component:
    """The component, only where the text is not empty."""
    if isinstance(text, str):
        return shown if text else rx.fragment()
    return cast(rx.Component, rx.cond(text != "", shown))


def pick(text: Text, full: str, empty: str) -> Text:
    """One of two words, by whether the text is empty."""
    if isinstance(text, str):
        return full if text else empty
    return cast(rx.Var[str], rx.cond(text != "", full, empty))
