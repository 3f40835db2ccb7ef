"""What stands in the database, asked through its driver alone: a start that finds everything in place waits
for neither SQLAlchemy nor Alembic."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .settings import settings

_SQLITE, _POSTGRES = "sqlite:///", "postgresql+psycopg://"
_VERSIONS = Path(__file__).resolve().parent / "migrations" / "versions"
# Read as text: to import a revision brings Alembic and SQLAlchemy with it.
_REVISION = re.compile(r"""^revision\b[^=\n]*=\s*["'](\w+)["']""", re.M)
_BEGINS_FROM = re.compile(r"^down_revision\b[^=\n]*=(.*)", re.M)
_NAME = re.compile(r"""["'](\w+)["']""")


class NoAnswer(Exception):
    """The database cannot be asked, or has no such table; the text is the driver's."""


def ask(query: str, *values: str) -> list[tuple[Any, ...]]:
    """The rows of a query, its places for values written as `?`. Raises NoAnswer; makes no database."""
    url = settings().sync_database_url
    if url.startswith(_SQLITE):
        return _ask_sqlite(url.removeprefix(_SQLITE).partition("?")[0], query, values)
    if url.startswith(_POSTGRES):
        return _ask_postgres(f"postgresql://{url.removeprefix(_POSTGRES)}", query, values)
    raise NoAnswer("neither SQLite nor PostgreSQL by psycopg")


def _ask_sqlite(path: str, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=rw", uri=True, timeout=10)) as connection:
            return connection.execute(query, values).fetchall()
    except sqlite3.Error as error:
        raise NoAnswer(str(error)) from error


def _ask_postgres(url: str, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
    import psycopg

    try:
        with psycopg.connect(url) as connection:
            return connection.execute(query.replace("?", "%s").encode(), values).fetchall()
    except psycopg.Error as error:
        raise NoAnswer(str(error)) from error


def newest_revision(versions: Path = _VERSIONS) -> str:
    """The revision the code wants: the one that no other begins from. Empty when there are several, which
    Alembic then tells of."""
    texts = [path.read_text() for path in versions.glob("*.py")]
    revisions = {found[1] for text in texts if (found := _REVISION.search(text))}
    begun_from = {
        name for text in texts for found in _BEGINS_FROM.findall(text) for name in _NAME.findall(found)
    }
    heads = revisions - begun_from
    return heads.pop() if len(heads) == 1 else ""


def is_newest() -> bool:
    """Whether the database is where the code wants it. False too when it cannot be asked: then the one who
    migrates it finds out why."""
    try:
        return ask("SELECT version_num FROM alembic_version") == [(newest_revision(),)]
    except NoAnswer:
        return False
