"""What an import stores, on both databases."""

import csv
import io
from typing import Any

import pytest
from sqlalchemy import text

from micuenta_app import db
from micuenta_app.registry.importer import import_folder

from .folder import MARTIN, ROSA, Files, _worker

TABLES = ("worker", "savings_movement", "savings_total", "credit", "credit_movement", "import_batch")


def stored() -> dict[str, list[Any]]:
    with db.sync_engine().connect() as connection:
        return {
            table: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {table}")).all()), key=str)
            for table in TABLES
        }


def nothing() -> dict[str, list[Any]]:
    return {table: [] for table in TABLES}


def problems(report) -> list[tuple[str, int, str, str]]:
    return [(p.file, p.line, p.column, p.code) for p in report.rejected]


def test_the_result_as_json(database: str, files: Files) -> None:
    assert import_folder(files.write()).as_json() == {
        "workers": 2,
        "movements": 3,
        "credits": 2,
        "credit_movements": 3,
        "sum_by_bucket": {"sar92": "70.00", "viv97": "1000.05"},
        "debt": "427146.24",
        "unchanged": 0,
        "rejected": [],
    }


def test_amounts_arrive_to_the_centavo(database: str, files: Files) -> None:
    import_folder(files.write())
    with db.sync_engine().connect() as connection:
        rows = connection.execute(
            text("SELECT movement_id, amount_centavos FROM savings_movement ORDER BY movement_id")
        )
        assert [tuple(row) for row in rows] == [("M1", 150010), ("M2", -50005), ("M3", 7000)]


def test_the_same_files_twice_change_nothing(database: str, files: Files) -> None:
    first = import_folder(files.write())
    before = stored()
    second = import_folder(files.at)
    assert stored() == before
    assert (second.workers, second.movements, second.credits, second.credit_movements) == (0, 0, 0, 0)
    assert second.unchanged == 10
    assert (second.sum_by_bucket, second.debt) == (first.sum_by_bucket, first.debt)


def test_a_row_twice_in_a_file_is_stored_and_summed_once(database: str, files: Files) -> None:
    files["movements.csv"].append(files["movements.csv"][0])
    first, second = import_folder(files.write()), import_folder(files.at)
    assert first.sum_by_bucket == second.sum_by_bucket == {"sar92": 7000, "viv97": 100005}
    assert (first.movements, first.unchanged, second.unchanged) == (3, 1, 11)


def test_a_newer_folder_adds_to_ledgers_and_replaces_snapshots(database: str, files: Files) -> None:
    import_folder(files.write())
    new = dict(files["movements.csv"][0], movement_id="M9", amount="10.00")
    files["movements.csv"] = [new]
    files["workers.csv"][0] |= {"weeks_contributed": "708", "weeks_as_of": "2026-12-31"}
    files["savings_totals.csv"] = [
        dict(files["savings_totals.csv"][0], balance="1010.05", as_of="2026-12-31")
    ]
    files["credit_movements.csv"] = [
        dict(files["credit_movements.csv"][1], movement_id="C9", amount="-500.00")
    ]
    files["credits.csv"][0] |= {"balance": "396000.00", "as_of": "2026-12-31"}
    report = import_folder(files.write())
    assert problems(report) == []
    assert (report.workers, report.movements, report.credits, report.credit_movements) == (1, 1, 1, 1)
    assert report.unchanged == 2
    with db.sync_engine().connect() as connection:
        assert connection.scalar(text("SELECT weeks_contributed FROM worker ORDER BY id LIMIT 1")) == 708
        assert connection.scalar(text("SELECT balance_centavos FROM credit ORDER BY id LIMIT 1")) == 39600000


def test_an_older_snapshot_does_not_replace_a_newer(database: str, files: Files) -> None:
    import_folder(files.write())
    before = stored()
    files["credits.csv"][0] |= {"status": "late", "as_of": "2026-09-30"}
    report = import_folder(files.write())
    assert problems(report) == [("credits.csv", 2, "as_of", "older_than_stored")]
    assert stored() == before


def test_a_stored_movement_cannot_change(database: str, files: Files) -> None:
    import_folder(files.write())
    before = stored()
    files["movements.csv"][0]["employer"] = "Otro"
    assert problems(import_folder(files.write())) == [
        ("movements.csv", 2, "movement_id", "duplicate_id_conflict")
    ]
    assert stored() == before


def test_a_credit_cannot_change_hands(database: str, files: Files) -> None:
    import_folder(files.write())
    files["credits.csv"][0]["nss"] = files["credits.csv"][1]["nss"]
    assert problems(import_folder(files.write())) == [
        ("credits.csv", 2, "credit_number", "duplicate_id_conflict")
    ]


def test_only_workers_are_needed(database: str, files: Files) -> None:
    rows = files["workers.csv"]
    files.clear()
    files["workers.csv"] = rows
    assert import_folder(files.write()).workers == 2


def test_with_skip_bad_the_good_rows_are_stored_and_the_rest_written(database: str, files: Files) -> None:
    bad = dict(files["movements.csv"][0], movement_id="M8", amount="1,5", employer='Con "comillas"\ny salto')
    files["movements.csv"].insert(1, bad)
    files["workers.csv"].append(dict(_worker(MARTIN), curp="X"))
    report = import_folder(files.write(), skip_bad=True)
    assert problems(report) == [
        ("workers.csv", 4, "curp", "bad_curp"),
        ("movements.csv", 3, "amount", "bad_amount"),
    ]
    assert (report.committed, report.movements, report.workers) == (True, 3, 2)
    rejected = list(csv.DictReader(io.StringIO(files.text("rejected-movements.csv"))))
    assert rejected == [bad | {"line": "3", "column": "amount", "code": "bad_amount"}]
    files["workers.csv"].pop()
    files["movements.csv"].pop(1)
    import_folder(files.write(), skip_bad=True)
    assert not list(files.at.glob("rejected-*"))


def test_skip_bad_keeps_people_whose_control_total_is_wrong(database: str, files: Files) -> None:
    files["savings_totals.csv"][0]["balance"] = "1000.06"
    report = import_folder(files.write(), skip_bad=True)
    assert problems(report) == [("savings_totals.csv", 2, "balance", "total_mismatch")]
    assert (report.workers, report.movements, len(stored()["savings_total"])) == (2, 3, 1)


def test_skip_bad_keeps_out_a_credit_that_does_not_add_up(database: str, files: Files) -> None:
    files["credits.csv"][0]["balance"] = "396500.01"
    report = import_folder(files.write(), skip_bad=True)
    assert problems(report) == [
        ("credits.csv", 2, "balance", "balance_mismatch"),
        ("credit_movements.csv", 2, "amount", "balance_mismatch"),
        ("credit_movements.csv", 3, "amount", "balance_mismatch"),
    ]
    assert (report.workers, report.credits, report.credit_movements) == (2, 1, 1)
    assert report.debt == 3064624


def test_movements_alone_may_not_unsettle_a_stored_balance(database: str, files: Files) -> None:
    import_folder(files.write())
    del files["credits.csv"]
    (files.at / "credits.csv").unlink()
    files["credit_movements.csv"].append(
        dict(files["credit_movements.csv"][1], movement_id="C9", amount="-1.00")
    )
    report = import_folder(files.write())
    assert not report.committed
    assert [code for *_, code in problems(report)] == ["balance_mismatch"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
def test_a_byte_order_mark_crlf_and_any_order_of_columns_are_fine(
    database: str, files: Files, encoding: str
) -> None:
    files["movements.csv"] = [dict(reversed([*row.items(), ("nota", "ñ")])) for row in files["movements.csv"]]
    files.write()
    for path in files.at.iterdir():
        path.write_text(path.read_text(encoding="utf-8"), encoding=encoding, newline="\r\n")
    report = import_folder(files.at)
    assert problems(report) == []
    assert report.movements == 3
    assert ROSA.nss in files.text("workers.csv")
