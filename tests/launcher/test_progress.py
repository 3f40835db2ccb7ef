"""Bars where somebody watches, plain lines where a log is kept."""

import os
import pty
import subprocess
import sys

from micuenta_app.settings import ROOT

_PROGRAM = """
from micuenta_app.progress import progress
from micuenta_app.steps import Step
with progress() as show:
    show("Pages", Step("compiling the pages", 1, 4))
    show("Pages", Step("compiling the pages", 3, 4))
    show("Database", Step("opening accounts"))
    show("Pages", Step("compressing", 2, 4))
"""


def test_in_a_log_each_step_is_one_plain_line() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        "Pages: compiling the pages (25 %) …",
        "Database: opening accounts …",
        "Pages: compressing (50 %) …",
    ]


def test_on_a_terminal_bars_move_and_are_gone_at_the_end() -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], cwd=ROOT, env=environment, stdout=theirs, stdin=theirs
    ) as process:
        os.close(theirs)
        seen = b""
        while part := _read(ours):
            seen += part
    os.close(ours)
    assert process.returncode == 0
    assert "compressing" in seen.decode()
    assert "50%" in seen.decode()
    # The last thing done is to clear the lines: what is printed next stands where they were.
    assert seen.rstrip().endswith(b"\x1b[2K")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""
