"""Say how far slow work is: moving bars on a terminal, plain lines anywhere else."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .steps import Step

Show = Callable[[str, Step], None]
# A step's first line comes at once; while it lasts, another so often.
_PLAIN_SECONDS = 5.0


@contextmanager
def progress() -> Iterator[Show]:
    """Gives what to call with a task's name and the step it is at."""
    if sys.stdout.isatty():
        with _bars() as show:
            yield show
    else:
        yield _PlainLines()


class _PlainLines:
    def __init__(self) -> None:
        self._last: dict[str, tuple[str, float]] = {}

    def __call__(self, task: str, step: Step) -> None:
        text, at = self._last.get(task, ("", 0.0))
        now = time.monotonic()
        if step.text == text and now - at < _PLAIN_SECONDS:
            return
        self._last[task] = (step.text, now)
        part = f" ({100 * step.done // step.total} %)" if step.total else ""
        print(f"{task}: {step.text}{part} …", flush=True)


@contextmanager
def _bars() -> Iterator[Show]:
    from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeElapsedColumn

    with Progress(
        TextColumn("{task.fields[name]:>8}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
        transient=True,
    ) as bars:
        tasks: dict[str, TaskID] = {}

        def show(name: str, step: Step) -> None:
            if name not in tasks:
                tasks[name] = bars.add_task(step.text, name=name, total=None)
            bars.update(tasks[name], description=step.text, completed=step.done, total=step.total or None)

        yield show
