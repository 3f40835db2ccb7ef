from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from micuenta_app.savings import rules
from micuenta_app.savings.rules import Balance, ControlTotal, LedgerSum, Part

NOVEMBER = date(2026, 11, 15)
OCTOBER = date(2026, 10, 17)
CENTAVOS = st.integers(-(10**12), 10**12)
DAYS = st.dates(date(1972, 5, 1), date(2026, 12, 31))
SUMS = st.lists(
    st.builds(LedgerSum, st.sampled_from(rules.BUCKETS), CENTAVOS, CENTAVOS, DAYS),
    unique_by=lambda s: s.bucket,
)
TOTALS = st.lists(
    st.builds(ControlTotal, st.sampled_from(rules.BUCKETS), CENTAVOS, DAYS), unique_by=lambda s: s.bucket
)


def test_nothing_registered_has_no_date() -> None:
    assert rules.settle([], []) == rules.Savings((), 0, None, True)


def test_a_ledger_that_agrees_is_shown() -> None:
    savings = rules.settle(
        [LedgerSum("viv97", 500_00, 500_00, OCTOBER)], [ControlTotal("viv97", 500_00, NOVEMBER)]
    )
    assert savings == rules.Savings((Balance("viv97", 500_00, NOVEMBER, True),), 500_00, NOVEMBER, True)


def test_the_institution_counts_where_the_ledger_disagrees() -> None:
    savings = rules.settle(
        [LedgerSum("viv97", 500_00, 500_00, OCTOBER)], [ControlTotal("viv97", 510_00, NOVEMBER)]
    )
    assert savings.balances == (Balance("viv97", 510_00, NOVEMBER, False),)
    assert not savings.agrees


def test_what_was_posted_after_the_control_total_is_added() -> None:
    later = NOVEMBER + timedelta(days=2)
    savings = rules.settle(
        [LedgerSum("viv97", 700_00, 500_00, later)], [ControlTotal("viv97", 500_00, NOVEMBER)]
    )
    assert savings.balances == (Balance("viv97", 700_00, later, True),)


def test_a_total_without_movements_disagrees_unless_it_is_zero() -> None:
    assert rules.settle([], [ControlTotal("sar92", 1, NOVEMBER)]).agrees is False
    assert rules.settle([], [ControlTotal("sar92", 0, NOVEMBER)]).agrees is True


def test_an_old_pot_without_total_is_as_fresh_as_the_ledger() -> None:
    savings = rules.settle(
        [LedgerSum("fondo72", 100, 100, date(1991, 3, 1)), LedgerSum("viv97", 50, 50, OCTOBER)], []
    )
    assert savings.as_of == OCTOBER


def test_pots_keep_the_order_of_the_law() -> None:
    sums = [LedgerSum(bucket, 1, 1, OCTOBER) for bucket in reversed(rules.BUCKETS)]
    assert tuple(balance.bucket for balance in rules.settle(sums, []).balances) == rules.BUCKETS


@given(SUMS, TOTALS)
def test_the_total_is_the_sum_of_its_pots_and_as_old_as_the_oldest(
    sums: list[LedgerSum], totals: list[ControlTotal]
) -> None:
    savings = rules.settle(sums, totals)
    assert savings.centavos == sum(balance.centavos for balance in savings.balances)
    assert savings.agrees == all(balance.agrees for balance in savings.balances)
    assert {b.bucket for b in savings.balances} == {s.bucket for s in sums} | {t.bucket for t in totals}
    if savings.balances:
        assert savings.as_of == min(balance.as_of for balance in savings.balances)


@given(st.dictionaries(st.sampled_from(rules.KINDS), CENTAVOS), CENTAVOS)
def test_parts_add_up_to_the_figure_shown(sums: dict[str, int], shown: int) -> None:
    parts = rules.parts(sums, shown)
    assert sum(part.centavos for part in parts) == shown
    assert all(part.centavos for part in parts)


def test_no_unexplained_part_where_all_is_explained() -> None:
    assert rules.parts({"contribution": 30, "yield": 12, "withdrawal": 0}, 42) == (
        Part("contribution", 30),
        Part("yield", 12),
    )


@given(st.one_of(st.integers(), st.text(), st.none(), st.booleans(), st.dictionaries(st.text(), st.text())))
def test_any_page_asked_for_is_a_page_there_is(asked: object) -> None:
    assert 1 <= rules.page_number(asked, total=41) <= 3


def test_page_numbers_are_clamped() -> None:
    assert [rules.page_number(asked, 41) for asked in (-1, 0, 1, 2, 3, 4, 10**9, "2", True)] == [
        1, 1, 1, 2, 3, 3, 3, 1, 1,
    ]  # fmt: skip
    assert type(rules.page_number(True, 41)) is int
    assert rules.page_number(5, total=0) == 1
    assert rules.page_number(2, total=40) == 2
    assert rules.page_number(3, total=40) == 2


@given(st.integers(1, 9999), st.integers(1, 6))
def test_a_bimester_is_two_months_in_a_row(year: int, number: int) -> None:
    months = rules.bimester(f"{year:04}B{number}")
    assert months is not None
    first, second = months
    assert (first.year, first.month, first.day) == (year, 2 * number - 1, 1)
    assert (second.year, second.month, second.day) == (year, 2 * number, 1)


@given(st.text())
def test_no_text_breaks_the_bimester(text: str) -> None:
    rules.bimester(text)


def test_what_is_no_bimester() -> None:
    for text in ("", "2026", "2026B0", "2026B7", "2026B11", "26B1", "0000B1", "2026B", "B1"):
        assert rules.bimester(text) is None
