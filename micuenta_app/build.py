"""Build the front end, and only when something it is made of changed."""

import fcntl
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .delivery.ways import CHANNEL_NAMES, can_send, stays_here
from .settings import ROOT, settings
from .steps import Failed, Tell, Work

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
    stay = [name for name in CHANNEL_NAMES if stays_here(name)]
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


@contextmanager
def building() -> Iterator[Work | None]:
    """The build as work under way, or None when the front end is fresh. It counts as built when the block
    ends without an error; one that ends early stops it."""
    if is_fresh():
        yield None
        return
    with _one_at_a_time() as lock:
        if is_fresh():  # by whoever was waited for
            yield None
            return
        _marker().unlink(missing_ok=True)
        # Taken before the build: a file edited meanwhile makes the result stale, not fresh.
        inputs = fingerprint()
        with Work("Pages", "page_build", reflex_environment(), keep_open=[lock]) as work:
            yield work
        _marker().write_text(inputs)


def build(tell: Tell = lambda step: None) -> None:
    """Build the front end unless it is fresh. Raises BuildError when it cannot be built."""
    with building() as work:
        try:
            for step in work.steps() if work else ():
                tell(step)
        except Failed as failure:
            raise build_error(failure) from failure


def build_error(failure: Failed) -> BuildError:
    """What is said of a build that failed: one line where its reason is known."""
    if any("ENOSPC" in line or "No space left" in line for line in failure.lines):
        return BuildError(f"the front end could not be built: no space is left for {web_dir()}")
    if failure.reason:
        return BuildError(f"the front end could not be built ({failure.reason})")
    log = web_dir() / "micuenta.build.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text("\n".join(failure.lines))
    return BuildError(f"the front end could not be built:\n{failure}\nAll of it is in {log}")


@contextmanager
def _one_at_a_time() -> Iterator[int]:
    """Two commands started together must not build into one folder. Gives the lock, which a process that
    inherits it holds on to: a build whose starter was killed ends a moment later."""
    # The checkout itself is locked: Reflex may delete and remake the folder it builds into.
    checkout = os.open(ROOT, os.O_RDONLY)
    try:
        try:
            fcntl.flock(checkout, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write("micuenta: waiting for another micuenta that builds in this folder\n")
            fcntl.flock(checkout, fcntl.LOCK_EX)
        yield checkout
    finally:
        os.close(checkout)
