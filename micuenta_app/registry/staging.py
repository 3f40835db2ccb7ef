"""Temporary tables that rows pass through, so that checks against what is stored are set operations."""

from typing import Any

import polars as pl
from psycopg import sql
from sqlalchemy import BigInteger, Boolean, Column, Connection, Date, Integer, MetaData, Table, Text
from sqlalchemy.dialects import postgresql, sqlite

from .schema import FILES, FileSpec, Kind

_metadata = MetaData()


def _type(kind: Kind) -> Any:
    match kind:
        case Kind.DATE:
            return Date()
        case Kind.PESOS | Kind.POSITIVE_PESOS:
            return BigInteger()
        case Kind.COUNT:
            return Integer()
        case Kind.FLAG:
            return Boolean()
        case _:
            return Text()


# One table a file: its columns as they are stored, and the physical line they came from.
STAGES: dict[str, Table] = {
    spec.name: Table(
        f"stage_{spec.stem}",
        _metadata,
        Column("line", Integer, primary_key=True, autoincrement=False),
        *(Column(c.stored_name, _type(c.kind), key=c.stored_name) for c in spec.columns),
        prefixes=["TEMPORARY"],
    )
    for spec in FILES
}

# The ids of ledger rows stored before this import that came again with the same content.
ACCEPTED: dict[str, Table] = {
    spec.name: Table(
        f"accepted_{spec.stem}",
        _metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        prefixes=["TEMPORARY"],
    )
    for spec in FILES
}

# Credits that got new movements, and the first line that brought one.
TOUCHED = Table(
    "touched_credit",
    _metadata,
    Column("credit_id", Integer, primary_key=True, autoincrement=False),
    Column("line", Integer),
    prefixes=["TEMPORARY"],
)


def create(connection: Connection) -> None:
    _metadata.create_all(connection, checkfirst=False)


def drop(connection: Connection) -> None:
    """Remove the tables: a pooled connection outlives the import."""
    _metadata.drop_all(connection, checkfirst=False)


def fill(connection: Connection, spec: FileSpec, rows: pl.DataFrame) -> None:
    """Add rows to the file's table by the driver's fastest way."""
    table = STAGES[spec.name]
    if connection.dialect.name == "sqlite":
        statement = str(table.insert().compile(dialect=connection.dialect))
        connection.exec_driver_sql(statement, rows.rows())
        return
    copy_in = sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(sql.Identifier(table.name))
    cursor: Any = connection.connection.cursor()
    with cursor, cursor.copy(copy_in) as copy:
        # Quoted text, so that an empty string is not read as NULL.
        copy.write(rows.write_csv(include_header=False, quote_style="non_numeric"))


def count_of(connection: Connection, statement: Any) -> int:
    """Execute an INSERT and give how many rows it wrote."""
    # SQLAlchemy forgets the driver's count of an INSERT unless it is told to keep it.
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount


def insert_into(connection: Connection, table: Any) -> Any:
    """An INSERT that knows ON CONFLICT, which each dialect spells in its own class."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    return insert(table)
