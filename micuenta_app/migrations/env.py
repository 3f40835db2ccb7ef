"""Run by Alembic: against the configured database, or one test's."""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from micuenta_app import db
from micuenta_app.migrate import import_records


def render_item(kind: str, item: Any, _autogen_context: Any) -> str | Literal[False]:
    """Write a column's plain type: a revision must not change when our type's code does."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


import_records()

# A write transaction from its start, so that of two servers starting together one waits.
with db.sync_engine().execution_options(writes=True).connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_item=render_item,
        render_as_batch=True,  # SQLite cannot alter a column: the table is rebuilt
        transactional_ddl=True,  # true of both databases here: db.py sends SQLite a real BEGIN
    )
    with context.begin_transaction():
        context.run_migrations()
