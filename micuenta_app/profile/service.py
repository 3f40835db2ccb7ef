"""The door to the profile: what the edge and the screen may use. Each flow has its own file."""

from .closing import close_account
from .contact_change import (
    ask_email,
    ask_phone,
    cancel,
    email_of_link,
    prove_email,
    prove_phone,
    send_again,
)
from .export import File, own_data
from .language import set_language
from .overview import Contact, Identity, Overview, overview_of, waiting_value
from .password import propose_phrase, set_password

__all__ = [
    "Contact",
    "File",
    "Identity",
    "Overview",
    "ask_email",
    "ask_phone",
    "cancel",
    "close_account",
    "email_of_link",
    "overview_of",
    "own_data",
    "propose_phrase",
    "prove_email",
    "prove_phone",
    "send_again",
    "set_language",
    "set_password",
    "waiting_value",
]
