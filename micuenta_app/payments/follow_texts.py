"""The words for a payment that was told of, and how far it is."""

from ..credit.rules import in_groups
from ..ui.dates import long_date
from ..ui.money import plain_pesos
from ..ui.status import Tone
from ..ui.texts import Translator
from .matching import Stage
from .orders import Order
from .texts import place_name

TONES: dict[Stage, Tone] = {"in_process": "info", "applied": "good", "not_applied": "warn"}


def stage_word(t: Translator, stage: Stage) -> str:
    return {
        "in_process": t("En proceso"),
        "applied": t("Aplicado"),
        "not_applied": t("Todavía no se ve"),
    }[stage]


def stage_lines(t: Translator, order: Order) -> list[str]:
    """What has happened and what comes, one idea a line."""
    told = t("Nos lo dijiste el {date}.", date=long_date(t, order.told_at.date()))
    deadline = long_date(t, order.deadline)
    match order.stage:
        case "applied":
            shown = long_date(t, order.posted_on or order.paid_on)
            return [told, t("Ya se ve en tu crédito, con fecha del {date}.", date=shown)]
        case "in_process":
            return [
                told,
                t("Lo buscamos cada vez que llegan datos de INFONAVIT."),
                t("Si el {date} todavía no se ve, te decimos qué hacer.", date=deadline),
            ]
        case "not_applied":
            return [told, t("Ya pasaron 10 días hábiles, hasta el {date}. Pregunta por él.", date=deadline)]


def order_facts(t: Translator, order: Order) -> list[tuple[str, str]]:
    """All that identifies a payment where one asks for it."""
    facts = [
        (t("Número de crédito"), in_groups(order.credit_number)),
        (t("Fecha del pago"), long_date(t, order.paid_on)),
        (t("Cantidad"), t("{amount} pesos mexicanos", amount=plain_pesos(order.centavos))),
        (t("Dónde"), place_name(t, order.channel)),
    ]
    if order.reference:
        facts.append((t("Referencia"), order.reference))
    return facts


def call_words(t: Translator, order: Order, holder: str) -> list[str]:
    """What to say to INFONATEL, sentence by sentence."""
    said = [
        t("Buenos días. Hice un pago a mi crédito y todavía no se ve."),
        t(
            "Mi nombre es {name}. Mi número de crédito es {number}.",
            name=holder,
            number=in_groups(order.credit_number),
        ),
        t(
            "Pagué {amount} pesos el {date}, en: {place}.",
            amount=plain_pesos(order.centavos),
            date=long_date(t, order.paid_on),
            place=place_name(t, order.channel),
        ),
    ]
    if order.reference:
        said.append(t("La referencia de mi recibo es {reference}.", reference=order.reference))
    said.append(t("¿Lo recibieron? ¿Cuándo se aplica? Por favor, deme un número de reporte."))
    return said
