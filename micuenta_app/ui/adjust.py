"""A number one can type, move with a slider, or change with buttons: each does all of it.

The text field is the one that is sent; slider and buttons write into it (assets/js/adjust.js), so that
without a script there is still a field to type in.
"""

from typing import Any

import reflex as rx

from .fields import described, field_box, hint_line, message_line
from .files import address
from .icons import icon
from .texts import Translator
from .values import Text


def adjust_field(
    t: Translator,
    name: str,
    label: str,
    *,
    least: Text,
    most: Text,
    step: str = "1",
    hint: Text = "",
    value: Text = "",
    error: Text = "",
) -> rx.Component:
    """A number between two others.

    Args:
        least, most: the ends of the slider; what is typed may go beyond.
        step: of the buttons and the slider.
    """
    return field_box(
        error,
        rx.el.label(label, html_for=name),
        hint_line(name, hint),
        message_line(t, name, error),
        rx.el.div(
            _button(t("Menos"), label, "menos", f"-{step}"),
            rx.el.input(
                id=name,
                name=name,
                default_value=value,
                key=value,
                input_mode="decimal",
                auto_complete="off",
                spell_check=False,
                custom_attrs=described(name, hint, error),
            ),
            _button(t("Más"), label, "mas", step),
            class_name="adjust",
        ),
        rx.el.input(
            type="range",
            name=f"{name}_deslizar",
            min=least,
            max=most,
            step=step,
            default_value=value,
            key=rx.Var.create(value),
            custom_attrs={"aria-label": t("{what}: desliza", what=label), "data-slides": name},
        ),
        # However many there are on a page, it comes once.
        rx.el.script(src=address("js/adjust.js"), async_=True),
        custom_attrs={"data-adjust": ""},
    )


def _button(word: str, label: str, drawing: str, by: str) -> rx.Component:
    props: dict[str, Any] = {"data-by": by}
    return rx.el.button(
        icon(drawing),
        rx.el.span(f"{word}: {label}", class_name="vh"),
        type="button",
        class_name="step-b",
        custom_attrs=props,
    )
