"""The fields of the check: one group a question, each seen alone at first and all of them afterwards."""

from datetime import date
from functools import reduce
from operator import or_
from typing import Any, cast

import reflex as rx

from ..ui.adjust import adjust_field
from ..ui.choices import choice_field, select_field
from ..ui.dates import month_name
from ..ui.fields import text_field
from ..ui.texts import Translator
from .answers import MOST_YEARS, OLDEST, RATE_FIELDS, YOUNGEST
from .state import PublicRetirementState, RetirementState
from .texts import line_name, preset_options
from .wishes import LINES

CheckState = type[PublicRetirementState] | type[RetirementState]


def groups(t: Translator, state: CheckState) -> rx.Component:
    """All questions. Made anew when the server fills them in; otherwise they keep what is typed."""
    return rx.el.div(
        _group(t, state, "nacimiento", t("¿Cuándo naciste?"), *_birth(t, state)),
        _group(t, state, "edad", t("¿A qué edad te retiras?"), _age(t, state)),
        _group(t, state, "ley", t("¿Qué ley te toca?"), *_law(t, state)),
        _group(t, state, "ahorro", t("¿Cuánto hay en tu Subcuenta de Vivienda?"), *_savings(t, state)),
        _group(t, state, "aportas", t("¿Un patrón en México aporta por ti?"), *_contributions(t, state)),
        _group(t, state, "afore", t("¿Cuánto hay en tu Afore?"), _afore(t, state)),
        _group(t, state, "ingresos", t("¿Qué otros ingresos tendrás al mes?"), *_incomes(t, state)),
        _group(t, state, "vida", t("¿Qué vida quieres?"), *_life(t, state)),
        rx.el.div(
            rx.el.h2(t("Lo que suponemos")),
            *_assumptions(t, state),
            class_name="stack rule",
            hidden=state.question != "",
        ),
        class_name="stack loose",
        key=cast(Any, state.edition).to_string(),
    )


def _group(t: Translator, state: CheckState, key: str, title: str, *fields: rx.Component) -> rx.Component:
    here = cast(Any, state.question)
    return rx.el.div(
        rx.el.h2(title, id=f"q-{key}", tab_index=-1),
        *fields,
        class_name="stack",
        hidden=(here != "") & (here != key),
    )


def _text(t: Translator, state: CheckState, name: str, label: str, **how: Any) -> rx.Component:
    how = {"width": "w11", "input_mode": "decimal", **how}
    return text_field(t, name, label, value=state.typed[name], error=state.wrong[name], **how)


def _birth(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:

    months = [(str(n), month_name(t, date(2026, n, 1))) for n in range(1, 13)]
    return (
        select_field(
            t,
            "nac_mes",
            t("Mes"),
            [("", t("Escoge el mes")), *months],
            value=state.typed["nac_mes"],
            error=state.wrong["nac_mes"],
            width="w18",
        ),
        _text(t, state, "nac_anio", t("Año"), hint=t("Con cuatro números, como 1978."), width="w8"),
    )


def _age(t: Translator, state: CheckState) -> rx.Component:
    return adjust_field(
        t,
        "edad",
        t("Edad de retiro"),
        least=str(YOUNGEST),
        most=str(OLDEST),
        hint=t("De {least} a {most} años.", least=YOUNGEST, most=OLDEST),
        value=state.typed["edad"],
        error=state.wrong["edad"],
    )


def _law(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    weeks_note = (
        rx.cond(
            RetirementState.weeks_note != "", rx.el.p(RetirementState.weeks_note, class_name="small muted")
        )
        if state is RetirementState
        else rx.fragment()
    )
    return (
        choice_field(
            t,
            "ley",
            t("¿Tu primer trabajo con IMSS en México empezó antes del 1 de julio de 1997?"),
            [
                ("nose", t("No sé"), ""),
                ("ley73", t("Sí: Ley 73"), ""),
                ("ley97", t("No: Ley 97"), ""),
            ],
            value=state.typed["ley"],
            error=state.wrong["ley"],
        ),
        _text(
            t,
            state,
            "semanas",
            t("Semanas cotizadas en el IMSS"),
            hint=t("Si no sabes, déjalo vacío."),
            width="w8",
            input_mode="numeric",
        ),
        cast(rx.Component, weeks_note),
    )


def _savings(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    note = (
        rx.cond(RetirementState.savings_note != "", rx.el.p(RetirementState.savings_note, class_name="small"))
        if state is RetirementState
        else rx.el.p(t("Míralo en «Ahorro» si tienes cuenta, o en el sitio oficial."), class_name="small")
    )
    return (
        cast(rx.Component, note),
        _text(t, state, "viv97", t("Vivienda 97, en pesos"), hint=t("De julio de 1997 a hoy.")),
        _text(t, state, "sar92", t("SAR 92, en pesos"), hint=t("De 1992 a 1997. Vacío si no tienes.")),
        _text(
            t,
            state,
            "fondo72",
            t("Fondo 72–92, en pesos"),
            hint=t("De 1972 a 1992. Lo que hay hoy, sin doblarlo."),
        ),
        _text(
            t, state, "solo", t("Solo Infonavit, en pesos"), hint=t("Depósitos extra. Vacío si no tienes.")
        ),
    )


def _contributions(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    return (
        choice_field(
            t,
            "aporta",
            t("Desde hoy hasta tu retiro"),
            [
                ("no", t("No: trabajo fuera de México"), ""),
                ("si", t("Sí, o voy a volver a trabajar en México"), ""),
            ],
            value=state.typed["aporta"],
            error=state.wrong["aporta"],
        ),
        _more(
            t("Si dijiste sí: tu sueldo y por cuántos años"),
            _any_wrong(state, ("sueldo", "anios_aporta")),
            _text(t, state, "sueldo", t("Sueldo al mes, en pesos")),
            _text(
                t, state, "anios_aporta", t("Años que vas a trabajar así"), width="w8", input_mode="numeric"
            ),
        ),
    )


def _afore(t: Translator, state: CheckState) -> rx.Component:
    return _text(
        t,
        state,
        "afore",
        t("Saldo de tu Afore, en pesos"),
        hint=t("Está en tu estado de cuenta. Vacío si no sabes."),
    )


def _incomes(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    return (
        rx.el.p(t("Una pensión, una renta, Social Security. Lo que no tengas, déjalo vacío.")),
        _text(t, state, "ing_mx", t("De México, en pesos al mes")),
        _text(t, state, "ing_us", t("De Estados Unidos, en dólares al mes")),
        _text(t, state, "ing_ca", t("De Canadá, en dólares canadienses al mes")),
    )


def _life(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    fields = (
        choice_field(
            t,
            "preset",
            t("Empieza con un ejemplo"),
            preset_options(t),
            hint=t("Son ejemplos para empezar, no datos de lo que cuesta vivir. Cambia cada renglón."),
            value=state.typed["preset"],
        ),
        rx.el.input(type="hidden", name="preset_hecho", value=state.typed["preset"], read_only=True),
        select_field(
            t,
            "moneda",
            t("¿En qué moneda?"),
            [
                ("mxn", t("Pesos mexicanos")),
                ("usd", t("Dólares de Estados Unidos")),
                ("cad", t("Dólares de Canadá")),
            ],
            value=state.typed["moneda"],
            width="w18",
        ),
        *(_text(t, state, line, t("{what}, al mes", what=line_name(t, line))) for line in LINES),
    )
    return (
        rx.el.div(*fields, class_name="stack", key=cast(Any, state.lives).to_string()),
        _more(t("Si usas dólares: cuánto valen"), _any_wrong(state, RATE_FIELDS), *_rates(t, state)),
    )


def _rates(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    return (
        rx.el.p(
            t("Es una estimación: quien te cambia el dinero usa su propio precio."),
            class_name="small",
        ),
        _text(t, state, "usd", t("Pesos por un dólar de Estados Unidos"), width="w8"),
        _text(t, state, "usd_dia", t("¿De qué día es?"), kind="date", input_mode="text"),
        _text(
            t,
            state,
            "cad",
            t("Pesos por un dólar de Canadá"),
            hint=t("No tenemos un dato comprobado. Escribe el de hoy."),
            width="w8",
        ),
        _text(t, state, "cad_dia", t("¿De qué día es este?"), kind="date", input_mode="text"),
    )


def _more(summary: str, is_open: Any, *fields: rx.Component) -> rx.Component:
    """Fields that few need; they come into sight when something is wrong with them."""
    inside = rx.el.div(*fields, class_name="stack")
    return rx.el.details(rx.el.summary(summary), inside, open=is_open)


def _any_wrong(state: CheckState, names: tuple[str, ...]) -> Any:
    wrong = cast(Any, state.wrong)
    return reduce(or_, (wrong[name] != "" for name in names))


def _assumptions(t: Translator, state: CheckState) -> tuple[rx.Component, ...]:
    return (
        adjust_field(
            t,
            "anios",
            t("Años que debe durar tu dinero"),
            least="1",
            most=str(MOST_YEARS),
            value=state.typed["anios"],
            error=state.wrong["anios"],
        ),
        rx.el.p(t("Cuánto crece tu dinero en un año, por encima de los precios:"), class_name="small"),
        _text(t, state, "bajo", t("Si crece poco, en %"), width="w8"),
        _text(t, state, "base", t("Lo de en medio, en %"), width="w8"),
        _text(t, state, "alto", t("Si crece más, en %"), width="w8"),
    )
