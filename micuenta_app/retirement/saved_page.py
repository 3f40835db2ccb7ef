"""Plans that were kept: name, open, compare two, delete."""

from typing import Any, cast

import reflex as rx

from ..ui.fields import text_field
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .service import LONGEST_NAME, MOST_SCENARIOS
from .state import RetirementState

_SAVED = cast(Any, RetirementState.saved)


def saved_plans(t: Translator) -> rx.Component:
    return sheet(
        t("Guarda esta cuenta"),
        rx.el.p(
            t(
                "Guárdala con un nombre para volver a ella o compararla. Caben {n}. "
                "Con el mismo nombre, se cambia por la nueva.",
                n=MOST_SCENARIOS,
            )
        ),
        rx.el.form(
            text_field(
                t,
                "nombre",
                t("Nombre"),
                hint=t("Hasta {n} letras, como «Me quedo en Chicago».", n=LONGEST_NAME),
                error=RetirementState.wrong["nombre"],
                width="w18",
            ),
            rx.el.p(button(t("Guardar"), icon="bajar"), class_name="row"),
            on_submit=RetirementState.save,
            class_name="stack",
            no_validate=True,
        ),
        rx.el.p(RetirementState.said, role="status"),
        rx.cond(
            _SAVED.length() > 0,
            rx.el.ul(rx.foreach(_SAVED, lambda one, n: _row(t, one, n)), class_name="roster"),
        ),
        rx.cond(_SAVED.length() > 1, _compare(t)),
        icon="hoja",
        ident="guardadas",
    )


def _row(t: Translator, one: Any, place: Any) -> rx.Component:
    def act(words: str, handler: Any, *, danger: bool = False) -> rx.Component:
        return button(
            cast(Any, rx.fragment(words, rx.el.span(" ", one.name, class_name="vh"))),
            danger=danger,
            type="button",
            on_click=handler,
        )

    return rx.el.li(
        rx.el.div(rx.el.b(one.name), rx.el.br(), rx.el.span(one.day, class_name="small muted")),
        act(t("Abrir"), RetirementState.load(place)),
        act(t("Borrar"), RetirementState.forget(place), danger=True),
    )


def _compare(t: Translator) -> rx.Component:
    def choose(name: str, label: str) -> rx.Component:
        return rx.el.div(
            rx.el.label(label, html_for=name),
            rx.el.select(
                rx.foreach(_SAVED, lambda one, n: rx.el.option(one.name, value=n.to_string())),
                id=name,
                name=name,
                class_name="w18",
            ),
            class_name="field",
        )

    pairs = cast(Any, RetirementState.comparison)
    names = cast(Any, RetirementState.compared)
    compared = rx.el.div(
        rx.el.table(
            rx.el.caption(t("Las dos cuentas, lado a lado")),
            rx.el.thead(
                rx.el.tr(
                    rx.el.th(t("Dato"), scope="col"),
                    rx.el.th(names[0], scope="col", class_name="n"),
                    rx.el.th(names[1], scope="col", class_name="n"),
                )
            ),
            rx.el.tbody(
                rx.foreach(
                    pairs,
                    lambda row: rx.el.tr(
                        rx.el.th(row[0], scope="row"),
                        rx.el.td(row[1], class_name="n"),
                        rx.el.td(row[2], class_name="n"),
                    ),
                )
            ),
        ),
        class_name="scroll",
        role="region",
        tab_index=0,
        custom_attrs={"aria-label": t("Las dos cuentas, lado a lado")},
    )
    return rx.el.div(
        rx.el.h3(t("Compara dos")),
        rx.el.form(
            choose("uno", t("Una")),
            choose("otro", t("La otra")),
            rx.el.p(button(t("Comparar")), class_name="row"),
            on_submit=RetirementState.compare,
            class_name="stack",
        ),
        rx.cond(pairs.length() > 0, compared),
        class_name="stack rule",
    )
