"""`micuenta validate`, as a person and as a program run it."""

import json
import subprocess
import sys
from typing import Any

import pytest
from typer.testing import CliRunner

from micuenta_app.cli import app


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["validate", *arguments])
    return result.exit_code, result.stdout


def read(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    code, printed = run(*arguments, "--json")
    return code, json.loads(printed)


@pytest.mark.parametrize(
    ("kind", "typed", "normalized"),
    [
        ("nss", "92-91-90-8443-1", "92919084431"),
        ("curp", "boxw310820 HNERXN09", "BOXW310820HNERXN09"),
        ("rfc", "gode 561231-gr8", "GODE561231GR8"),
        ("rfc", "GODE561231", "GODE561231"),
        ("clabe", "０２１１８０５５０３０００５０８１１", "021180550300050811"),
    ],
)
def test_what_is_right_is_valid_and_says_nothing(kind: str, typed: str, normalized: str) -> None:
    said = {"value": typed, "normalized": normalized, "valid": True, "code": ""}
    assert read(kind, typed) == (0, [said])


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("nss", "92919084432", "nss_check_digit"),
        ("curp", "BOXW310231HNERXN09", "curp_date"),
        ("rfc", "VACE461310SX6", "rfc_date_or_prefix"),
        ("clabe", "021180550300050812", "clabe_check_digit"),
        ("nss", "", "nss_length_short"),
    ],
)
def test_what_is_wrong_is_named_and_fails(kind: str, typed: str, code: str) -> None:
    said = {"value": typed, "normalized": typed, "valid": False, "code": code}
    assert read(kind, typed) == (1, [said])


def test_a_failing_check_digit_of_an_rfc_is_only_a_remark() -> None:
    said = {
        "value": "VACE460910SX6",
        "normalized": "VACE460910SX6",
        "valid": True,
        "code": "rfc_check_digit",
    }
    assert read("rfc", "VACE460910SX6") == (0, [said])


def test_one_wrong_value_of_many_fails_and_the_order_stays() -> None:
    code, said = read("nss", "12345678903", "12345678904", "92919084431")
    assert (code, [each["valid"] for each in said]) == (1, [True, False, True])
    assert [each["value"] for each in said] == ["12345678903", "12345678904", "92919084431"]


def test_for_people_each_value_is_a_line() -> None:
    assert run("nss", "123 4567 8903", "92919084432") == (
        1,
        "12345678903: valid\n92919084432: not valid (nss_check_digit)\n",
    )


def test_another_kind_and_no_value_are_mistakes_of_use() -> None:
    assert run("passport", "1")[0] == 2
    assert run("nss")[0] == 2


def test_it_runs_as_a_program_whatever_the_terminal_can_write() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "micuenta_app.cli", "validate", "rfc", "ñañé800101", "--json"],
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)[0]["code"] == "rfc_format"
