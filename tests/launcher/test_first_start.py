"""A first start says what it does, and one that is killed leaves nothing behind.

Builds the pages in a clone: two builds' time, half a minute to a minute on two idle cores.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.support.checkout import changes, clone
from tests.support.server import clean_environment, free_port

_MOST_SECONDS = 300


pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clone(tmp_path_factory.mktemp("clone"))


@contextmanager
def _run(checkout: Path, data_dir: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    environment = clean_environment(data_dir, MICUENTA_BCRYPT_COST="4")
    environment.pop("REFLEX_WEB_WORKDIR", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "micuenta_app.cli", "run", "--port", str(port)],
        cwd=checkout,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _read_until(process: subprocess.Popen[str], words: str) -> list[str]:
    lines = []
    for line in process.stdout or ():
        lines.append(line)
        if words in line:
            return lines
    raise AssertionError("".join(lines))


def _descendants(pid: int) -> set[int]:
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = (line.split() for line in listed.stdout.splitlines())
    parents = {int(child): int(parent) for child, parent in pairs}
    found, added = {pid}, True
    while added:
        added = {child for child, parent in parents.items() if parent in found} - found
        found |= added
    return found - {pid}


def _are_gone(pids: set[int]) -> bool:
    deadline = time.monotonic() + _MOST_SECONDS
    while time.monotonic() < deadline:
        listed = subprocess.run(["ps", "-A", "-o", "pid=,stat="], capture_output=True, text=True, check=True)
        living = (line.split() for line in listed.stdout.splitlines())
        if not pids & {int(pid) for pid, state in living if not state.startswith("Z")}:
            return True
        os.sched_yield()
    return False


@pytest.mark.parametrize(
    ("doing", "sent"),
    [
        ("Pages: reading the pages", signal.SIGINT),
        ("Pages: compiling the pages", signal.SIGTERM),
        ("Pages: bundling the scripts", signal.SIGKILL),
    ],
)
def test_a_killed_start_leaves_no_change_and_no_process(
    checkout: Path, tmp_path: Path, doing: str, sent: signal.Signals
) -> None:
    with _run(checkout, tmp_path / "data", free_port()) as process:
        _read_until(process, doing)
        children = _descendants(process.pid)
        assert children
        process.send_signal(sent)
        process.wait(_MOST_SECONDS)
        assert _are_gone(children)
        said = process.stdout.read() if process.stdout else ""
    assert "Traceback" not in said
    assert changes(checkout) == ""


def test_the_start_after_it_says_each_step_and_serves(checkout: Path, tmp_path: Path) -> None:
    port = free_port()
    with _run(checkout, tmp_path / "data", port) as process:
        lines = _read_until(process, "Stop with Ctrl-C")
        steps = [line for line in lines if line.startswith("Pages: ")]
        said = "".join(lines)
        assert "Database: loading the fictional people" in said
        # The packages are there already: the start before got that far.
        told = ["reading", "compiling", "writing", "bundling", "drawing", "finishing", "compressing"]
        first = [next(place for place, line in enumerate(steps) if word in line) for word in told]
        assert first == sorted(first)
        with httpx.Client(transport=httpx.HTTPTransport(retries=20)) as http:
            page = http.get(f"http://localhost:{port}/entrar", headers={"Accept-Encoding": "br"})
        assert page.status_code == 200
        assert page.headers["content-encoding"] == "br"
        process.send_signal(signal.SIGINT)
        process.wait(_MOST_SECONDS)
    assert changes(checkout) == ""
    assert [path.name for path in checkout.glob(".web*")] == [".web"]
