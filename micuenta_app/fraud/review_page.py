"""The checker: paste anything; one word, one figure, one sentence; every reason pointed at; what to do."""

from typing import cast

import reflex as rx

from ..ui.fields import area_field, error_summary
from ..ui.frame import frame
from ..ui.icons import icon, shape
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .aftermath import COMPLAINTS, aftermath
from .review import FIELD_CHARACTERS, MOST_CHARACTERS, Piece, Reason
from .review_state import FIELD, ReviewState
from .review_texts import TONES, steps
from .rules import Verdict

_ANSWER = ReviewState.answer
_VERDICTS: tuple[Verdict, ...] = ("official", "unknown", "suspicious", "dangerous")


def _tone() -> rx.Var[str]:
    return cast(rx.Var[str], rx.match(_ANSWER.verdict, *TONES.items(), "none"))


def _verdict() -> rx.Component:
    tone = _tone()
    looks = rx.match(tone, *((one, f"verdict {one}") for one in TONES.values()), "verdict none")
    return rx.el.section(
        shape(tone),
        rx.el.div(
            rx.el.h2(_ANSWER.word, id="veredicto", tab_index=-1),
            rx.el.p(_ANSWER.sentence, class_name="lead"),
        ),
        class_name=cast(str, looks),
        custom_attrs={"aria-labelledby": "veredicto"},
    )


def _marked(t: Translator) -> rx.Component:
    def piece(one: Piece) -> rx.Component:
        number = rx.cond(one.notes != "", rx.el.sup(rx.el.span(t("Señal"), " ", class_name="vh"), one.notes))
        tone = rx.match(one.tone, ("bad", "bad"), ("warn", "warn"), "good")
        return cast(
            rx.Component,
            rx.cond(
                one.tone != "", rx.el.mark(number, one.text, class_name=cast(str, tone)), rx.el.span(one.text)
            ),
        )

    pieces = cast(rx.vars.ArrayVar[list[Piece]], ReviewState.pieces)
    shown = rx.el.section(
        rx.el.h2(t("Esto pegaste")),
        rx.el.p(rx.foreach(pieces, piece), class_name="quoted", lang=""),
        class_name="stack",
    )
    return cast(rx.Component, rx.cond(pieces.length() > 0, shown))


def _reasons(t: Translator) -> rx.Component:
    def reason(one: Reason) -> rx.Component:
        return rx.el.li(rx.el.b(one.title), rx.el.span(one.about))

    reasons = cast(rx.vars.ArrayVar[list[Reason]], _ANSWER.reasons)
    listed = sheet(
        t("Lo que vimos"), rx.el.ol(rx.foreach(reasons, reason), class_name="steps dark"), icon="buscar"
    )
    return cast(rx.Component, rx.cond(reasons.length() > 0, listed))


def _what_to_do(t: Translator) -> rx.Component:
    def numbered(verdict: Verdict) -> rx.Component:
        lines = (rx.el.li(rx.el.b(do), rx.el.span(how)) for do, how in steps(t, verdict))
        return rx.el.ol(*lines, class_name="steps")

    cases = [(verdict, numbered(verdict)) for verdict in _VERDICTS]
    return sheet(
        t("Qué hacer ahora"),
        cast(rx.Component, rx.match(_ANSWER.verdict, *cases, rx.fragment())),
        icon="cuidado",
        tone="next",
    )


def _report(t: Translator) -> rx.Component:
    """The ready text; it is INFONAVIT that reads it, so it is in Spanish on both pages."""
    ready = sheet(
        t("Denúncialo"),
        rx.el.p(t("Copia este texto, llena los espacios y mándalo por correo a INFONAVIT.")),
        rx.el.p(
            NativeLink.create(icon("correo"), COMPLAINTS, href=f"mailto:{COMPLAINTS}", class_name="go"),
        ),
        rx.el.details(
            rx.el.summary(t("Ver el texto para denunciar")),
            rx.el.div(rx.el.p(ReviewState.report, id="denuncia", class_name="quoted plain", lang="es")),
        ),
        rx.el.div(
            button(
                t("Copiar el texto"), icon="copiar", type="button", custom_attrs={"data-copies": "denuncia"}
            ),
            rx.el.p(
                class_name="small",
                role="status",
                custom_attrs={
                    "data-copied": t("Copiado."),
                    "data-not-copied": t("No se pudo copiar. Abre el texto y cópialo con el dedo."),
                },
            ),
            class_name="row",
        ),
        icon="hoja",
    )
    return cast(rx.Component, rx.cond(ReviewState.report != "", ready))


def _answered(t: Translator) -> rx.Component:
    is_bad = (_ANSWER.verdict == "suspicious") | (_ANSWER.verdict == "dangerous")
    return rx.el.div(
        _verdict(),
        rx.el.div(
            rx.el.div(_marked(t), _reasons(t), class_name="stack loose"),
            rx.el.div(_what_to_do(t), _report(t), class_name="stack loose"),
            class_name="cols wide-narrow",
        ),
        cast(rx.Component, rx.cond(is_bad, aftermath(t))),
        go_link(t("Practica: aprende a reconocer trampas"), t.href("/fraude/practica")),
        class_name="stack loose",
    )


def _ask(t: Translator) -> rx.Component:
    form = rx.el.form(
        area_field(
            t,
            FIELD,
            t("¿Qué te llegó?"),
            hint=t(
                "Un mensaje, una liga, un teléfono o un correo. Pégalo completo, hasta {most} letras.",
                most=f"{MOST_CHARACTERS:,}",
            ),
            error=ReviewState.wrong,
            most=FIELD_CHARACTERS,
        ),
        # Before the script is there, the browser would put the text into the address.
        rx.el.p(button(t("Revisar"), main=True, disabled=~rx.State.is_hydrated), class_name="row"),
        method="post",
        no_validate=True,
        on_submit=ReviewState.review,
        class_name="stack",
    )
    promises = (
        t("No lo guardamos."),
        t("No abrimos la liga ni llamamos al número."),
        t("Podemos equivocarnos. Si dudas, llama a INFONATEL."),
    )
    return rx.el.section(
        rx.el.div(
            form,
            rx.el.ul(*(rx.el.li(icon("si"), rx.el.span(one)) for one in promises), class_name="ticks small"),
            class_name="cols wide-narrow",
        ),
        class_name="sheet",
        id="revisar",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        error_summary(t, ReviewState.errors),
        rx.el.div(
            go_link(t("Cuidado con el fraude"), t.href("/fraude"), icon="atras"),
            rx.el.h1(t("Revisa un mensaje o una liga")),
            rx.el.p(t("Pégalo aquí y te decimos si trae señales de fraude."), class_name="lead"),
            class_name="stack",
        ),
        _ask(t),
        rx.el.div(cast(rx.Component, rx.cond(_ANSWER.verdict != "", _answered(t)))),
        here="fraude",
    )


PAGE = Page("fraude/revisar", lambda t: t("Revisa un mensaje o una liga"), _view)
