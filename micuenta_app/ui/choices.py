"""What a person chooses: one of a few, one of many, or a thing to agree to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import reflex as rx

from .fields import described, field_box, hint_line, message_line
from .texts import Translator
from .values import Text


def _group(name: str, hint: Text, error: Text) -> dict[str, Any]:
    """What ties a group of choices to its hint and its error: as a control, but it knows no aria-invalid."""
    attributes = described(name, hint, error)
    del attributes["aria-invalid"]
    return attributes


Option = tuple[str, str, str]  # value, label, hint


def choice_field(
    t: Translator,
    name: str,
    legend: str,
    options: Sequence[Option],
    *,
    hint: Text = "",
    value: Text = "",
    error: Text = "",
    legend_is_h1: bool = False,
    beside: bool = False,
    on_change: Any = None,
) -> rx.Component:
    """One of a few, below each other; `beside` each other if the words are short and there is room.

    The first radio carries the field's name as its id, for the error summary.
    """
    heard: dict[str, Any] = {} if on_change is None else {"on_change": on_change}

    def radio(place: int, option: Option) -> rx.Component:
        code, words, about = option
        ident = name if place == 0 else f"{name}-{code}"
        described = {"aria-describedby": f"{name}-{code}-ayuda"} if about else {}
        return rx.el.label(
            rx.el.input(
                type="radio",
                name=name,
                value=code,
                default_checked=value == code,
                # Not Reflex's own id: it would send this radio's value whichever is chosen.
                custom_attrs={"id": ident, **described},
                **heard,
            ),
            rx.el.span(words),
            rx.el.span(about, class_name="hint", id=f"{name}-{code}-ayuda") if about else rx.fragment(),
        )

    return field_box(
        error,
        rx.el.fieldset(
            rx.el.legend(rx.el.h1(legend) if legend_is_h1 else legend),
            hint_line(name, hint),
            message_line(t, name, error),
            *(radio(place, option) for place, option in enumerate(options)),
            class_name="choice beside" if beside else "choice",
            key=value,
            custom_attrs=_group(name, hint, error),
        ),
    )


def check_field(name: str, label: str, *, hint: str = "", checked: Text = "") -> rx.Component:
    """One thing to agree to or not; sent as "1". `checked` is empty when it is not."""
    described = {"aria-describedby": f"{name}-ayuda"} if hint else {}
    return rx.el.div(
        rx.el.label(
            rx.el.input(
                type="checkbox",
                name=name,
                value="1",
                default_checked=checked != "",
                key=checked,
                custom_attrs={"id": name, **described},
            ),
            rx.el.span(label),
            rx.el.span(hint, class_name="hint", id=f"{name}-ayuda") if hint else rx.fragment(),
        ),
        class_name="choice",
    )


@dataclass(frozen=True)
class Choice:
    """One of many that a State offers."""

    value: str = ""
    label: str = ""


def select_field(
    t: Translator,
    name: str,
    label: str,
    options: Sequence[tuple[str, str]] | list[Choice] | rx.Var[list[Choice]],
    *,
    hint: Text = "",
    value: Text = "",
    error: Text = "",
    width: str = "",
    auto_complete: str = "off",
) -> rx.Component:
    """One of many: pairs of value and label, or a State's var, which must be filled before the field is
    there."""
    if isinstance(options, rx.Var):
        offered = [rx.foreach(options, lambda one: rx.el.option(one.label, value=one.value))]
    else:
        known = cast(Sequence[tuple[str, str]], options)
        offered = [rx.el.option(words, value=code) for code, words in known]
    return field_box(
        error,
        rx.el.label(label, html_for=name),
        hint_line(name, hint),
        message_line(t, name, error),
        rx.el.select(
            *offered,
            id=name,
            name=name,
            default_value=value,
            key=value,
            auto_complete=auto_complete,
            class_name=width,
            custom_attrs=described(name, hint, error),
        ),
    )
