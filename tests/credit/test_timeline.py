"""A credit's whole ledger: page by page, narrowed, with what was owed after each line."""

from datetime import date

import pytest

from micuenta_app.credit import service
from micuenta_app.credit.timeline import Filters, filters_from
from micuenta_app.credit.timeline_state import TimelineState
from micuenta_app.registry.records import Credit
from micuenta_app.viewer import Viewer
from tests.credit.files import credit, paid
from tests.savings.looking import as_viewer
from tests.savings.people import store, worker

pytestmark = pytest.mark.usefixtures("database")


async def life() -> tuple[Viewer, Credit]:
    """A loan with a year's end inside it, and somebody else's beside it."""
    viewer, other = await worker(), await worker("Otra")
    mine = await credit(viewer, balance_centavos=85_000, granted_on=date(2024, 11, 5))
    foreign = await credit(other, status="judicial", balance_centavos=777)
    await store(
        paid(mine, date(2024, 11, 5), -100_000, "disbursement"),
        paid(mine, date(2024, 12, 1), -1_000, "interest"),
        paid(mine, date(2024, 12, 31), 11_000, channel="spei"),
        paid(mine, date(2025, 1, 1), -900, "interest"),
        paid(mine, date(2025, 1, 17), 5_900, "employer_contribution", channel="nomina"),
        paid(foreign, date(2025, 1, 20), -777, "late_interest"),
    )
    return viewer, mine


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (
            Filters(),
            [(-5_900, 85_000), (900, 90_900), (-11_000, 90_000), (1_000, 101_000), (100_000, 100_000)],
        ),
        # A year includes its first and its last day; the balance is that of the whole ledger.
        (Filters(year=2024), [(-11_000, 90_000), (1_000, 101_000), (100_000, 100_000)]),
        (Filters(year=2025, kind="interest"), [(900, 90_900)]),
        (Filters(kind="late_interest"), []),
    ],
)
async def test_what_is_asked_for_is_found_with_what_was_owed_then(
    filters: Filters, found: list[tuple[int, int]]
) -> None:
    viewer, _ = await life()
    page = await service.timeline_of(viewer, 0, 1, filters)
    assert [(one.centavos, one.balance) for one in page.movements] == found
    assert (page.total, page.centavos) == (len(found), sum(amount for amount, _ in found))
    assert page.unexplained == 0


async def test_only_what_is_in_the_ledger_can_be_chosen() -> None:
    viewer, _ = await life()
    choices = await service.choices_of(viewer, 0)
    assert choices.years == (2025, 2024)
    assert choices.kinds == ("payment", "employer_contribution", "interest", "disbursement")
    assert filters_from({"anio": "2024", "tipo": "interest"}, choices) == Filters(2024, "interest")
    for odd in (None, [], {"anio": 2024, "tipo": ["interest"]}, {"anio": "1999", "tipo": "late_interest"}):
        assert filters_from(odd, choices) == Filters()


async def test_a_long_ledger_is_turned_page_by_page_without_losing_a_line() -> None:
    viewer = await worker()
    row = await credit(viewer, balance_centavos=-45)
    await store(*(paid(row, date(2020 + n // 12, 1 + n % 12, 1), n + 1) for n in range(45)))
    seen = [one for n in (1, 2, 3) for one in (await service.timeline_of(viewer, 0, n)).movements]
    assert [-one.centavos for one in seen] == list(range(45, 0, -1))
    assert [one.balance for one in seen] == [-sum(range(n + 1)) for n in range(45, 0, -1)]
    assert (await service.timeline_of(viewer, 0, 99)).page == 3
    assert (await service.timeline_of(viewer, 0, "x")).page == 1


async def test_the_screen_in_words() -> None:
    viewer, _ = await life()
    state = TimelineState()
    await as_viewer(viewer, TimelineState.narrow, state, {"anio": "2024", "tipo": ""})
    assert [(one.what, one.detail, one.amount, one.after) for one in state.movements] == [
        ("Pago", "31 dic 2024 · Transferencia (SPEI)", "−$110.00", "Debes: $900.00"),
        ("Intereses", "1 dic 2024", "+$10.00", "Debes: $1,010.00"),
        ("Lo que te prestaron", "5 nov 2024", "+$1,000.00", "Debes: $1,000.00"),
    ]
    assert state.narrowed == "3 movimientos · 2024. Suman $900.00."
    assert (state.asked.anio, state.asked.tipo, state.disagreement) == ("2024", "", "")
    await as_viewer(viewer, TimelineState.show_all, state)
    assert state.narrowed == "" and len(state.movements) == 5


async def test_a_ledger_that_does_not_add_up_says_so() -> None:
    viewer, state = await worker(), TimelineState()
    row = await credit(viewer, balance_centavos=100_00)
    await store(paid(row, date(2025, 1, 1), -97_50, "disbursement"))
    await as_viewer(viewer, TimelineState.show_all, state)
    assert "$2.50" in state.disagreement


@pytest.mark.parametrize("asked", [1, -1, 10**9, "x", "0", None, [0], {"a": 1}, True])
async def test_no_place_leads_to_somebody_else(asked: object) -> None:
    viewer, _ = await life()
    page = await service.timeline_of(viewer, asked)
    assert page.total == 5 and 777 not in {one.centavos for one in page.movements}
    assert "late_interest" not in (await service.choices_of(viewer, asked)).kinds


async def test_without_a_credit_there_is_nothing() -> None:
    nobody = await worker()
    assert (await service.timeline_of(nobody, 0)).movements == ()
    assert (await service.choices_of(nobody, 0)).years == ()
