"""What the screens say of thousands of people of the demonstration is what its files say of them."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from micuenta_app import clock, db
from micuenta_app.registry.demo import write_demo
from micuenta_app.registry.importer import import_folder
from micuenta_app.registry.records import SavingsMovement, Worker
from micuenta_app.savings import service
from micuenta_app.savings.years import YearSum, by_year
from micuenta_app.viewer import Viewer
from tests.support.databases import SqliteFiles, configured

PEOPLE = 4_000
# Each of these is looked at as on the screen; the sums of all the others are taken at once.
LOOKED_AT = 150


@pytest.fixture(scope="module")
def totals(
    tmp_path_factory: pytest.TempPathFactory, sqlite_files: SqliteFiles
) -> Iterator[dict[str, dict[str, int]]]:
    """The control totals of the files by NSS and pot, with the people imported. Credits are left out: they
    are half of the work and none of the savings."""
    folder = tmp_path_factory.mktemp("many")
    write_demo(folder / "demo", PEOPLE)
    for name in ("credits.csv", "credit_movements.csv"):
        path = folder / "demo" / name
        with path.open(encoding="utf-8") as file:
            heading = file.readline()
        path.write_text(heading, encoding="utf-8")
    with sqlite_files.fresh(folder) as url, configured(folder, url):
        report = import_folder(folder / "demo")
        assert (report.rejected, report.workers) == ((), PEOPLE)
        db.sync_engine().dispose()
        yield _control_totals(folder / "demo" / "savings_totals.csv")


def _control_totals(path: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["nss"]][row["bucket"]] = int(row["balance"].replace(".", ""))
    return found


async def test_every_ledger_adds_up_to_the_registry_pot_by_pot_and_year_by_year(
    totals: dict[str, dict[str, int]],
) -> None:
    pots: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    years: dict[str, list[YearSum]] = defaultdict(list)
    year = func.extract("year", col(SavingsMovement.posted_on))
    sums = (
        select(
            col(Worker.nss),
            col(SavingsMovement.bucket),
            year,
            col(SavingsMovement.kind),
            func.sum(col(SavingsMovement.amount_centavos)),
        )
        .join(SavingsMovement, col(SavingsMovement.worker_id) == col(Worker.id))
        .group_by(col(Worker.nss), col(SavingsMovement.bucket), year, col(SavingsMovement.kind))
    )
    async with db.reading() as session:
        for nss, bucket, of, kind, centavos in await session.execute(sums):
            pots[nss][bucket] += centavos
            years[nss].append(YearSum(int(of), kind, centavos))
    await db.close()
    assert len(pots) > 0.9 * PEOPLE
    assert {nss: dict(found) for nss, found in pots.items()} == dict(totals)
    assert {nss: by_year(found)[-1].balance for nss, found in years.items()} == {
        nss: sum(found.values()) for nss, found in totals.items()
    }


async def test_the_screens_say_the_same(totals: dict[str, dict[str, int]]) -> None:
    async with db.reading() as session:
        people = (
            await session.execute(select(col(Worker.id), col(Worker.nss)).order_by(col(Worker.id)))
        ).all()
    looked_at = [*people[:12], *people[12 :: PEOPLE // LOOKED_AT]]
    for ident, nss in looked_at:
        viewer = Viewer(1, ident, 1, clock.now())
        savings = (await service.overview_of(viewer)).savings
        assert savings.agrees
        assert {one.bucket: one.centavos for one in savings.balances} == totals.get(nss, {})
        lifetime, newest = await service.lifetime_of(viewer), await service.movements_of(viewer)
        if newest.movements:
            assert newest.movements[0].balance == newest.centavos == savings.centavos
            assert lifetime.years[-1].balance == savings.centavos
    await db.close()
