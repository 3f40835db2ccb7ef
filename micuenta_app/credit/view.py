"""A credit in words and figures ready for the screen. Pure: a translator and a record in, texts out."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from babel.numbers import format_decimal

from ..registry.umi import pesos as unit_pesos
from ..registry.umi import umi
from ..ui.dates import long_date, month_year, short_date
from ..ui.money import Pesos, percent, pesos, plain_pesos
from ..ui.texts import Translator
from . import deferral, rules, settlement, texts
from .rules import NextPayment, Tone
from .service import Choice, CreditFile

NO_AMOUNT = Pesos()


@dataclass(frozen=True)
class Line:
    what: str = ""
    detail: str = ""
    amount: str = ""
    is_sum: bool = False


@dataclass(frozen=True)
class Advice:
    """One thing to do, the amount it takes, and what to know about it."""

    title: str = ""
    amount: str = ""
    text: str = ""


@dataclass(frozen=True)
class CreditView:
    number: str = ""
    tone: Tone = "none"
    is_finished: bool = False
    status: str = ""
    meaning: list[str] = field(default_factory=list)
    meaning_sources: list[str] = field(default_factory=list)
    balance: Pesos = NO_AMOUNT
    as_of: str = ""
    percent: int = 0
    progress: str = ""
    units: list[str] = field(default_factory=list)
    units_source: str = ""
    to_do: list[Advice] = field(default_factory=list)
    to_do_source: str = ""
    offer: list[str] = field(default_factory=list)
    next_amount: Pesos = NO_AMOUNT
    next_text: str = ""
    next_parts: list[Line] = field(default_factory=list)
    payments: list[Line] = field(default_factory=list)
    facts: list[Line] = field(default_factory=list)


def credit_view(t: Translator, file: CreditFile, today: date) -> CreditView:
    terms, last_paid_on = file.terms, file.last_paid_on
    due = rules.next_payment(terms, last_paid_on)
    gone = rules.progress(terms.original_centavos, terms.balance_centavos)
    units = _units(t, file)
    return CreditView(
        number=rules.in_groups(file.number),
        tone=rules.tone(terms),
        is_finished=terms.status in rules.FINISHED,
        status=texts.status_word(t, terms),
        meaning=texts.status_meaning(t, terms, last_paid_on),
        meaning_sources=texts.meaning_sources(t, terms),
        balance=pesos(terms.balance_centavos),
        as_of=t("Saldo al {date}, según tus datos.", date=long_date(t, terms.as_of)),
        percent=gone.percent,
        progress=_progress(t, file, gone),
        units=units,
        units_source=texts.frozen_source(t) if units and rules.unit_is_frozen(terms.as_of) else "",
        to_do=_to_do(t, file),
        to_do_source=texts.cancellation_source(t) if rules.owes_cancellation(terms) else "",
        offer=offer_words(t, terms, today),
        next_amount=pesos(due.centavos) if due else NO_AMOUNT,
        next_text=_next_text(t, file, due),
        next_parts=_next_parts(t, file, due) if due else [],
        payments=[
            Line(
                texts.channel_name(t, payment.channel),
                short_date(t, payment.posted_on),
                plain_pesos(payment.centavos),
            )
            for payment in file.payments
        ],
        facts=_facts(t, file),
    )


def choice_words(t: Translator, choice: Choice) -> str:
    return t(
        "{product} de {year}", product=texts.product_name(t, choice.product), year=choice.granted_on.year
    )


def _progress(t: Translator, file: CreditFile, gone: rules.Progress) -> str:
    lent = plain_pesos(file.terms.original_centavos)
    year = file.terms.granted_on.year
    if gone.grew:
        return t("Hoy debes más de lo que te prestaron: {lent} en {year}.", lent=lent, year=year)
    return t(
        "Has bajado tu deuda {percent}\xa0%. Te prestaron {lent} en {year}.",
        percent=gone.percent,
        lent=lent,
        year=year,
    )


def _units(t: Translator, file: CreditFile) -> list[str]:
    if file.terms.denomination != "vsm" or file.balance_units is None:
        return []
    units = format_decimal(file.balance_units, format="#,##0.00##", locale=t.locale)
    said = [
        t(
            "Tu crédito se lleva en unidades: veces salario mínimo (VSM). Debes {units} unidades.",
            units=units,
        )
    ]
    daily = umi(file.terms.as_of.year)
    if daily is not None:
        worth = plain_pesos(int(unit_pesos(Decimal(1), daily) * 100))
        said.append(
            t(
                "Cada unidad vale {pesos}: {umi} pesos al día por 30.4 días. Ese valor diario se llama UMI.",
                pesos=worth,
                umi=daily,
            )
        )
    if rules.unit_is_frozen(file.terms.as_of):
        said.append(t("La unidad ya no sube. La ley lo prohíbe desde 2025."))
    return said


def _next_text(t: Translator, file: CreditFile, due: NextPayment | None) -> str:
    if due is None:
        if file.terms.status == "judicial":
            return t("Tus datos no dicen cuánto te toca pagar. Pregunta en INFONATEL.")
        return t("Ya no tienes pagos.")
    if due.month:
        return t("Es el pago de {month}.", month=month_year(t, due.month))
    if due.after:
        return t("Es lo que pagas cada mes después del {date}.", date=long_date(t, due.after))
    return t("Es lo que pagas cada mes cuando termine la prórroga.")


def _next_parts(t: Translator, file: CreditFile, due: NextPayment) -> list[Line]:
    insurance, fee = file.terms.insurance_centavos, file.terms.fee_centavos
    share = t("10\xa0% de tu mensualidad") if file.terms.status == "protected" else t("Mensualidad")
    parts = [(share, due.centavos - insurance - fee), (t("Seguro"), insurance), (t("Cuota"), fee)]
    lines = [Line(what, "", plain_pesos(centavos)) for what, centavos in parts if centavos]
    who = t("Tu patrón lo descuenta de tu sueldo") if due.by_employer else t("Lo pagas tú")
    return [*lines, Line(t("Tu pago"), who, plain_pesos(due.centavos), is_sum=True)]


def _to_do(t: Translator, file: CreditFile) -> list[Advice]:
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
        "paid": _cancel_mortgage(t, file),
        "released": _cancel_mortgage(t, file),
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
    return [first, Advice(t("¿No vas a poder pagar?"), "", can_ask)]


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


def _cancel_mortgage(t: Translator, file: CreditFile) -> list[Advice]:
    """LINFONAVIT art. 44: the institute issues the document itself, free of charges."""
    if not rules.owes_cancellation(file.terms):
        return []
    return [
        Advice(t("Confirma que debes cero"), "", t("Llama a INFONATEL. Ten a la mano tu número de crédito.")),
        Advice(
            t("Pide el Aviso de Suspensión"),
            "",
            t("Es gratis. Sirve si un patrón en México te descuenta: con él, deja de hacerlo."),
        ),
        Advice(
            t("Cancela tu hipoteca"),
            "",
            t(
                "Por ley, INFONAVIT hace el documento que la cancela. No te cobra por hacerlo y te da una "
                "copia certificada gratis. Si te dan una carta para el notario, vale 180 días."
            ),
        ),
        Advice(
            t("Recoge tu escritura"),
            "",
            t("Guárdala bien: dice que la casa es tuya. Nadie debe cobrarte por recogerla."),
        ),
    ]


def _facts(t: Translator, file: CreditFile) -> list[Line]:
    terms = file.terms
    units = t("VSM (unidades)") if terms.denomination == "vsm" else t("Pesos")
    payer = t("Tu patrón, de tu sueldo") if terms.regime == "roa" else t("Tú, por tu cuenta")
    return [
        Line(t("Número de crédito"), "", rules.in_groups(file.number)),
        Line(t("Tipo de crédito"), "", texts.product_name(t, file.product)),
        Line(t("Te lo dieron"), "", long_date(t, terms.granted_on)),
        Line(t("Tu deuda está en"), "", units),
        Line(t("Tasa de interés"), "", t("{rate} al año", rate=percent(t, file.annual_rate))),
        Line(t("Plazo"), "", t.many("1 mes", "{n} meses", file.term_months)),
        Line(t("Quién paga"), "", payer),
    ]
