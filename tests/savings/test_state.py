from datetime import date, timedelta

import pytest

from micuenta_app.savings.state import SavingsState
from tests.savings.looking import as_viewer
from tests.savings.people import movement, store, total, worker

pytestmark = pytest.mark.usefixtures("database")
NOVEMBER = date(2026, 11, 15)


async def test_the_screen() -> None:
    viewer = await worker()
    await store(
        movement(viewer, 96_410_28, date(2021, 5, 1), period="2021B2", employer="Maquila Ficticia"),
        movement(viewer, -96_410_28, date(2021, 6, 1), kind="applied_to_credit"),
        movement(viewer, 18_764_92, date(2026, 9, 1), "sar92", "yield"),
        total(viewer, 18_764_92, NOVEMBER, "sar92"),
        total(viewer, 0, NOVEMBER),
    )
    state = SavingsState()
    assert not state.ready
    await as_viewer(viewer, SavingsState.open, state)
    assert state.ready and not state.empty and state.agrees
    assert (state.total.whole, state.total.cents) == ("$18,764", ".92")
    assert state.as_of == "Saldo al 15 de noviembre de 2026, según tus datos."
    assert state.applied == "En 2021 se usaron $96,410.28 de tu ahorro para pagar tu crédito."
    assert [(pot.name, pot.balance) for pot in state.pots] == [
        ("Subcuenta 1992–1997 (SAR 92)", "$18,764.92"),
        ("Vivienda 97", "$0.00"),
    ]
    assert [(line.what, line.amount) for line in state.movements] == [
        ("Rendimientos", "+$18,764.92"),
        ("Pago a tu crédito", "−$96,410.28"),
        ("Aportación de tu patrón", "+$96,410.28"),
    ]
    assert state.movements[2].detail == "1 may 2021 · marzo y abril de 2021 · Maquila Ficticia"


async def test_nothing_registered() -> None:
    state = SavingsState()
    await as_viewer(await worker(), SavingsState.open, state)
    assert state.ready and state.empty and state.movements == [] and state.pager.total == 0


@pytest.mark.parametrize(
    ("asked", "page"), [(2, 2), (3, 3), ("x", 1), (-1, 1), (10**9, 3), ({"page": 2}, 1), (None, 1), (2.0, 1)]
)
async def test_any_page_asked_for_is_one_of_ones_own(asked: object, page: int) -> None:
    viewer, other = await worker(), await worker()
    await store(*(movement(viewer, n + 1, NOVEMBER - timedelta(days=n)) for n in range(41)))
    await store(*(movement(other, 7_777_00) for _ in range(99)))
    state = SavingsState()
    await as_viewer(viewer, SavingsState.show_page, state, asked)
    assert state.pager.page == page and state.pager.total == 41
    assert len(state.movements) == (1 if page == 3 else 20)
    assert "+$7,777.00" not in {line.amount for line in state.movements}


async def test_opening_again_begins_at_the_newest() -> None:
    viewer, state = await worker(), SavingsState()
    await store(*(movement(viewer, 1) for _ in range(21)))
    await as_viewer(viewer, SavingsState.show_page, state, 2)
    await as_viewer(viewer, SavingsState.open, state)
    assert state.pager.page == 1


async def test_nobody_signed_in_sees_nothing() -> None:
    with pytest.raises(PermissionError):
        await SavingsState.open.fn(SavingsState())  # pyright: ignore[reportFunctionMemberAccess]
