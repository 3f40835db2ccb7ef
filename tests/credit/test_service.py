from datetime import date
from decimal import Decimal

import pytest

from micuenta_app.credit import service
from tests.credit.files import credit, paid
from tests.savings.people import store, worker

pytestmark = pytest.mark.usefixtures("database")


async def test_no_credit() -> None:
    assert await service.credits_of(await worker()) == service.Credits()


async def test_a_credit_with_its_last_payments() -> None:
    viewer = await worker()
    row = await credit(viewer, status="late", late_installments=3)
    await store(
        *(paid(row, date(2026, month, 20), channel="ventanilla") for month in range(1, 9)),
        paid(row, date(2026, 10, 1), kind="employer_contribution"),
        paid(row, date(2026, 10, 2), -50_00, kind="interest"),
    )
    found = (await service.credits_of(viewer)).chosen
    assert found is not None
    assert found.number == row.credit_number and found.annual_rate == Decimal("0.0741")
    assert [payment.posted_on.month for payment in found.payments] == [8, 7, 6, 5, 4, 3]
    assert {(payment.centavos, payment.channel) for payment in found.payments} == {(2_978_43, "ventanilla")}
    assert found.last_paid_on == date(2026, 8, 20)


async def test_a_payment_taken_back_is_not_the_last_payment() -> None:
    viewer = await worker()
    row = await credit(viewer)
    await store(paid(row, date(2026, 8, 1)), paid(row, date(2026, 9, 1), -2_978_43))
    found = (await service.credits_of(viewer)).chosen
    assert found is not None and found.last_paid_on == date(2026, 8, 1)
    assert found.payments[0].centavos == -2_978_43


async def test_units_stay_exact() -> None:
    viewer = await worker()
    await credit(
        viewer,
        denomination="vsm",
        balance_units=Decimal("73.3512"),
        monthly_payment_units=Decimal("1.0600"),
        late_annual_rate=Decimal("0.1"),
    )
    found = (await service.credits_of(viewer)).chosen
    assert found is not None
    assert (found.balance_units, found.payment_units) == (Decimal("73.3512"), Decimal("1.0600"))
    assert found.late_annual_rate == Decimal("0.1")


async def test_the_credit_that_needs_its_person_comes_first() -> None:
    viewer = await worker()
    for status, year in [("paid", 2024), ("current", 2010), ("late", 2009), ("current", 2012)]:
        await credit(viewer, status=status, granted_on=date(year, 1, 1))
    listed = (await service.credits_of(viewer)).choices
    assert [(choice.status, choice.granted_on.year) for choice in listed] == [
        ("late", 2009),
        ("current", 2012),
        ("current", 2010),
        ("paid", 2024),
    ]


@pytest.mark.parametrize(
    ("asked", "given"), [(1, 1), (2, 0), (-1, 0), (10**9, 0), ("x", 0), ("1", 0), ({"a": 1}, 0), (True, 0)]
)
async def test_a_credit_is_chosen_by_its_place_in_ones_own_list(asked: object, given: int) -> None:
    viewer = await worker()
    rows = [await credit(viewer, granted_on=date(year, 1, 1)) for year in (2020, 2010)]
    found = await service.credits_of(viewer, asked)
    assert found.ordinal == given
    assert found.chosen is not None and found.chosen.number == rows[given].credit_number


async def test_nobody_reaches_another_persons_credit() -> None:
    mine, other, nobody = await worker(), await worker(), await worker()
    own, foreign = await credit(mine), await credit(other, status="judicial")
    await store(paid(own, date(2026, 1, 1), 1), paid(foreign, date(2026, 2, 2), 2))
    for asked in (0, 1, 2, foreign.id, foreign.credit_number):
        found = await service.credits_of(mine, asked)
        assert len(found.choices) == 1 and found.chosen is not None
        assert found.chosen.number == own.credit_number
        assert [payment.centavos for payment in found.chosen.payments] == [1]
    assert await service.credits_of(nobody, 0) == service.Credits()


async def test_the_product_tells_whether_there_is_a_mortgage() -> None:
    viewer = await worker()
    await credit(viewer, product="mejoravit", status="paid", granted_on=date(2024, 1, 1))
    await credit(viewer, status="paid", granted_on=date(2010, 1, 1))
    found = [(await service.credits_of(viewer, place)).chosen for place in (0, 1)]
    assert [file.terms.has_mortgage for file in found if file] == [False, True]
