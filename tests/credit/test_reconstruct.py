"""Ledgers explained line by line, and where the rules say otherwise."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from micuenta_app.credit.application import Part
from micuenta_app.credit.reconstruct import Known, Row, reconstruct

KNOWN = Known(
    granted_on=date(2026, 8, 20),
    as_of=date(2026, 11, 15),
    rate=Decimal("0.12"),
    late_rate=None,
    is_vsm=False,
    deferral_months_used=0,
    balance=982_23,
)
LEDGER = [
    Row(date(2026, 8, 20), "disbursement", 1_000_00),
    Row(date(2026, 9, 1), "interest", 10_00),
    Row(date(2026, 9, 1), "insurance", 1_00),
    Row(date(2026, 9, 12), "payment", -15_00, "spei"),
    Row(date(2026, 9, 17), "employer_contribution", -2_50),
    Row(date(2026, 10, 1), "interest", 9_94),
    Row(date(2026, 10, 1), "insurance", 1_00),
    Row(date(2026, 10, 12), "payment", -5_00, "spei"),
    Row(date(2026, 11, 1), "interest", 9_99),
    Row(date(2026, 11, 12), "payment", -27_20, "spei"),
]


def test_a_ledger_that_agrees():
    account = reconstruct(KNOWN, LEDGER)
    assert (account.disagreements, account.gaps, account.unexplained) == ((), (), 0)
    assert [line.balance for line in account.lines][-3:] == [999_44, 1_009_43, 982_23]


def test_each_payment_says_what_it_paid():
    payments = [line for line in reconstruct(KNOWN, LEDGER).lines if line.row.kind == "payment"]
    first, second, third = ([(due.part, due.centavos) for due in line.parts] for line in payments)
    assert first == [(Part.INSURANCE, 1_00), (Part.INTEREST, 10_00), (Part.BALANCE, 4_00)]
    assert second == [(Part.INSURANCE, 1_00), (Part.INTEREST, 4_00)]
    # 5.94 of October's interest were left.
    assert third == [(Part.INTEREST, 5_94), (Part.INTEREST, 9_99), (Part.BALANCE, 11_27)]


def test_interest_the_rules_do_not_find_is_flagged_and_the_institutes_figure_stays():
    ledger = [*LEDGER[:5], replace(LEDGER[5], centavos=12_34), *LEDGER[6:]]
    account = reconstruct(KNOWN, ledger)
    flagged, later = account.disagreements
    assert (flagged.row.centavos, flagged.expected, flagged.difference) == (12_34, 9_94, 2_40)
    assert later.row.posted_on == date(2026, 11, 1)  # 2.40 more bear interest
    assert flagged.balance == 1_005_84
    assert account.unexplained == -2_40


def test_a_centavo_is_another_way_to_round():
    ledger = [*LEDGER[:5], replace(LEDGER[5], centavos=9_95), *LEDGER[6:]]
    assert reconstruct(KNOWN, ledger).disagreements == ()


def test_a_month_without_interest_is_a_gap_unless_a_deferral_explains_it():
    ledger = [row for row in LEDGER if row.posted_on.month != 10]
    assert reconstruct(KNOWN, ledger).gaps == (date(2026, 10, 1),)
    assert reconstruct(replace(KNOWN, deferral_months_used=1), ledger).gaps == ()


def test_before_the_reform_a_deferral_explains_no_gap():
    long_ago = replace(KNOWN, granted_on=date(2023, 8, 20), as_of=date(2023, 11, 15), deferral_months_used=12)
    ledger = [replace(row, posted_on=row.posted_on.replace(year=2023)) for row in LEDGER]
    ledger = [row for row in ledger if row.posted_on.month != 10]
    assert reconstruct(long_ago, ledger).gaps == (date(2023, 10, 1),)


def test_late_interest_needs_a_rate_in_the_contract():
    ledger = [*LEDGER, Row(date(2026, 11, 13), "late_interest", 3_00)]
    (flagged,) = reconstruct(KNOWN, ledger).disagreements
    assert (flagged.row.kind, flagged.expected) == ("late_interest", 0)
    assert reconstruct(replace(KNOWN, late_rate=Decimal("0.1")), ledger).disagreements == ()


def test_the_unit_grew_by_what_is_known_and_not_at_all_since_2025():
    known = replace(KNOWN, is_vsm=True, granted_on=date(2018, 12, 1), rate=Decimal(0))
    ledger = [
        Row(date(2018, 12, 1), "disbursement", 1_000_00),
        Row(date(2019, 2, 1), "adjustment", 40_00),  # before 2019 no value is known
        Row(date(2024, 2, 1), "adjustment", 48_48),  # 100.81 ÷ 96.32
        Row(date(2025, 2, 1), "adjustment", 50_00),
    ]
    flagged = reconstruct(known, ledger).disagreements
    assert [(line.row.posted_on.year, line.expected) for line in flagged] == [(2025, 0)]
    assert reconstruct(known, [*ledger[:2], replace(ledger[2], centavos=60_00)]).disagreements


def test_before_a_restructure_the_rate_is_unknown_and_after_it_is_judged():
    ledger = [
        Row(date(2026, 8, 20), "disbursement", 2_000_00),
        Row(date(2026, 9, 1), "interest", 30_00),
        Row(date(2026, 9, 5), "forgiveness", -1_030_00),
        Row(date(2026, 10, 1), "interest", 10_00),
        Row(date(2026, 11, 1), "interest", 20_00),
    ]
    (flagged,) = reconstruct(KNOWN, ledger).disagreements
    assert (flagged.row.posted_on.month, flagged.expected) == (11, 10_10)
