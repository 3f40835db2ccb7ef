"""/demo/conteo: what happened on which day, without anybody in it."""

from typing import cast

import reflex as rx

from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.table import Heading, table
from ..ui.texts import Translator
from .counts_state import SHOWN_DAYS, CountsState
from .pin_form import pin_form

_SLUG = "demo/conteo"


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, CountsState.errors),
        rx.el.h1(t("Conteo sin personas")),
        rx.el.p(t("Solo días y números. Aquí no hay nombres, datos ni horas de nadie."), class_name="lead"),
        when_ready(
            CountsState.ready, cast(rx.Component, rx.cond(CountsState.allowed, _counts(t), _closed(t)))
        ),
        here=_SLUG,
    )


def _counts(t: Translator) -> rx.Component:
    how_many = Heading(t("Cuántas"), numeric=True)
    day = [Heading(t("Día")), *(Heading(name, numeric=True) for name in _columns(t))]
    return rx.el.div(
        rx.cond(
            # pyrefly: ignore[missing-attribute]
            CountsState.days.length() > 0,
            table(t("Por día, los últimos {n} días con algo", n=SHOWN_DAYS), day, CountsState.days),
            rx.el.p(t("Todavía no hay nada que contar.")),
        ),
        rx.el.div(
            table(t("Dónde se quedó quien no terminó"), [Heading(t("Paso")), how_many], CountsState.stops),
            table(
                t("Qué dijo «Revisar un mensaje»"), [Heading(t("Respuesta")), how_many], CountsState.verdicts
            ),
            class_name="cols two",
        ),
        rx.el.p(
            NativeLink.create(
                t("Bajar todo (CSV)"), href="/demo/conteo.csv", download=True, class_name="button"
            ),
            class_name="row",
        ),
        rx.el.p(
            t(
                "Los días son de la hora universal (UTC). Un registro cuenta en el día en que empezó; "
                "donde se quedó se sabe cuando vence, al otro día."
            ),
            class_name="small muted",
        ),
        class_name="stack loose",
    )


def _columns(t: Translator) -> tuple[str, ...]:
    return (t("Demostraciones"), t("Registros empezados"), t("Registros terminados"), t("Prácticas"))


def _closed(t: Translator) -> rx.Component:
    form = pin_form(t, "/demo/conteo", t("Ver el conteo"), CountsState.wrong["pin"])
    none = rx.el.p(t("Este sitio no muestra su conteo. Lo prende quien administra el sitio, con un PIN."))
    return cast(rx.Component, rx.cond(CountsState.exists, form, none))


PAGE = Page(_SLUG, lambda t: t("Conteo sin personas"), _view, CountsState.open)
