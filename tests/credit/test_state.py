from datetime import date

import pytest

from micuenta_app.credit.state import CreditState
from tests.credit.files import credit, paid
from tests.savings.looking import as_viewer
from tests.savings.people import store, worker

pytestmark = pytest.mark.usefixtures("database")


async def test_the_screen() -> None:
    viewer = await worker()
    row = await credit(viewer, credit_number="1923456789", status="late", late_installments=3)
    await store(paid(row, date(2026, 8, 20), channel="Barri Financial Group"))
    state = CreditState()
    await as_viewer(viewer, CreditState.open, state)
    assert state.ready and state.has_credit and len(state.choices) == 1
    view = state.view
    assert (view.tone, view.status) == ("bad", "Atrasado: 3 pagos")
    assert view.meaning == ["Debes los pagos de septiembre, octubre y noviembre."]
    assert view.number == "19 2345 6789"
    assert view.balance.whole + view.balance.cents == "$224,800.49"
    assert view.to_do[0].amount == "$8,935.29"
    assert view.next_text == "Es el pago de diciembre de 2026."
    assert [(line.what, line.detail, line.amount) for line in view.payments] == [
        ("Barri Financial Group", "20 ago 2026", "$2,978.43")
    ]


async def test_no_credit() -> None:
    state = CreditState()
    await as_viewer(await worker(), CreditState.open, state)
    assert state.ready and not state.has_credit and state.choices == []


async def test_a_credit_that_went_away_is_not_kept_on_the_screen() -> None:
    viewer, nobody, state = await worker(), await worker(), CreditState()
    await credit(viewer)
    await as_viewer(viewer, CreditState.open, state)
    await as_viewer(nobody, CreditState.open, state)
    assert state.view.number == "" and state.view.facts == []


@pytest.mark.parametrize(
    ("asked", "chosen"), [(1, 1), (0, 0), ("x", 0), (-1, 0), (10**9, 0), ({"place": 1}, 0), (None, 0)]
)
async def test_any_place_asked_for_is_one_of_ones_own(asked: object, chosen: int) -> None:
    viewer, other = await worker(), await worker()
    rows = [await credit(viewer, granted_on=date(year, 1, 1)) for year in (2020, 2010)]
    await credit(other, status="judicial")
    state = CreditState()
    await as_viewer(viewer, CreditState.choose, state, asked)
    assert state.chosen == chosen and len(state.choices) == 2
    assert state.view.number.replace(" ", "") == rows[chosen].credit_number


async def test_nobody_signed_in_sees_nothing() -> None:
    with pytest.raises(PermissionError):
        await CreditState.choose.fn(CreditState(), 0)
