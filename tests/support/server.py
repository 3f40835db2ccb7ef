"""The site as people get it: the real command, in its own process, with its own data."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx
import psutil

from micuenta_app.settings import ROOT
from tests.support.leaks import personal_data_in
from tests.support.watchdog import Watchdog

_READY_SECONDS = 240  # a cold machine builds the pages first
_STOP_SECONDS = 30


def free_port() -> int:
    """A port of the loopback nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def clean_environment(data_dir: Path, **settings: str) -> dict[str, str]:
    """This environment without what pytest and other tests put there, and with the given settings."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MICUENTA_"))
    }
    return {**kept, "MICUENTA_DATA_DIR": str(data_dir), **settings}


def copy_data(data_dir: Path, copy: Path) -> None:
    """Copy what a site holds into another folder, also while it runs."""
    shutil.copy(data_dir / "secret.key", copy)
    with (
        closing(sqlite3.connect(data_dir / "micuenta.db")) as live,
        closing(sqlite3.connect(copy / "micuenta.db")) as copied,
    ):
        live.backup(copied)


class Server:
    """`micuenta run` on a free port. Use it as a context manager.

    It begins with a copy of the data in `people`, and without them as a first start does. It ends with this
    process, however that ends.

    Raises RuntimeError, with the end of the log, when it does not become ready.
    """

    def __init__(self, folder: Path, people: Path | None = None, **settings: str) -> None:
        self.data_dir = folder / "data"
        if people:
            shutil.copytree(people, self.data_dir)
        self.log = folder / "server.log"
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.origin = self.url
        self._environment = clean_environment(self.data_dir, **settings)
        self._process: subprocess.Popen[bytes] | None = None
        self._watchdog: Watchdog | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start, and return once GET /salud answers."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "micuenta_app.cli", "run", "--port", str(self.port)],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # a group of its own, with all that it starts
            )
        self._watchdog = Watchdog("TERM", -self._process.pid)
        deadline = time.monotonic() + _READY_SECONDS
        # One client: to make one costs more than to ask.
        with httpx.Client(timeout=5) as http:
            while not self._answers(http):
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise RuntimeError("The server did not start:\n" + self.log.read_text()[-4000:])
                time.sleep(0.05)

    def _answers(self, http: httpx.Client) -> bool:
        try:
            return http.get(f"{self.url}/salud").is_success
        except httpx.TransportError:
            return False

    def cpu_seconds(self) -> float:
        """What it has computed until now. A clock would also measure what else the machine does."""
        assert self._process
        main = psutil.Process(self._process.pid)
        taken = [process.cpu_times() for process in (main, *main.children(recursive=True))]
        return sum(times.user + times.system for times in taken)

    def stop(self) -> None:
        """Stop as Ctrl-C does."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            self._process = None
            if self._watchdog:
                self._watchdog.leave()
        # Whatever a test did: nothing of the people in it may be left in the log.
        assert not (found := personal_data_in(self.log.read_text())), found
