"""One engine. Reads and writes say which they are, because SQLite must know before it begins."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import Connection, Engine, MetaData, Text, create_engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

from .settings import settings

# Named constraints, so that a migration can alter them on both databases.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata: MetaData = SQLModel.metadata


class ExactDecimal(TypeDecorator[Decimal]):
    """A Decimal kept as text: SQLite would turn NUMERIC into a float."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else str(value)

    def process_result_value(self, value, dialect):
        return None if value is None else Decimal(value)


def _prepare(engine: Engine) -> None:
    """Give SQLite the behaviour PostgreSQL has: foreign keys, waiting writers, real BEGIN."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def on_connect(connection, _record) -> None:
        # The driver must not open transactions by itself: a write begins as one (see below).
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        # A transaction that reads first and writes later fails at once when another wrote in
        # between; one that begins IMMEDIATE waits its turn instead.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


# Every engine hides parameters: an error must not write a person's data or code into the log.
@lru_cache
def reading_engine() -> AsyncEngine:
    return _opened(pool_pre_ping=not _sqlite())


@lru_cache
def writing_engine() -> AsyncEngine:
    # SQLite lets one write at a time, and the others ask again and again in no order: one that asks for ten
    # seconds fails. Here they queue for the one connection, in the order in which they came.
    engine = _opened(pool_size=1, max_overflow=0) if _sqlite() else reading_engine()
    return engine.execution_options(writes=True)


def _opened(**options: object) -> AsyncEngine:
    settings().data_dir.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(settings().async_database_url, hide_parameters=True, **options)
    _prepare(engine.sync_engine)
    return engine


async def close() -> None:
    """Close every connection of this event loop."""
    for engine in (reading_engine, writing_engine):
        await engine().dispose()
        engine.cache_clear()


@lru_cache
def sync_engine() -> Engine:
    """For the importer and the migrations, which run outside the server."""
    settings().data_dir.mkdir(parents=True, exist_ok=True)
    engine = create_engine(settings().sync_database_url, hide_parameters=True)
    _prepare(engine)
    return engine


def _sqlite() -> bool:
    return settings().async_database_url.startswith("sqlite")


@asynccontextmanager
async def reading() -> AsyncIterator[AsyncSession]:
    """A session that only reads."""
    async with AsyncSession(reading_engine(), expire_on_commit=False) as session:
        yield session


@asynccontextmanager
async def writing() -> AsyncIterator[AsyncSession]:
    """A session that writes: committed at the end, rolled back by any error."""
    async with AsyncSession(writing_engine(), expire_on_commit=False) as session, session.begin():
        yield session
