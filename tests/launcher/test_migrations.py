"""The migrations make exactly the tables the code describes, on both databases."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from micuenta_app import db, migrate
from tests.support.databases import configured


def test_migrations_match_the_models(database: str) -> None:
    migrate.import_records()
    with db.sync_engine().connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), db.metadata) == []


def test_migrating_again_changes_nothing(database: str) -> None:
    migrate.upgrade()
    migrate.upgrade()


def test_people_who_signed_up_before_keep_their_account(tmp_path: Path) -> None:
    """SQLite makes a table anew to change a column of it: what refers to it must survive that."""
    with configured(tmp_path, f"sqlite+aiosqlite:///{tmp_path / 'micuenta.db'}"):
        command.upgrade(migrate.config(), "0003")
        with db.sync_engine().execution_options(writes=True).begin() as connection:
            for statement in (
                "INSERT INTO worker (id, nss, curp, rfc, given_names, first_surname, second_surname)"
                " VALUES (1, '1', '2', '3', 'Aurora', 'Tzab', '')",
                "INSERT INTO account (id, worker_id, email, phone, password_hash, language, created_at)"
                " VALUES (1, 1, 'a@example.com', '+13125550142', 'x', 'es', '2026-01-01')",
                "INSERT INTO account_event (account_id, at, kind) VALUES (1, '2026-01-01', 'created')",
            ):
                connection.execute(text(statement))
        migrate.upgrade()
        with db.sync_engine().begin() as connection:
            assert connection.execute(text("SELECT email FROM account")).scalar_one() == "a@example.com"
            assert connection.execute(text("SELECT kind FROM account_event")).scalar_one() == "created"
            assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
            assert not connection.execute(text("PRAGMA foreign_key_check")).all()
        db.sync_engine().dispose()
