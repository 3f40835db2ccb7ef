"""The launcher makes .venv hold what the lock names, whatever was published since or went wrong before."""

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

import pytest
import segno

from micuenta_app.settings import ROOT
from tests.support.package_index import NEWER, PackageIndex, pins, real_requirements, uv_here

LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-uv.lock")


# What a person may have set for other projects, and what would install something else or somewhere else.
HOSTILE = {
    "PIP_TARGET": "/nonexistent/target",
    "PIP_USER": "1",
    "PIP_DRY_RUN": "1",
    "PIP_NO_BINARY": ":all:",
    "PIP_CONSTRAINT": "/nonexistent/constraints.txt",
    "PIP_REQUIRE_VIRTUALENV": "1",
    "UV_DRY_RUN": "1",
    "UV_NO_BINARY": "1",
    "UV_EXCLUDE_NEWER": "2020-01-01",
    "UV_CONSTRAINT": "/nonexistent/constraints.txt",
    "UV_LINK_MODE": "symlink",
    "VIRTUAL_ENV": "/nonexistent/venv",
    "PYTHONPATH": str(Path(segno.__file__).parent.parent),  # pip would take them for installed
    "PYTHONSAFEPATH": "1",
}


def _lock(name: str) -> str:
    return (ROOT / name).read_text()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> PackageIndex:
    """Every pinned package as it is, and newer than it is; of uv the program itself."""
    made = PackageIndex(tmp_path_factory.mktemp("index"))
    for name, version in pins(_lock("requirements-test.lock")).items():
        made.add(name, version, real_requirements(name))
        made.add(name, NEWER, real_requirements(name))
    for name, version in pins(_lock("requirements-uv.lock")).items():
        made.add(name, version, [], {"uv": uv_here()})
    return made


@pytest.fixture(scope="module")
def environment(index: PackageIndex) -> Iterator[dict[str, str]]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    with index.serving() as served:
        yield {**kept, **served, **HOSTILE}


@pytest.fixture
def checkout(tmp_path: Path, index: PackageIndex) -> Path:
    """The launcher and its locks, and a command that prints where it runs."""
    folder = tmp_path / "mi cuenta ñ"
    (folder / "micuenta_app").mkdir(parents=True)
    shutil.copy(ROOT / "micuenta", folder)
    for name in LOCKS:
        (folder / name).write_text(index.lock(_lock(name)))
    (folder / "micuenta_app" / "cli.py").write_text(
        "import os, sys\nprint(sys.prefix, os.getcwd(), *sys.argv[1:], sep='|')\n"
    )
    return folder


@pytest.fixture
def small(checkout: Path, index: PackageIndex) -> Path:
    """The same, with a package to run and one more to test."""
    run = _only(index, "requirements.lock", "segno")
    (checkout / "requirements.lock").write_text(run)
    (checkout / "requirements-test.lock").write_text(run + _only(index, "requirements-test.lock", "ruff"))
    return checkout


def _only(index: PackageIndex, lock: str, name: str) -> str:
    lines = index.lock(_lock(lock)).splitlines(keepends=True)
    return "".join(line for line in lines if line.startswith(f"{name}=="))


def _launch(
    checkout: Path, environment: dict[str, str], *arguments: str, python: str = sys.executable
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, checkout / "micuenta", *arguments],
        cwd="/",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _start(checkout: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, checkout / "micuenta"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _packages(checkout: Path) -> set[str]:
    """What is installed beside what installs."""
    return set(_installed(checkout)) - {"pip", "setuptools", "uv"}


def _installed(checkout: Path) -> dict[str, str]:
    listing = (
        "import importlib.metadata as m, json;"
        "print(json.dumps({one.name: one.version for one in m.distributions()}))"
    )
    python = checkout / ".venv" / "bin" / "python"
    printed = subprocess.run([python, "-Ic", listing], capture_output=True, text=True, check=True).stdout
    found = json.loads(printed)
    return {name.lower().replace("_", "-").replace(".", "-"): found[name] for name in found}


def test_newer_versions_of_everything_change_nothing(checkout: Path, environment: dict[str, str]) -> None:
    launched = _launch(checkout, environment, "run", "--port", "1")
    assert launched.stdout.strip() == f"{checkout}/.venv|{checkout}|run|--port|1", launched.stderr
    assert "pip" not in launched.stderr  # uv did it
    found = _installed(checkout)
    assert {name: found[name] for name in _packages(checkout)} == pins(_lock("requirements.lock"))


def test_where_uv_cannot_run_pip_installs_the_same(
    tmp_path: Path, checkout: Path, environment: dict[str, str]
) -> None:
    broken = PackageIndex(tmp_path / "broken")
    broken.add("uv", "0", [], {"uv": b"#!/bin/sh\nexit 1\n"})
    (checkout / "requirements-uv.lock").write_text(broken.lock("uv==0\n"))
    with broken.serving() as served:
        both = {**environment, "PIP_EXTRA_INDEX_URL": served["PIP_INDEX_URL"]}
        launched = _launch(checkout, both)
    assert launched.returncode == 0, launched.stderr
    assert "pip" in launched.stderr
    found = _installed(checkout)
    assert {name: found[name] for name in pins(_lock("requirements.lock"))} == pins(
        _lock("requirements.lock")
    )


def test_the_life_of_an_environment(
    small: Path, tmp_path: Path, environment: dict[str, str], index: PackageIndex
) -> None:
    (small / ".venv").touch()  # whatever lies there
    _stop_half_way(small, environment)

    # Two at once: one installs, the other waits for it.
    both = [_start(small, environment) for _ in range(2)]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum("installing" in stderr for _, stderr in said) == 1
    assert _packages(small) == {"segno"}
    again = _launch(small, environment)
    assert (again.returncode, again.stderr) == (0, "")

    # To test, more is needed; to run afterwards, nothing.
    assert "installing" in _launch(small, environment, "test").stderr
    assert _packages(small) == {"segno", "ruff"}
    assert _launch(small, environment, "run").stderr == ""

    # What another lock does not name goes.
    lock = small / "requirements.lock"
    lock.write_text(_only(index, "requirements.lock", "bcrypt"))
    assert _launch(small, environment).returncode == 0
    assert _packages(small) == {"bcrypt"}

    # The same version, but another file: what is installed is no proof.
    honest = lock.read_text()
    lock.write_text(f"{honest.strip()[:-4]}0000\n")
    refused = _launch(small, environment)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "bcrypt" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr
    assert _packages(small) == set()
    lock.write_text(honest)

    # Its scripts and links hold the path it was made at.
    moved = small.rename(tmp_path / "moved")
    assert _launch(moved, environment).stdout.startswith(f"{moved}/.venv|{moved}")


def _stop_half_way(checkout: Path, environment: dict[str, str]) -> None:
    for stop in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        with _start(checkout, environment) as process:
            assert process.stderr is not None
            assert "installing" in process.stderr.readline()
            process.send_signal(stop)
            assert process.wait() != 0
            assert "Traceback" not in process.stderr.read()


def test_an_installation_that_went_elsewhere_is_none(
    small: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    # Every installer reads files of settings too: only what lies in .venv counts.
    settings = tmp_path / "pip.conf"
    settings.write_text(f"[install]\ntarget = {tmp_path / 'elsewhere'}\n")
    refused = _launch(small, {**environment, "PIP_CONFIG_FILE": str(settings)})
    assert refused.returncode == 1
    assert "pip or uv" in refused.stderr.splitlines()[-1]
    assert _launch(small, environment).returncode == 0


@pytest.fixture(scope="module")
def launcher() -> Any:
    """The launcher as a module."""
    loader = SourceFileLoader("micuenta_launcher", str(ROOT / "micuenta"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def _no_marker(venv: Path) -> None:
    (venv / "micuenta.json").unlink()


def _damaged_marker(venv: Path) -> None:
    (venv / "micuenta.json").write_text("[1")


def _no_object(venv: Path) -> None:
    (venv / "micuenta.json").write_text("[1]")


def _earlier_marker(venv: Path) -> None:
    (venv / "micuenta.json").write_text("{}")


def _no_locks(venv: Path) -> None:
    made = json.loads((venv / "micuenta.json").read_text())
    (venv / "micuenta.json").write_text(json.dumps({**made, "locks": []}))


def _other_python(venv: Path) -> None:
    made = json.loads((venv / "micuenta.json").read_text())
    (venv / "micuenta.json").write_text(json.dumps({**made, "python": ".cpython-39-aarch64-linux-gnu.so"}))


def _python_gone(venv: Path) -> None:
    python = venv / "bin" / "python"
    python.unlink()
    python.symlink_to("/nonexistent/python3")


DAMAGES = (_no_marker, _damaged_marker, _no_object, _earlier_marker, _no_locks, _other_python, _python_gone)


@pytest.mark.parametrize("damage", DAMAGES)
def test_an_environment_that_is_not_whole_is_no_ready_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, launcher: Any, damage: Callable[[Path], None]
) -> None:
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    for name, value in {
        "VENV": venv,
        "PYTHON": venv / "bin/python",
        "MARKER": venv / "micuenta.json",
    }.items():
        monkeypatch.setattr(launcher, name, value)
    want = launcher.wanted("requirements.lock")
    (venv / "micuenta.json").write_text(json.dumps(want))
    assert launcher.is_ready(want)
    damage(venv)
    assert not launcher.is_ready(want)


def test_a_python_too_old_or_new_is_one_clear_line(
    small: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    pretended = (small / "micuenta").read_text().replace("(3, 11), (3, 14)", "(3, 98), (3, 99)")
    (small / "micuenta").write_text(pretended)
    refused = _launch(small, {**environment, "PATH": str(tmp_path)})
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "3.98 to 3.99" in refused.stderr
    # A fitting one elsewhere on the PATH is used.
    (tmp_path / "python3.99").write_text('#!/bin/sh\necho "$@"\n')
    (tmp_path / "python3.99").chmod(0o755)
    used = _launch(small, {**environment, "PATH": str(tmp_path)}, "run")
    assert used.stdout.splitlines()[-1] == f"{small}/micuenta run"
