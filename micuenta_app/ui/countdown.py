"""How long a wait still takes, by itself: no reload needed. assets/js/page.js counts."""

import reflex as rx

from .texts import Translator


def countdown(t: Translator, seconds: int | rx.Var[int], *, left: str = "", over: str = "") -> rx.Component:
    """Minutes and seconds that are seen and not read aloud each second; their end is.

    Args:
        seconds: from the moment this is shown.
        left, over: other words than for a try: while it lasts, with {time} in them, and at its end.
    """
    return rx.el.span(
        rx.el.span(role="timer", custom_attrs={"aria-live": "off"}),
        rx.el.span(role="status"),
        class_name="countdown",
        custom_attrs={
            "data-countdown": seconds,
            "data-left": left or t("Faltan {time}"),
            "data-over": over or t("Ya puedes intentar otra vez."),
        },
    )
