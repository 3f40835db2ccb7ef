"""The years and the employers on the screen."""

from datetime import date
from decimal import Decimal

import pytest

from micuenta_app import db
from micuenta_app.registry.records import Credit, CreditMovement
from micuenta_app.savings import service
from micuenta_app.savings.employers_state import EmployersState
from micuenta_app.savings.years_state import YearsState
from micuenta_app.viewer import Viewer
from tests.savings.looking import as_viewer
from tests.savings.people import movement, store, total, worker

pytestmark = pytest.mark.usefixtures("database")
OCTOBER = date(2026, 10, 31)


async def credit_with(viewer: Viewer, *paid_on: date) -> None:
    """A credit into which an employer paid on some days."""
    async with db.writing() as session:
        credit = Credit(
            credit_number=f"{viewer.worker_id:010}",
            worker_id=viewer.worker_id,
            product="tradicional",
            granted_on=date(2026, 1, 1),
            denomination="mxn",
            original_amount_centavos=1,
            annual_rate=Decimal("0.1"),
            term_months=1,
            monthly_payment_centavos=1,
            monthly_insurance_centavos=0,
            monthly_fee_centavos=0,
            regime="roa",
            status="current",
            balance_centavos=1,
            as_of=OCTOBER,
        )
        session.add(credit)
        await session.flush()
        session.add_all(
            CreditMovement(
                movement_id=f"{credit.id}-{day}",
                credit_id=credit.id,
                posted_on=day,
                kind="employer_contribution",
                amount_centavos=-800_00,
            )
            for day in paid_on
        )


async def test_years_on_the_screen() -> None:
    viewer, other, state = await worker(), await worker("Otra"), YearsState()
    await store(
        movement(viewer, 900_00, date(2004, 7, 17)),
        movement(viewer, 45_10, date(2006, 3, 1), kind="yield"),
        movement(viewer, -600_00, date(2006, 5, 1), kind="applied_to_credit"),
        movement(other, 7_777_00, date(2005, 1, 1)),
        total(viewer, 345_10, OCTOBER),
    )
    await as_viewer(viewer, YearsState.open, state)
    assert [(one.year, one.balance, one.parts) for one in state.years] == [
        ("2006", "$345.10", ["Rendimientos: $45.10", "A tu crédito: −$600.00"]),
        ("2004", "$900.00", ["Entró: $900.00"]),
    ]
    assert state.chart.drawn and state.agrees
    assert state.chart.summary == (
        "Empezó en 2004. Llegó a $900.00 al final de 2004. El 31 de octubre de 2026 hay $345.10."
    )
    assert state.ends[0] == ["31 de octubre de 2026", "$345.10"]
    assert state.ends[-1] == ["31 de diciembre de 2004", "$900.00"]


async def test_what_grew_until_now_says_so() -> None:
    viewer, state = await worker(), YearsState()
    await store(movement(viewer, 900_00, date(2004, 7, 17)), movement(viewer, 1, date(2006, 1, 1)))
    await as_viewer(viewer, YearsState.open, state)
    assert state.chart.summary == "Empezó en 2004. El 1 de enero de 2006 hay $900.01, más que nunca."


async def test_a_disagreement_is_said_beside_the_years() -> None:
    viewer, state = await worker(), YearsState()
    await store(movement(viewer, 900_00), total(viewer, 1_000_00, OCTOBER))
    await as_viewer(viewer, YearsState.open, state)
    assert not state.agrees and state.years[0].balance == "$900.00"


async def test_nothing_registered() -> None:
    viewer, years, employers = await worker(), YearsState(), EmployersState()
    await as_viewer(viewer, YearsState.open, years)
    await as_viewer(viewer, EmployersState.open, employers)
    assert years.ready and not years.chart.drawn and years.years == []
    assert employers.ready and employers.stretches == [] and employers.as_of == ""


async def test_a_control_total_without_movements_draws_nothing() -> None:
    viewer, state = await worker(), YearsState()
    await store(total(viewer, 10_00, OCTOBER))
    await as_viewer(viewer, YearsState.open, state)
    assert state.ready and not state.chart.drawn and not state.agrees


async def test_employers_gaps_and_the_credit_on_the_screen() -> None:
    viewer, other, state = await worker(), await worker("Otra"), EmployersState()
    await store(
        movement(viewer, 500_00, date(2025, 9, 17), period="2025B4", employer="Maquila"),
        movement(viewer, 500_00, date(2025, 11, 17), period="2025B5", employer="Maquila"),
        movement(viewer, 9_00, date(2026, 3, 1), kind="yield"),
        movement(other, 1_00, date(2026, 1, 17), period="2025B6", employer="Ajena"),
        total(viewer, 1_009_00, OCTOBER),
    )
    # January and February, March and April.
    await credit_with(viewer, date(2026, 3, 17), date(2026, 5, 17))
    await as_viewer(viewer, EmployersState.open, state)
    assert [(one.kind, one.name, one.months, one.detail) for one in state.stretches] == [
        ("gap", "Sin aportaciones", "Desde mayo de 2026", "2 bimestres"),
        ("credit", "Aportaciones de tu patrón a tu crédito", "De enero de 2026 a abril de 2026",
         "2 bimestres, $1,600.00 en total"),
        ("gap", "Sin aportaciones", "De noviembre de 2025 a diciembre de 2025", "1 bimestre"),
        ("employer", "Maquila", "De julio de 2025 a octubre de 2025", "2 bimestres, $1,000.00 en total"),
    ]  # fmt: skip
    assert state.as_of == "Según tus datos al 31 de octubre de 2026."


async def test_somebody_whose_employers_only_paid_into_a_credit_has_a_history_too() -> None:
    viewer, state = await worker(), EmployersState()
    await credit_with(viewer, date(2026, 3, 17))
    await as_viewer(viewer, EmployersState.open, state)
    assert [one.kind for one in state.stretches] == ["credit"]


async def test_nobody_sees_another_persons_years_or_employers() -> None:
    mine, other = await worker(), await worker("Otra")
    await store(movement(other, 77_00, employer="Ajena"))
    await credit_with(other, date(2026, 3, 17))
    assert (await service.lifetime_of(mine)).years == ()
    assert (await service.employment_of(mine)).stretches == ()


@pytest.mark.parametrize("state", [YearsState, EmployersState])
async def test_nobody_signed_in_sees_nothing(state: type[YearsState] | type[EmployersState]) -> None:
    with pytest.raises(PermissionError):
        await state.open.fn(state())
