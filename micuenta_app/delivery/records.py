"""The outbox: a message is stored with what it announces and sent afterwards."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class OutboxMessage(SQLModel, table=True):
    """One message to one person. A mail server that is down loses nothing."""

    __tablename__ = "outbox_message"
    # The sender looks for what is due: not sent, not given up.
    # A recipient's recent messages are counted before another is put.
    __table_args__ = (
        Index(None, "sent_at", "given_up_at", "due_at"),
        Index(None, "recipient", "created_at"),
    )

    id: int = Field(default=None, primary_key=True)
    channel: str = Field(default="email", max_length=5)
    # An e-mail address or a phone number in E.164.
    recipient: str
    subject: str
    # Empty once the message was sent or given up.
    body: str
    language: str = Field(max_length=2)
    created_at: datetime
    due_at: datetime
    # A message that comes later than this helps nobody, like a code that is dead.
    useless_after: datetime
    tries: int = 0
    # Tries that may have arrived although nobody said so. The one being made is among them, so that
    # a process that is killed leaves its doubt behind.
    doubts: int = 0
    sent_at: datetime | None = None
    given_up_at: datetime | None = None
    # Why the last try failed: a code without personal data.
    failure: str = ""
