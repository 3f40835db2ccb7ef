"""A mistyped setting is told in a line, and its value, which may be a secret, never is."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from micuenta_app.setting_mistakes import NOT_SETTINGS, malformed_values, unknown_names
from micuenta_app.settings import PREFIX, ROOT, Settings
from tests.support.server import clean_environment

_FIELDS = Settings.model_fields
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789"
_TYPED = sorted(name for name, field in _FIELDS.items() if field.annotation not in (str, Path))
_SECRET = "Qx7-hunter2"


def _run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "micuenta_app.cli", *arguments],
        cwd=ROOT,
        env=clean_environment(folder / "data", **environment),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [["run"], ["import", "."], ["sign-out", "--everyone"], ["test"]])
def test_a_command_refuses_an_unknown_setting_and_names_the_nearest(
    tmp_path: Path, arguments: list[str]
) -> None:
    done = _run(tmp_path, *arguments, **{PREFIX + "ADDRESS_TRIE": _SECRET})
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "micuenta: MICUENTA_ADDRESS_TRIE is not a setting; did you mean MICUENTA_ADDRESS_TRIES?\n"
    )
    assert not (tmp_path / "data").exists()


def test_the_doctor_tells_it_among_its_other_findings(tmp_path: Path) -> None:
    done = _run(tmp_path, "doctor", **{PREFIX + "ORIGIN": _SECRET})
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "PROBLEM  MICUENTA_ORIGIN is not a setting; did you mean MICUENTA_ORIGINS?"
    assert any("data folder" in line for line in lines) and any("revision none" in line for line in lines)
    assert _SECRET not in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_every_malformed_setting_is_told_without_its_value(tmp_path: Path, command: str) -> None:
    bad = {PREFIX + name.upper(): f"{_SECRET}-{name}" for name in [*_TYPED, "spei_clabe"]}
    done = _run(tmp_path, command, **bad)
    assert done.returncode == 1
    told = done.stdout if command == "doctor" else done.stderr
    start = "PROBLEM  " if command == "doctor" else "micuenta: "
    assert sorted(re.findall(rf"^{start}(\w+) must be .+$", told, re.M)) == sorted(bad)
    assert len(told.splitlines()) == len(bad)
    assert _SECRET not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("CODE_MINUTES", "ten", "a whole number"),
        ("CODE_MINUTES", "", "a whole number"),
        ("SESSION_HOURS", "", "a number"),
        ("SESSION_HOURS", "nan", "a number"),
        ("DEMO", "", "true or false"),
        ("SPEI_CONFIRMED_ON", "", "a date such as 2026-11-26"),
        ("SMTP_SECURITY", "ssl", "one of starttls, tls, none"),
        ("SMTP_SECURITY", "", "one of starttls, tls, none"),
        ("PAYMENT_ORDER", "current", "each of charges, late_interest, overdue, current once"),
        ("ORIGINS", "http://a.example", "addresses that begin with https://"),
        ("SECRET_KEY", "short", "nothing, or 32 bytes or more"),
        ("OUTREACH_PIN", "1234", "nothing, or 6 characters or more"),
        ("SPEI_CLABE", "12", "a CLABE of 18 digits"),
        ("SMTP_PASSWORD", "\udcff", "text in UTF-8"),
        ("SECRET_KEY", 40 * "\udcff", "text in UTF-8"),
    ],
)
def test_the_line_says_what_is_expected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(PREFIX + name, value)
    [line] = malformed_values()
    assert line.startswith(f"{PREFIX}{name} must be {expected}")


@st.composite
def _one_letter_off(draw: st.DrawFn) -> tuple[str, str]:
    """A setting's name, and the same with one letter dropped, added, replaced or swapped with the next."""
    name = draw(st.sampled_from(sorted(_FIELDS))).upper()
    at = draw(st.integers(0, len(name) - 1))
    before, letter, after = name[:at], name[at], name[at + 1 :]
    other = draw(st.sampled_from(_LETTERS))
    mangled = draw(
        st.sampled_from(
            (before + after, before + other + letter + after, before + other + after)
            + ((before + after[0] + letter + after[1:],) if after else ())
        )
    )
    assume(mangled.lower() not in _FIELDS)
    return name, mangled


@given(_one_letter_off())
@settings(max_examples=400)
def test_one_letter_off_is_told_the_right_name(names: tuple[str, str]) -> None:
    name, mangled = names
    [line] = unknown_names({PREFIX + mangled: _SECRET})
    assert line == f"{PREFIX}{mangled} is not a setting; did you mean {PREFIX}{name}?"


def _refuses(field: str, value: str) -> bool:
    kind: Any = _FIELDS[field].annotation
    if get_origin(kind) is Literal:
        return value not in get_args(kind)
    # Long enough to be found, and of no type but text: 1e999999999 is a number, 20261126 is a date.
    return not re.fullmatch(r"[\d\s.eE+_:TZz-]*|inf(inity)?|nan", value, re.I)


@given(
    field=st.sampled_from(_TYPED),
    value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=8),
)
@example(field="code_minutes", value="hunter2\nhunter2")
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_malformed_value_is_ever_repeated(monkeypatch: pytest.MonkeyPatch, field: str, value: str) -> None:
    assume(_refuses(field, value))
    with monkeypatch.context() as patch:
        patch.setenv(PREFIX + field.upper(), value)
        [line] = malformed_values()
    assert line.startswith(f"{PREFIX}{field.upper()} must be ")
    assert value not in line
    assert line.isprintable()


@pytest.mark.parametrize("name", ["MICUENTA_CHROMIUM", "MICUENTA_PICTURES", "micuenta_demo", "OTHER"])
def test_what_is_known_or_not_ours_is_let_be(name: str) -> None:
    assert not list(unknown_names({name: "1"}))


def test_a_cluster_names_a_service_by_our_prefix() -> None:
    theirs = {"PORT": "tcp://10.0.0.1:8000", "SERVICE_HOST": "10.0.0.1", "PORT_8000_TCP_ADDR": "10.0.0.1"}
    assert not list(unknown_names({PREFIX + name: value for name, value in theirs.items()}))
    assert list(unknown_names({PREFIX + "PORT": "8000"}))


def test_a_name_that_is_no_text_is_still_one_line() -> None:
    [line] = unknown_names({PREFIX + "A\n\udcffB": ""})
    assert line.isprintable() and line.isascii()


def test_every_name_the_sources_and_documents_mention_is_declared() -> None:
    """A new variable must be a setting or be declared as none, else the site refuses to start with it."""
    known = {PREFIX + field.upper() for field in _FIELDS} | NOT_SETTINGS
    places = [ROOT / "README.md", ROOT / "micuenta", *(ROOT / "docs").rglob("*.md")]
    places += [path for folder in ("micuenta_app", "e2e", "bench") for path in (ROOT / folder).rglob("*.py")]
    named = {name for path in places for name in re.findall(r"MICUENTA_[A-Z][A-Z_]*[A-Z]", path.read_text())}
    assert named - {"MICUENTA_PORT", "MICUENTA_SERVICE"} <= known


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", f"postgresql+psycopg://u:a@{_SECRET}@127.0.0.1:1/x"),
        ("DATABASE_URL", f"postgresql+psycopg://u:p@h:w:{_SECRET}@127.0.0.1:1x/x"),
        ("DATABASE_URL", f"postgresql+psycopg://u:{_SECRET}%zz@127.0.0.1/x"),
        ("DATABASE_URL", f"postgresql+psycopg://u:{_SECRET}@127.0.0.1:abc/x"),
        ("DATABASE_URL", f"mysql://u:{_SECRET}@127.0.0.1/x"),
        ("DATABASE_URL", f"postgres:/{_SECRET}"),
        ("DATA_DIR", ""),
    ],
)
def test_an_address_or_a_folder_that_cannot_be_meant_is_refused(
    tmp_path: Path, name: str, value: str
) -> None:
    for command in (["run"], ["sign-out", "--everyone"], ["doctor"]):
        done = _run(tmp_path, *command, **{PREFIX + name: value})
        assert done.returncode == 1
        assert f"MICUENTA_{name} must be" in done.stdout + done.stderr
        assert not {_SECRET, "Traceback"} & set(
            re.findall(rf"{_SECRET}|Traceback", done.stdout + done.stderr)
        )


@pytest.mark.parametrize(
    "value",
    [
        "",
        "sqlite+aiosqlite:////var/lib/micuenta/micuenta.db",
        "postgresql+psycopg://user:p%40ss%2Fword@db.example.org:5432/name",
        "postgresql+psycopg://postgres:@/name?host=/var/run/postgresql",
        "postgresql+psycopg://user@[::1]:5432/name?sslmode=require",
    ],
)
def test_an_address_of_a_database_that_is_well_written_is_taken(value: str) -> None:
    assert Settings(database_url=value).database_url == value
