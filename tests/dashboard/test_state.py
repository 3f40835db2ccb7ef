from dataclasses import asdict
from datetime import UTC, date, datetime

import pytest
import reflex as rx

from micuenta_app.activity.service import LastVisit
from micuenta_app.dashboard.state import CoverState, DashboardState, visit
from micuenta_app.ui.texts import Translator
from micuenta_app.web.session_guard import Kept
from tests.credit.files import credit, paid
from tests.savings.looking import as_viewer
from tests.savings.people import movement, store, worker

pytestmark = pytest.mark.usefixtures("database")


async def fresh() -> tuple[DashboardState, CoverState]:
    """Both states in one tree, as a browser tab has them."""
    # pyrefly: ignore[unexpected-keyword]
    root = rx.State(_reflex_internal_init=True)
    return await root.get_state(DashboardState), await root.get_state(CoverState)


def sent(state: DashboardState) -> str:
    """Everything of the state that reaches the browser."""
    return str([asdict(state.savings), asdict(state.credit), asdict(state.step), state.greeting])


async def test_the_screen() -> None:
    viewer, (state, _) = await worker("Elvira"), await fresh()
    row = await credit(viewer, status="late", late_installments=3)
    await store(
        movement(viewer, 100_00),
        movement(viewer, -30_00, kind="applied_to_credit"),
        paid(row, date(2026, 8, 1)),
    )
    await as_viewer(viewer, DashboardState.open, state)
    assert state.ready and state.greeting == "Hola, Elvira"
    assert state.savings.total.whole == "$70" and "$30.00" in state.savings.applied
    assert state.credit.balance.whole == "$224,800"
    assert (state.credit.tone, state.credit.status) == ("bad", "Atrasado: 3 pagos")
    assert state.credit.catch_up == (
        "Para ponerte al corriente, paga $8,935.29. Falta sumar lo que tu contrato cobre por el atraso."
    )
    assert state.step.title == "Ponte al corriente: debes 3 pagos"
    assert "septiembre, octubre y noviembre" in state.step.text
    assert state.step.href == "/cuenta/credito"


async def test_hidden_amounts_are_not_sent() -> None:
    viewer, (state, cover) = await worker(), await fresh()
    await credit(viewer, status="late", late_installments=3)
    await store(movement(viewer, 77_123_45), movement(viewer, -30_31, kind="applied_to_credit"))
    await as_viewer(viewer, DashboardState.open, state)
    assert "$" in sent(state)
    await as_viewer(viewer, DashboardState.cover, state)
    assert cover.hidden and "$" not in sent(state)
    await as_viewer(viewer, DashboardState.open, state)
    assert cover.hidden and "$" not in sent(state)
    await as_viewer(viewer, DashboardState.cover, state)
    assert not cover.hidden and "$77,093" in sent(state)


def test_the_choice_outlives_its_page_and_the_amounts_do_not() -> None:
    assert issubclass(CoverState, Kept)
    assert not issubclass(DashboardState, Kept)
    assert set(CoverState.base_vars) == {"hidden"}


async def test_nothing_at_all() -> None:
    state, _ = await fresh()
    await as_viewer(await worker(), DashboardState.open, state)
    assert state.ready and state.savings.as_of == "" and state.credit.status == ""
    assert state.step.href == "/cuenta/ahorro/movimientos"


async def test_several_credits_are_counted() -> None:
    viewer, (state, _) = await worker(), await fresh()
    for year in (2001, 2011, 2021):
        await credit(viewer, status="paid", granted_on=date(year, 1, 1))
    await as_viewer(viewer, DashboardState.open, state)
    assert state.credit.others == "Tienes otros 2 créditos."
    assert state.step.title == "Cancela tu hipoteca"


async def test_nobody_signed_in_sees_nothing() -> None:
    state, _ = await fresh()
    with pytest.raises(PermissionError):
        await DashboardState.cover.fn(state)


@pytest.mark.parametrize(("tries", "said"), [(0, ""), (1, "una contraseña"), (4, "4 contraseñas")])
def test_the_visit_before_says_how_many_passwords_were_wrong(tries: int, said: str) -> None:
    at = datetime(2026, 11, 20, 15, 4, tzinfo=UTC)
    shown = visit(Translator(), LastVisit(at, "Chrome · Android", tries))
    assert (shown.at, shown.device) == ("2026-11-20T15:04:00+00:00", "Chrome · Android")
    assert said in shown.tries and bool(said) == bool(shown.tries)
    assert visit(Translator(), None).at == ""
