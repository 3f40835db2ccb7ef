"""A situation as it looks: a telephone's messages, a call, a browser, a counter. Only words and shapes:
what gives it away is marked in place, and the marks show once it is answered (assets/css).
"""

from collections.abc import Iterable, Mapping

import reflex as rx

from ...ui.icons import icon
from ...ui.texts import Translator
from .situations import Line, Look, Situation, Span, Told


class Drawing:
    """One situation in one language; knows the number of each reason."""

    def __init__(self, t: Translator, situation: Situation) -> None:
        self._t = t
        self._look: Look = situation.look
        self._told: Told = situation.told[t.language]
        self._tone = "bad" if situation.verdict == "trap" else "good"
        self._number = {key: place for place, key in enumerate(self._told.reasons, 1)}

    def drawn(self) -> rx.Component:
        match self._look:
            case "page":
                return self._page()
            case "office":
                return self._office()
            case "mail":
                return self._figure("mail", self._bar("correo"), *self._paragraphs(self._told.lines))
            case "call":
                return self._call()
            case _:
                return self._figure("chat", self._bar("cel"), *self._bubbles(self._told.lines))

    def _figure(self, kind: str, *inside: rx.Component) -> rx.Component:
        return rx.el.figure(*inside, class_name=f"seen {kind}")

    def _words(self, spans: Iterable[Span]) -> list[rx.Component | str]:
        return [self._mark(span) if span.reason else span.text for span in spans]

    def _mark(self, span: Span) -> rx.Component:
        number = rx.el.sup(rx.el.span(self._t("Señal"), " ", class_name="vh"), str(self._number[span.reason]))
        first, space, rest = span.text.partition(" ")
        if not space:
            return rx.el.mark(number, span.text, class_name=self._tone)
        # The number stays on the line of its first word.
        return rx.el.mark(rx.el.span(number, first, class_name="whole"), space + rest, class_name=self._tone)

    def _bar(self, drawing: str) -> rx.Component:
        return rx.el.figcaption(
            icon(drawing),
            rx.el.span(
                rx.el.span(_named(self._t, self._look), class_name="small"),
                rx.el.b(*self._words(self._told.who)),
            ),
            class_name="bar",
        )

    def _bubbles(self, lines: Iterable[Line]) -> list[rx.Component]:
        return [self._bubble(line) for line in lines]

    def _bubble(self, line: Line) -> rx.Component:
        if line.voice == "me":
            you = rx.el.span(self._t("Tú:"), " ", class_name="vh")
            return rx.el.p(you, *self._words(line.spans), class_name="bubble mine")
        return rx.el.p(*self._words(line.spans), class_name="bubble")

    def _paragraphs(self, lines: Iterable[Line]) -> list[rx.Component]:
        return [rx.el.p(*self._words(line.spans)) for line in lines]

    def _call(self) -> rx.Component:
        caller = rx.el.figcaption(
            rx.el.span(icon("gente"), class_name="face"),
            rx.el.b(*self._words(self._told.who)),
            rx.el.span(_named(self._t, "call"), class_name="small"),
            class_name="caller",
        )
        hang = rx.el.span(icon("tel"), class_name="hang", custom_attrs={"aria-hidden": "true"})
        return self._figure("call", caller, *self._bubbles(self._told.lines), hang)

    def _office(self) -> rx.Component:
        sign = rx.el.figcaption(
            rx.el.span(self._t("El letrero dice:"), " ", class_name="vh"),
            rx.el.b(*self._words(self._told.who)),
            class_name="sign",
        )
        clerk = rx.el.span(icon("gente"), class_name="face", custom_attrs={"aria-hidden": "true"})
        said = rx.el.div(*self._bubbles(self._told.lines), class_name="stack")
        return self._figure("office", sign, rx.el.div(clerk, said, class_name="behind"))

    def _page(self) -> rx.Component:
        # As a telephone's browser shows it.
        shown = (Span(span.text.removeprefix("https://"), span.reason) for span in self._told.address)
        address = rx.el.figcaption(
            icon("buscar"),
            rx.el.span(rx.el.span(self._t("Dirección:"), " ", class_name="vh"), *self._words(shown)),
            class_name="bar",
        )
        return self._figure("web", address, *(self._on_page(line) for line in self._told.lines))

    def _on_page(self, line: Line) -> rx.Component:
        """A field and a button only look so: nobody shall type here what a false page asks for."""
        words = self._words(line.spans)
        match line.voice:
            case "heading":
                return rx.el.p(*words, class_name="title")
            case "field":
                return rx.el.p(*words, class_name="box")
            case "button":
                return rx.el.p(rx.el.span(*words, class_name="press"))
            case _:
                return rx.el.p(*words)


def _named(t: Translator, look: Look) -> str:
    names: Mapping[str, str] = {
        "sms": t("Mensaje de texto"),
        "chat": t("Chat"),
        "mail": t("Correo"),
        "call": t("Llamada"),
        "friend": t("Chat de alguien que conoces"),
    }
    return names[look]
