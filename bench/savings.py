"""How long the server takes for a page of movements among ten million, on SQLite and on PostgreSQL.

What is timed is the whole event: the queries, the balances and the words of the page, for people picked at
random. The floor is the bare SQL of the same page through the driver alone, in the same run: twenty rows of
one person by the index, with neither balance nor count. Everybody's rows lie scattered over the table, as
bimester after bimester of imports leaves them.
"""

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from random import Random
from typing import Any

import psycopg

from micuenta_app import clock, db, migrate
from micuenta_app.savings.movements_state import MovementsState
from micuenta_app.viewer import Viewer
from tests.savings.looking import as_viewer
from tests.support.databases import PostgresServer, configured

PEOPLE, MOVEMENTS_EACH, SAMPLES, MOST_MS = 25_000, 400, 300, 50
_PAGES = MOVEMENTS_EACH // 20
_WORKERS = """
    INSERT INTO worker (id, nss, curp, rfc, given_names, first_surname, second_surname)
    SELECT n, CAST(10000000000 + n AS TEXT), 'C' || n, 'R' || n, 'Ana', 'Luna', '' FROM {people}
"""
# Ten movements a year for forty years: six bimesters, three deposits of one's own, one yield.
_MOVEMENTS = """
    INSERT INTO savings_movement
        (id, movement_id, worker_id, posted_on, period, bucket, kind, amount_centavos, employer)
    SELECT people.n + turn.n * {count}, 'S' || (people.n + turn.n * {count}), people.n, {day}, '',
        CASE WHEN turn.n < 55 THEN 'fondo72' WHEN turn.n < 110 THEN 'sar92' ELSE 'viv97' END,
        CASE WHEN turn.n % 10 < 6 THEN 'contribution'
            WHEN turn.n % 10 < 9 THEN 'voluntary' ELSE 'yield' END,
        100000 + (people.n + turn.n) % 9973,
        CASE WHEN turn.n % 10 < 6 THEN 'Textiles del Mayab ' || turn.n / 60 ELSE '' END
    FROM {sources}
"""
_BARE = """
    SELECT posted_on, period, bucket, kind, amount_centavos, employer FROM savings_movement
    WHERE worker_id = {0} ORDER BY posted_on DESC, id DESC LIMIT 20 OFFSET {0}
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        slow = [_sqlite(Path(folder)), _postgres(Path(folder))]
    if max(slow) > MOST_MS:
        sys.exit(1)


def _sqlite(folder: Path) -> float:
    path = folder / "bench.db"
    with configured(folder, f"sqlite+aiosqlite:///{path}"):
        migrate.upgrade()
        db.sync_engine().dispose()
        _fill_sqlite(path)
        connection = sqlite3.connect(path)
        return _measure("SQLite", lambda *values: connection.execute(_BARE.format("?"), values).fetchall())


def _fill_sqlite(path: Path) -> None:
    numbers = (
        "WITH RECURSIVE t(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM t WHERE n < {1}) SELECT n FROM t"
    )
    connection = sqlite3.connect(path)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"CREATE TEMP TABLE people AS {numbers.format(1, PEOPLE)}")
    connection.execute(f"CREATE TEMP TABLE turn AS {numbers.format(0, MOVEMENTS_EACH - 1)}")
    connection.execute(_WORKERS.format(people="people"))
    day = "date('1986-01-17', (turn.n / 10) || ' years', (turn.n % 10) || ' months')"
    # A cross join keeps its order here: everybody's first movement, then everybody's second.
    connection.execute(_MOVEMENTS.format(count=PEOPLE, day=day, sources="turn CROSS JOIN people"))
    connection.commit()
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def _postgres(folder: Path) -> float:
    server = PostgresServer(folder)
    try:
        with server.fresh(folder) as url, configured(folder, url):
            connection = psycopg.connect(url.replace("+psycopg", ""), autocommit=True)
            _fill_postgres(connection)
            bare = _BARE.format("%s").encode()
            return _measure("PostgreSQL", lambda *values: connection.execute(bare, values).fetchall())
    finally:
        server.stop()


def _fill_postgres(connection: psycopg.Connection) -> None:
    people, turn = (
        f"generate_series(1, {PEOPLE}) people(n)",
        f"generate_series(0, {MOVEMENTS_EACH - 1}) turn(n)",
    )
    day = "DATE '1986-01-17' + make_interval(years => turn.n / 10, months => turn.n % 10)"
    sources = f"{turn} CROSS JOIN {people} ORDER BY turn.n, people.n"
    connection.execute(_WORKERS.format(people=people).encode())
    connection.execute(_MOVEMENTS.format(count=PEOPLE, day=day, sources=sources).encode())
    connection.execute("VACUUM ANALYZE")


def _measure(name: str, bare: Callable[[int, int], list[Any]]) -> float:
    """The slowest p95 of what a person does with the movements, in milliseconds; each is printed."""

    async def measured() -> float:
        random = Random(1)  # the same people each run
        floor = await _p95(random, lambda viewer, page: _at_once(lambda: bare(viewer.worker_id, 20 * page)))
        print(f"{name}, {PEOPLE * MOVEMENTS_EACH:,} movements: floor p95 {floor:.1f} ms", flush=True)
        slowest = 0.0
        for what, deed in (("open", _open), ("another page", _turn), ("narrow", _narrow)):
            taken = await _p95(random, deed)
            slowest = max(slowest, taken)
            print(f"  {what}: p95 {taken:.1f} ms (at most {MOST_MS}), {taken / floor:.1f} floors", flush=True)
        await db.close()
        return slowest

    return asyncio.run(measured())


async def _p95(random: Random, deed: Callable[[Viewer, int], Coroutine[Any, Any, None]]) -> float:
    taken = []
    for _ in range(SAMPLES):
        viewer = Viewer(1, random.randint(1, PEOPLE), 1, clock.now())
        page = random.randrange(_PAGES)
        began = time.perf_counter()
        await deed(viewer, page)
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.quantiles(taken, n=20)[-1]


async def _at_once(run: Callable[[], object]) -> None:
    run()


def _state() -> MovementsState:
    # pyrefly: ignore[unexpected-keyword]
    return MovementsState(_reflex_internal_init=True)


async def _open(viewer: Viewer, page: int) -> None:
    await as_viewer(viewer, MovementsState.open, _state())


async def _turn(viewer: Viewer, page: int) -> None:
    await as_viewer(viewer, MovementsState.show_page, _state(), page + 1)


async def _narrow(viewer: Viewer, page: int) -> None:
    asked = {"anio": str(1986 + page), "fondo": "", "tipo": "contribution", "patron": ""}
    await as_viewer(viewer, MovementsState.narrow, _state(), asked)
