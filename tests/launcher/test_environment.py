"""The launcher makes .venv once for each requirements.lock, and says what is in the way."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from micuenta_app.settings import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose lock asks for nothing and whose command prints where it runs."""
    shutil.copy(ROOT / "micuenta", tmp_path / "micuenta")
    (tmp_path / "requirements.lock").write_text("")
    (tmp_path / "micuenta_app").mkdir()
    (tmp_path / "micuenta_app" / "cli.py").write_text(
        "import os, sys\nprint(sys.prefix, os.getcwd(), *sys.argv[1:])\n"
    )
    return tmp_path


def _launch(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, checkout / "micuenta", *arguments],
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_installs_once_and_runs_in_the_checkout(checkout: Path) -> None:
    first = _launch(checkout, "run", "--port", "1")
    assert first.stdout.split() == [f"{checkout}/.venv", str(checkout), "run", "--port", "1"]
    assert first.stderr.count("\n") == 1
    second = _launch(checkout)
    assert second.returncode == 0
    assert second.stderr == ""


def test_an_interrupted_installation_starts_over(checkout: Path) -> None:
    leftover = checkout / ".venv" / "leftover"
    leftover.parent.mkdir()
    leftover.touch()
    assert _launch(checkout).returncode == 0
    assert not leftover.exists()


def test_a_changed_lock_is_installed_again_and_a_failure_is_one_line(checkout: Path) -> None:
    assert _launch(checkout).returncode == 0
    wrong = hashlib.sha256(b"").hexdigest()
    (checkout / "requirements.lock").write_text(f"./nothing-here.whl --hash=sha256:{wrong}\n")
    failed = _launch(checkout)
    assert failed.returncode == 1
    assert "nothing-here.whl" in failed.stderr.splitlines()[-1]
    (checkout / "requirements.lock").write_text("")
    assert _launch(checkout).returncode == 0
