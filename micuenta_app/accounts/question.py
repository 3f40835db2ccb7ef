"""The frame of a sign-up question: the way back, how far it is, what is wrong, and the form.

Each form has an action too: until the script has loaded, the browser posts it to web/sign_up.py.
"""

import reflex as rx

from ..ui.details import note
from ..ui.fields import error_summary
from ..ui.frame import frame
from ..ui.native import NativeForm
from ..ui.press import button, go_link
from ..ui.texts import Translator
from .demo_note import demo_note
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
            go_link(t("Atrás"), t.href(previous), icon="atras"),
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
        here=f"registro/{step}",
        narrow=True,
    )


def answer_form(t: Translator, step: Step, *inside: rx.Component, key: str = "") -> rx.Component:
    """A form whose fields answer a question. A page with two of them gives the second another key."""
    contents = (rx.el.input(type="hidden", name="idioma", value=t.language), *inside)
    address = f"/registro/{step}"
    if step in SECRET_STEPS:
        return NativeForm.create(*contents, action=address, class_name="stack", key=step)
    return rx.el.form(
        *contents,
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
            " ",
            rx.el.a(t("Qué hacer"), href=t.href("/fraude")),
        ),
    )


def demo_people(t: Translator) -> rx.Component:
    return demo_note(
        t,
        t("Es una demostración: no uses tus datos reales."),
        t("Escoger a una persona ficticia"),
        "/demo",
    )
