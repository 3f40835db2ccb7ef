"""The words of a credit's ledger."""

from ..payment_turns import DEFAULT_ORDER, Turn
from ..ui.dates import short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import texts
from .timeline import Filters, Movement


def kind_name(t: Translator, kind: str) -> str:
    """Codes are the registry's; any other is shown as it is written."""
    return {
        "disbursement": t("Lo que te prestaron"),
        "interest": t("Intereses"),
        "insurance": t("Seguro"),
        "fee": t("Cuota"),
        "late_interest": t("Intereses por atraso"),
        "payment": t("Pago"),
        "employer_contribution": t("Aportación de tu patrón"),
        "adjustment": t("Ajuste"),
        "forgiveness": t("Deuda perdonada"),
    }.get(kind, kind)


def by_whom(t: Translator, one: Movement) -> str:
    """The channel of a payment; other movements come by none."""
    return texts.channel_name(t, one.channel) if one.kind == "payment" and one.channel else ""


def detail(t: Translator, one: Movement) -> str:
    return " · ".join(part for part in (short_date(t, one.posted_on), by_whom(t, one)) if part)


def signed_pesos(centavos: int) -> str:
    """What raises the debt carries a plus."""
    return f"+{plain_pesos(centavos)}" if centavos > 0 else plain_pesos(centavos)


def narrowed_words(t: Translator, filters: Filters, count: int, centavos: int) -> str:
    """What was asked for, how many were found and what they add up to."""
    asked = [str(filters.year) if filters.year else "", kind_name(t, filters.kind) if filters.kind else ""]
    found = t.many("1 movimiento", "{n} movimientos", count)
    said = " · ".join([found, *(part for part in asked if part)])
    return t("{found}. Suman {amount}.", found=said, amount=plain_pesos(centavos))


def order_words(t: Translator, order: tuple[Turn, ...]) -> list[str]:
    """What a payment pays first, and how sure that is: the institute publishes no rule."""
    names = {
        "charges": t("seguro y cuotas"),
        "late_interest": t("intereses por atraso"),
        "overdue": t("pagos atrasados, del más antiguo al más nuevo"),
        "current": t("el pago del mes: intereses y después deuda"),
    }
    said = t(
        "Aquí contamos así: {order}; al final, lo que falta de tu deuda.",
        order="; ".join(names[turn] for turn in order),
    )
    if order != DEFAULT_ORDER:
        return [said, t("Ese orden lo puso quien opera este sitio. Confírmalo en INFONATEL.")]
    return [
        t("INFONAVIT no publica en qué orden aplica un pago. Está por confirmar."),
        said,
        t("Si no se acordó otra cosa, la ley pone los intereses antes que la deuda y lo antiguo primero."),
        t("Confírmalo en tu contrato o en INFONATEL. Tu saldo es el mismo en cualquier orden."),
        t("Fuente: Código Civil Federal, artículos 2093 y 2094."),
    ]


def disagreement(t: Translator, unexplained: int) -> str:
    """What to know where the ledger and the institution's balance differ; empty where they agree."""
    if not unexplained:
        return ""
    return t(
        "Tus movimientos no suman lo que dice INFONAVIT que debes: la diferencia es de {amount}. "
        "Vale el saldo de INFONAVIT. Llama a INFONATEL y pide que lo revisen.",
        amount=plain_pesos(abs(unexplained)),
    )
