"""The door to payments: what the edge and the screens may use. Each idea has its own file."""

from .applying import apply_all
from .calendar_file import BadDay, calendar_file, reminder_day
from .desk import Desk, Slip, desk_of, name_of
from .exchange import last_rate
from .orders import (
    PAGE_SIZE,
    Order,
    OrderPage,
    missing_orders,
    number_of,
    order_numbered,
    orders_of,
    own_credits,
    take_back,
    tell,
)
from .receipts import MOST_BYTES as MOST_RECEIPT_BYTES
from .receipts import forget_receipt, keep_receipt, receipt_of
from .reminders import Reminding, ask_reminders, reminders_of, stop_reminders
from .slip_pdf import TooBusy, as_pdf
from .spei import SpeiAccount, spei_account
from .telling import FIELDS as TELL_FIELDS
from .telling import OwnCredit

__all__ = [
    "MOST_RECEIPT_BYTES",
    "PAGE_SIZE",
    "TELL_FIELDS",
    "BadDay",
    "Desk",
    "Order",
    "OrderPage",
    "OwnCredit",
    "Reminding",
    "Slip",
    "SpeiAccount",
    "TooBusy",
    "apply_all",
    "as_pdf",
    "ask_reminders",
    "calendar_file",
    "desk_of",
    "forget_receipt",
    "keep_receipt",
    "last_rate",
    "missing_orders",
    "name_of",
    "number_of",
    "order_numbered",
    "orders_of",
    "own_credits",
    "receipt_of",
    "reminder_day",
    "reminders_of",
    "spei_account",
    "stop_reminders",
    "take_back",
    "tell",
]
