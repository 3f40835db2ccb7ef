"""Where to report, by country. Only what an institution or its press copy confirms."""

from typing import cast

import reflex as rx

from ..ui.fields import choice_field
from ..ui.frame import INFONATEL, INFONATEL_DIAL
from ..ui.icons import icon
from ..ui.native import NativeLink
from ..ui.sheet import sheet
from ..ui.texts import Translator
from .rules import Place
from .state import FraudState

COMPLAINTS = "denuncias@infonavit.org.mx"


def _call(shown: str, number: str) -> rx.Component:
    return NativeLink.create(shown, href=f"tel:{number}")


def _visit(shown: str, url: str) -> rx.Component:
    return NativeLink.create(shown, href=url, rel="noreferrer")


def _way(drawing: str, name: str, *children: rx.Component) -> rx.Component:
    return rx.el.li(icon(drawing), rx.el.b(name), *children)


def _institute(t: Translator) -> rx.Component:
    return _way(
        "correo", t("INFONAVIT, por correo"), NativeLink.create(COMPLAINTS, href=f"mailto:{COMPLAINTS}")
    )


def _from_abroad(t: Translator) -> rx.Component:
    return _way("tel", "INFONATEL", _call(INFONATEL, INFONATEL_DIAL))


def _united_states(t: Translator) -> rx.Component:
    report = "ReporteFraude.ftc.gov" if t.language == "es" else "ReportFraud.ftc.gov"
    return rx.el.ul(
        _from_abroad(t),
        _institute(t),
        _way(
            "hoja",
            t("Comisión Federal de Comercio (FTC), por internet"),
            _visit(report, f"https://{report.lower()}/"),
        ),
        _way(
            "tel",
            t("Comisión Federal de Comercio (FTC), por teléfono"),
            _call("877 382 4357", "+18773824357"),
            rx.el.span(t("Marca 3 para escuchar la lista de idiomas.")),
        ),
        _way(
            "cuenta",
            t("Si usaron tu nombre o tus datos"),
            _visit("robodeidentidad.gov", "https://robodeidentidad.gov/"),
        ),
        class_name="ticks",
    )


def _canada(t: Translator) -> rx.Component:
    return rx.el.ul(
        _from_abroad(t),
        _institute(t),
        _way(
            "tel",
            t("Centro Antifraude de Canadá, por teléfono"),
            _call("1 888 495 8501", "+18884958501"),
        ),
        _way(
            "hoja",
            t("Centro Antifraude de Canadá, por internet"),
            _visit("antifraudcentre-centreantifraude.ca", "https://www.antifraudcentre-centreantifraude.ca/"),
        ),
        _way("lugar", t("La policía de tu ciudad"), rx.el.span(t("Pide una copia de tu denuncia."))),
        class_name="ticks",
    )


def _mexico(t: Translator) -> rx.Component:
    return rx.el.ul(
        _way("tel", t("INFONATEL, desde todo México"), _call("800 008 3900", "8000083900")),
        _way("tel", t("INFONATEL, desde la Ciudad de México"), _call("55 9171 5050", "5591715050")),
        _institute(t),
        _way(
            "gente",
            t("¿Te trató mal alguien de INFONAVIT?"),
            rx.el.span(t("Su Comisión de Inconformidades recibe tu queja.")),
        ),
        class_name="ticks",
    )


def where_to_report(t: Translator) -> rx.Component:
    """All three countries, until one is chosen."""

    def country(place: Place, name: str, ways: rx.Component) -> rx.Component:
        shown = (FraudState.place == "") | (FraudState.place == place)
        return cast(rx.Component, rx.cond(shown, sheet(name, ways, icon="lugar", level=3, ident=place)))

    return rx.el.section(
        rx.el.h2(t("Dónde denunciar")),
        choice_field(
            t,
            "lugar",
            t("¿Dónde estás?"),
            (
                ("eeuu", t("Estados Unidos"), ""),
                ("canada", t("Canadá"), ""),
                ("mexico", t("México"), ""),
            ),
            beside=True,
            on_change=FraudState.choose_place,
        ),
        rx.el.div(
            country("eeuu", t("Si estás en Estados Unidos"), _united_states(t)),
            country("canada", t("Si estás en Canadá"), _canada(t)),
            country("mexico", t("Si estás en México"), _mexico(t)),
            class_name="cols three",
            custom_attrs={"aria-live": "polite"},
        ),
        class_name="stack loose",
        id="denunciar",
    )
