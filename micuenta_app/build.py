"""Build the front end, and only when something it is made of changed."""

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .delivery.ways import CHANNELS, can_send, stays_here
from .settings import ROOT, settings

# What the build reads. A folder counts with everything of that kind inside it.
_INPUTS = (
    "micuenta_app/**/*.py",
    "micuenta_app/**/*.js",
    "micuenta_app/**/*.toml",
    "micuenta_app/locale/**/*.po",
    "assets/**/*",
    "reflex.lock/bun.lock",
    "rxconfig.py",
    "requirements.lock",
    "bunfig.toml",
    ".npmrc",
)

# Settings that pages say in words.
_SAID = (
    "demo",
    "operator",
    "code_minutes",
    "resend_seconds",
    "recovery_minutes",
    "contact_link_hours",
    "draft_hours",
    "assisted_idle_minutes",
    "known_browser_days",
    "confirmed_minutes",
    "disavowal_days",
    "offline",
)


class BuildError(Exception):
    """The front end could not be built; the text holds the last lines of the tool that failed."""


def web_dir() -> Path:
    """Where Reflex builds: .web, or the folder REFLEX_WEB_WORKDIR names."""
    return ROOT / os.environ.get("REFLEX_WEB_WORKDIR", ".web")


def reflex_environment() -> dict[str, str]:
    """What every Reflex process of ours runs in: no telemetry, no version check, nothing in the home."""
    return {
        **os.environ,
        "REFLEX_ENV_MODE": "prod",
        "REFLEX_TELEMETRY_ENABLED": "false",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "REFLEX_WEB_WORKDIR": str(web_dir()),
        "REFLEX_DIR": str(web_dir() / "reflex"),
    }


def fingerprint(root: Path = ROOT) -> str:
    """The SHA-256 of everything the build depends on: names and contents of files, and
    the settings whose values stand in its pages."""
    stay = [name for name in CHANNELS if stays_here(name)]
    said = {name: getattr(settings(), name) for name in _SAID}
    shown = {**said, "text": can_send("sms"), "stay": stay}
    digest = hashlib.sha256(json.dumps(shown).encode())
    for pattern in _INPUTS:
        for path in sorted(root.glob(pattern)):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{path.relative_to(root)}\0{len(content)}\0".encode())
                digest.update(content)
    return digest.hexdigest()


def _marker() -> Path:
    return web_dir() / "micuenta.build.sha256"


def is_fresh() -> bool:
    """True when the built front end was made from the present inputs."""
    return _marker().is_file() and _marker().read_text() == fingerprint()


def build() -> None:
    """Build the front end unless it is fresh. Raises BuildError when it cannot be built."""
    with _one_at_a_time():
        if is_fresh():
            return
        _marker().unlink(missing_ok=True)
        # Taken before the build: a file edited meanwhile makes the result stale, not fresh.
        inputs = fingerprint()
        _export()
        _tidy_lock()
        _marker().write_text(inputs)


def _export() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"],
        cwd=ROOT,
        env=reflex_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode or not (web_dir() / "build" / "client" / "index.html").is_file():
        log = web_dir() / "micuenta.build.log"
        log.write_text(done.stdout)
        last_lines = "\n".join(done.stdout.splitlines()[-15:])
        raise BuildError(f"{last_lines}\nAll of it is in {log}")


def _tidy_lock() -> None:
    # Reflex writes this file on one line or on many, by the way it came to it: Git would show a change.
    path = ROOT / "reflex.lock" / "package.json"
    path.write_text(json.dumps(json.loads(path.read_text()), indent=2) + "\n")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two commands started together must not build into one folder."""
    # The checkout itself is locked: Reflex may delete and remake the folder it builds into.
    checkout = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(checkout, fcntl.LOCK_EX)
        yield
    finally:
        os.close(checkout)
