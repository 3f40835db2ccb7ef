"""A test run that is ended from outside leaves nothing running and no database on the disk."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from micuenta_app.settings import ROOT
from tests.support.endless import FOUND, PEOPLE

_SECONDS = 120  # a cold and busy machine imports, and starts a database and a site


@pytest.mark.parametrize(("how", "options"), [(signal.SIGTERM, []), (signal.SIGKILL, ["-n", "1"])])
def test_nothing_outlives_the_run(
    people: Path, tmp_path: Path, how: signal.Signals, options: list[str]
) -> None:
    found = tmp_path / "found"
    run = subprocess.Popen(
        [sys.executable, "-m", "pytest", "-p", "no:playwright", *options, "tests/support/endless.py"],
        cwd=ROOT,
        env={**os.environ, FOUND: str(found), PEOPLE: str(people)},
        stdout=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + _SECONDS
        while not found.exists():
            assert run.poll() is None and time.monotonic() < deadline
            time.sleep(0.05)
        files = Path(found.read_text())
        database = psutil.Process(int((files / "postmaster.pid").read_text().split()[0]))
        ours = psutil.Process(run.pid)
        started = [*ours.children(recursive=True), database, *database.children(recursive=True)]
        assert any("micuenta_app.cli" in process.cmdline() for process in started)
    finally:
        run.send_signal(how)
        run.wait()
    _, alive = psutil.wait_procs(started, _SECONDS)
    assert not alive
    while files.exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
