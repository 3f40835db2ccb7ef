"""The working life that movements show, and the bimesters without any."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.savings.employment import PaidIn, Stretch, stretches

OCTOBER = date(2026, 10, 31)


def paid(period: str, employer: str = "Maquila", centavos: int = 100) -> PaidIn:
    return PaidIn(period, date(2000, 1, 1), centavos, employer)


def bimester(period: str) -> int:
    return int(period[:4]) * 6 + int(period[5]) - 1


def test_an_employer_is_one_stretch_and_what_is_missing_is_a_gap() -> None:
    life = [paid("2025B5"), paid("2025B6"), paid("2026B2", "Hotel"), paid("2026B3", "Hotel", 50)]
    assert stretches(life, date(2026, 7, 17)) == (
        Stretch("employer", bimester("2026B2"), bimester("2026B3"), "Hotel", 150),
        Stretch("gap", bimester("2026B1"), bimester("2026B1")),
        Stretch("employer", bimester("2025B5"), bimester("2025B6"), "Maquila", 200),
    )


def test_a_bimester_is_missing_once_it_was_due() -> None:
    # July and August are paid until 17 September.
    assert [one.kind for one in stretches([paid("2026B3")], date(2026, 9, 16))] == ["employer"]
    gap, _ = stretches([paid("2026B3")], date(2026, 9, 17))
    assert (gap.kind, gap.is_open, gap.since, gap.until) == (
        "gap", True, date(2026, 7, 1), date(2026, 8, 1),
    )  # fmt: skip


def test_a_payment_without_period_belongs_to_the_bimester_before_it_was_posted() -> None:
    (one,) = stretches([PaidIn("", date(2026, 9, 17), 100, "Maquila")], date(2026, 9, 17))
    assert one.first == bimester("2026B4")


def test_what_went_to_a_credit_is_no_gap_and_names_nobody() -> None:
    life = [paid("2026B2"), PaidIn("", date(2026, 7, 17), 80, to_credit=True), paid("2026B4")]
    found = stretches(life, OCTOBER)
    assert [(one.kind, one.employer) for one in found] == [
        ("employer", "Maquila"),
        ("credit", ""),
        ("employer", "Maquila"),
    ]


def test_two_employers_at_once_are_two_stretches_without_a_gap() -> None:
    life = [paid("2026B3"), paid("2026B3", "Hotel"), paid("2026B4")]
    assert [(one.employer, one.count) for one in stretches(life, OCTOBER)] == [("Maquila", 2), ("Hotel", 1)]


def test_a_payment_taken_back_is_no_bimester_worked() -> None:
    life = [paid("2026B3"), paid("2026B4"), paid("2026B4", centavos=-100)]
    assert [(one.kind, one.count) for one in stretches(life, OCTOBER)] == [("gap", 1), ("employer", 1)]


def test_nobody_ever_paid_in() -> None:
    assert stretches([], OCTOBER) == ()


PAYMENTS = st.lists(
    st.builds(
        PaidIn,
        st.builds("{}B{}".format, st.integers(1972, 2026), st.integers(1, 6)),
        st.dates(date(1972, 5, 1), date(2026, 12, 31)),
        st.integers(1, 10**9),
        st.sampled_from(["", "Maquila", "Hotel"]),
        st.booleans(),
    ),
    max_size=40,
)


@given(PAYMENTS, st.dates(date(1972, 5, 1), date(2027, 12, 31)))
def test_every_peso_is_in_one_stretch_and_every_bimester_is_worked_or_missing(
    life: list[PaidIn], as_of: date
) -> None:
    found = stretches(life, as_of)
    assert sum(one.centavos for one in found) == sum(one.centavos for one in life)
    worked = {b for one in found if one.kind != "gap" for b in range(one.first, one.last + 1)}
    missing = {b for one in found if one.kind == "gap" for b in range(one.first, one.last + 1)}
    assert not worked & missing
    if found:
        assert worked | missing == set(range(min(worked), max(worked | missing) + 1))
        assert worked == {bimester(one.period) for one in life}
    assert [one.last for one in found] == sorted((one.last for one in found), reverse=True)
