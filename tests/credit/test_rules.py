from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.credit import deferral, rules
from micuenta_app.credit.rules import NextPayment, Progress
from micuenta_app.registry.records import CreditStatus
from tests.credit.files import NOVEMBER, terms

STATUSES = [status.value for status in CreditStatus]
MONEY = st.integers(0, 10**10)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def months(*numbers: int, year: int = 2026) -> tuple[date, ...]:
    return tuple(date(year, number, 1) for number in numbers)


@pytest.mark.parametrize(
    ("status", "late", "tone"),
    [
        ("current", 0, "good"),
        ("late", 0, "bad"),
        ("late", 1, "warn"),
        ("late", 2, "bad"),
        ("deferred", 0, "info"),
        ("protected", 0, "info"),
        ("restructured", 0, "warn"),
        ("restructured", 3, "bad"),
        ("judicial", 9, "bad"),
        ("paid", 0, "good"),
        ("released", 0, "good"),
        ("mortgage_cancelled", 0, "good"),
        ("something new", 0, "none"),
    ],
)
def test_tone(status: str, late: int, tone: str) -> None:
    assert rules.tone(terms(status, late_installments=late)) == tone


def test_every_status_of_the_registry_has_a_tone_and_a_place() -> None:
    assert "none" not in {rules.tone(terms(status)) for status in STATUSES}
    assert {rules.urgency(status) for status in STATUSES} == set(range(len(STATUSES)))
    assert rules.urgency("late") < rules.urgency("current") < rules.urgency("paid") < rules.urgency("new")


@given(MONEY, MONEY, MONEY)
def test_an_installment_is_payment_insurance_and_fee(payment: int, insurance: int, fee: int) -> None:
    sample = terms(payment_centavos=payment, insurance_centavos=insurance, fee_centavos=fee)
    assert rules.installment(sample) == payment + insurance + fee


@given(st.integers(0, 400), MONEY, st.sampled_from(STATUSES))
def test_catching_up_is_late_installments_and_nothing_more(late: int, payment: int, status: str) -> None:
    sample = terms(status, late_installments=late, payment_centavos=payment)
    due = rules.catch_up(sample)
    if status in ("late", "restructured") and late:
        assert due == late * rules.installment(sample)
    else:
        assert due is None


def test_the_months_owed_are_named() -> None:
    sample = terms("late", late_installments=3)
    assert rules.late_months(sample, date(2026, 8, 20)) == months(9, 10, 11)


def test_the_month_of_the_record_may_not_be_due_yet() -> None:
    sample = terms("late", late_installments=2)
    assert rules.late_months(sample, date(2026, 8, 20)) == months(9, 10)
    assert rules.next_payment(sample, date(2026, 8, 20)) == NextPayment(2_978_43, month=date(2026, 11, 1))


def test_months_over_the_turn_of_a_year() -> None:
    sample = terms("late", late_installments=3, as_of=date(2026, 1, 31))
    assert rules.late_months(sample, date(2025, 10, 2)) == (*months(11, 12, year=2025), *months(1))


@pytest.mark.parametrize("late", [1, 4, 5])
def test_months_are_not_named_when_the_ledger_tells_another_count(late: int) -> None:
    sample = terms("late", late_installments=late)
    assert rules.late_months(sample, date(2026, 8, 20)) == ()
    assert rules.next_payment(sample, date(2026, 8, 20)) == NextPayment(2_978_43, month=date(2026, 12, 1))


def test_a_credit_never_paid_is_late_from_the_month_after_it_was_granted() -> None:
    sample = terms("late", late_installments=2, granted_on=date(2026, 9, 30))
    assert rules.late_months(sample, None) == months(10, 11)


@given(st.integers(-1, 60), DAYS, st.none() | DAYS, st.sampled_from(STATUSES))
def test_named_months_follow_the_last_payment_and_end_by_the_record(
    late: int, as_of: date, last_paid_on: date | None, status: str
) -> None:
    sample = terms(status, late_installments=late, as_of=as_of, granted_on=date(1989, 1, 1))
    named = rules.late_months(sample, last_paid_on)
    assert len(named) in (0, late)
    assert list(named) == sorted(set(named))
    assert all(month.day == 1 and month <= as_of for month in named)
    if named and last_paid_on:
        assert named[0] > last_paid_on


@pytest.mark.parametrize(
    ("last_paid_on", "month"),
    [
        (None, date(2026, 11, 1)),
        (date(2026, 10, 30), date(2026, 11, 1)),
        (date(2026, 11, 3), date(2026, 12, 1)),
        (date(2026, 12, 1), date(2026, 12, 1)),
    ],
)
def test_the_next_payment_is_the_first_month_not_paid(last_paid_on: date | None, month: date) -> None:
    assert rules.next_payment(terms(), last_paid_on) == NextPayment(2_978_43, month=month)


def test_december_is_followed_by_january() -> None:
    sample = terms(as_of=date(2026, 12, 31))
    due = rules.next_payment(sample, date(2026, 12, 5))
    assert due is not None and due.month == date(2027, 1, 1)


@pytest.mark.parametrize("status", ["paid", "released", "mortgage_cancelled", "judicial"])
def test_no_payment_is_asked(status: str) -> None:
    assert rules.next_payment(terms(status), None) is None


def test_nothing_owed_no_payment() -> None:
    assert rules.next_payment(terms(balance_centavos=0), None) is None
    assert rules.next_payment(terms(balance_centavos=-5), None) is None


def test_nothing_is_asked_before_a_deferral_ends() -> None:
    sample = terms("deferred", status_until=date(2027, 2, 28))
    assert rules.next_payment(sample, NOVEMBER) == NextPayment(2_978_43, after=date(2027, 2, 28))


def test_under_the_protection_fund_a_tenth_is_asked_and_all_of_insurance_and_fee() -> None:
    sample = terms("protected", payment_centavos=2_880_05, insurance_centavos=98_40, fee_centavos=12_00)
    due = rules.next_payment(sample, None)
    assert due is not None and due.centavos == 288_00 + 98_40 + 12_00


def test_with_an_employer_the_payroll_pays() -> None:
    due = rules.next_payment(terms(regime="roa"), None)
    assert due is not None and due.by_employer


@given(st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12))
def test_progress_never_lies(original: int, balance: int) -> None:
    seen = rules.progress(original, balance)
    assert 0 <= seen.percent <= 100
    if balance > 0:
        assert seen.percent < 100
    assert seen.grew == (original > 0 and balance > original)


def test_progress() -> None:
    assert rules.progress(312_400_00, 224_800_49) == Progress(28)
    assert rules.progress(100_00, 1) == Progress(99)
    assert rules.progress(100_00, 0) == Progress(100)
    assert rules.progress(100_00, 130_00) == Progress(0, grew=True)


def test_a_deferral_is_free_since_the_reform() -> None:
    assert not deferral.is_free(date(2025, 2, 20))
    assert deferral.is_free(date(2025, 2, 21))


def test_units_are_frozen_since_2025() -> None:
    assert not rules.unit_is_frozen(date(2024, 12, 31))
    assert rules.unit_is_frozen(date(2025, 1, 1))


def test_a_credit_number_is_read_like_a_telephone_number() -> None:
    assert rules.in_groups("1923456789") == "19 2345 6789"
    assert rules.in_groups("123") == "123"


@given(
    st.one_of(st.integers(), st.text(), st.none(), st.booleans(), st.lists(st.integers())), st.integers(1, 9)
)
def test_any_ordinal_is_a_place_in_the_list(asked: object, count: int) -> None:
    place = rules.ordinal(asked, count)
    assert 0 <= place < count
    if isinstance(asked, int) and not isinstance(asked, bool) and 0 <= asked < count:
        assert place == asked
    else:
        assert place == 0


@pytest.mark.parametrize(
    ("product", "has_one"),
    [("tradicional", True), ("", True), ("mejoravit", False), (" Mejoravit ", False), ("crediterreno", True)],
)
def test_only_mejoravit_has_no_mortgage(product: str, has_one: bool) -> None:
    assert rules.has_mortgage(product) == has_one


@pytest.mark.parametrize("status", CreditStatus)
def test_a_mortgage_is_cancelled_once_the_debt_is_gone(status: str) -> None:
    assert rules.owes_cancellation(terms(status)) == (status in ("paid", "released"))
    assert not rules.owes_cancellation(terms(status, has_mortgage=False))
