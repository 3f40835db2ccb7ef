"""Ledgers as they are stored, and those of the demonstration."""

import csv
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from micuenta_app import clock
from micuenta_app.accounts.records import Account
from micuenta_app.credit import ledger
from micuenta_app.credit.reconstruct import Known, Row, reconstruct
from micuenta_app.registry.demo import write_demo
from tests.credit.files import credit, paid
from tests.savings.people import store, worker


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _centavos(pesos: str) -> int:
    return int(Decimal(pesos) * 100)


def test_the_rules_explain_every_ledger_of_the_demonstration(tmp_path: Path):
    write_demo(tmp_path, 200, seed=11)
    ledgers: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(tmp_path, "credit_movements"):
        ledgers[row["credit_number"]].append(
            Row(
                date.fromisoformat(row["posted_on"]),
                row["kind"],
                _centavos(row["amount"]),
                row["channel"],
                row["reference"],
            )
        )
    credits = _rows(tmp_path, "credits")
    assert len(credits) > 50
    for row in credits:
        late = row["late_annual_rate"]
        known = Known(
            granted_on=date.fromisoformat(row["granted_on"]),
            as_of=date.fromisoformat(row["as_of"]),
            rate=Decimal(row["annual_rate"]),
            late_rate=Decimal(late) if late else None,
            is_vsm=row["denomination"] == "vsm",
            deferral_months_used=int(row["deferral_months_used"]),
            balance=_centavos(row["balance"]),
        )
        account = reconstruct(known, ledgers[row["credit_number"]])
        told = row["credit_number"], row["status"]
        assert (account.disagreements, account.gaps, account.unexplained) == ((), (), 0), told
        for line in account.lines:
            assert sum(due.centavos for due in line.parts) in (0, -line.row.centavos), told


@pytest.mark.usefixtures("database")
async def test_a_credit_that_does_not_add_up_is_found_and_named_by_its_end():
    viewer = await worker()
    account = Account(
        worker_id=viewer.worker_id,
        password_hash="",
        language="es",
        created_at=clock.now(),
        email="a@example.com",
    )
    await store(account)
    right = await credit(viewer, balance_centavos=-2_978_43, granted_on=date(2026, 11, 2))
    wrong = await credit(viewer, balance_centavos=-1, granted_on=date(2026, 11, 2))
    await store(paid(right, date(2026, 11, 3)), paid(wrong, date(2026, 11, 3)))
    found = [one async for one in ledger.disagreements()]
    assert found == [ledger.Disagreement(wrong.credit_number[-4:], 0, 0, 2_978_42)]
