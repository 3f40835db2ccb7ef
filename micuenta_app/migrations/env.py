"""Run by Alembic: against the configured database, or one test's."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.types import TypeDecorator

from micuenta_app import db
from micuenta_app.migrate import import_records


def render_item(kind: str, item: Any, _autogen_context: Any) -> str | Literal[False]:
    """Write a column's plain type: a revision must not change when our type's code does."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


import_records()


@contextmanager
def loose_foreign_keys(connection: Connection) -> Iterator[None]:
    """SQLite changes a column by making the table anew, and would count the old one's references as
    broken. Only outside a transaction can it be told not to."""
    sqlite = connection.dialect.name == "sqlite"
    driver: Any = connection.connection.driver_connection
    if sqlite:
        driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        if sqlite:
            driver.execute("PRAGMA foreign_keys=ON")


# A write transaction from its start, so that of two servers starting together one waits.
with (
    db.sync_engine().execution_options(writes=True).connect() as connection,
    loose_foreign_keys(connection),
):
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_item=render_item,
        render_as_batch=True,  # SQLite cannot alter a column: the table is rebuilt
        transactional_ddl=True,  # true of both databases here: db.py sends SQLite a real BEGIN
    )
    with context.begin_transaction():
        context.run_migrations()
