"""The words for how a credit goes. Amounts are said elsewhere, so that they can be hidden."""

from collections.abc import Sequence
from datetime import date

from babel.lists import format_list

from ..ui.dates import long_date, month_name, month_year
from ..ui.texts import Translator
from . import deferral, rules
from .rules import Terms


def status_word(t: Translator, terms: Terms) -> str:
    """The few words of the badge."""
    late = terms.late_installments
    if rules.owes_installments(terms):
        if terms.status == "late":
            return t.many("Atrasado: 1 pago", "Atrasado: {n} pagos", late)
        return t.many("Reestructurado: debes 1 pago", "Reestructurado: debes {n} pagos", late)
    return {
        "current": t("Al corriente"),
        "late": t("Atrasado"),
        "deferred": t("En prórroga"),
        "protected": t("Con protección de pagos"),
        "restructured": t("Reestructurado"),
        "judicial": t("En cobro judicial"),
        "paid": t("Crédito pagado"),
        "released": t("Deuda liberada"),
        "mortgage_cancelled": t("Pagado y sin hipoteca"),
    }.get(terms.status, t("Tus datos no lo dicen"))


def status_meaning(t: Translator, terms: Terms, last_paid_on: date | None) -> list[str]:
    """What the badge means for the person, one idea a sentence, the answer first."""
    return [*_meaning(t, terms, last_paid_on), *_frozen(t, terms)]


def _meaning(t: Translator, terms: Terms, last_paid_on: date | None) -> list[str]:
    match terms.status:
        case "current":
            return [t("Vas al día con tus pagos.")]
        case "late":
            return [late_words(t, terms, last_paid_on)]
        case "restructured":
            changed = t("Las condiciones de tu crédito cambiaron. Revisa aquí tu pago y tu tasa.")
            owed = [late_words(t, terms, last_paid_on)] if rules.owes_installments(terms) else []
            return [*owed, changed]
        case "deferred":
            return [deferral_words(t, terms), *_deferral_rules(t, terms)]
        case "protected":
            return [
                protection_words(t, terms),
                t("Tú pagas 10\xa0% de tu mensualidad, más el seguro y las cuotas. El fondo paga 90\xa0%."),
            ]
        case "judicial":
            return [
                t("El cobro de tu crédito está ante un juez."),
                t("Llama a INFONATEL y pregunta cómo llegar a un acuerdo."),
                t(
                    "INFONAVIT dice que no hace desalojos. Si alguien te amenaza con sacarte y te pide "
                    "dinero, no le pagues. Llama a INFONATEL."
                ),
            ]
        case "paid" | "released" if not terms.has_mortgage:
            return [t("Ya no debes nada.")]
        case "paid":
            return [t("Ya no debes nada. Te falta cancelar la hipoteca.")]
        case "released":
            return [
                t("Pasaron 30 años desde que te dieron el crédito. Por ley, ya no debes lo que faltaba."),
                t("Te falta cancelar la hipoteca."),
            ]
        case "mortgage_cancelled":
            return [t("Terminaste: tu casa ya no tiene hipoteca. Guarda bien tu escritura.")]
        case _:
            return [t("Llama a INFONATEL y pregunta cómo va tu crédito.")]


def _frozen(t: Translator, terms: Terms) -> list[str]:
    """LINFONAVIT art. 44 and transitory article 11 of DOF 21-02-2025."""
    if not terms.frozen or terms.status in rules.FINISHED:
        return []
    return [
        t(
            "Tu crédito está congelado. "
            "Desde 2025, la ley prohíbe subir tu saldo y tu pago cada año por la unidad."
        )
    ]


def meaning_sources(t: Translator, terms: Terms) -> list[str]:
    """Where the claims of `status_meaning` come from."""
    said: list[str] = []
    if terms.status == "deferred" or (terms.status == "released" and terms.has_mortgage):
        said.append(t("Fuente: Ley del INFONAVIT, artículo 41."))
    if terms.status == "protected":
        said.append(t("Fuente: Informador, {date}.", date=long_date(t, date(2024, 8, 25))))
    return [*said, frozen_source(t)] if _frozen(t, terms) else said


def frozen_source(t: Translator) -> str:
    return t(
        "Fuente: Ley del INFONAVIT, artículo 44, reforma del {date}.", date=long_date(t, date(2025, 2, 21))
    )


def late_words(t: Translator, terms: Terms, last_paid_on: date | None) -> str:
    """The months owed by name, or their number, or neither: never more than the record settles."""
    months = rules.late_months(terms, last_paid_on)
    if len(months) == 1:
        return t("Debes el pago de {month}.", month=_named(t, months))
    if months:
        return t("Debes los pagos de {months}.", months=_named(t, months))
    if terms.late_installments > 0:
        return t.many(
            "Debes 1 pago. Tus datos no dicen de qué mes es.",
            "Debes {n} pagos. Tus datos no dicen de qué meses son.",
            terms.late_installments,
        )
    return t("Debes pagos. Tus datos no dicen cuántos: pregunta en INFONATEL.")


def _named(t: Translator, months: Sequence[date]) -> str:
    """ "septiembre, octubre y noviembre"; with years where they differ; a span where they are many."""
    if len(months) > 6:
        return t("{first} a {last}", first=month_year(t, months[0]), last=month_year(t, months[-1]))
    say = month_name if months[0].year == months[-1].year else month_year
    return format_list([say(t, month) for month in months], locale=t.locale)


def deferral_words(t: Translator, terms: Terms) -> str:
    if terms.status_until is None:
        return t("Por ahora no tienes que pagar. Tus datos no dicen hasta cuándo.")
    return t(
        "Tu prórroga termina el {date}. Mientras, no tienes que pagar.", date=long_date(t, terms.status_until)
    )


def _deferral_rules(t: Translator, terms: Terms) -> list[str]:
    """LINFONAVIT art. 41, as reformed on 21-02-2025."""
    used = t(
        "Has usado {used} de {max} meses de prórroga.",
        used=terms.deferral_months_used,
        max=deferral.MONTHS_MAX,
    )
    free = [t("Mientras dura, no te cobran intereses ordinarios.")] if deferral.is_free(terms.as_of) else []
    return [
        used,
        *free,
        t("Termina antes si vuelves a tener patrón en México."),
        t("Es gratis. Nadie debe cobrarte por la prórroga."),
    ]


def protection_words(t: Translator, terms: Terms) -> str:
    if terms.status_until is None:
        return t("El Fondo de Protección de Pagos te ayuda. Tus datos no dicen hasta cuándo.")
    return t(
        "El Fondo de Protección de Pagos te ayuda hasta el {date}.", date=long_date(t, terms.status_until)
    )


def product_name(t: Translator, product: str) -> str:
    """Products the registry may name by a code; any other name is shown as it is written."""
    return {
        "tradicional": t("Crédito Tradicional"),
        "unamos": t("Unamos Créditos"),
        "cofinavit": t("Cofinavit"),
        "apoyo": t("Apoyo Infonavit"),
        "mejoravit": t("Mejoravit"),
        "crediterreno": t("Crediterreno"),
    }.get(product.strip().lower(), product)


def channel_name(t: Translator, channel: str) -> str:
    return {
        "": t("Pago"),
        "payroll": t("Descuento de tu patrón"),
        "nomina": t("Descuento de tu patrón"),
        "sin_fronteras": t("Sin Fronteras, desde Estados Unidos"),
        "spei": t("Transferencia (SPEI)"),
        "card": t("Tarjeta"),
        "tarjeta": t("Tarjeta"),
        "bank": t("Banco"),
        "banco": t("Banco"),
        "store": t("Tienda autorizada"),
        "tienda": t("Tienda autorizada"),
    }.get(channel.strip().lower(), channel)
