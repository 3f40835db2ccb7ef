"""The frame of a sign-up question: the way back, how far it is, what is wrong, and the form.

Each form has an action too: until the script has loaded, the browser posts it to web/sign_up.py.
"""

from typing import cast

import reflex as rx

from ..ui.details import note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.native import language_field, native_form
from ..ui.press import button, go_link
from ..ui.texts import Translator
from .demo_note import demo_note
from .handover_page import on_own_phone
from .rules import SECRET_STEPS, STEPS, Step
from .state import SignupState


def question(
    t: Translator,
    step: Step,
    *inside: rx.Component,
    before: tuple[rx.Component, ...] = (),
    after: tuple[rx.Component, ...] = (),
) -> rx.Component:
    """The frame of a question: the way back, how far it is, what is wrong, and the form."""
    number = STEPS.index(step) + 1
    previous = f"/registro/{STEPS[number - 2]}" if number > 1 else "/registro"
    return frame(
        t,
        rx.el.div(
            _back(t, step, previous),
            rx.el.p(
                t("Paso {number} de {all} · Es gratis", number=number, all=len(STEPS)),
                rx.el.span(class_name="seg", style={"--v": f"{100 * number / len(STEPS)}%"}),
                class_name="small",
            ),
            class_name="stack",
        ),
        error_summary(t, SignupState.errors),
        *before,
        answer_form(t, step, *inside),
        *after,
        on_own_phone(t),
        here=f"registro/{step}",
        narrow=True,
    )


def _back(t: Translator, step: Step, previous: str) -> rx.Component:
    link = go_link(t("Atrás"), t.href(previous), icon="atras")
    if step != "codigo":
        return link
    # Who came by the link is shown nothing of what was answered before.
    return cast(rx.Component, rx.cond(SignupState.sent.by_link, rx.fragment(), link))


def answer_form(t: Translator, step: Step, *inside: rx.Component, key: str = "") -> rx.Component:
    """A form whose fields answer a question. A page with two of them gives the second another key."""
    address = f"/registro/{step}"
    if step in SECRET_STEPS:
        return native_form(t, address, *inside, key=step)
    return rx.el.form(
        language_field(t),
        *inside,
        action=address,
        method="post",
        no_validate=True,
        on_submit=SignupState.answer,
        class_name="stack",
        key=key or step,
    )


def send(t: Translator, text: str) -> rx.Component:
    return rx.el.p(button(text, main=True), class_name="row")


def being_charged(t: Translator) -> rx.Component:
    return note(
        "warn",
        rx.el.p(
            rx.el.b(t("¿Alguien te está cobrando por esto?")),
            " ",
            t("No pagues. Registrarte es gratis."),
        ),
        go_link(t("Qué hacer"), t.href("/fraude")),
    )


def demo_people(t: Translator) -> rx.Component:
    return demo_note(
        t,
        t("Es una demostración: no uses tus datos reales."),
        t("Escoger a una persona ficticia"),
        "/demo",
    )
