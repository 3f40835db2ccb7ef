"""The Chromium that the browser tests run in: one of this machine, or one installed for them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ON_A_MAC = tuple(
    Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in ("Chromium", "Google Chrome")
)


class NoBrowser(Exception):
    """There is none that starts, and none could be installed; the text says what to do."""


def find() -> Path | None:
    """The one that MICUENTA_CHROMIUM names, an installed Chromium or Chrome, or Playwright's own.

    Raises NoBrowser when MICUENTA_CHROMIUM names none.
    """
    if named := os.environ.get("MICUENTA_CHROMIUM"):
        if not _starts(Path(named)):
            raise NoBrowser("MICUENTA_CHROMIUM names no browser that starts")
        return Path(named)
    installed = [Path(found) for name in _NAMES if (found := shutil.which(name))]
    for candidate in (*installed, *_ON_A_MAC, _playwrights_own()):
        if _starts(candidate):
            return candidate
    return None


def find_or_install() -> Path:
    """The same; where there is none, one is installed, which is said first. Raises NoBrowser."""
    if found := find():
        return found
    # The package brings the system libraries that Playwright's own download lacks.
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("No Chromium here: installing the package chromium with apt-get (some 300 MB) …", flush=True)
        install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]
        if _runs(["apt-get", "update"]) and _runs(install) and (found := find()):
            return found
    print("No Chromium here: downloading Playwright's own into its cache (some 200 MB) …", flush=True)
    if _runs([sys.executable, "-m", "playwright", "install", "chromium"]) and (found := find()):
        return found
    raise NoBrowser(
        "no Chromium that starts, and none could be installed; install one (on Debian and Ubuntu, as root: "
        "apt install chromium), or name one in MICUENTA_CHROMIUM"
    )


def _playwrights_own() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(program: Path) -> bool:
    # Quietly: Debian's script complains of itself here.
    return program.is_file() and _runs([program, "--version"], stderr=subprocess.DEVNULL)


def _runs(command: Sequence[str | Path], stderr: int | None = None) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=stderr, check=False).returncode == 0
