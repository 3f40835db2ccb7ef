"""`micuenta test`: every check, in the order of how fast it answers; the first failure ends the run."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from . import build
from .settings import ROOT

_BIN = Path(sys.prefix) / "bin"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# On all cores. A file's tests stay together where they share what is dear to make; the browser's, of which
# one file holds half, are dealt out one by one.
_PYTEST = [_BIN / "pytest", "-q", "--durations=5", "-n", "auto"]


class StepFailed(Exception):
    """A step did not pass; the text, when there is one, says why in one line."""


def run() -> int:
    """Run the steps and print what each took. Returns the exit code: 0 when everything passed."""
    steps: list[tuple[str, Callable[[], None]]] = [
        ("Style (ruff check)", _command("ruff", "check", ".", "micuenta")),
        ("Format (ruff format)", _command("ruff", "format", "--check", ".", "micuenta")),
        ("Types (basedpyright)", _command("basedpyright")),
        ("Contracts (import-linter)", _command("lint-imports", "--no-logo")),
        ("Front end", _front_end),
        ("Tests (pytest tests)", _command(*_PYTEST, "--dist", "loadfile", "-p", "no:playwright", "tests")),
        ("Browser", _browser),
        ("Browser tests (pytest e2e)", _command(*_PYTEST, "--dist", "worksteal", "-p", "no:asyncio", "e2e")),
    ]
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


def _command(tool: str | Path, *arguments: str | Path) -> Callable[[], None]:
    def step() -> None:
        if subprocess.run([_BIN / tool, *arguments], cwd=ROOT, check=False).returncode:
            raise StepFailed

    return step


def _front_end() -> None:
    try:
        build.build()
    except build.BuildError as error:
        print(error)
        raise StepFailed("the front end could not be built") from error


def _browser() -> None:
    if find_browser() is None:
        install_browser()
    print(find_browser())


def find_browser() -> Path | None:
    """A Chromium of this machine: the one MICUENTA_CHROMIUM names, an installed one, or Playwright's."""
    if named := os.environ.get("MICUENTA_CHROMIUM"):
        return Path(named)
    for name in _BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def install_browser() -> None:
    """Install a Chromium. Raises StepFailed when this machine offers no way."""
    # The package brings the system libraries that Playwright's own download lacks.
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]
        if _runs(["apt-get", "update"]) and _runs(install):
            return
    if not _runs([_BIN / "playwright", "install", "chromium"]):
        raise StepFailed("no Chromium here and none could be installed; name one in MICUENTA_CHROMIUM")


def _runs(command: Sequence[str | Path]) -> bool:
    quiet = subprocess.run(command, stdout=subprocess.DEVNULL, cwd=ROOT, check=False)
    return quiet.returncode == 0
