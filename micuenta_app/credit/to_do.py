"""What to do next, for each way a credit can go. Pure: a translator and a record in, texts out."""

from datetime import date

from ..ui.dates import long_date
from ..ui.money import percent, plain_pesos
from ..ui.texts import Translator
from . import deferral, rules, settlement
from .advice import Advice
from .credit_file import CreditFile
from .pay_off import cancel_mortgage


def to_do(t: Translator, file: CreditFile, today: date) -> list[Advice]:
    if rules.owes_installments(file.terms):
        return _catch_up(t, file)
    return {
        "current": [
            Advice(t("Sigue pagando cada mes"), "", t("Guarda cada recibo hasta ver aquí tu pago.")),
        ],
        "late": [
            Advice(
                t("Pregunta cuánto debes"), "", t("Llama a INFONATEL. Ten a la mano tu número de crédito.")
            )
        ],
        "deferred": _after_deferral(t, file.terms),
        "protected": [
            Advice(
                t("Paga tu parte cada mes"),
                plain_pesos(rules.own_share_of(file.terms)),
                t("El fondo ayuda hasta 6 meses, una vez en 5 años."),
            ),
        ],
        "restructured": [
            Advice(
                t("Revisa tu pago y tu tasa nuevos"),
                plain_pesos(rules.installment(file.terms)),
                t("Tu tasa es de {rate} al año.", rate=percent(t, file.annual_rate)),
            ),
        ],
        "mortgage_cancelled": [
            Advice(
                t("Guarda tu escritura"),
                "",
                t("Guarda también el documento que cancela la hipoteca. No tienes nada más que hacer."),
            ),
        ],
        "judicial": [
            Advice(t("Llama a INFONATEL"), "", t("Pregunta cómo llegar a un acuerdo.")),
            Advice(
                t("No les pagues a coyotes ni a falsos gestores"),
                "",
                t(
                    "Pedir un acuerdo en INFONATEL es gratis. "
                    "Un abogado que te defiende ante el juez es otra cosa."
                ),
            ),
        ],
        "paid": cancel_mortgage(t, file, today),
        "released": cancel_mortgage(t, file, today),
    }.get(file.terms.status, [])


def _after_deferral(t: Translator, terms: rules.Terms) -> list[Advice]:
    amount = plain_pesos(rules.installment(terms))
    if terms.status_until is None:
        first = Advice(t("Pregunta cuándo termina tu prórroga"), "", t("Llama a INFONATEL."))
    else:
        until = long_date(t, terms.status_until)
        first = Advice(t("Apunta cuándo vuelves a pagar"), amount, t("Después del {date}.", date=until))
    left = deferral.months_left(terms.deferral_months_used)
    if not left:
        return [first]
    can_ask = t.many(
        "Por ley te queda 1 mes más de prórroga. Si sigues sin trabajo, pregunta antes de que termine.",
        "Por ley te quedan {n} meses más de prórroga. Si sigues sin trabajo, pregunta antes de que termine.",
        left,
    )
    longest = t.many(
        "Otra prórroga puede durar hasta 1 mes.",
        "Otra prórroga puede durar hasta {n} meses.",
        deferral.longest_next(terms.deferral_months_used),
    )
    return [first, Advice(t("¿No vas a poder pagar?"), "", f"{can_ask} {longest}")]


def offer_words(t: Translator, terms: rules.Terms, today: date) -> list[str]:
    """The discount for who pays the rest at once; nothing while it does not apply."""
    if terms.status in rules.FINISHED or terms.status == "judicial":
        return []
    found = settlement.offer(terms.original_centavos, terms.balance_centavos, today)
    if found is None:
        return []
    return [
        t("Debes la cuarta parte de lo que te prestaron, o menos. Quizá INFONAVIT te descuente la mitad."),
        t(
            "Pagarías {amount} en un solo pago y te ahorrarías {saved}.",
            amount=plain_pesos(found.centavos),
            saved=plain_pesos(found.saved),
        ),
        t(
            "Mira la cantidad exacta en el Mi Cuenta oficial desde el {first}. "
            "Págala completa a más tardar el {last}. No esperes al último día.",
            first=long_date(t, found.shown_from),
            last=long_date(t, found.pay_by),
        ),
        t("Si pagas menos de lo que dice, solo baja tu deuda: no hay descuento."),
        t("Fuente: El Economista, {date}.", date=long_date(t, date(2025, 9, 6))),
    ]


def _catch_up(t: Translator, file: CreditFile) -> list[Advice]:
    each = plain_pesos(rules.installment(file.terms))
    late = t.many("Es 1 pago de {each}.", "Son {n} pagos de {each}.", file.terms.late_installments, each=each)
    if file.late_annual_rate:
        rate = percent(t, file.late_annual_rate)
        charge = t(
            "Según tu contrato, por el atraso te cobran {rate} al año. INFONATEL te dice cuánto es.",
            rate=rate,
        )
    else:
        charge = t("Si tu contrato cobra por el atraso, INFONATEL te dice cuánto.")
    return [
        Advice(t("Paga lo atrasado"), plain_pesos(rules.catch_up(file.terms) or 0), f"{late} {charge}"),
        Advice(
            t("¿No puedes con todo?"),
            "",
            t(
                "Llama a INFONATEL antes de que se junte otro mes. Pregunta qué opciones tienes. "
                "Preguntar y pedir un acuerdo es gratis."
            ),
        ),
    ]
