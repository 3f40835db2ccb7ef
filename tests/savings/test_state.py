from datetime import date

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
    assert [(pot.name, pot.balance, pot.doubled) for pot in state.pots] == [
        ("Subcuenta 1992–1997 (SAR 92)", "$18,764.92", ""),
        ("Vivienda 97", "$0.00", ""),
    ]
    assert state.absent == "No hay registros tuyos en: Fondo de Ahorro 1972–1992 y Solo Infonavit."


async def test_the_oldest_pot_says_what_it_would_be_at_retirement() -> None:
    viewer, state = await worker(), SavingsState()
    await store(movement(viewer, 4_700_30, date(1990, 1, 17), "fondo72"))
    await as_viewer(viewer, SavingsState.open, state)
    (pot,) = state.pots
    assert (pot.balance, pot.doubled) == ("$4,700.30", "$9,400.60")
    # Only what there is counts in the total.
    assert (state.total.whole, state.total.cents) == ("$4,700", ".30")


@pytest.mark.parametrize(
    ("began", "said"),
    [
        (date(1997, 6, 30), "Tus datos dicen que empezaste el 30 de junio de 1997: antes de esa fecha."),
        (date(1997, 7, 1), "Tus datos dicen que empezaste el 1 de julio de 1997: te toca la Ley de 1997."),
        (None, "Tus datos no dicen cuándo empezaste. Pregunta en el IMSS."),
    ],
)
async def test_which_law_ones_own_record_points_to(began: date | None, said: str) -> None:
    state = SavingsState()
    await as_viewer(await worker(first_contribution_on=began), SavingsState.open, state)
    assert state.law == said


async def test_nothing_registered() -> None:
    state = SavingsState()
    await as_viewer(await worker(), SavingsState.open, state)
    assert state.ready and state.empty and state.pots == [] and state.parts == []


async def test_nobody_signed_in_sees_nothing() -> None:
    with pytest.raises(PermissionError):
        await SavingsState.open.fn(SavingsState())
