"""Rows of figures, and how to turn their pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import reflex as rx

from .icons import icon
from .texts import Translator


@dataclass(frozen=True)
class Heading:
    """A column's name. Numbers stand to the right, so that their digits line up."""

    text: str
    numeric: bool = False


def table(
    caption: str,
    headings: Sequence[Heading],
    rows: list[list[str]] | rx.Var[list[list[str]]],
    *,
    show_caption: bool = True,
) -> rx.Component:
    """A table that scrolls inside itself where the screen is narrow."""

    def cell(row: Any, place: int) -> rx.Component:
        if place == 0:
            return rx.el.th(row[place], scope="row")
        return rx.el.td(row[place], class_name="n" if headings[place].numeric else "")

    return rx.el.div(
        rx.el.table(
            rx.el.caption(caption, class_name="" if show_caption else "vh"),
            rx.el.thead(
                rx.el.tr(
                    *(rx.el.th(h.text, scope="col", class_name="n" if h.numeric else "") for h in headings)
                )
            ),
            rx.el.tbody(
                rx.foreach(rows, lambda row: rx.el.tr(*(cell(row, place) for place in range(len(headings)))))
            ),
        ),
        class_name="scroll",
        role="region",
        tab_index=0,
        custom_attrs={"aria-label": caption},
    )


@dataclass(frozen=True)
class Pager:
    """Where in a long list the screen is. `text` says it in the page's language."""

    page: int = 1
    pages: int = 1
    first: int = 0
    last: int = 0
    total: int = 0
    has_previous: bool = False
    has_next: bool = False
    text: str = ""


def turned_to(t: Translator, page: int, total: int, size: int) -> Pager:
    """The view of a page of a list of `total` things, `size` to a page; a page too far is the last."""
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    first, last = min((page - 1) * size + 1, total), min(page * size, total)
    said = t("Del {first} al {last} de {total}", first=first, last=last, total=total)
    return Pager(page, pages, first, last, total, page > 1, page < pages, said)


def pager(
    t: Translator,
    view: Pager | rx.Var[Pager],
    on_previous: rx.event.EventType[()],
    on_next: rx.event.EventType[()],
) -> rx.Component:
    """Back and forth, by steps. It is not there when there is one page only."""
    shown = cast(Pager, view)

    def turn(text: str, drawing: str, possible: bool, handler: Any) -> rx.Component:
        inside = (icon(drawing), text) if drawing == "atras" else (text, icon(drawing))
        return rx.el.button(
            *inside, type="button", class_name="button", disabled=~cast(Any, possible), on_click=handler
        )

    return cast(
        rx.Component,
        rx.cond(
            shown.pages > 1,
            rx.el.nav(
                turn(t("Página anterior"), "atras", shown.has_previous, on_previous),
                rx.el.span(shown.text, role="status"),
                turn(t("Página siguiente"), "va", shown.has_next, on_next),
                class_name="row pages",
                custom_attrs={"aria-label": t("Páginas")},
            ),
        ),
    )
