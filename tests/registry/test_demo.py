"""The demonstration's files: fictional people whose records add up."""

import csv
import hashlib
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from micuenta_app.identity import rules as identity
from micuenta_app.registry.demo import write_demo
from micuenta_app.registry.importer import import_folder
from micuenta_app.registry.named_people import NAMED
from micuenta_app.registry.records import CreditStatus

PEOPLE = 2000


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder, PEOPLE, seed=7)
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def named_credit(folder: Path, key: str) -> dict[str, str]:
    nss = next(person.nss for person in NAMED if person.key == key)
    return next(row for row in rows(folder, "credits") if row["nss"] == nss)


def test_import_reads_the_demo_without_an_error(database: str, demo: Path, tmp_path: Path) -> None:
    folder, people = demo, PEOPLE
    if not database.startswith("sqlite"):
        folder, people = tmp_path / "demo", 300
        write_demo(folder, people, seed=3)
    report = import_folder(folder)
    assert report.rejected == ()
    assert report.workers == people
    assert import_folder(folder).movements == 0


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    def digest(name: str, seed: int) -> list[str]:
        write_demo(tmp_path / name, 60, seed)
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted((tmp_path / name).iterdir())]

    assert digest("a", 1) == digest("b", 1)
    assert digest("a", 1) != digest("c", 2)


def test_the_named_people_come_first_however_few_are_asked_for(tmp_path: Path) -> None:
    write_demo(tmp_path, 1, seed=1)
    assert [row["nss"] for row in rows(tmp_path, "workers")] == [person.nss for person in NAMED]


def test_identifiers_are_valid_and_nobody_shares_one(demo: Path) -> None:
    workers = rows(demo, "workers")
    for row in workers:
        assert identity.nss(row["nss"]) == row["nss"]
        assert identity.curp(row["curp"]).value == row["curp"]
        assert identity.rfc(row["rfc"]).check_digit_ok
    for column in ("nss", "curp"):
        assert len({row[column] for row in workers}) == len(workers) == 2000


def test_everything_that_can_happen_happens(demo: Path) -> None:
    credits = rows(demo, "credits")
    assert {row["status"] for row in credits} == set(CreditStatus)
    assert {row["denomination"] for row in credits} == {"mxn", "vsm"}
    assert {row["regime"] for row in credits} == {"roa", "rea"}
    assert {row["bucket"] for row in rows(demo, "savings_totals")} == {"fondo72", "sar92", "viv97", "solo"}
    assert any("Ñ" in row["rfc"] for row in rows(demo, "workers"))
    assert any(row["second_surname"] == "" for row in rows(demo, "workers")[12:])


def test_a_finished_credit_owes_nothing_and_a_living_one_does(demo: Path) -> None:
    for row in rows(demo, "credits"):
        finished = row["status"] in ("paid", "released", "mortgage_cancelled")
        assert (Decimal(row["balance"]) == 0) is finished


def test_no_balance_of_savings_is_ever_negative(demo: Path) -> None:
    balances: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    last: dict[str, str] = defaultdict(str)
    for row in rows(demo, "movements"):
        assert row["posted_on"] >= last[row["nss"]]
        last[row["nss"]] = row["posted_on"]
        balances[row["nss"], row["bucket"]] += Decimal(row["amount"])
        assert balances[row["nss"], row["bucket"]] >= 0


def test_buckets_follow_the_date(demo: Path) -> None:
    for row in rows(demo, "movements"):
        if row["kind"] == "contribution":
            period = row["period"]
            by_law = "fondo72" if period <= "1992B1" else "sar92" if period <= "1997B3" else "viv97"
            assert row["bucket"] == by_law


def test_while_a_credit_lives_the_employer_pays_it_and_not_the_savings(demo: Path) -> None:
    credits = {row["credit_number"]: row for row in rows(demo, "credits") if row["status"] == "current"}
    granted = {row["nss"]: row["granted_on"] for row in credits.values()}
    for row in rows(demo, "movements"):
        if row["nss"] in granted and row["kind"] == "contribution":
            assert row["posted_on"] < granted[row["nss"]]
    paid = {row["credit_number"] for row in rows(demo, "credit_movements") if row["kind"].startswith("emp")}
    assert paid & set(credits)


def test_late_people_did_not_pay_the_months_they_owe(demo: Path) -> None:
    payments: dict[str, str] = {}
    for row in rows(demo, "credit_movements"):
        if row["kind"] == "payment":
            payments[row["credit_number"]] = row["posted_on"]
    late = [row for row in rows(demo, "credits") if row["status"] == "late"]
    for row in late:
        last = payments.get(row["credit_number"], row["granted_on"])
        months = (2026 - int(last[:4])) * 12 + 10 - int(last[5:7])
        assert int(row["late_installments"]) == months > 0


def test_no_interest_during_a_deferral(demo: Path) -> None:
    deferred = {row["credit_number"] for row in rows(demo, "credits") if row["status"] == "deferred"}
    used = {row["credit_number"]: int(row["deferral_months_used"]) for row in rows(demo, "credits")}
    last_interest: dict[str, str] = {}
    for row in rows(demo, "credit_movements"):
        if row["credit_number"] in deferred and row["kind"] == "interest":
            last_interest[row["credit_number"]] = row["posted_on"]
    for number, day in last_interest.items():
        # The first month's charge is the interest of the month before it.
        assert (2026 - int(day[:4])) * 12 + 10 - int(day[5:7]) == used[number] - 1


def test_the_stories_of_the_named(demo: Path) -> None:
    story = ("status", "late_installments", "denomination", "frozen", "regime", "deferral_months_used")
    told = {
        key: tuple(named_credit(demo, key)[column] for column in story)
        for key in ("rosa", "elvira", "tomas", "lidia", "noemi", "ignacio", "guadalupe", "josemaria")
    }
    assert told == {
        "rosa": ("current", "0", "mxn", "0", "rea", "0"),
        "elvira": ("late", "3", "mxn", "0", "rea", "0"),
        "tomas": ("restructured", "0", "vsm", "1", "rea", "0"),
        "lidia": ("deferred", "0", "mxn", "0", "rea", "7"),
        "noemi": ("paid", "0", "mxn", "0", "rea", "0"),
        "ignacio": ("current", "0", "mxn", "0", "rea", "0"),
        "guadalupe": ("late", "1", "mxn", "0", "rea", "0"),
        "josemaria": ("current", "0", "mxn", "0", "rea", "0"),
    }
    assert named_credit(demo, "lidia")["status_until"] == "2027-03-31"
    rosa = named_credit(demo, "rosa")["credit_number"]
    paid = [
        row
        for row in rows(demo, "credit_movements")
        if row["credit_number"] == rosa and row["kind"] == "payment" and row["posted_on"] > "2025-10-31"
    ]
    assert [row["channel"] for row in paid] == ["sin_fronteras"] * 12
    people = {person.key: person.nss for person in NAMED}
    held = defaultdict(set)
    for row in rows(demo, "savings_totals"):
        if Decimal(row["balance"]):
            held[row["nss"]].add(row["bucket"])
    assert held[people["martin"]] == {"fondo72", "sar92", "viv97"}
    assert held[people["beatriz"]] == held[people["lucia"]] == {"viv97"}
