"""/cuenta/ahorro: how much, where it is kept, when it can be had, and the way to everything else."""

import reflex as rx

from ..ui.details import details, note
from ..ui.frame import INFONATEL, INFONATEL_DIAL, frame
from ..ui.icons import icon
from ..ui.lines import line
from ..ui.loading import when_ready
from ..ui.money import figure
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.press import call_link
from ..ui.sheet import sheet
from ..ui.texts import Translator
from ..ui.values import Text
from .download_page import PAGE as DOWNLOAD
from .employers_page import PAGE as EMPLOYERS
from .movements_page import PAGE as MOVEMENTS
from .questions import can_i_have_it, questions
from .state import Pot, SavingsState
from .years_page import PAGE as YEARS
from .yields_page import PAGE as YIELDS


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.h1(t("Tu ahorro para la vivienda")),
        rx.el.div(
            rx.el.div(_total(t), _pots(t), class_name="stack loose"),
            rx.el.div(_more(t), can_i_have_it(t), questions(t), class_name="stack loose"),
            class_name="cols wide-narrow",
        ),
        here="cuenta/ahorro",
        rail=True,
    )


def _total(t: Translator) -> rx.Component:
    filled = rx.fragment(
        figure(SavingsState.total, t),
        rx.el.p(SavingsState.as_of, class_name="small muted"),
        rx.cond(SavingsState.agrees, rx.fragment(), _disagreement(t)),
        rx.cond(SavingsState.applied != "", rx.el.p(SavingsState.applied)),
        details(
            t("¿Cómo se forma este total?"),
            rx.el.dl(rx.foreach(SavingsState.parts, line), class_name="split"),
        ),
        details(
            t("¿Qué es la Subcuenta de Vivienda?"),
            rx.el.p(
                t(
                    "Es un ahorro a tu nombre. "
                    "Cuando trabajas con un patrón en México, él aporta 5\xa0% de tu sueldo."
                )
            ),
            rx.el.p(t("Es dinero tuyo. Tu derecho a recibirlo no vence.")),
            rx.el.p(t("Ley del INFONAVIT, artículos 29 y 37."), class_name="small muted"),
        ),
    )
    return sheet(
        t("¿Cuánto tengo ahorrado?"),
        when_ready(SavingsState.ready, rx.cond(SavingsState.empty, _nothing(t), filled)),
        icon="ahorro",
    )


def _nothing(t: Translator) -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(t("No hay ahorro en tus datos."))),
        rx.el.p(t("Puede pasar si ningún patrón en México ha aportado por ti.")),
        rx.el.p(
            t("Si sí trabajaste con un patrón que te registró en el IMSS, llama a INFONATEL y pregunta.")
        ),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
        class_name="stack",
    )


def _disagreement(t: Translator) -> rx.Component:
    return note(
        "warn",
        rx.el.p(
            t(
                "Tus movimientos no suman lo mismo que dice INFONAVIT. "
                "Aquí ves el dato de INFONAVIT. Llama a INFONATEL y pide que lo revisen."
            )
        ),
        rx.el.p(call_link(INFONATEL, INFONATEL_DIAL)),
    )


def _more(t: Translator) -> rx.Component:
    """The way to the other screens, one thing each."""
    ways = (
        ("calendario", t("Mis movimientos"), "ahorro/movimientos"),
        ("ahorro", t("Mi ahorro, año por año"), "ahorro/historia"),
        ("gente", t("Mis patrones"), "ahorro/patrones"),
        ("mas", t("¿Cuánto ha dado el ahorro cada año?"), "ahorro/rendimientos"),
        ("retiro", t("¿Me alcanzará en mi retiro?"), "retiro"),
        ("bajar", t("Descargar mi ahorro"), "ahorro/descargar"),
    )
    return sheet(
        t("Ver más"),
        rx.el.ul(
            *(
                rx.el.li(rx.el.a(icon(drawing), words, href=t.href(f"/cuenta/{slug}"), class_name="go"))
                for drawing, words, slug in ways
            ),
        ),
        icon="va",
    )


def _pots(t: Translator) -> rx.Component:
    filled = rx.fragment(
        rx.el.ul(
            rx.foreach(SavingsState.pots, lambda pot: _pot(t, pot)),
            class_name="stack loose",
        ),
        rx.cond(SavingsState.absent != "", rx.el.p(SavingsState.absent, class_name="small muted")),
        details(
            t("De dónde sale esto"),
            rx.el.p(
                t("Los años y quién paga:"),
                " ",
                NativeLink.create(
                    "Kuenta",
                    href="https://kuenta.mx/division-de-la-subcuenta-de-vivienda-segun-el-ano-de-cotizacion",
                    rel="noreferrer",
                ),
                ", ",
                NativeLink.create(
                    "Informador",
                    href="https://www.informador.mx/economia/infonavit-que-es-la-subcuenta-de-vivienda-y-cuando-"
                    "se-puede-retirar-legalmente-20251127-0162.html",
                    rel="noreferrer",
                ),
                ".",
            ),
            rx.el.p(t("El doble del Fondo de Ahorro: Ley Federal del Trabajo, artículo 141.")),
        ),
    )
    return sheet(
        t("¿Dónde está guardado?"),
        when_ready(
            SavingsState.ready,
            rx.cond(
                SavingsState.empty,
                rx.el.p(t("Aquí verás tu ahorro según los años en que trabajaste.")),
                filled,
            ),
        ),
        icon="hoja",
    )


def _pot(t: Translator, pot: rx.vars.ObjectVar[Pot]) -> rx.Component:
    def fact(name: str, said: Text) -> rx.Component:
        return rx.el.div(rx.el.dt(name), rx.el.dd(said))

    return rx.el.li(
        rx.el.h3(pot.name),
        rx.el.p(rx.el.b(pot.balance), " ", rx.el.span(pot.as_of, class_name="small muted nb")),
        rx.cond(
            pot.agrees,
            rx.fragment(),
            rx.el.p(t("Tus movimientos suman otra cantidad."), class_name="small"),
        ),
        rx.el.p(pot.meaning),
        rx.cond(
            pot.doubled != "",
            rx.el.p(
                t("En tu retiro te pagan eso y otra cantidad igual. Hoy serían"),
                " ",
                rx.el.b(pot.doubled, class_name="nb"),
                ".",
            ),
        ),
        rx.el.dl(
            fact(t("Años"), pot.period),
            fact(t("¿Gana rendimientos?"), pot.earns),
            fact(t("¿Quién lo paga?"), pot.payer),
            class_name="split small",
        ),
        class_name="stack tight",
    )


PAGES = [
    Page("cuenta/ahorro", lambda t: t("Tu ahorro"), _view, SavingsState.open),
    MOVEMENTS,
    YEARS,
    EMPLOYERS,
    YIELDS,
    DOWNLOAD,
]
