"""How to keep one's account one's own: the brochure's advice, the known tricks, where to report."""

from collections.abc import Sequence

import reflex as rx

from ..ui.dates import long_date
from ..ui.details import details, note
from ..ui.frame import OFFICIAL, frame
from ..ui.icons import icon
from ..ui.native import NativeLink
from ..ui.page import Page
from ..ui.sheet import sheet
from ..ui.texts import Translator
from . import sources
from .check import check
from .sources import Source
from .where import where_to_report

_OFFICIAL_SITES = (OFFICIAL, "portalmx.infonavit.org.mx", "infonavit.org.mx", "infonavitfacil.mx")
_OLDER_SITES = "portal.infonavit.org.mx, tallerlinea.infonavit.org.mx"


def _from(t: Translator, *named: Source) -> rx.Component:
    def line(source: Source) -> rx.Component:
        said = source.named(t)
        name = NativeLink.create(said, href=source.url, rel="noreferrer") if source.url else said
        return rx.el.li(name, f", {long_date(t, source.on)}" if source.on else "")

    return details(t("De dónde sale esto"), rx.el.ul(*(line(source) for source in named), class_name="stack"))


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


def _advice(t: Translator) -> rx.Component:
    pieces = (
        (
            "pagar",
            t("No pagues a coyotes ni a falsos gestores"),
            t("Registrarte es gratis. Todos los trámites lo son."),
        ),
        (
            "cuidado",
            t("No des tus datos a otras personas"),
            t("Con ellos pueden robarte o hacerse pasar por ti."),
        ),
        (
            "correo",
            t("Usa tu correo personal"),
            t("No uses el del trabajo: si cambias de empleo, pierdes el acceso y los avisos."),
        ),
        (
            "hoja",
            t("Revisa bien tus datos"),
            t("Son clave para cualquier trámite. Léelos otra vez antes de enviarlos."),
        ),
        (
            "llave",
            t("Crea una contraseña fácil de recordar"),
            t("Así evitas que tu cuenta se bloquee. Cuatro palabras comunes, juntas, sirven bien."),
        ),
        (
            "cel",
            t("Tu correo y tu celular son solo tuyos"),
            t("No los prestes ni los uses para registrar a otra persona."),
        ),
        (
            "reloj",
            t("Entra de vez en cuando"),
            t("Mira tu saldo y tus movimientos. Busca créditos que no pediste."),
        ),
    )
    return sheet(
        t("Cuida tu cuenta"),
        rx.el.ul(
            *(rx.el.li(icon(drawing), rx.el.b(name), rx.el.span(about)) for drawing, name, about in pieces),
            class_name="ticks",
        ),
        _from(t, sources.BROCHURE, sources.CAMPAIGN, sources.INFORMADOR),
        icon="cuidado",
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


def _already(t: Translator) -> rx.Component:
    steps = (
        (t("Corta el contacto"), t("No contestes más, aunque te apuren o te amenacen.")),
        (t("Guarda pruebas"), t("Nombres, números, fotos de la pantalla, la dirección y tus recibos.")),
        (
            t("Cambia tu contraseña"),
            t("Hazlo en el sitio oficial: micuenta.infonavit.org.mx. Después revisa tus movimientos."),
        ),
        (
            t("Avisa donde pagaste"),
            t("Llama a tu banco o a la empresa de envíos. Pide que detengan el pago."),
        ),
        (t("Denuncia"), t("Primero con INFONAVIT. Después donde vives.")),
        (t("Si usaron tu nombre"), t("Avisa a las oficinas que guardan tu historial de crédito.")),
    )
    return sheet(
        t("Si ya diste dinero o datos"),
        rx.el.p(t("No es tu culpa. Haz esto, en este orden:")),
        rx.el.ol(*(rx.el.li(rx.el.b(do), rx.el.span(how)) for do, how in steps), class_name="steps"),
        _from(t, sources.COMPETITION, sources.CAFC),
        icon="reloj",
        ident="ya-paso",
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
            class_name="stack",
        ),
        rx.el.div(
            rx.el.div(check(t), _already(t), class_name="stack loose"),
            rx.el.div(_never(t), _addresses(t), class_name="stack loose"),
            class_name="cols wide-narrow",
        ),
        rx.el.div(_advice(t), _tricks(t), class_name="cols two"),
        where_to_report(t),
        rx.el.div(
            note("info", rx.el.p(t("Aquí no guardamos lo que escoges. Nadie más lo ve."))),
            _from(t, sources.INFORMADOR, sources.OPINION, sources.COMPETITION, sources.CAFC, sources.LAW),
            class_name="stack",
        ),
        here="fraude",
    )


PAGE = Page("fraude", lambda t: t("Cuidado con el fraude"), _view)
