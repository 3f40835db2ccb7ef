"""«Si ya te pasó»: what to do, in order, by country. Only offices and numbers that an institution or its
press copy confirms; the browser opens a country, so that it works without a network.
"""

from collections.abc import Sequence

import reflex as rx

from ..ui.details import note
from ..ui.frame import INFONATEL, INFONATEL_DIAL, OFFICIAL
from ..ui.native import NativeLink
from ..ui.press import call_link
from ..ui.source import source_line
from ..ui.texts import Translator
from .rules import Place
from .sources import CAFC, COMPETITION, INFORMADOR, LAW, OPINION

COMPLAINTS = "denuncias@infonavit.org.mx"


def _visit(shown: str, url: str) -> rx.Component:
    return NativeLink.create(shown, href=url, rel="noreferrer", class_name="go")


def _step(do: str, how: str, *ways: rx.Component) -> rx.Component:
    return rx.el.li(rx.el.b(do), rx.el.span(how), *ways)


def _mail() -> rx.Component:
    return NativeLink.create(COMPLAINTS, href=f"mailto:{COMPLAINTS}", class_name="go")


def _first(t: Translator) -> list[rx.Component]:
    """The same everywhere."""
    return [
        _step(t("Corta el contacto"), t("No contestes más, aunque te apuren o te amenacen.")),
        _step(
            t("Guarda pruebas"),
            t("Nombres, números, fotos de la pantalla, la dirección y tus recibos."),
        ),
        _step(
            t("Cambia tu contraseña"),
            t("Hazlo en el sitio oficial. Después revisa tus movimientos."),
            _visit(OFFICIAL, f"https://{OFFICIAL}/"),
        ),
        _step(
            t("Avisa donde pagaste"),
            t("Llama a tu banco o a la empresa de envíos. Pide que detengan el pago."),
        ),
    ]


def _institute(t: Translator, *calls: rx.Component) -> rx.Component:
    return _step(t("Denuncia con INFONAVIT"), t("Llama a INFONATEL o escribe."), *calls, _mail())


def _police(t: Translator) -> rx.Component:
    return _step(
        t("Ve a la policía de tu ciudad"), t("Pide una copia de tu denuncia: te la pueden pedir después.")
    )


def _history(t: Translator, *ways: rx.Component) -> rx.Component:
    return _step(
        t("Si usaron tu nombre"), t("Avisa a las oficinas que guardan tu historial de crédito."), *ways
    )


def _united_states(t: Translator) -> list[rx.Component]:
    report = "ReporteFraude.ftc.gov" if t.language == "es" else "ReportFraud.ftc.gov"
    return [
        *_first(t),
        _institute(t, call_link(INFONATEL, INFONATEL_DIAL)),
        _step(
            t("Denuncia en la Comisión Federal de Comercio (FTC)"),
            t("Por internet o por teléfono: marca 3 para escuchar la lista de idiomas."),
            _visit(report, f"https://{report.lower()}/"),
            call_link("877 382 4357", "+18773824357"),
        ),
        _history(t, _visit("robodeidentidad.gov", "https://robodeidentidad.gov/")),
        _police(t),
    ]


def _canada(t: Translator) -> list[rx.Component]:
    centre = "antifraudcentre-centreantifraude.ca"
    return [
        *_first(t),
        _institute(t, call_link(INFONATEL, INFONATEL_DIAL)),
        _step(
            t("Denuncia en el Centro Antifraude de Canadá"),
            t("Por teléfono o por internet."),
            call_link("1 888 495 8501", "+18884958501"),
            _visit(centre, f"https://www.{centre}/"),
        ),
        _history(t),
        _police(t),
    ]


def _mexico(t: Translator) -> list[rx.Component]:
    return [
        *_first(t),
        _institute(t, call_link("800 008 3900", "8000083900"), call_link("55 9171 5050", "5591715050")),
        _step(
            t("¿Te trató mal alguien de INFONAVIT?"),
            t("Su Comisión de Inconformidades recibe tu queja."),
        ),
        _history(t),
        _police(t),
    ]


def _country(name: str, place: Place, steps: Sequence[rx.Component]) -> rx.Component:
    return rx.el.details(
        rx.el.summary(name),
        rx.el.div(rx.el.ol(*steps, class_name="steps"), class_name="stack"),
        id=place,
    )


def aftermath(t: Translator) -> rx.Component:
    return rx.el.section(
        rx.el.h2(t("Si ya diste dinero o datos")),
        rx.el.p(rx.el.b(t("No es tu culpa.")), " ", t("Haz esto, en este orden. ¿Dónde estás?")),
        rx.el.div(
            _country(t("Estados Unidos"), "eeuu", _united_states(t)),
            _country(t("Canadá"), "canada", _canada(t)),
            _country(t("México"), "mexico", _mexico(t)),
            class_name="stack tight asked places",
        ),
        note("info", rx.el.p(t("Aquí no guardamos lo que escoges. Nadie más lo ve."))),
        source_line(t, COMPETITION, CAFC, OPINION, INFORMADOR, LAW),
        class_name="stack",
        id="ya-paso",
    )
