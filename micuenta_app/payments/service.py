"""The door to payments: what the edge and the screens may use. Each idea has its own file."""

from .calendar_file import BadDay, calendar_file, reminder_day
from .desk import Desk, Slip, desk_of
from .exchange import last_rate
from .slip_pdf import TooBusy, as_pdf
from .spei import SpeiAccount, spei_account

__all__ = [
    "BadDay",
    "Desk",
    "Slip",
    "SpeiAccount",
    "TooBusy",
    "as_pdf",
    "calendar_file",
    "desk_of",
    "last_rate",
    "reminder_day",
    "spei_account",
]
