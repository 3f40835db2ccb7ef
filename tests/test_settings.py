"""The server's key and the rules of its settings."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from micuenta_app import db
from micuenta_app.settings import Settings
from tests.support.databases import configured
from tests.support.server import clean_environment

_PRINT_KEY = "from micuenta_app.settings import secret_key; print(secret_key().decode())"


def _key(data_dir: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _PRINT_KEY],
        env=clean_environment(data_dir, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_processes_that_start_at_once_share_one_whole_key(tmp_path: Path):
    keys = {process.communicate()[0].strip() for process in [_key(tmp_path / "new") for _ in range(4)]}
    assert len(keys) == 1
    assert len(keys.pop()) == 64


def test_the_key_is_for_its_owner_only(tmp_path: Path):
    _key(tmp_path).communicate()
    assert (tmp_path / "secret.key").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


@pytest.mark.parametrize("key", ["", "short"])
def test_a_short_or_empty_key_is_refused(tmp_path: Path, key: str):
    (tmp_path / "secret.key").write_text(key)
    process = _key(tmp_path)
    assert "shorter than 32 bytes" in process.communicate()[1]
    assert process.returncode == 1
    process = _key(tmp_path, MICUENTA_SECRET_KEY="short")
    assert "32 bytes or more" in process.communicate()[1]


def test_origins_are_https_and_lower_case():
    assert Settings(origins="https://Cuenta.Example.org/, https://b.example").origins == (
        "https://cuenta.example.org",
        "https://b.example",
    )
    with pytest.raises(ValidationError):
        Settings(origins="http://cuenta.example.org")


def test_an_error_of_the_database_names_no_ones_data(tmp_path: Path):
    with configured(tmp_path, ""):
        with pytest.raises(OperationalError) as error, db.sync_engine().connect() as connection:
            connection.execute(text("INSERT INTO nowhere VALUES (:code)"), {"code": "317643"})
        db.sync_engine().dispose()
    assert "317643" not in str(error.value)
