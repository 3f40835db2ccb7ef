"""A credit in words and figures ready for the screen. Pure: a translator and a record in, texts out."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from babel.numbers import format_decimal

from ..registry.umi import pesos as unit_pesos
from ..registry.umi import umi
from ..ui.dates import long_date, month_year, short_date
from ..ui.lines import Line
from ..ui.money import Pesos, percent, pesos, plain_pesos
from ..ui.texts import Translator
from . import pay_off, rules, texts
from .advice import Advice
from .credit_file import Choice, CreditFile
from .rules import NextPayment, Tone
from .to_do import offer_words, to_do
from .words import Word, words_of

NO_AMOUNT = Pesos()


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
    words: list[Word] = field(default_factory=list)


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
        to_do=to_do(t, file, today),
        to_do_source=pay_off.source(t) if rules.owes_cancellation(terms) else "",
        offer=offer_words(t, terms, today),
        next_amount=pesos(due.centavos) if due else NO_AMOUNT,
        next_text=next_text(t, file, due),
        next_parts=next_parts(t, file, due) if due else [],
        payments=[
            Line(
                texts.channel_name(t, payment.channel),
                short_date(t, payment.posted_on),
                plain_pesos(payment.centavos),
            )
            for payment in file.payments
        ],
        facts=_facts(t, file),
        words=words_of(t, terms),
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


def next_text(t: Translator, file: CreditFile, due: NextPayment | None) -> str:
    if due is None:
        if file.terms.status == "judicial":
            return t("Tus datos no dicen cuánto te toca pagar. Pregunta en INFONATEL.")
        return t("Ya no tienes pagos.")
    if due.month:
        return t("Es el pago de {month}.", month=month_year(t, due.month))
    if due.after:
        return t("Es lo que pagas cada mes después del {date}.", date=long_date(t, due.after))
    return t("Es lo que pagas cada mes cuando termine la prórroga.")


def next_parts(t: Translator, file: CreditFile, due: NextPayment) -> list[Line]:
    insurance, fee = file.terms.insurance_centavos, file.terms.fee_centavos
    share = t("10\xa0% de tu mensualidad") if file.terms.status == "protected" else t("Mensualidad")
    parts = [(share, due.centavos - insurance - fee), (t("Seguro"), insurance), (t("Cuota"), fee)]
    lines = [Line(what, "", plain_pesos(centavos)) for what, centavos in parts if centavos]
    who = t("Tu patrón lo descuenta de tu sueldo") if due.by_employer else t("Lo pagas tú")
    return [*lines, Line(t("Tu pago"), who, plain_pesos(due.centavos), is_sum=True)]


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
