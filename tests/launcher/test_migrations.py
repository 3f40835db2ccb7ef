"""The migrations make exactly the tables the code describes, on both databases."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from micuenta_app import db, migrate


def test_migrations_match_the_models(database: str) -> None:
    migrate.import_records()
    with db.sync_engine().connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), db.metadata) == []


def test_migrating_again_changes_nothing(database: str) -> None:
    migrate.upgrade()
    migrate.upgrade()
