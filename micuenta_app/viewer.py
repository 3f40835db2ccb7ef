"""Who is looking. Services take a Viewer and reach nothing but that person's records."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in person: their account, their worker record and the session they came by."""

    account_id: int
    worker_id: int
    session_id: int
    # When this session last showed a password or passkey.
    confirmed_at: datetime
