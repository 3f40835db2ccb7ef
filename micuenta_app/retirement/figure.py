"""A drawn chart on the page: for a narrow and a wide screen, with its words and its numbers in a table."""

from typing import Any, cast

import reflex as rx

from ..ui.details import details
from ..ui.texts import Translator
from .drawing import Picture, Pictures


def figure(t: Translator, pictures: Any, caption: str, numbers: rx.Component) -> rx.Component:
    shown = cast(Pictures, pictures)
    return cast(
        rx.Component,
        rx.cond(
            shown.drawn,
            rx.el.figure(
                _svg(shown.narrow, shown.summary, "s"),
                _svg(shown.wide, shown.summary, "l"),
                rx.el.figcaption(caption, class_name="small"),
                details(t("Ver los números en una tabla"), numbers),
                class_name="stack",
            ),
        ),
    )


def _svg(picture: Picture, summary: str, size: str) -> rx.Component:
    svg = rx.el.svg
    fills = rx.el.svg.defs(
        _pattern(f"afore-{size}", svg.path(d="M1 0V7", stroke="var(--act)", stroke_width="2"), 7, 45),
        _pattern(f"other-{size}", svg.circle(cx="4", cy="4", r="1.5", fill="var(--act)"), 8, 0),
    )

    def box(one: Any) -> rx.Component:
        fill = rx.match(
            one.source, ("afore", f"url(#afore-{size})"), ("other", f"url(#other-{size})"), "var(--act)"
        )
        return svg.rect(
            x=one.x, y=one.y, width=one.width, height=one.height, fill=cast(Any, fill), class_name=one.source
        )

    def label(tick: Any) -> rx.Component:
        return svg.text(
            tick.label, x=tick.place, y=picture.floor, class_name="q", custom_attrs={"textAnchor": "middle"}
        )

    def amount(tick: Any) -> rx.Component:
        anchored = {"textAnchor": "end", "dy": ".35em"}
        # pyrefly: ignore[bad-argument-type]
        return svg.text(tick.label, x=picture.left, y=tick.place, class_name="q", custom_attrs=anchored)

    return svg(
        fills,
        rx.foreach(picture.amounts, lambda tick: svg.path(d=tick.path, class_name="grid")),
        rx.foreach(picture.amounts, amount),
        svg.path(d=picture.band, class_name="band"),
        rx.foreach(picture.boxes, box),
        svg.path(d=picture.middle, class_name="line"),
        svg.path(d=picture.axis, class_name="axis"),
        svg.path(d=picture.line, class_name="wish"),
        rx.foreach(picture.along, label),
        svg.circle(cx=picture.mark_x, cy=picture.mark_y, r="7", class_name="today"),
        svg.text(picture.line_label, x=picture.line_label_x, y=picture.line_label_y, class_name="bold halo"),
        view_box=picture.view_box,
        class_name=f"chart {size}",
        role="img",
        custom_attrs={"aria-label": summary},
    )


def _pattern(ident: str, inside: rx.Component, size: int, turned: int) -> rx.Component:
    ground = rx.el.svg.rect(
        width=str(size), height=str(size), fill="var(--act-soft)" if turned else "var(--sheet)"
    )
    units: dict[str, Any] = {"patternUnits": "userSpaceOnUse", "patternTransform": f"rotate({turned})"}
    return rx.el.svg.pattern(ground, inside, id=ident, width=size, height=size, custom_attrs=units)
