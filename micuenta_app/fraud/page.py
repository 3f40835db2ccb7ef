"""How to keep one's account one's own: the brochure's advice, the known tricks, where to report."""

from collections.abc import Sequence

import reflex as rx

from ..ui.details import details
from ..ui.frame import OFFICIAL, frame
from ..ui.icons import icon
from ..ui.page import Page
from ..ui.press import button_link, go_link
from ..ui.share import share
from ..ui.sheet import sheet
from ..ui.source import Source
from ..ui.texts import Translator
from . import sources
from .advice import advice_cards
from .aftermath import aftermath
from .check import check

_OFFICIAL_SITES = (OFFICIAL, "portalmx.infonavit.org.mx", "infonavit.org.mx", "infonavitfacil.mx")
_OLDER_SITES = "portal.infonavit.org.mx, tallerlinea.infonavit.org.mx"


def _from(t: Translator, *named: Source) -> rx.Component:
    lines = (rx.el.li(*source.cited(t)) for source in named)
    return details(t("De dónde sale esto"), rx.el.ul(*lines, class_name="stack"))


def _list(drawing: str, lines: Sequence[str]) -> rx.Component:
    return rx.el.ul(*(rx.el.li(icon(drawing), rx.el.span(line)) for line in lines), class_name="ticks")


def _never(t: Translator) -> rx.Component:
    return sheet(
        t("INFONAVIT dice que nunca"),
        _list(
            "no",
            (
                t("cobra por registrarte ni por tus trámites;"),
                t("cobra por decirte cuánto te presta;"),
                t("da dinero en efectivo;"),
                t("saca a la gente de su casa;"),
                t("manda asesores a sacar tu ahorro a cambio de un pago."),
            ),
        ),
        _from(t, sources.HERALDO, sources.ENFASIS),
        icon="no",
    )


def _tricks(t: Translator) -> rx.Component:
    return sheet(
        t("Así engañan"),
        _list(
            "cuidado",
            (
                t("Te ofrecen sacar tu ahorro en efectivo y te piden una comisión."),
                t("Te cobran por abrir tu cuenta o por decirte cuánto te prestan."),
                t("Te cobran por conseguirte un apoyo si perdiste tu trabajo."),
                t("Ofrecen activar tu tarjeta Mejoravit o cambiarla por dinero, y se quedan con ella."),
                t("Ponen oficinas que parecen de INFONAVIT, con su logo."),
                t("Te buscan en Facebook o en grupos de WhatsApp."),
                t("Te llega un mensaje de que estás atrasado. Cuando llamas, te amenazan."),
                t("Piden un crédito a tu nombre sin que lo sepas."),
                t("Venden citas del consulado, o copian su página sin el «.mx» del final."),
            ),
        ),
        rx.el.p(t("Hay más engaños en vacaciones, al volver a clases y en Navidad.")),
        _from(
            t,
            sources.CAMPECHE,
            sources.INFOBAE,
            sources.VERACRUZ,
            sources.CADENA,
            sources.HORAS,
            sources.SALAMANCA,
            sources.VALLE,
            sources.SAN_LUIS,
            sources.SEASONS,
        ),
        icon="ojo",
    )


def _addresses(t: Translator) -> rx.Component:
    return sheet(
        t("Las direcciones oficiales"),
        rx.el.ul(*(rx.el.li(icon("si"), rx.el.b(site)) for site in _OFFICIAL_SITES), class_name="ticks"),
        rx.el.p(t("Más antiguas: {sites}", sites=_OLDER_SITES), class_name="small"),
        rx.el.p(t("Este sitio no está en la lista: no es de INFONAVIT.")),
        rx.el.h3(t("Desconfía si la dirección")),
        _list(
            "no",
            (
                t("lleva un guion y un lugar, o empieza con «mi-»;"),
                t("dice «infonavit» y «citas»;"),
                t("termina distinto, o le falta el «.mx»."),
            ),
        ),
        _from(t, sources.BROCHURE, sources.INFORMADOR),
        icon="buscar",
    )


def _review(t: Translator) -> rx.Component:
    return sheet(
        t("¿Recibiste algo raro?"),
        rx.el.p(t("Pega el mensaje, la liga o el teléfono. Te decimos si trae señales de fraude.")),
        button_link(t("Revisar un mensaje o una liga"), t.href("/fraude/revisar"), main=True, icon="buscar"),
        go_link(t("Practica dos minutos: ¿trampa o seguro?"), t.href("/fraude/practica")),
        icon="ojo",
    )


def _view(t: Translator) -> rx.Component:
    return frame(
        t,
        rx.el.div(
            rx.el.h1(t("Cuidado con el fraude")),
            rx.el.p(
                t("Registrarte y consultar es gratis. Nadie debe cobrarte ni pedirte tu contraseña."),
                class_name="lead",
            ),
            share(
                t,
                t("Registrarte en INFONAVIT es gratis. Si te cobran o te piden tu contraseña, es fraude."),
                file=t.href("/fraude/cartel.pdf"),
                file_name=t("Bajar un cartel (PDF)"),
            ),
            class_name="stack",
        ),
        rx.el.div(
            rx.el.div(_review(t), check(t), aftermath(t), class_name="stack loose"),
            rx.el.div(_never(t), _addresses(t), class_name="stack loose"),
            class_name="cols wide-narrow",
        ),
        advice_cards(t),
        _tricks(t),
        here="fraude",
    )


PAGE = Page("fraude", lambda t: t("Cuidado con el fraude"), _view)
