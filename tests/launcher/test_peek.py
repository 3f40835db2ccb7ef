"""A start looks at the database through its driver alone, and sees what Alembic would."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import text

from micuenta_app import db, demo_people, migrate, peek
from micuenta_app.settings import ROOT


def test_the_newest_revision_is_alembics() -> None:
    assert peek.newest_revision() == ScriptDirectory.from_config(migrate.config()).get_current_head()


def test_the_newest_revision_is_nobodys_parent_whatever_its_name(tmp_path: Path) -> None:
    chain = {
        "ea03260ff7a0": "None",
        "1abc00000000": '"ea03260ff7a0"',
        "9999": "'1abc00000000'",
        "10000": '"9999"',
    }
    for name, parent in chain.items():
        (tmp_path / f"{name}_x.py").write_text(f'revision: str = "{name}"\ndown_revision = {parent}\n')
    (tmp_path / "__init__.py").touch()
    assert peek.newest_revision(tmp_path) == "10000"
    (tmp_path / "branch.py").write_text('revision = "branch"\ndown_revision = "9999"\n')
    assert peek.newest_revision(tmp_path) == ""
    (tmp_path / "merge.py").write_text('revision = "merge"\ndown_revision = ("10000", "branch")\n')
    assert peek.newest_revision(tmp_path) == "merge"


def test_a_database_in_place_is_left_alone_without_alembic(database: str) -> None:
    program = "import sys; from micuenta_app import migrate; migrate.upgrade(); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "micuenta_app.migrate" in done.stdout.split()
    assert not {"alembic", "sqlalchemy"} & set(done.stdout.split())


def test_an_older_database_is_brought_forward(database: str) -> None:
    command.downgrade(migrate.config(), "0011")
    assert not peek.is_newest()
    migrate.upgrade()
    assert peek.is_newest()


def test_a_database_of_newer_code_is_refused(database: str) -> None:
    with db.sync_engine().execution_options(writes=True).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not peek.is_newest()
    with pytest.raises(CommandError):
        migrate.upgrade()


def test_nobody_is_in_a_new_database(database: str) -> None:
    assert demo_people.are_missing()
    assert not demo_people.can_sign_in()
    assert not demo_people.have_accounts()
