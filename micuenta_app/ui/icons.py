"""Drawings. All live in one file, assets/icons.svg; a page holds only references to it."""

from typing import Any, Literal, cast, get_args

import reflex as rx

from .files import address

Tone = Literal["good", "warn", "bad", "info", "none"]
TONES: tuple[Tone, ...] = get_args(Tone)

_SHAPES: dict[Tone, str] = {"good": "bien", "warn": "ojo", "bad": "alto", "info": "dato", "none": "duda"}


def _drawing(ident: str, **props: Any) -> rx.Component:
    use = rx.el.svg.use(href=f"{address('icons.svg')}#{ident}")
    return rx.el.svg(use, custom_attrs={"aria-hidden": "true"}, **props)


def icon(name: str) -> rx.Component:
    """A decorative drawing; a word always stands beside it."""
    return _drawing(f"i-{name}", class_name="i")


def shape(tone: Tone | rx.Var[str]) -> rx.Component:
    """The figure of a state: circle, triangle, octagon, square, dashed circle."""
    if isinstance(tone, rx.Var):
        cases = [(one, _drawing(f"s-{_SHAPES[one]}", class_name="shape")) for one in TONES[:-1]]
        return cast(rx.Component, rx.match(tone, *cases, shape("none")))
    return _drawing(f"s-{_SHAPES[tone]}", class_name="shape")


def flag(name: str) -> rx.Component:
    """The paper flag that hangs from a sheet's top edge."""
    return rx.el.span(icon(name), class_name="flag")
