"""What a payment pays, and in which order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.credit.application import Due, Part, apply
from micuenta_app.payment_turns import DEFAULT_ORDER, Turn

SEPTEMBER, OCTOBER, NOVEMBER = (date(2026, number, 1) for number in (9, 10, 11))
DUES = [
    Due(NOVEMBER, Part.PRINCIPAL, 600),
    Due(NOVEMBER, Part.INTEREST, 400),
    Due(OCTOBER, Part.PRINCIPAL, 590),
    Due(OCTOBER, Part.INTEREST, 410),
    Due(SEPTEMBER, Part.INTEREST, 420),
    Due(NOVEMBER, Part.INSURANCE, 50),
    Due(OCTOBER, Part.LATE_INTEREST, 30),
    Due(OCTOBER, Part.FEE, 20),
]


def test_charges_then_late_interest_then_the_oldest_month_interest_first():
    paid, left = apply(1_100, DUES, NOVEMBER, balance=100_000)
    assert paid == [
        Due(OCTOBER, Part.FEE, 20),
        Due(NOVEMBER, Part.INSURANCE, 50),
        Due(OCTOBER, Part.LATE_INTEREST, 30),
        Due(SEPTEMBER, Part.INTEREST, 420),
        Due(OCTOBER, Part.INTEREST, 410),
        Due(OCTOBER, Part.PRINCIPAL, 170),
    ]
    assert left == [
        Due(OCTOBER, Part.PRINCIPAL, 420),
        Due(NOVEMBER, Part.INTEREST, 400),
        Due(NOVEMBER, Part.PRINCIPAL, 600),
    ]


def test_a_deployment_may_say_another_order():
    order: tuple[Turn, ...] = ("current", "overdue", "late_interest", "charges")
    paid, _ = apply(500, DUES, NOVEMBER, balance=100_000, order=order)
    assert paid == [Due(NOVEMBER, Part.INTEREST, 400), Due(NOVEMBER, Part.PRINCIPAL, 100)]


def test_what_dues_leave_lowers_the_balance_and_what_is_above_it_is_given_back():
    dues = [Due(NOVEMBER, Part.INTEREST, 400)]
    assert apply(1_500, dues, NOVEMBER, balance=1_000) == (
        [
            Due(NOVEMBER, Part.INTEREST, 400),
            Due(NOVEMBER, Part.BALANCE, 600),
            Due(NOVEMBER, Part.EXCESS, 500),
        ],
        [],
    )


@given(
    st.integers(0, 10_000),
    st.lists(
        st.builds(
            Due,
            st.sampled_from([SEPTEMBER, OCTOBER, NOVEMBER]),
            st.sampled_from(list(Part)[:5]),
            st.integers(1, 900),
        )
    ),
    st.integers(0, 5_000),
    st.permutations(DEFAULT_ORDER),
)
def test_not_a_centavo_is_lost(payment: int, dues: list[Due], more: int, order: list[Turn]):
    owed = sum(due.centavos for due in dues)
    paid, left = apply(payment, dues, NOVEMBER, owed + more, order)
    assert sum(due.centavos for due in paid) == payment
    to_dues = sum(due.centavos for due in paid if due.part not in (Part.BALANCE, Part.EXCESS))
    assert to_dues + sum(due.centavos for due in left) == owed
    assert all(due.centavos > 0 for due in (*paid, *left))


@pytest.mark.parametrize("payment", [0, 1, 69])
def test_no_interest_is_paid_before_the_charges(payment: int):
    paid, _ = apply(payment, DUES, NOVEMBER, balance=100_000)
    assert {due.part for due in paid} <= {Part.FEE, Part.INSURANCE}
