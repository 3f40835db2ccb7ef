"""The practice: ten of the written situations, one at a time, trap or safe, and what gave it away.

All of them are on the page, in the HTML. assets/js/practice.js draws and plays them, without the server,
so it works when the network is gone; without scripts it is a list of questions with their answers.
Nothing that is answered leaves the screen: the server only counts that a round was played.
"""

import reflex as rx

from ..ui.details import details
from ..ui.files import address
from ..ui.frame import frame
from ..ui.icons import icon, shape
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.source import source_line
from ..ui.texts import Translator
from .practice.certificate import end
from .practice.drawn import Drawing
from .practice.reasons import words_of
from .practice.situations import Situation, situations


def _ask(t: Translator) -> rx.Component:
    def answer(words: str, drawing: str, says: str) -> rx.Component:
        return button(words, icon=drawing, type="button", custom_attrs={"data-says": says})

    return rx.el.div(
        answer(t("Es una trampa"), "cuidado", "trap"),
        answer(t("Es seguro"), "si", "safe"),
        class_name="row ask played",
    )


def _verdict(t: Translator, one: Situation) -> rx.Component:
    is_trap = one.verdict == "trap"
    tone = "bad" if is_trap else "good"
    heading = rx.el.h3(
        rx.el.span(t("Bien visto."), " ", class_name="eyebrow", custom_attrs={"data-when": "right"}),
        rx.el.span(t("Esta vez no."), " ", class_name="eyebrow", custom_attrs={"data-when": "wrong"}),
        t("Es una trampa") if is_trap else t("Es seguro"),
        tab_index=-1,
    )
    do = rx.el.p(rx.el.b(t("Qué hacer"), ": ", class_name="vh"), one.told[t.language].do)
    return rx.el.div(shape(tone), rx.el.div(heading, do), class_name=f"verdict {tone}")


def _reasons(t: Translator, one: Situation) -> rx.Component:
    listed = (words_of(t, key) for key in one.told[t.language].reasons)
    return rx.el.ol(
        *(rx.el.li(rx.el.b(title), rx.el.span(about)) for title, about in listed), class_name="steps dark"
    )


def _answer(t: Translator, one: Situation) -> rx.Component:
    go_on = button(t("Siguiente"), main=True, type="button", custom_attrs={"data-next": ""})
    return details(
        t("Ver la respuesta"),
        _verdict(t, one),
        rx.el.h3(t("Lo que la delata") if one.verdict == "trap" else t("Por qué está bien")),
        _reasons(t, one),
        source_line(t, *one.sources) if one.sources else rx.fragment(),
        rx.el.p(go_on, class_name="row played"),
    )


def _situation(t: Translator, one: Situation) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.h2(one.told[t.language].scene, tab_index=-1),
            Drawing(t, one).drawn(),
            class_name="stack",
        ),
        rx.el.div(_ask(t), _answer(t, one), class_name="stack"),
        class_name="situation",
        id=one.ident,
        custom_attrs={"data-situation": one.verdict, "data-kind": one.kind},
    )


def _start(t: Translator) -> rx.Component:
    promises = (
        t("Toma unos dos minutos. No hay reloj: ve a tu paso."),
        t("Unas son trampas y otras no."),
        t("Funciona sin internet, y no guardamos lo que contestas."),
    )
    return rx.el.div(
        rx.el.p(t("Diez situaciones que pueden pasarte. Tú dices si es una trampa."), class_name="lead"),
        rx.el.ul(*(rx.el.li(icon("si"), rx.el.span(one)) for one in promises), class_name="ticks"),
        rx.el.p(
            button(t("Empezar"), main=True, type="button", custom_attrs={"data-starts": ""}),
            class_name="row played",
        ),
        rx.el.p(t("Piensa qué es cada una, y luego mira la respuesta."), class_name="unplayed"),
        class_name="stack",
        custom_attrs={"data-part": "start"},
    )


def _progress(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(role="status", custom_attrs={"data-text": t("Situación {at} de {total}")}),
        rx.el.span(class_name="meter", custom_attrs={"aria-hidden": "true"}),
        class_name="stack tight",
        custom_attrs={"data-part": "progress"},
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.script(src=address("js/practice.js"), async_=True),
        rx.el.div(
            go_link(t("Cuidado con el fraude"), t.href("/fraude"), icon="atras"),
            rx.el.h1(t("¿Trampa o seguro?")),
            _start(t),
            _progress(t),
            end(t),
            rx.el.ol(*(_situation(t, one) for one in situations()), class_name="stack loose"),
            class_name="stack loose practice",
            custom_attrs={"data-practice": "", "data-counted": "/fraude/practica/jugada"},
        ),
        here="fraude/practica",
    )


PAGE = Page("fraude/practica", lambda t: t("¿Trampa o seguro? Practica"), _view)
