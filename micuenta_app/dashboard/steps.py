"""The words of the next step."""

from dataclasses import dataclass

from ..credit import rules as credit_rules
from ..credit import texts as credit_texts
from ..credit.service import CreditFile
from ..ui.texts import Translator
from .rules import Step


@dataclass(frozen=True)
class NextStep:
    title: str = ""
    text: str = ""
    action: str = ""
    href: str = ""


def next_step(t: Translator, step: Step, file: CreditFile | None) -> NextStep:
    """What to do, why, and where; without amounts, so that nothing here needs hiding."""
    if file is None or step in ("retirement", "watch"):
        return _savings_step(t, step)
    title, text, action = _credit_words(t, step, file)
    return NextStep(title, text, action, t.href("/cuenta/credito"))


def _savings_step(t: Translator, step: Step) -> NextStep:
    if step == "retirement":
        return NextStep(
            t("Mira cuándo puedes pedir tu ahorro"),
            t("Ya tienes 60 años o más. Tu ahorro puede servir para tu retiro."),
            t("Ver cuándo se puede"),
            t.href("/cuenta/ahorro") + "#sacarlo",
        )
    return NextStep(
        t("Revisa tus movimientos"),
        t("Mira si están todas las aportaciones de tu patrón. Si falta una, llama a INFONATEL."),
        t("Ver mis movimientos"),
        t.href("/cuenta/ahorro/movimientos"),
    )


def _credit_words(t: Translator, step: Step, file: CreditFile) -> tuple[str, str, str]:
    terms = file.terms
    match step:
        case "catch_up":
            title = t("Ponte al corriente")
            if credit_rules.owes_installments(terms):
                title = t.many(
                    "Ponte al corriente: debes 1 pago",
                    "Ponte al corriente: debes {n} pagos",
                    terms.late_installments,
                )
            return title, credit_texts.late_words(t, terms, file.last_paid_on), t("Ver qué hacer")
        case "court":
            return (
                t("Llama a INFONATEL por tu crédito"),
                t("El cobro está ante un juez. Pregunta cómo llegar a un acuerdo."),
                t("Ver qué hacer"),
            )
        case "deferral":
            return (
                t("Apunta cuándo termina tu prórroga"),
                credit_texts.deferral_words(t, terms),
                t("Ver mi crédito"),
            )
        case "protection":
            return (
                t("Paga tu parte cada mes"),
                credit_texts.protection_words(t, terms),
                t("Ver cuánto me toca"),
            )
        case "cancel_mortgage":
            return (
                t("Cancela tu hipoteca"),
                t("Ya no debes tu casa. Falta el último trámite."),
                t("Ver los pasos"),
            )
        case _:
            return (
                t("Revisa tus nuevas condiciones"),
                t("Las condiciones de tu crédito cambiaron. Mira tu pago y tu tasa."),
                t("Ver mi crédito"),
            )
