"""What is asked about an address that looks mistyped or an employer's. It is no error: the same answer
again is accepted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import reflex as rx

from ..ui.details import note
from ..ui.texts import Translator
from ..ui.values import when
from .rules import Problem
from .texts import problem_text


@dataclass(frozen=True)
class Asked:
    """A question about what was typed; the suggestion, if there is one, is what may have been meant."""

    text: str = ""
    typed: str = ""
    suggestion: str = ""


def asked_about(t: Translator, problems: tuple[Problem, ...], typed: Mapping[str, str]) -> Asked:
    for problem in problems:
        if problem.is_question:
            return Asked(problem_text(t, problem), typed.get(problem.field, ""), problem.word)
    return Asked()


def email_doubt(t: Translator, asked: Asked | rx.Var[Asked], meant: rx.Component) -> rx.Component:
    """The question, which assets/js/page.js moves the focus to.

    Args:
        meant: the form that sends the suggestion instead.
    """
    shown = cast(Asked, asked)
    return when(
        shown.text,
        note(
            "warn",
            rx.el.p(rx.el.b(shown.text, id="pregunta-texto")),
            when(shown.suggestion, meant),
            rx.el.p(t("Si está bien como lo escribiste, toca «Continuar» otra vez.")),
            id="pregunta",
            role="group",
            tab_index=-1,
            custom_attrs={"aria-labelledby": "pregunta-texto"},
        ),
    )
