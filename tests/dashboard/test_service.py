from datetime import date

import pytest

from micuenta_app import clock
from micuenta_app.dashboard import service
from micuenta_app.identity.curp import curp_for
from micuenta_app.identity.names import PersonNames
from tests.credit.files import credit
from tests.savings.people import movement, store, worker

pytestmark = pytest.mark.usefixtures("database")


def curp_of(birth_date: date) -> str:
    return curp_for(PersonNames("Elvira", "Prueba", "Ruiz"), birth_date, "M", "PL")


async def test_all_of_ones_own() -> None:
    viewer, other = await worker("Elvira"), await worker("Otra")
    await store(movement(viewer, 10_00), movement(other, 77_00))
    await credit(other, status="judicial")
    await credit(viewer, status="late", late_installments=3)
    seen = await service.dashboard_of(viewer)
    assert seen.given_names == "Elvira"
    assert seen.savings.savings.centavos == 10_00
    assert len(seen.credits.choices) == 1
    assert seen.step == "catch_up"


async def test_the_step_is_about_the_credit_that_needs_its_person() -> None:
    viewer = await worker()
    await credit(viewer, status="paid", granted_on=date(2024, 1, 1))
    await credit(viewer, status="deferred", granted_on=date(2010, 1, 1))
    seen = await service.dashboard_of(viewer)
    assert seen.step == "deferral"
    assert seen.credits.chosen is not None and seen.credits.chosen.terms.status == "deferred"


async def test_retirement_from_sixty() -> None:
    today = clock.now().date()
    sixty = await worker(curp=curp_of(today.replace(year=today.year - 60, day=1)))
    younger = await worker(curp=curp_of(date(today.year - 59, 1, 1)))
    unknown = await worker()
    assert (await service.dashboard_of(sixty)).step == "retirement"
    assert (await service.dashboard_of(younger)).step == "watch"
    assert (await service.dashboard_of(unknown)).step == "watch"


async def test_a_greeting_does_not_shout() -> None:
    assert (await service.dashboard_of(await worker("MARÍA ELENA"))).given_names == "María Elena"
    assert (await service.dashboard_of(await worker("María del Carmen"))).given_names == "María del Carmen"


async def test_a_paid_credit_without_a_mortgage_asks_for_nothing() -> None:
    viewer = await worker()
    await credit(viewer, status="paid", product="mejoravit")
    assert (await service.dashboard_of(viewer)).step == "watch"
