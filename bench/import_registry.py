"""How fast movements are imported into SQLite, and how much memory that takes.

The floor is what SQLite itself needs: one executemany of the same rows, ready in memory, into the same
table with the same indexes and settings. Memory is the peak of a process of its own.
"""

import csv
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

ROWS = (250_000, 1_000_000)
_MOVEMENTS_A_PERSON = 60


def main() -> None:
    for rows in ROWS:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            _write(folder, rows)
            seconds, memory = _measure("importer", folder)
            floor, _ = _measure("floor", folder)
        print(
            f"{rows} movements: importer {seconds:.1f} s, floor {floor:.1f} s, ratio {seconds / floor:.2f}, "
            f"peak memory {memory} MB",
            flush=True,
        )


def _measure(what: str, folder: Path) -> tuple[float, int]:
    """Seconds, and the peak memory in MB."""
    environment = {**os.environ, "MICUENTA_DATA_DIR": str(folder / what), "MICUENTA_DATABASE_URL": ""}
    code = f"from bench import import_registry as b; b.{what}({str(folder)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) // 1024


def _write(folder: Path, rows: int) -> None:
    from micuenta_app.registry import people, schema

    with (
        (folder / "workers.csv").open("w", newline="") as workers,
        (folder / "movements.csv").open("w", newline="") as movements,
    ):
        worker, movement = csv.writer(workers), csv.writer(movements)
        worker.writerow([column.name for column in schema.WORKERS.columns])
        movement.writerow([column.name for column in schema.MOVEMENTS.columns])
        for place in range(-(-rows // _MOVEMENTS_A_PERSON)):
            birth, sex = people.birth_and_sex(place)
            who = people.person(place, birth.year + 20, birth, sex, Random(place))
            worker.writerow([who.nss, who.curp, who.rfc, "Ana", "Luna", "", "", "", ""])
            for n in range(min(_MOVEMENTS_A_PERSON, rows - place * _MOVEMENTS_A_PERSON)):
                year, number = 2015 + n // 6, n % 6 + 1
                movement.writerow(
                    [f"S{who.nss}-{n:04}", who.nss, f"{year}-{number * 2:02}-17", f"{year}B{number}",
                     "viv97", "contribution", f"{1500 + n}.{place % 100:02}", "Textiles del Mayab SA de CV"]
                )  # fmt: skip


def _report(began: float) -> None:
    import resource

    print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _prepare() -> None:
    from micuenta_app import db
    from micuenta_app.registry import records  # noqa: F401

    db.metadata.create_all(db.sync_engine())
    db.sync_engine().dispose()


def importer(folder: str) -> None:
    from micuenta_app.registry.importer import import_folder

    _prepare()
    began = time.perf_counter()
    report = import_folder(Path(folder))
    if not report.committed:
        sys.exit(str(report.rejected[:5]))
    _report(began)


def floor(folder: str) -> None:
    from micuenta_app.settings import settings

    _prepare()
    connection = sqlite3.connect(settings().data_dir / "micuenta.db")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    ids: dict[str, int] = {}
    with (Path(folder) / "movements.csv").open(newline="") as file:
        rows = [
            (row[0], ids.setdefault(row[1], len(ids) + 1), *row[2:6], int(row[6].replace(".", "")), row[7])
            for row in csv.reader(file)
            if row[0] != "movement_id"
        ]
    began = time.perf_counter()
    with connection:
        connection.executemany(
            "INSERT INTO savings_movement (movement_id, worker_id, posted_on, period, bucket, kind,"
            " amount_centavos, employer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
    _report(began)
