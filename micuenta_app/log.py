"""What the server writes to standard output: one JSON line an event, with its time in UTC.

Never a name, identifier, address, code, token or anything typed. Who is an account's number, or the
beginning of a keyed hash; of an error only its kind and its place, because its words may repeat what was
typed. Reflex's own loggers do repeat it, so of their records too only the place is written.
"""

import logging
import sys
import time
from collections import Counter
from pathlib import Path
from traceback import extract_tb

import structlog

_EVERY_SECONDS = 60.0
_log = structlog.get_logger()
_counts: Counter[str] = Counter()
_last: dict[str, float] = {}


def configure() -> None:
    """Write JSON lines, also for what the framework reports."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    for name in ("reflex", "reflex_base"):
        framework = logging.getLogger(name)
        # pyrefly: ignore[bad-assignment]
        framework.handlers, framework.propagate = [_PlaceOnly(logging.WARNING)], False


class _PlaceOnly(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        count("framework", f"{record.name}:{record.lineno}")


def count(event: str, kind: str) -> None:
    """Write an event that a stranger can cause as often as they like: the first of a kind at once, then
    once a minute how many there were. A flood of requests must not become a flood of lines."""
    key = f"{event}:{kind}"
    _counts[key] += 1
    now = time.monotonic()
    if now - _last.get(key, -_EVERY_SECONDS) >= _EVERY_SECONDS:
        _last[key] = now
        _log.warning(event, kind=kind, count=_counts.pop(key))


def place(error: BaseException) -> str:
    """Where an error was raised: "service.py:41"."""
    frames = extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def handler_failed(exception: Exception) -> None:
    """An event handler of ours, or of the framework, raised."""
    count("handler_failed", f"{type(exception).__name__} at {place(exception)}")


def page_failed(exception: Exception) -> None:
    """A page's script reported an error. Its words are the browser's, or a stranger's."""
    count("page_failed", "browser")
