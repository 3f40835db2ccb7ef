"""What is said about each kind of credit, in both languages."""

import re
from dataclasses import asdict
from datetime import date
from decimal import Decimal

import pytest

from micuenta_app.credit.service import CreditFile, Payment
from micuenta_app.credit.view import CreditView, credit_view
from micuenta_app.registry.records import CreditStatus
from micuenta_app.ui.texts import Language, Translator
from tests.credit.files import terms

ES = Translator("es")


def seen(status: str = "current", t: Translator = ES, **changes: object) -> CreditView:
    extra = {
        "late_annual_rate": None,
        "balance_units": None,
        "payment_units": None,
        "payments": (Payment(date(2026, 8, 20), 2_978_43, ""),),
    }
    extra |= {name: changes.pop(name) for name in list(changes) if name in extra}
    return credit_view(
        t,
        CreditFile(
            number="1923456789",
            product="tradicional",
            terms=terms(status, **changes),
            annual_rate=Decimal("0.0741"),
            term_months=240,
            # pyrefly: ignore[bad-argument-type]
            **extra,
        ),
        date(2026, 11, 24),
    )


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("status", [*CreditStatus, "something new"])
def test_every_status_says_what_it_means(status: str, language: Language) -> None:
    view = seen(status, Translator(language), late_installments=2)
    assert view.status and view.meaning and all(view.meaning) and view.next_text
    assert view.to_do or status == "something new"
    assert not re.search(r"\{\w+\}", str(asdict(view)))


def test_english_is_english() -> None:
    view = seen("late", Translator("en"), late_installments=3)
    assert view.status == "Behind: 3 payments"
    assert view.meaning[0].startswith("You owe the payments for September, October, and November.")
    assert view.next_text == "It is the payment for December 2026."
    assert view.progress == "You have brought your debt down 28%. You were lent $312,400.00 in 2021."


def test_no_late_interest_is_claimed_unless_the_contract_says() -> None:
    assert "Si tu contrato cobra por el atraso" in seen("late", late_installments=3).to_do[0].text
    told = seen("late", late_installments=3, late_annual_rate=Decimal("0.045")).to_do[0].text
    assert "4.5\N{NO-BREAK SPACE}%" in told and "Si tu contrato" not in told


def test_months_with_their_years_and_as_a_span() -> None:
    turn = seen(
        "late", late_installments=3, as_of=date(2027, 1, 20), payments=(Payment(date(2026, 10, 1), 1, ""),)
    )
    assert "noviembre de 2026, diciembre de 2026 y enero de 2027" in turn.meaning[0]
    long = seen("late", late_installments=8, payments=(Payment(date(2026, 3, 1), 1, ""),))
    assert "abril de 2026 a noviembre de 2026" in long.meaning[0]
    one = seen("late", late_installments=1, payments=(Payment(date(2026, 10, 1), 1, ""),))
    assert one.meaning[0].startswith("Debes el pago de noviembre.")
    unknown = seen("late", late_installments=5)
    assert unknown.meaning == ["Debes 5 pagos. Tus datos no dicen de qué meses son."]


def test_a_deferral() -> None:
    view = seen("deferred", status_until=date(2027, 2, 28), deferral_months_used=8)
    assert view.meaning[:2] == [
        "Tu prórroga termina el 28 de febrero de 2027. Mientras, no tienes que pagar.",
        "Has usado 8 de 24 meses de prórroga.",
    ]
    assert any("no te cobran intereses" in text for text in view.meaning)
    old = seen("deferred", as_of=date(2024, 6, 1))
    assert not any("no te cobran intereses" in text for text in old.meaning)
    assert view.next_text == "Es lo que pagas cada mes después del 28 de febrero de 2027."


def test_units_and_pesos_and_no_rise() -> None:
    view = seen("restructured", denomination="vsm", balance_units=Decimal("73.3512"), frozen=True)
    assert view.units == [
        "Tu crédito se lleva en unidades: veces salario mínimo (VSM). Debes 73.3512 unidades.",
        "Cada unidad vale $3,064.62: 100.81 pesos al día por 30.4 días. Ese valor diario se llama UMI.",
        "La unidad ya no sube. La ley lo prohíbe desde 2025.",
    ]
    assert any("congelado" in text for text in view.meaning)
    law = "Fuente: Ley del INFONAVIT, artículo 44, reforma del 21 de febrero de 2025."
    assert (view.units_source, view.meaning_sources) == (law, [law])


def test_the_unit_of_a_year_nobody_verified_is_not_told() -> None:
    view = seen("current", denomination="vsm", balance_units=Decimal("73.35"), as_of=date(2018, 6, 1))
    assert view.units == [
        "Tu crédito se lleva en unidades: veces salario mínimo (VSM). Debes 73.35 unidades."
    ]
    assert view.units_source == ""


def test_the_payment_taken_apart_adds_up_under_protection() -> None:
    view = seen("protected", insurance_centavos=98_40, fee_centavos=12_00)
    assert [(line.what, line.amount) for line in view.next_parts] == [
        ("10\xa0% de tu mensualidad", "$288.00"),
        ("Seguro", "$98.40"),
        ("Cuota", "$12.00"),
        ("Tu pago", "$398.40"),
    ]


def test_a_paid_credit_has_steps_and_no_payment() -> None:
    view = seen("paid", balance_centavos=0)
    assert [advice.title for advice in view.to_do][2] == "Cancela tu hipoteca"
    assert view.next_amount.whole == "" and view.next_text == "Ya no tienes pagos."
    assert view.percent == 100 and view.is_finished
    assert not seen("late", late_installments=3).is_finished
    (only,) = seen("mortgage_cancelled", balance_centavos=0).to_do
    assert only.title == "Guarda tu escritura"


@pytest.mark.parametrize("status", ["paid", "released"])
def test_a_credit_without_a_mortgage_has_none_to_cancel(status: str) -> None:
    view = seen(status, balance_centavos=0, has_mortgage=False)
    assert view.meaning == ["Ya no debes nada."]
    assert view.to_do == [] and view.to_do_source == "" and view.meaning_sources == []
    assert "hipoteca" not in str(asdict(view))


@pytest.mark.parametrize(
    ("status", "source"),
    [
        ("deferred", "artículo 41"),
        ("released", "artículo 41"),
        ("protected", "25 de agosto de 2024"),
        ("current", ""),
    ],
)
def test_what_the_law_grants_names_its_source(status: str, source: str) -> None:
    named = seen(status).meaning_sources
    assert source in named[0] if source else named == []


def test_a_court_case_names_no_amount_to_pay() -> None:
    view = seen("judicial", late_installments=40)
    assert view.next_amount.whole == "" and all(not advice.amount for advice in view.to_do)


def test_half_off_is_told_with_its_amount_and_days() -> None:
    offer = " ".join(seen(balance_centavos=78_100_00).offer)
    assert "Pagarías $39,050.00 en un solo pago y te ahorrarías $39,050.00." in offer
    assert "desde el 10 de noviembre de 2026" in offer and "a más tardar el 30 de noviembre de 2026" in offer
    assert seen(balance_centavos=78_100_01).offer == []
    assert seen("judicial", balance_centavos=1_00).offer == [] == seen("paid", balance_centavos=0).offer


def test_after_a_deferral_one_knows_when_to_pay_and_what_is_left_of_it() -> None:
    first, second = seen("deferred", status_until=date(2027, 3, 31), deferral_months_used=23).to_do
    assert (first.amount, first.text) == ("$2,978.43", "Después del 31 de marzo de 2027.")
    assert second.text.startswith("Por ley te queda 1 mes más")
    assert len(seen("deferred", deferral_months_used=24).to_do) == 1
