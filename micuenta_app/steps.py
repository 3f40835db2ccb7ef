"""Slow work in a process of its own, which says how far it is and ends with the one that started it.

The child writes marked lines among whatever its tools print; the parent reads both. It leads its own process
group, so that stopping it stops the tools it started, and it lives only as long as its standard input is
open: a parent that is killed outright closes that too.
"""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import IO

from .settings import ROOT

_MARK = "\x1e"  # ASCII's record separator: no tool writes it
_KEPT_LINES = 200


@dataclass(frozen=True, slots=True)
class Step:
    """What a task is doing. `total` is 0 while nobody knows how much there is."""

    text: str
    done: int = 0
    total: int = 0


Tell = Callable[[Step], None]


class Failed(Exception):
    """A work could not be done. The text is the reason it gave, in one line, or else the last lines its
    tools wrote; `lines` are more of them."""

    def __init__(self, work: str, reason: str, lines: list[str]) -> None:
        super().__init__(reason or "\n".join(lines[-15:]))
        self.work = work
        self.reason = reason
        self.lines = lines


# In the child.


def tell(step: Step) -> None:
    """Let the parent know."""
    _write({"text": step.text, "done": step.done, "total": step.total})


def give_up(reason: str) -> int:
    """Let the parent know why, in one line. Gives the exit code."""
    _write({"reason": " ".join(reason.split())})
    return 1


def _write(content: dict[str, object]) -> None:
    # A tool may have left a line unfinished.
    sys.stdout.write(f"\n{_MARK}{json.dumps(content)}\n")
    sys.stdout.flush()


def end_with_parent() -> None:
    """From now on, end this process and those it starts when the parent is gone."""

    def wait() -> None:
        os.read(0, 1)
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


# In the parent.


class Work:
    """A module of this package, run by Python. Use it as a context manager: what still runs at its end is
    killed, with everything it started."""

    def __init__(
        self, name: str, module: str, environment: dict[str, str], keep_open: Collection[int] = ()
    ) -> None:
        self.name = name
        self._reason = ""
        self._lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self._process = subprocess.Popen(
            [sys.executable, "-m", f"micuenta_app.{module}"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            pass_fds=keep_open,
        )

    def __enter__(self) -> "Work":
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def steps(self) -> Iterator[Step]:
        """What it tells, until it has ended. Raises Failed when it could not do its work."""
        for content in self._contents(self._process.stdout):
            if "reason" in content:
                self._reason = content["reason"]
            else:
                yield Step(**content)
        if self._process.wait():
            raise Failed(self.name, self._reason, list(self._lines))

    def _contents(self, output: IO[str] | None) -> Iterator[dict]:
        for line in output or ():
            if line.startswith(_MARK):
                yield json.loads(line[1:])
            elif line.strip():
                self._lines.append(line.rstrip())


def together(works: Collection[Work], show: Callable[[str, Step], None]) -> None:
    """Follow several works at once, showing each one's steps under its name.

    Raises Failed as soon as one of them does; ending the others is their owner's.
    """
    told: queue.Queue[tuple[Work, Step | Failed | None]] = queue.Queue()

    def follow(work: Work) -> None:
        try:
            for step in work.steps():
                told.put((work, step))
        except Failed as failure:
            told.put((work, failure))
        else:
            told.put((work, None))

    for work in works:
        threading.Thread(target=follow, args=(work,), daemon=True).start()
    running = len(works)
    while running:
        work, what = told.get()
        if isinstance(what, Failed):
            raise what
        if what is None:
            running -= 1
        else:
            show(work.name, what)
