"""`micuenta import` and `micuenta demo`, as a person runs them."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from sqlalchemy import text
from typer.testing import CliRunner, Result

from micuenta_app import db
from micuenta_app.cli import app
from micuenta_app.registry.importer import import_folder
from tests.support.databases import configured

from .folder import Files

# Stops for good once the first ledger is read: what was written until then is in the open transaction.
_STOPPED_IMPORT = """
import sys
from pathlib import Path
from micuenta_app.registry.importer import import_folder

def stop(file, done, total):
    if file == "credits.csv":
        print("half", flush=True)
        sys.stdin.read()

import_folder(Path(sys.argv[1]), progress=stop)
"""


def run(data: Path, *arguments: str) -> Result:
    with configured(data, ""):
        done = CliRunner().invoke(app, arguments)
        db.sync_engine().dispose()
    return done


def run_as_a_program(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MICUENTA_DATA_DIR": str(data), "MICUENTA_DATABASE_URL": ""}
    return subprocess.run(
        [sys.executable, "-m", "micuenta_app.cli", *arguments],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def counts(data: Path) -> list[int]:
    connection = sqlite3.connect(data / "micuenta.db")
    tables = ("worker", "savings_movement", "credit", "credit_movement", "import_batch")
    found = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    connection.close()
    return found


def test_demo_then_import(tmp_path: Path) -> None:
    demo = ("demo", "--workers", "20", "--seed", "5", "--out", str(tmp_path / "d"))
    assert run_as_a_program(tmp_path, *demo).returncode == 0
    done = run_as_a_program(tmp_path, "import", str(tmp_path / "d"), "--json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["workers"], report["rejected"]) == (0, 20, [])
    assert run(tmp_path, "import", str(tmp_path / "d")).exit_code == 0


def test_a_bad_row_is_told_and_nothing_is_stored(tmp_path: Path, files: Files) -> None:
    files["movements.csv"][1]["amount"] = "12"
    files.write()
    told = run(tmp_path, "import", str(files.at))
    assert told.exit_code == 1
    assert "movements.csv:3 amount: bad_amount" in told.stdout.splitlines()
    as_json = run(tmp_path, "import", str(files.at), "--json")
    assert as_json.exit_code == 1
    problem = {"file": "movements.csv", "line": 3, "column": "amount", "code": "bad_amount"}
    assert json.loads(as_json.stdout)["rejected"][0] == problem
    assert counts(tmp_path) == [0, 0, 0, 0, 0]
    skipping = run(tmp_path, "import", str(files.at), "--skip-bad", "--json")
    assert skipping.exit_code == 0
    assert json.loads(skipping.stdout)["movements"] == 2


def test_many_problems_are_counted_not_listed(tmp_path: Path, files: Files) -> None:
    row = files["movements.csv"][0]
    files["movements.csv"] = [dict(row, movement_id=f"M{n}", amount="x") for n in range(50)]
    told = run(tmp_path, "import", str(files.write())).stdout
    assert told.count("bad_amount") == 20
    assert "Nothing was stored: 52 problems." in told


def test_an_import_that_is_killed_leaves_nothing_and_blocks_no_reader(tmp_path: Path, files: Files) -> None:
    data = tmp_path / "data"
    run(data, "import", str(files.write()))
    before = counts(data)
    files["movements.csv"] = [dict(row, movement_id=f"N{i}") for i, row in enumerate(files["movements.csv"])]
    del files["savings_totals.csv"]
    files.write()
    (files.at / "savings_totals.csv").unlink()
    process = subprocess.Popen(
        [sys.executable, "-c", _STOPPED_IMPORT, str(files.at)],
        env={**os.environ, "MICUENTA_DATA_DIR": str(data), "MICUENTA_DATABASE_URL": ""},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        assert counts(data) == before
        os.kill(process.pid, signal.SIGKILL)
    assert counts(data) == before
    again = json.loads(run(data, "import", str(files.at), "--json").stdout)
    assert (again["movements"], again["rejected"]) == (3, [])


def test_readers_see_all_or_nothing(database: str, files: Files) -> None:
    seen: list[int] = []

    def look(file: str, done: int, total: int) -> None:
        with db.sync_engine().connect() as connection:
            seen.append(connection.scalar(text("SELECT count(*) FROM savings_movement")) or 0)

    import_folder(files.write(), progress=look)
    assert set(seen) == {0}
    with db.sync_engine().connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM savings_movement")) == 3
