"""The door to what happens to an account. Each part has its own file."""

from .history import PAGE_SIZE, Happening, HistoryPage, LastVisit, history_of, last_visit
from .not_me import disavow, disavowable
from .open_sessions import OpenSession, end_other_sessions, end_session, open_sessions
from .report import happening_named, report

__all__ = [
    "PAGE_SIZE",
    "Happening",
    "HistoryPage",
    "LastVisit",
    "OpenSession",
    "disavow",
    "disavowable",
    "end_other_sessions",
    "end_session",
    "happening_named",
    "history_of",
    "last_visit",
    "open_sessions",
    "report",
]
