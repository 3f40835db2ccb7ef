from datetime import date, timedelta
from random import Random

import pytest

from micuenta_app.savings import service
from micuenta_app.savings.filters import Choices
from micuenta_app.savings.rules import Balance, Part
from tests.savings.people import movement, store, total, worker

NOVEMBER = date(2026, 11, 15)

pytestmark = pytest.mark.usefixtures("database")


async def test_balances_and_their_date() -> None:
    viewer = await worker()
    await store(
        movement(viewer, 300_00, date(1990, 1, 5), "fondo72"),
        movement(viewer, 1_000_00),
        movement(viewer, 20_50, kind="yield"),
        total(viewer, 1_020_50, NOVEMBER),
        total(viewer, 300_00, NOVEMBER, "fondo72"),
    )
    savings = (await service.overview_of(viewer)).savings
    assert savings.balances == (
        Balance("fondo72", 300_00, NOVEMBER, True),
        Balance("viv97", 1_020_50, NOVEMBER, True),
    )
    assert (savings.centavos, savings.as_of) == (1_320_50, NOVEMBER)


async def test_movements_after_the_control_total_are_no_disagreement() -> None:
    viewer = await worker()
    await store(
        movement(viewer, 1_000_00, NOVEMBER),
        movement(viewer, 50_00, NOVEMBER + timedelta(days=1)),
        total(viewer, 1_000_00, NOVEMBER),
    )
    savings = (await service.overview_of(viewer)).savings
    assert (savings.centavos, savings.agrees) == (1_050_00, True)


async def test_a_disagreement_shows_the_institutions_figure_and_says_so() -> None:
    viewer = await worker()
    await store(movement(viewer, 1_000_00), total(viewer, 1_000_01, NOVEMBER))
    overview = await service.overview_of(viewer)
    assert (overview.savings.centavos, overview.savings.agrees) == (1_000_01, False)
    assert overview.parts == (Part("contribution", 1_000_00), Part("unexplained", 1))


async def test_what_went_to_a_credit() -> None:
    viewer = await worker()
    await store(
        movement(viewer, 900_00, date(2020, 1, 1)),
        movement(viewer, -600_00, date(2021, 6, 1), kind="applied_to_credit"),
        movement(viewer, -100_00, date(2022, 6, 1), kind="applied_to_credit"),
    )
    overview = await service.overview_of(viewer)
    assert overview.applied == service.AppliedToCredit(700_00, date(2021, 6, 1), date(2022, 6, 1))
    assert sum(part.centavos for part in overview.parts) == overview.savings.centavos == 200_00


async def test_nothing_registered() -> None:
    viewer = await worker()
    overview = await service.overview_of(viewer)
    assert overview.savings.balances == () and overview.savings.as_of is None
    assert overview.parts == () and overview.applied is None
    assert await service.movements_of(viewer) == service.MovementsPage((), 1, 0)
    assert await service.choices_of(viewer) == Choices()
    assert (await service.lifetime_of(viewer)).years == ()
    assert await service.employment_of(viewer) == service.Employment((), None)
    assert await service.statement_years(viewer) == ()


@pytest.mark.parametrize("count", [1, 20, 21, 57])
async def test_pages_cover_every_movement_once_newest_first(count: int) -> None:
    viewer, random = await worker(), Random(count)
    days = [date(2000, 1, 1) + timedelta(days=random.randrange(40)) for _ in range(count)]
    rows = [movement(viewer, random.randrange(-500, 900), day) for day in days]
    await store(*rows)
    seen, first = [], await service.movements_of(viewer)
    pages = -(-count // 20)
    for number in range(1, pages + 1):
        page = await service.movements_of(viewer, number)
        assert page.page == number and page.total == count
        assert len(page.movements) <= 20
        seen += page.movements
    stored = sorted(rows, key=lambda row: (row.posted_on, row.id), reverse=True)
    assert [(m.posted_on, m.centavos) for m in seen] == [(r.posted_on, r.amount_centavos) for r in stored]
    assert sum(m.centavos for m in seen) == (await service.overview_of(viewer)).savings.centavos
    # Each row says what there was after it.
    assert [m.balance for m in seen] == [sum(m.centavos for m in seen[n:]) for n in range(count)]
    assert first.movements == tuple(seen[:20])


@pytest.mark.parametrize(("asked", "given"), [(-1, 1), (10**9, 2), ("x", 1), ({}, 1), (None, 1), (10**30, 2)])
async def test_a_page_that_is_not_there(asked: object, given: int) -> None:
    viewer = await worker()
    await store(*(movement(viewer, 1) for _ in range(21)))
    assert (await service.movements_of(viewer, asked)).page == given


async def test_nobody_sees_another_persons_savings() -> None:
    mine, other = await worker(), await worker("Otra")
    await store(
        movement(mine, 10_00, employer="Mía"),
        movement(other, 77_00, employer="Ajena"),
        movement(other, -33_00, kind="applied_to_credit", bucket="sar92"),
        total(other, 99_00, NOVEMBER),
        total(other, 99_00, NOVEMBER, "solo"),
    )
    overview = await service.overview_of(mine)
    assert [(b.bucket, b.centavos, b.agrees) for b in overview.savings.balances] == [("viv97", 10_00, True)]
    assert overview.parts == (Part("contribution", 10_00),) and overview.applied is None
    page = await service.movements_of(mine)
    assert [m.employer for m in page.movements] == ["Mía"] and page.total == 1
