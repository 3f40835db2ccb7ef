"""What came of the answers: one sentence first, then where the money comes from and what closes the gap."""

from typing import Any, cast

import reflex as rx

from ..ui.adjust import adjust_field
from ..ui.choices import choice_field
from ..ui.details import details, note
from ..ui.native import native_form
from ..ui.press import button, go_link
from ..ui.sheet import sheet
from ..ui.status import status_badge
from ..ui.table import Heading, table
from ..ui.texts import Translator
from .answers import YOUNGEST
from .fields_page import CheckState
from .figure import figure
from .rules import OLDEST_SOLUTION
from .tip_texts import question
from .tips import SITUATIONS


def answer(t: Translator, state: CheckState) -> rx.Component:
    """The one sentence, and how sure it is."""
    shown = state.result
    return rx.el.div(
        rx.el.p(shown.sentence, class_name="answer", role="status", id="respuesta", tab_index=-1),
        rx.el.p(shown.spread),
        rx.cond(shown.unsure != "", rx.el.p(shown.unsure)),
        rx.foreach(shown.rates, lambda words: rx.el.p(words, class_name="small muted")),
        rx.cond(
            cast(Any, state.errors).length() > 0,
            note("warn", rx.el.p(t("Corrige lo marcado: esta cuenta es de antes de ese cambio."))),
        ),
        go_link(t("Cambiar mis datos"), "#datos"),
        class_name="stack",
    )


def sheets(t: Translator, state: CheckState) -> rx.Component:
    return rx.el.div(
        _closing(t, state),
        _sources(t, state),
        _savings(t, state),
        _weeks(t, state),
        _tips(t, state),
        class_name="stack loose",
    )


def _sources(t: Translator, state: CheckState) -> rx.Component:
    shown = state.result

    def line(row: Any) -> rx.Component:
        return rx.el.div(
            rx.el.dt(
                rx.el.span(class_name=f"key {row.source}", custom_attrs={"aria-hidden": "true"}),
                rx.el.span(row.what, " ", rx.el.span(row.origin, class_name="small muted")),
                class_name="keyed",
            ),
            rx.el.dd(row.amount),
        )

    by_age = [Heading(t("Edad")), Heading(t("Tendrías"), numeric=True), Heading(t("Te falta"), numeric=True)]
    return sheet(
        t("De dónde saldría tu dinero cada mes"),
        figure(
            t,
            shown.sources,
            t("Una columna por cada edad de retiro. El punto es la tuya."),
            table(t("Cada mes, según la edad en que te retiras"), by_age, shown.ages),
        ),
        rx.el.dl(
            rx.foreach(shown.rows, line),
            _sum(t("Tendrías cada mes"), shown.total),
            _sum(t("Quieres cada mes"), shown.wish),
            _sum(t("Qué parte cubres"), shown.share),
            class_name="split",
        ),
        icon="retiro",
    )


def _sum(words: str, amount: Any) -> rx.Component:
    return rx.el.div(rx.el.dt(words), rx.el.dd(amount), class_name="sum")


def _savings(t: Translator, state: CheckState) -> rx.Component:
    shown = state.result
    cases = [
        Heading(t("Cuánto crece al año")),
        Heading(t("Ahorro en tu retiro"), numeric=True),
        Heading(t("Al mes"), numeric=True),
    ]
    fan = [Heading(t("Año")), *(Heading(words, numeric=True) for words in (t("Bajo"), t("Medio"), t("Alto")))]
    return sheet(
        t("Tu ahorro cuando te retires"),
        table(
            t("Tu ahorro de vivienda, y todo lo que tendrías al mes"), cases, shown.saved, show_caption=False
        ),
        rx.el.dl(_sum(shown.lump_title, shown.lump), class_name="split"),
        rx.el.p(shown.lump_words),
        rx.el.h3(t("Nadie sabe cuánto crecerá")),
        rx.el.p(shown.fan_words),
        figure(
            t,
            shown.fan,
            t("La franja tiene 9 de cada 10 futuros. Cuenta tu ahorro de vivienda y tu Afore."),
            table(t("Lo que tendrías ahorrado"), fan, shown.fan_rows),
        ),
        icon="ahorro",
    )


def _closing(t: Translator, state: CheckState) -> rx.Component:
    shown = state.result
    mix = rx.el.div(
        rx.el.h3(t("Mezcla un poco de cada cosa")),
        adjust_field(
            t,
            "mas_ahorro",
            t("Ahorrar más al mes, en pesos"),
            least="0",
            most=shown.most_extra,
            step="100",
            value=state.typed["mas_ahorro"],
            error=state.wrong["mas_ahorro"],
        ),
        adjust_field(
            t,
            "mas_edad",
            t("Retirarte a los"),
            least=str(YOUNGEST),
            most=str(OLDEST_SOLUTION),
            value=state.typed["mas_edad"],
            error=state.wrong["mas_edad"],
        ),
        adjust_field(
            t,
            "menos_gasto",
            t("Gastar menos al mes, en pesos"),
            least="0",
            most=shown.most_smaller,
            step="100",
            value=state.typed["menos_gasto"],
            error=state.wrong["menos_gasto"],
        ),
        rx.el.ul(rx.foreach(shown.mixed, _meter), class_name="stack"),
        rx.el.div(status_badge(cast(Any, shown.mix_tone), shown.mix_words), role="status"),
        class_name="stack rule",
        key=cast(Any, state.edition).to_string(),
    )
    return sheet(
        shown.gap_title,
        rx.el.p(shown.gap_words),
        rx.el.ul(
            rx.foreach(
                shown.closing,
                lambda way: rx.el.li(
                    rx.el.b(way.title), rx.el.br(), rx.el.span(way.detail, class_name="small")
                ),
            ),
            class_name="stack",
        ),
        mix,
        icon="si",
        tone="next",
    )


def _meter(way: Any) -> rx.Component:
    return rx.el.li(
        rx.el.b(way.title),
        rx.el.span(class_name="meter", style={"--v": way.share}, custom_attrs={"aria-hidden": "true"}),
        way.detail,
        class_name="stack tight",
    )


def _weeks(t: Translator, state: CheckState) -> rx.Component:
    shown = state.result
    ways_out = rx.el.div(
        rx.el.h3(t("¿Y si no las juntas?")),
        rx.cond(
            shown.ley97,
            rx.el.ul(
                rx.el.li(t("Puedes sacar el dinero de tu Afore en un solo pago.")),
                rx.el.li(t("O puedes seguir aportando hasta juntarlas.")),
                rx.el.li(
                    t("Con la negativa de pensión del IMSS también puedes pedir tu ahorro de vivienda.")
                ),
                class_name="stack tight",
            ),
            rx.el.p(
                t("Pregunta en el IMSS qué te toca. Con su respuesta puedes pedir tu ahorro de vivienda.")
            ),
        ),
        rx.el.p(
            t(
                "Ley del Seguro Social, artículos 154 y 162. "
                "Sobre la negativa: Proceso, 22 de diciembre de 2025."
            ),
            class_name="small muted",
        ),
        rx.el.p(t("No sumes aquí semanas de Social Security: no son del IMSS.")),
        class_name="stack",
    )
    return sheet(
        t("Tus semanas para una pensión"),
        status_badge(cast(Any, shown.weeks.tone), shown.weeks.title),
        rx.el.p(shown.weeks.words),
        rx.cond(shown.weeks.short, ways_out),
        icon="calendario",
    )


def _tips(t: Translator, state: CheckState) -> rx.Component:
    replies = [("si", t("Sí"), ""), ("no", t("No"), ""), ("nose", t("No sé"), "")]
    return sheet(
        t("¿Qué puedes hacer desde hoy?"),
        *(
            choice_field(t, f"t_{situation}", question(t, situation), replies, beside=True)
            for situation in SITUATIONS
        ),
        rx.cond(
            cast(Any, state.tips).length() > 0,
            rx.el.ul(
                rx.foreach(state.tips, lambda words: rx.el.li(words)), class_name="stack", role="status"
            ),
        ),
        rx.el.p(t("Todo trámite de retiro es gratis. No compres nada ni pagues a nadie para hacerlo.")),
        details(
            t("¿De dónde sale esto?"),
            rx.el.p(
                t(
                    "Ley del INFONAVIT, artículos 29, 37 y 40; Ley del Seguro Social, artículos 154 y 162. "
                    "Requisitos de retiro: Uno TV, W Radio y Club Hipotecario."
                )
            ),
        ),
        icon="hoja",
    )


def recalculate(t: Translator) -> rx.Component:
    return rx.el.p(button(t("Hacer la cuenta"), main=True), class_name="row")


def explanations(t: Translator, state: CheckState) -> rx.Component:
    """Each figure with its formula and the person's own numbers."""

    def one(step: Any) -> rx.Component:
        return rx.el.li(
            rx.el.h3(step.title),
            rx.el.p(step.formula),
            rx.el.p(step.numbers, class_name="sum"),
            rx.el.p(step.source, class_name="small muted"),
            class_name="stack tight",
        )

    return sheet(
        t("¿De dónde salen estos números?"),
        rx.el.p(t("Puedes repetir cada cuenta con una calculadora. Todo está en pesos de hoy.")),
        details(
            t("Ver cada cuenta con tus números"),
            rx.el.ol(rx.foreach(state.result.explained, one), class_name="stack loose"),
        ),
        icon="buscar",
        ident="numeros",
    )


def to_take_along(t: Translator, state: CheckState) -> rx.Component:
    """The document, and the page on paper."""
    return sheet(
        t("Llévatela"),
        rx.el.p(t("Trae lo mismo que ves aquí, con cada cuenta. No lleva tu nombre ni tus números.")),
        native_form(
            t,
            "/retiro/documento",
            rx.el.input(type="hidden", name="plan", value=state.packed, read_only=True),
            rx.el.p(
                button(t("Descargar en PDF"), icon="bajar"),
                button(t("Imprimir"), type="button", icon="hoja", custom_attrs={"data-print": ""}),
                class_name="row",
            ),
        ),
        icon="bajar",
    )
