"""A state is said three ways at once: figure, word, colour."""

from typing import cast

import reflex as rx

from .icons import TONES, Tone, shape
from .values import Text

__all__ = ["Tone", "status_badge"]


def status_badge(tone: Tone | rx.Var[str], text: Text, *, big: bool = False) -> rx.Component:
    size = " big" if big else ""
    if isinstance(tone, rx.Var):
        classes = rx.match(tone, *((one, f"status {one}{size}") for one in TONES[:-1]), f"status none{size}")
    else:
        classes = f"status {tone}{size}"
    return rx.el.p(shape(tone), text, class_name=cast(str, classes))
