"""Commands that judge text or numbers bring neither the web framework nor the database with them: they are
called in a loop, on small machines."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from micuenta_app.settings import ROOT
from tests.support.server import clean_environment

_HEAVY = frozenset(
    "alembic granian numpy polars pydantic_settings reflex reflex_base sqlalchemy sqlmodel starlette".split()
)
_PLAN = (
    '{"birth_date": "1975-03-01", "as_of": "2026-11-01", "retire_at": 65, "regime": "ley97",'
    ' "balances": {"fondo72": "0", "sar92": "0", "viv97": "12000", "solo": "0"}, "real_yield": "0",'
    ' "years": 10, "monthly_contribution": "0", "afore": "0", "other_monthly": "0",'
    ' "desired_monthly": "100"}\n'
)


@pytest.mark.parametrize(
    ("arguments", "given", "answer"),
    [
        pytest.param(
            ["check", "https://micuenta.infonavit.org.mx@acceso.top"], "", "dangerous before_at", id="check"
        ),
        pytest.param(["validate", "clabe", "0211 8055 0300 0508 12"], "", "not valid", id="validate"),
        pytest.param(
            ["plan", "--balance", "1000", "--rate", "0.12", "--payment", "510"], "", "2 months", id="plan"
        ),
        pytest.param(["outlook", "--jsonl"], _PLAN, '"gap": "0.00"', id="outlook"),
    ],
)
def test_a_calculator_answers_without_the_server(
    tmp_path: Path, arguments: list[str], given: str, answer: str
) -> None:
    done = _run(tmp_path, *arguments, given=given)
    assert answer in done.stdout
    assert not _imported(done) & _HEAVY


def test_help_of_all_names_every_command_without_the_server(tmp_path: Path) -> None:
    done = _run(tmp_path, "--help")
    named = re.findall(r"^│ ([a-z][a-z-]*) ", done.stdout, re.M)
    assert named == "run test import demo validate sign-out doctor check outlook plan".split()
    assert not _imported(done) & _HEAVY


def test_a_mistyped_command_is_told_the_nearest(tmp_path: Path) -> None:
    done = _run(tmp_path, "chek")
    assert done.returncode == 2
    assert "Did you mean 'check'?" in done.stderr


def _run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "micuenta_app.cli", *arguments],
        cwd=ROOT,
        env=clean_environment(folder),
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def _imported(done: subprocess.CompletedProcess[str]) -> set[str]:
    """The packages a process imported, as it reported them on standard error."""
    modules = re.findall(r"^import time:.*\| +([\w.]+)$", done.stderr, re.M)
    assert "micuenta_app" in modules
    return {module.partition(".")[0] for module in modules}
