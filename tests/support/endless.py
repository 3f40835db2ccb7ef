"""Not a test of its own: one that never ends, with a database and a site, for tests/test_killed.py."""

import os
import threading
from pathlib import Path

import psycopg
import pytest

from tests.support.server import Server

FOUND, PEOPLE = "ENDLESS_FOUND", "ENDLESS_PEOPLE"  # names in the environment


@pytest.mark.parametrize("database_kind", ["postgres"], indirect=True)
def test_endless(database: str, tmp_path: Path) -> None:
    """Writes where the database server's files are, once everything runs."""
    with psycopg.connect(database.replace("+psycopg", "")) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    assert row
    with Server(tmp_path, Path(os.environ[PEOPLE])):
        (tmp_path / "found").write_text(row[0])
        (tmp_path / "found").rename(os.environ[FOUND])
        threading.Event().wait()
