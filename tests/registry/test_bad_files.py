"""Every wrong file, row and cell is named by file, line, column and code, and nothing is stored."""

from collections.abc import Callable

import pytest

from micuenta_app.registry.importer import import_folder

from .folder import ELVIRA, MARTIN, ROSA, Files, _worker
from .test_import import nothing, problems, stored

CELLS = [
    # file, row, column, value, code
    ("workers.csv", 0, "nss", "99048590015", "bad_nss"),
    ("workers.csv", 0, "nss", "9904859001", "bad_nss"),
    ("workers.csv", 0, "nss", "", "missing_value"),
    ("workers.csv", 0, "curp", ROSA.curp[:-1] + "0", "bad_curp"),
    ("workers.csv", 0, "curp", ROSA.curp.lower(), "bad_curp"),
    ("workers.csv", 0, "rfc", "VITR851314RY4", "bad_rfc"),
    ("workers.csv", 0, "given_names", "", "missing_value"),
    ("workers.csv", 0, "given_names", "R" * 201, "too_long"),
    ("workers.csv", 0, "given_names", "Ro\x00sa", "bad_text"),
    ("workers.csv", 0, "first_contribution_on", "2004-02-30", "bad_date"),
    ("workers.csv", 0, "first_contribution_on", "01/05/2004", "bad_date"),
    ("workers.csv", 0, "weeks_contributed", "-1", "bad_count"),
    ("workers.csv", 1, "curp", ROSA.curp, "duplicate_curp"),
    ("movements.csv", 0, "amount", "1500.1", "bad_amount"),
    ("movements.csv", 0, "amount", "1500", "bad_amount"),
    ("movements.csv", 0, "amount", "1,500.10", "bad_amount"),
    ("movements.csv", 0, "amount", "1e3", "bad_amount"),
    ("movements.csv", 0, "amount", "NaN", "bad_amount"),
    ("movements.csv", 0, "amount", "１500.10", "bad_amount"),
    ("movements.csv", 0, "amount", "1234567890123.00", "amount_too_large"),
    ("movements.csv", 0, "amount", "-1234567890123.00", "amount_too_large"),
    ("movements.csv", 0, "amount", "9" * 40 + ".00", "amount_too_large"),
    ("movements.csv", 0, "posted_on", "2024-13-01", "bad_date"),
    ("movements.csv", 0, "posted_on", "2024-1-1", "bad_date"),
    ("movements.csv", 0, "period", "2024B7", "bad_period"),
    ("movements.csv", 0, "bucket", "afore", "unknown_enum"),
    ("movements.csv", 0, "kind", "Contribution", "unknown_enum"),
    ("movements.csv", 0, "nss", MARTIN.nss, "unknown_nss"),
    ("movements.csv", 0, "nss", ROSA.nss[:-1] + "0", "bad_nss"),
    ("movements.csv", 1, "movement_id", "M1", "duplicate_id_conflict"),
    ("savings_totals.csv", 0, "balance", "1000.06", "total_mismatch"),
    ("savings_totals.csv", 0, "balance", "-1000.05", "negative_not_allowed"),
    ("savings_totals.csv", 0, "nss", MARTIN.nss, "unknown_nss"),
    ("credits.csv", 0, "credit_number", "123456789", "bad_credit_number"),
    ("credits.csv", 1, "credit_number", "1234567890", "duplicate_id_conflict"),
    ("credits.csv", 0, "nss", MARTIN.nss, "unknown_nss"),
    ("credits.csv", 0, "annual_rate", "10.45", "bad_rate"),
    ("credits.csv", 0, "original_amount", "-1.00", "negative_not_allowed"),
    ("credits.csv", 0, "balance", "396500.01", "balance_mismatch"),
    ("credits.csv", 0, "status", "vigente", "unknown_enum"),
    ("credits.csv", 0, "frozen", "yes", "unknown_enum"),
    ("credits.csv", 1, "balance", "30646.25", "vsm_mismatch"),
    ("credits.csv", 1, "monthly_payment", "3064.63", "vsm_mismatch"),
    ("credits.csv", 1, "balance_units", "", "missing_value"),
    ("credits.csv", 1, "as_of", "2012-10-31", "umi_unknown"),
    ("credit_movements.csv", 0, "credit_number", "1111111111", "unknown_credit"),
    ("credit_movements.csv", 0, "kind", "abono", "unknown_enum"),
    ("credit_movements.csv", 1, "movement_id", "C1", "duplicate_id_conflict"),
]


@pytest.mark.parametrize(("file", "row", "column", "value", "code"), CELLS)
def test_a_wrong_cell(
    database: str, files: Files, file: str, row: int, column: str, value: str, code: str
) -> None:
    files[file][row][column] = value
    report = import_folder(files.write())
    # What depends on the row is refused too; the cause is there, before it.
    assert (file, row + 2, column, code) in problems(report)
    assert not report.committed
    assert stored() == nothing()


def _cut(files: Files, name: str, tail: str) -> None:
    path = files.at / name
    path.write_bytes(path.read_bytes()[: -len(tail)])


def _replace(files: Files, name: str, old: bytes, new: bytes) -> None:
    path = files.at / name
    path.write_bytes(path.read_bytes().replace(old, new, 1))


FILES: list[tuple[str, Callable[[Files], object], tuple[str, int, str, str]]] = [
    (
        "missing",
        lambda f: (f.at / "workers.csv").unlink(),
        ("workers.csv", 0, "", "missing_file"),
    ),
    (
        "empty",
        lambda f: (f.at / "movements.csv").write_bytes(b""),
        ("movements.csv", 1, "", "empty_file"),
    ),
    (
        "no amounts",
        lambda f: _replace(f, "movements.csv", b"amount", b"monto"),
        ("movements.csv", 1, "amount", "missing_column"),
    ),
    (
        "two columns of a name",
        lambda f: _replace(f, "workers.csv", b"weeks_as_of", b"weeks_as_of,nss"),
        ("workers.csv", 1, "nss", "duplicate_column"),
    ),
    (
        "latin-1",
        lambda f: _replace(f, "movements.csv", "Más".encode(), "Más".encode("latin-1")),
        ("movements.csv", 2, "employer", "bad_encoding"),
    ),
    (
        "utf-16",
        lambda f: (f.at / "workers.csv").write_text(f.text("workers.csv"), encoding="utf-16"),
        ("workers.csv", 1, "", "bad_encoding"),
    ),
    (
        "cut in the last row",
        lambda f: _cut(f, "credit_movements.csv", ",sin_fronteras,R1\r\n"),
        ("credit_movements.csv", 4, "", "truncated"),
    ),
    (
        "cut inside quotes",
        lambda f: _cut(f, "movements.csv", ' y Más SA"\r\n'),
        ("movements.csv", 4, "", "truncated"),
    ),
    (
        "a row with too few cells",
        lambda f: _replace(f, "credit_movements.csv", b"-3500.00,sin_fronteras,R1", b"-3500.00"),
        ("credit_movements.csv", 3, "", "column_count"),
    ),
    (
        "a row with too many cells",
        lambda f: _replace(f, "credit_movements.csv", b",R1", b",R1,R2"),
        ("credit_movements.csv", 2, "", "column_count"),
    ),
    (
        "a quote that is not closed",
        lambda f: _replace(f, "movements.csv", b'SA"', b"SA"),
        ("movements.csv", 2, "", "bad_csv"),
    ),
]


@pytest.mark.parametrize(("spoil", "problem"), [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_a_wrong_file(
    database: str, files: Files, spoil: Callable[[Files], object], problem: tuple[str, int, str, str]
) -> None:
    files.write()
    spoil(files)
    report = import_folder(files.at)
    assert problem in problems(report)
    assert not report.committed
    assert stored() == nothing()


def test_lines_are_physical_after_quoted_line_breaks_and_empty_lines(database: str, files: Files) -> None:
    files["movements.csv"][0]["employer"] = 'Uno\nDos\r\n"Tres"'
    files["movements.csv"][2]["amount"] = "mucho"
    files.write()
    path = files.at / "movements.csv"
    path.write_bytes(path.read_bytes().replace(b"\r\nM2", b"\r\n\r\nM2"))
    # Line 2 to 4 the first row, 5 empty, 6 the second, 7 the third.
    assert ("movements.csv", 7, "amount", "bad_amount") in problems(import_folder(files.at))


def test_the_same_person_twice_with_other_data(database: str, files: Files) -> None:
    files["workers.csv"].append(dict(_worker(ELVIRA), weeks_contributed="1"))
    assert problems(import_folder(files.write())) == [("workers.csv", 4, "nss", "duplicate_id_conflict")]


def test_a_file_that_cannot_be_read_refuses_the_import_with_skip_bad_too(database: str, files: Files) -> None:
    files.write()
    (files.at / "credits.csv").write_bytes(b"")
    assert not import_folder(files.at, skip_bad=True).committed
    assert stored() == nothing()


def test_every_line_that_an_open_quote_swallows_is_written_to_the_rejected(
    database: str, files: Files
) -> None:
    files.write()
    _replace(files, "movements.csv", b'SA"', b"SA")
    report = import_folder(files.at, skip_bad=True)
    lines = {line for file, line, *_ in problems(report) if file == "movements.csv"}
    assert report.movements + len(lines) == 3
    for line in lines:
        assert files.text("movements.csv").split("\n")[line - 1].split(",")[0] in files.text(
            "rejected-movements.csv"
        )


def test_an_oddity_far_into_a_file_is_named_where_it_is(database: str, files: Files) -> None:
    row = files["movements.csv"][0] | {"employer": "Sin comas", "amount": "1.00"}
    rows = [dict(row, movement_id=f"M{n:06}") for n in range(20_000)]
    rows[15_000] |= {"employer": "Más\nde una línea"}
    rows[17_000] |= {"amount": "uno"}
    rows[100] |= {"amount": "uno"}
    files["movements.csv"] = rows
    found = [p for p in problems(import_folder(files.write())) if p[0] == "movements.csv"]
    assert found == [
        ("movements.csv", 102, "amount", "bad_amount"),
        ("movements.csv", 17_003, "amount", "bad_amount"),
    ]


def test_a_short_row_is_not_made_up_for_by_a_long_one(database: str, files: Files) -> None:
    files.write()
    _replace(files, "credit_movements.csv", b",sin_fronteras,R1", b",sin_fronteras")
    _replace(files, "credit_movements.csv", b",R1", b",R1,R2")
    found = [problem for problem in problems(import_folder(files.at)) if problem[3] == "column_count"]
    assert found == [("credit_movements.csv", line, "", "column_count") for line in (2, 3)]
