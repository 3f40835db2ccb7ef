"""Made-up people and their ledgers, for the tests of what a signed-in person sees."""

from datetime import date
from itertools import count

from micuenta_app import clock, db
from micuenta_app.registry.records import SavingsMovement, SavingsTotal, Worker
from micuenta_app.viewer import Viewer

_numbers = count(1)


async def worker(given_names: str = "Elvira", curp: str = "", **values: object) -> Viewer:
    """A person in the registry, as the one who looks."""
    number = next(_numbers)
    row = Worker(
        nss=f"{number:011}",
        curp=curp or f"X{number:017}",
        rfc=f"R{number:012}",
        given_names=given_names,
        first_surname="Prueba",
        # pyrefly: ignore[bad-argument-type]
        **values,
    )
    async with db.writing() as session:
        session.add(row)
        await session.flush()
    assert row.id is not None
    return Viewer(account_id=number, worker_id=row.id, session_id=number, confirmed_at=clock.now())


def movement(
    viewer: Viewer,
    centavos: int,
    posted_on: date = date(2026, 10, 17),
    bucket: str = "viv97",
    kind: str = "contribution",
    period: str = "",
    employer: str = "",
) -> SavingsMovement:
    return SavingsMovement(
        movement_id=f"m{next(_numbers)}",
        worker_id=viewer.worker_id,
        posted_on=posted_on,
        period=period,
        bucket=bucket,
        kind=kind,
        amount_centavos=centavos,
        employer=employer,
    )


def total(viewer: Viewer, centavos: int, as_of: date, bucket: str = "viv97") -> SavingsTotal:
    return SavingsTotal(worker_id=viewer.worker_id, bucket=bucket, balance_centavos=centavos, as_of=as_of)


async def store(*rows: object) -> None:
    async with db.writing() as session:
        session.add_all(rows)
