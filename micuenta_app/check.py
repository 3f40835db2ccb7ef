"""`micuenta test`: every check, in the order of how fast it answers; the first failure ends the run."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from rich.console import Console
from rich.table import Table

from . import browser, build
from .settings import ROOT

_BIN = Path(sys.prefix) / "bin"
_STOP_SECONDS = 20
# On all cores. The browser's tests run apart: their plugin and pytest-asyncio clash. A worker that died is
# not started again: what ended it would end the next.
_PYTEST = ("pytest", "-q", "-n", "auto", "--max-worker-restart", "0")
_UNIT = (*_PYTEST, "-p", "no:playwright")
_BROWSER = (*_PYTEST, "--dist", "loadfile", "-p", "no:asyncio")
_BROWSER_FOLDER = "e2e"

Step = tuple[str, Callable[[], None]]


class StepFailed(Exception):
    """A step did not pass; the text, when there is one, says why in one line."""


def run(paths: Sequence[str] = (), quick: bool = False) -> int:
    """Run the steps and print what each took. Returns the exit code: 0 when everything passed.

    Args:
        paths: run the tests in these files and folders only (`FILE::TEST` names one), and no other check.
        quick: leave out what needs a running server, PostgreSQL or a browser.
    """
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGHUP, _stop)
    steps = _part(paths) if paths else [*_STATIC, _quick_tests()] if quick else [*_STATIC, *_tests()]
    console = Console()
    table = Table("Step", "Seconds")
    failed = ""
    for name, step in steps:
        console.rule(name)
        begin = time.monotonic()
        try:
            step()
        except StepFailed as error:
            failed = f"FAILED: {name}" + (f": {error}" if str(error) else "")
        table.add_row(name, f"{time.monotonic() - begin:.1f}")
        if failed:
            break
    console.print(table)
    console.print(failed or "Everything passed.", markup=False, style="bold")
    return 1 if failed else 0


def _stop(number: int, _frame: object) -> NoReturn:
    """Ended from outside: what was begun is ended first (see `_command`)."""
    sys.exit(128 + number)


def _command(tool: str, *arguments: str) -> Callable[[], None]:
    def step() -> None:
        process = subprocess.Popen([_BIN / tool, *arguments], cwd=ROOT)
        try:
            if process.wait():
                raise StepFailed
        except (KeyboardInterrupt, SystemExit):
            # It ends its own servers and databases, if it is given the time.
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            raise

    return step


def _front_end() -> None:
    try:
        build.build()
    except build.BuildError as error:
        print(error)
        raise StepFailed("the front end could not be built") from error


def _browser() -> None:
    try:
        print(browser.find_or_install())
    except browser.NoBrowser as error:
        raise StepFailed(str(error)) from error


_STATIC: list[Step] = [
    ("Style (ruff check)", _command("ruff", "check", ".", "micuenta")),
    ("Format (ruff format)", _command("ruff", "format", "--check", ".", "micuenta")),
    ("Types (pyrefly)", _command("pyrefly", "check", "--output-format", "min-text")),
    ("Contracts (import-linter)", _command("lint-imports", "--no-logo")),
]


def _tests() -> list[Step]:
    return [
        ("Front end", _front_end),
        ("Tests (pytest tests)", _command(*_UNIT, "tests")),
        ("Browser", _browser),
        ("Browser tests (pytest e2e)", _command(*_BROWSER, _BROWSER_FOLDER)),
    ]


def _quick_tests() -> Step:
    return ("Quick tests (pytest tests --quick)", _command(*_UNIT, "--quick", "tests"))


def _part(paths: Sequence[str]) -> list[Step]:
    """The tests named on the command line, each kind by its own pytest."""
    for path in paths:
        if not (ROOT / path.partition("::")[0]).exists():
            return [(path, _missing)]
    in_browser = [path for path in paths if Path(path).parts[0] == _BROWSER_FOLDER]
    others = [path for path in paths if path not in in_browser]
    steps: list[Step] = [("Front end", _front_end)]
    if others:
        steps.append(("Tests", _command(*_UNIT, *others)))
    if in_browser:
        steps += [("Browser", _browser), ("Browser tests", _command(*_BROWSER, *in_browser))]
    return steps


def _missing() -> None:
    raise StepFailed("there is no such file or folder")
