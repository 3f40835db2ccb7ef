"""What a server has stored: as it was when it began, and as it will be later."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.support.server import Server

_DATABASE, _BEGINNING = "micuenta.db", "beginning.db"


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)


def keep_data(server: Server) -> None:
    """Keep a copy of what a server that has just begun has stored: its fictional people."""
    _copy(server.data_dir / _DATABASE, server.data_dir / _BEGINNING)


def copy_data(server: Server, other: Server) -> None:
    """Let another server, which has not begun, begin with the same: to load the people takes seconds."""
    other.data_dir.mkdir(parents=True)
    # What is stored is hashed with it.
    shutil.copy(server.data_dir / "secret.key", other.data_dir)
    restore_data(server, other)


def restore_data(server: Server, other: Server) -> None:
    """Give another server back what it began with, also while it runs."""
    _copy(server.data_dir / _BEGINNING, other.data_dir / _DATABASE)


def let_time_pass(server: Server, seconds: float) -> None:
    """As if all that is stored had happened so much earlier."""
    with closing(sqlite3.connect(server.data_dir / _DATABASE)) as database, database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for _, column, kind, *_ in database.execute(f"PRAGMA table_info({table})").fetchall():
                if kind == "DATETIME":
                    # To the microsecond, as it is written.
                    earlier = f"strftime('%Y-%m-%d %H:%M:%f000', {column}, '-{seconds} seconds')"
                    database.execute(f"UPDATE {table} SET {column} = {earlier} WHERE {column} IS NOT NULL")
