"""/cuenta/credito/descargar: the papers of a credit, one question each."""

from typing import cast

import reflex as rx

from ..ui.choices import choice_field, select_field
from ..ui.fields import error_summary
from ..ui.loading import when_ready
from ..ui.native import native_form
from ..ui.page import Page
from ..ui.press import button
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .below import below, chooser
from .interest_paper import warnings
from .papers_state import PapersState

PATH = "/cuenta/credito/descargar"
_TYPED, _WRONG = PapersState.typed, PapersState.wrong


def _view(t: Translator) -> rx.Component:
    none = sheet(t("Movimientos"), rx.el.p(t("No hay movimientos de crédito en tus datos.")), icon="hoja")
    return below(
        t,
        "descargar",
        t("Descarga tus papeles"),
        t("Dicen lo mismo que tus pantallas, al centavo. Son gratis."),
        error_summary(t, PapersState.errors),
        chooser(t, PapersState.choices, PapersState.chosen, PapersState.choose),
        when_ready(
            PapersState.ready,
            rx.cond(
                # pyrefly: ignore[missing-attribute]
                PapersState.years.length() > 0,
                _papers(t),
                none,
            ),
            lines=8,
        ),
    )


def _papers(t: Translator) -> rx.Component:
    return rx.fragment(
        rx.el.div(
            rx.el.div(_month(t), _interest(t), class_name="stack loose"),
            rx.el.div(_history(t), rx.cond(PapersState.has_plan, _plan(t)), class_name="stack loose"),
            class_name="cols two",
        ),
        rx.el.p(
            t("Guárdalos donde solo tú los veas. En un aparato prestado, bórralos al terminar."),
            class_name="small",
        ),
    )


def _form(t: Translator, paper: str, words: str, *fields: rx.Component) -> rx.Component:
    """What is asked for, and of which credit: its place in the viewer's list, never a number."""
    hidden = {"papel": paper, "credito": cast(rx.Var[int], PapersState.chosen).to_string()}
    return native_form(
        t,
        PATH,
        *(
            rx.el.input(type="hidden", name=name, value=value, read_only=True)
            for name, value in hidden.items()
        ),
        *fields,
        rx.el.p(button(words, icon="bajar"), class_name="row"),
    )


def _year(t: Translator, name: str, label: str) -> rx.Component:
    return select_field(
        t, name, label, PapersState.years, value=_TYPED[name], error=_WRONG[name], width="w11"
    )


def _month(t: Translator) -> rx.Component:
    return sheet(
        t("Un mes"),
        rx.el.p(t("Tu estado de cuenta mensual: cada línea con su explicación al lado.")),
        _form(
            t,
            "mes",
            t("Descargar el mes"),
            select_field(
                t, "mes", t("Mes"), PapersState.months, value=_TYPED["mes"], error=_WRONG["mes"], width="w11"
            ),
        ),
        icon="calendario",
    )


def _interest(t: Translator) -> rx.Component:
    return sheet(
        t("Los intereses de un año"),
        *(rx.el.p(text, class_name="" if place == 0 else "small") for place, text in enumerate(warnings(t))),
        _form(
            t,
            "intereses",
            t("Descargar los intereses"),
            _year(t, "anio", t("Año")),
        ),
        icon="hoja",
    )


def _history(t: Translator) -> rx.Component:
    return sheet(
        t("Todos tus movimientos"),
        rx.el.p(t("Tu estado de cuenta histórico: años, pagos y lo que debías después de cada uno.")),
        _form(
            t,
            "historia",
            t("Descargar la historia"),
            rx.el.div(
                _year(t, "desde", t("Primer año")),
                _year(t, "hasta", t("Último año")),
                class_name="cols two",
            ),
            choice_field(
                t,
                "formato",
                t("Tipo de archivo"),
                (
                    ("pdf", "PDF", t("Para leer o imprimir. Trae tu nombre y el final de tu NSS.")),
                    ("xlsx", "Excel", t("Para hacer cuentas: el resumen, los años y los movimientos.")),
                    ("csv", "CSV", t("Para otro programa: solo los movimientos.")),
                ),
                value=_TYPED["formato"],
            ),
        ),
        icon="hoja",
    )


def _plan(t: Translator) -> rx.Component:
    return sheet(
        t("Tus pagos por venir"),
        rx.el.p(t("Mes por mes hasta el último, si pagas lo mismo cada mes. Es una cuenta hecha aquí.")),
        _form(t, "plan", t("Descargar los pagos por venir")),
        icon="calendario",
    )


PAGE = Page(
    "cuenta/credito/descargar", lambda t: t("Descarga los papeles de tu crédito"), _view, PapersState.open
)
