"""What can be paid, what is typed for it, and what it does to a debt."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.payments import rules
from micuenta_app.payments.rules import BadAmount, Effect, Option
from micuenta_app.registry.records import CreditStatus
from tests.credit.files import NOVEMBER, terms

RATE = Decimal("0.0741")
MONEY = st.integers(1, 10**11)


def test_who_is_late_is_proposed_to_catch_up() -> None:
    found = rules.options(terms("late", late_installments=3), date(2026, 8, 20))
    assert found == (
        Option("catch_up", 8_935_29),
        Option("installment", 2_978_43),
        Option("settle", 224_800_49),
    )


def test_who_is_current_is_proposed_the_next_payment() -> None:
    assert [one.kind for one in rules.options(terms(), None)] == ["installment", "settle"]


def test_in_court_no_amount_is_named() -> None:
    assert rules.options(terms("judicial", late_installments=40), None) == ()
    assert rules.is_payable(terms("judicial"))


@pytest.mark.parametrize("status", ["paid", "released", "mortgage_cancelled"])
def test_what_is_not_owed_is_not_paid(status: str) -> None:
    assert rules.options(terms(status), None) == () and not rules.is_payable(terms(status))
    assert not rules.is_payable(terms(balance_centavos=0))
    assert not rules.is_payable(terms(balance_centavos=-1))


@given(st.sampled_from(list(CreditStatus)), st.integers(0, 400), MONEY, st.none() | st.dates())
def test_no_proposed_payment_is_larger_than_the_debt(
    status: str, late: int, balance: int, last_paid_on: date | None
) -> None:
    sample = terms(status, late_installments=late, balance_centavos=balance, granted_on=date(1990, 1, 1))
    if last_paid_on and last_paid_on.year >= 9990:
        last_paid_on = None
    assert all(0 < one.centavos <= balance for one in rules.options(sample, last_paid_on))


@pytest.mark.parametrize(
    ("typed", "centavos"),
    [
        ("1500", 1_500_00),
        ("1,500", 1_500_00),
        ("$1,500.50", 1_500_50),
        (" $ 1500.5 ", 1_500_50),
        ("1500 pesos", 1_500_00),
        ("1,500.00 MXN", 1_500_00),
        ("0.01", 1),
        ("１５００", 1_500_00),  # full width, as some keyboards write
        ("224,800.49", 224_800_49),
    ],
)
def test_an_amount_as_people_type_it(typed: str, centavos: int) -> None:
    assert rules.amount(typed, 224_800_49) == centavos


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "amount_empty"),
        ("   ", "amount_empty"),
        ("-500", "amount_negative"),
        ("−500", "amount_negative"),
        ("0", "amount_zero"),
        ("0.00", "amount_zero"),
        ("mil quinientos", "amount_format"),
        ("1.500,50", "amount_format"),
        ("1,50", "amount_format"),
        ("15,00", "amount_format"),
        ("1500.505", "amount_format"),
        ("1e9", "amount_format"),
        ("0x10", "amount_format"),
        ("NaN", "amount_format"),
        ("Infinity", "amount_format"),
        ("١٥٠٠", "amount_format"),
        ("1500; DROP TABLE credit", "amount_format"),
        ("<b>1</b>", "amount_format"),
        ("9" * 400, "amount_format"),
        (str(10**12), "amount_over_debt"),
        ("224,800.50", "amount_over_debt"),
    ],
)
def test_what_is_no_amount_says_why(typed: str, code: str) -> None:
    with pytest.raises(BadAmount, match=f"^{code}$"):
        rules.amount(typed, 224_800_49)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_an_amount_within_the_debt_or_a_code(typed: str) -> None:
    try:
        assert 0 < rules.amount(typed, 100_000_00) <= 100_000_00
    except BadAmount as bad:
        assert str(bad).startswith("amount_")


@given(MONEY)
def test_what_we_write_we_also_read(centavos: int) -> None:
    assert rules.amount(f"${centavos // 100:,}.{centavos % 100:02}", 10**12) == centavos


def test_a_payment_takes_from_the_debt_and_a_month_adds_to_it() -> None:
    done = rules.effect(terms(), RATE, 2_978_43)
    # 221,822.06 × 7.41 % ÷ 12 = 1,369.751… pesos
    assert done == Effect(224_800_49, 221_822_06, 1_369_75, 98_40, falls_short=False)


def test_a_payment_below_a_month_s_interest_falls_short() -> None:
    assert rules.effect(terms(), RATE, 1_000_00).falls_short
    assert not rules.effect(terms(balance_centavos=1_000_00), RATE, 1_000_00).falls_short


def test_settling_leaves_nothing() -> None:
    done = rules.effect(terms(), RATE, 224_800_49)
    assert (done.after, done.interest, done.costs) == (0, 0, 0)


def test_a_deferral_adds_no_interest_since_the_reform() -> None:
    assert rules.effect(terms("deferred"), RATE, 100_00).interest == 0
    assert rules.effect(terms("deferred", as_of=date(2024, 6, 1)), RATE, 100_00).interest > 0


@given(MONEY, st.data(), st.decimals(0, "0.2", places=4))
def test_the_ledger_adds_up_whatever_is_paid(balance: int, data: st.DataObject, rate: Decimal) -> None:
    centavos = data.draw(st.integers(1, balance))
    done = rules.effect(terms(balance_centavos=balance, as_of=NOVEMBER), rate, centavos)
    assert done.before - centavos == done.after >= 0
    assert 0 <= done.interest <= done.after
