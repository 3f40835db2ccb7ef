"""What the screens of money list: a thing, its detail, its amount."""

from dataclasses import dataclass

import reflex as rx


@dataclass(frozen=True)
class Line:
    what: str = ""
    detail: str = ""
    amount: str = ""
    after: str = ""  # below the amount: what there was then
    is_sum: bool = False


def line(shown: rx.vars.ObjectVar[Line]) -> rx.Component:
    """A row of a `split` list."""
    detail = rx.el.span(rx.el.br(), shown.detail, class_name="small muted")
    after = rx.el.span(rx.el.br(), shown.after, class_name="small muted")
    return rx.el.div(
        rx.el.dt(shown.what, rx.cond(shown.detail != "", detail)),
        rx.el.dd(shown.amount, rx.cond(shown.after != "", after)),
        class_name=rx.cond(shown.is_sum, "sum", ""),
    )
