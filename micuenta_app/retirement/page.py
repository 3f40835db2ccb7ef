"""/cuenta/retiro, filled in from the registry, and /retiro, for anybody."""

from typing import Any, cast

import reflex as rx

from ..ui.details import note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.loading import when_ready
from ..ui.page import Page
from ..ui.press import button, button_link
from ..ui.texts import Translator
from . import result_page
from .fields_page import CheckState, groups
from .saved_page import saved_plans
from .state import PublicRetirementState, RetirementState


def _mine(t: Translator) -> rx.Component:
    return frame(
        t,
        *_check(t, RetirementState),
        rx.cond(
            RetirementState.ready & (RetirementState.question == ""),
            rx.el.div(
                result_page.to_take_along(t, RetirementState), saved_plans(t), class_name="cols two no-paper"
            ),
        ),
        here="cuenta/retiro",
        rail=True,
    )


def _anybodys(t: Translator) -> rx.Component:
    return frame(
        t,
        *_check(
            t,
            PublicRetirementState,
            note(
                "info",
                rx.el.p(t("Aquí no se guarda nada. Al cerrar la página, se borra.")),
                rx.el.p(t("No pedimos tu nombre ni tus números.")),
            ),
        ),
        rx.cond(
            PublicRetirementState.ready & (PublicRetirementState.question == ""),
            rx.el.div(result_page.to_take_along(t, PublicRetirementState), class_name="no-paper"),
        ),
        rx.el.p(button_link(t("Entrar a mi cuenta"), t.href("/entrar")), class_name="row"),
        here="retiro",
    )


def _check(t: Translator, state: CheckState, *first: rx.Component) -> tuple[rx.Component, ...]:
    asking = cast(Any, state.question) != ""
    form = rx.el.form(
        # Says whether a button sent the form or a change in it, and which button (assets/js/page.js).
        rx.el.input(type="hidden", name="vivo", custom_attrs={"data-live-mark": ""}),
        rx.el.input(type="hidden", name="ir"),
        rx.el.div(
            rx.cond(
                asking,
                rx.fragment(),
                rx.el.div(
                    result_page.answer(t, state), result_page.sheets(t, state), class_name="stack loose"
                ),
            ),
            rx.el.section(
                rx.cond(
                    asking,
                    rx.el.p(state.progress, class_name="eyebrow"),
                    rx.el.h2(t("Cambia lo que quieras")),
                ),
                groups(t, state),
                rx.cond(asking, _moves(t, state), result_page.recalculate(t)),
                class_name=cast(str, rx.cond(asking, "sheet asking", "sheet no-paper")),
                id="datos",
            ),
            class_name=cast(str, rx.cond(asking, "stack", "cols wide-narrow")),
        ),
        on_submit=state.answer,
        no_validate=True,
        custom_attrs={"data-live": ""},
    )
    return (
        error_summary(t, state.errors),
        rx.el.h1(t("¿Me alcanzará en mi retiro?")),
        *first,
        when_ready(
            state.ready, form, rx.cond(asking, rx.fragment(), result_page.explanations(t, state)), lines=6
        ),
    )


def _moves(t: Translator, state: CheckState) -> rx.Component:
    return rx.el.div(
        button(t("Seguir"), main=True),
        rx.cond(state.is_first, rx.fragment(), button(t("Atrás"), type="button", on_click=state.back)),
        button(t("Ver la cuenta ya"), name="ir", value="resultado"),
        class_name="row",
    )


PAGES = [
    Page(
        "retiro", lambda t: t("¿Me alcanzará en mi retiro? Sin cuenta"), _anybodys, PublicRetirementState.open
    ),
    Page("cuenta/retiro", lambda t: t("Tu retiro"), _mine, RetirementState.open),
]
