"""A long ledger narrowed, and the balance after each movement."""

from datetime import date

import pytest
from sqlalchemy import select, text

from micuenta_app import db
from micuenta_app.savings import service
from micuenta_app.savings.filters import Filters
from micuenta_app.savings.movements import with_balance
from micuenta_app.savings.movements_state import MovementsState
from micuenta_app.viewer import Viewer
from tests.savings.looking import as_viewer
from tests.savings.people import movement, store, worker

pytestmark = pytest.mark.usefixtures("database")


async def life() -> Viewer:
    """Two pots, three kinds, two employers, and somebody else's ledger beside them."""
    viewer, other = await worker(), await worker("Otra")
    await store(
        movement(viewer, 100_00, date(1996, 9, 17), "sar92", period="1996B4", employer="Maquila"),
        movement(viewer, 10_00, date(1997, 3, 1), "sar92", "yield"),
        movement(viewer, 200_00, date(1997, 9, 17), period="1997B4", employer="Maquila"),
        movement(viewer, 300_00, date(2004, 1, 1), employer="Hotel"),
        movement(viewer, 400_00, date(2004, 12, 31), employer="Hotel"),
        movement(viewer, -500_00, date(2005, 1, 1), kind="withdrawal"),
        movement(other, 7_777_00, date(2004, 6, 1), "solo", "voluntary", employer="Ajena"),
    )
    return viewer


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), [(-500, 510), (400, 1010), (300, 610), (200, 310), (10, 110), (100, 100)]),
        # A year includes its first and its last day.
        (Filters(year=2004), [(400, 1010), (300, 610)]),
        (Filters(kind="yield"), [(10, 110)]),
        (Filters(employer="Maquila"), [(200, 310), (100, 100)]),
        # In one pot, what there was in that pot.
        (Filters(bucket="viv97"), [(-500, 400), (400, 900), (300, 500), (200, 200)]),
        (Filters(bucket="viv97", kind="contribution", employer="Hotel", year=2004), [(400, 900), (300, 500)]),
        (Filters(bucket="sar92", employer="Hotel"), []),
        (Filters(employer="Ajena"), []),
        (Filters(bucket="solo"), []),
    ],
)
async def test_what_is_asked_for_is_found_with_the_balance_of_its_day(
    filters: Filters, found: list[tuple[int, int]]
) -> None:
    page = await service.movements_of(await life(), 1, filters)
    assert [(m.centavos // 100, m.balance // 100) for m in page.movements] == found
    assert (page.total, page.centavos) == (len(found), 100 * sum(amount for amount, _ in found))


async def test_only_what_is_in_ones_own_ledger_can_be_chosen() -> None:
    choices = await service.choices_of(await life())
    assert choices.years == (2005, 2004, 1997, 1996)
    assert choices.buckets == ("sar92", "viv97")
    assert choices.kinds == ("contribution", "yield", "withdrawal")
    assert choices.employers == ("Hotel", "Maquila")


async def test_the_screen() -> None:
    viewer, state = await life(), MovementsState()
    await as_viewer(viewer, MovementsState.open, state)
    assert [(one.what, one.amount, one.after) for one in state.movements][:2] == [
        ("Entrega de tu ahorro", "−$500.00", "Saldo: $510.00"),
        ("Aportación de tu patrón", "+$400.00", "Saldo: $1,010.00"),
    ]
    assert state.movements[-1].detail == (
        "17 sep 1996 · julio y agosto de 1996 · Maquila · Subcuenta 1992–1997 (SAR 92)"
    )
    assert state.narrowed == ""
    assert [one.label for one in state.offered.employers] == ["Todos los patrones", "Hotel", "Maquila"]
    await as_viewer(viewer, MovementsState.narrow, state, {"anio": "2004", "patron": "Hotel"})
    assert state.narrowed == "2 movimientos · 2004 · Hotel. Suman $700.00."
    assert (state.chosen.anio, state.chosen.patron, state.chosen.fondo) == ("2004", "Hotel", "")
    await as_viewer(viewer, MovementsState.open, state)
    assert state.narrowed == "" and state.pager.total == 6


@pytest.mark.parametrize(
    "asked", [{"anio": "1810"}, {"fondo": "x", "tipo": 3}, {"patron": "Ajena"}, "", None, [], 7]
)
async def test_nonsense_shows_everything(asked: object) -> None:
    state = MovementsState()
    await as_viewer(await life(), MovementsState.narrow, state, asked)
    assert state.ready and state.pager.total == 6 and state.narrowed == ""


async def test_what_is_found_in_vain_says_so_and_can_be_undone() -> None:
    viewer, state = await life(), MovementsState()
    await as_viewer(viewer, MovementsState.narrow, state, {"anio": "1996", "patron": "Hotel"})
    assert state.movements == [] and state.narrowed == "0 movimientos · 1996 · Hotel. Suman $0.00."
    assert len(state.offered.years) == 5


@pytest.mark.parametrize(
    ("asked", "page"), [(2, 2), (3, 3), ("x", 1), (-1, 1), (10**9, 3), ({"page": 2}, 1), (None, 1), (2.0, 1)]
)
async def test_any_page_asked_for_is_one_of_ones_own(asked: object, page: int) -> None:
    viewer, other = await worker(), await worker()
    await store(*(movement(viewer, n + 1, date(2020, 1, 1 + n % 28)) for n in range(41)))
    await store(*(movement(other, 7_777_00) for _ in range(99)))
    state = MovementsState()
    await as_viewer(viewer, MovementsState.show_page, state, asked)
    assert state.pager.page == page and state.pager.total == 41
    assert len(state.movements) == (1 if page == 3 else 20)
    assert "+$7,777.00" not in {line.amount for line in state.movements}


async def test_turning_the_page_keeps_what_was_asked_for() -> None:
    viewer, state = await worker(), MovementsState()
    await store(*(movement(viewer, 1, date(2020, 1, 1)) for _ in range(30)), movement(viewer, 5_00))
    await as_viewer(viewer, MovementsState.narrow, state, {"anio": "2020"})
    await as_viewer(viewer, MovementsState.show_page, state, 2)
    assert (state.pager.page, state.pager.total, len(state.movements)) == (2, 30, 10)
    await as_viewer(viewer, MovementsState.open, state)
    assert (state.pager.page, state.pager.total) == (1, 31)


async def test_nobody_signed_in_sees_nothing() -> None:
    with pytest.raises(PermissionError):
        await MovementsState.open.fn(MovementsState())


async def test_one_index_brings_a_persons_rows_in_order(database: str) -> None:
    """Without it each page would read everybody's movements, or sort them."""
    if not database.startswith("sqlite"):
        pytest.skip("on a table this small PostgreSQL rightly reads all of it")
    ledger = select(with_balance(await worker()))
    async with db.reading() as session:
        connection = await session.connection()
        said = ledger.compile(connection.sync_connection, compile_kwargs={"literal_binds": True})
        plan = " ".join(row[3] for row in await session.execute(text(f"EXPLAIN QUERY PLAN {said}")))
    assert "SEARCH savings_movement USING INDEX" in plan and "(worker_id=?)" in plan
    assert "TEMP B-TREE" not in plan and "SCAN savings_movement" not in plan
