"""Accounts and what leads to them. Uniqueness is the database's business, not the code's."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Account(SQLModel, table=True):
    """One worker, one e-mail, one phone: each account's are its own."""

    id: int = Field(default=None, primary_key=True)
    worker_id: int = Field(foreign_key="worker.id", unique=True)
    email: str = Field(unique=True)  # normalised
    phone: str = Field(unique=True, max_length=16)  # E.164
    password_hash: str
    language: str = Field(max_length=2)
    created_at: datetime


class Session(SQLModel, table=True):
    """A signed-in browser. The token itself is only in its cookie."""

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)  # SHA-256 of 256 random bits
    account_id: int = Field(foreign_key="account.id", index=True)
    created_at: datetime
    last_seen_at: datetime
    ended_at: datetime | None = None


class SignupDraft(SQLModel, table=True):
    """A sign-up under way: only answers that passed their check, until it ends or expires."""

    __tablename__ = "signup_draft"  # pyright: ignore[reportAssignmentType]

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    language: str = Field(max_length=2)
    started_at: datetime = Field(index=True)
    nss: str = ""
    curp: str = ""
    rfc: str = ""
    # Set once the three identifiers agree with one worker of the registry.
    worker_id: int | None = Field(default=None, foreign_key="worker.id")
    data_confirmed: bool = False
    email: str = ""
    email_confirmed: bool = False
    phone_country: str = ""
    phone: str = ""


class OneTimeCode(SQLModel, table=True):
    """A code that was sent. A new one replaces the old: one code per request (ASVS 6.6.2)."""

    __tablename__ = "one_time_code"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (Index(None, "mailbox_hash", "sent_at"), Index(None, "worker_id", "sent_at"))

    id: int = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="signup_draft.id", index=True, ondelete="CASCADE")
    # Whom it was sent for and where to, as keyed hashes: the hour's limits count by them, whatever
    # becomes of the draft's answers.
    worker_id: int | None = Field(default=None, foreign_key="worker.id")
    mailbox_hash: str = Field(max_length=64)
    subject_hash: str = Field(max_length=64)
    # Empty when the address, phone or worker is taken: the screen is the same, no code opens it.
    code_hash: str = Field(default="", max_length=64)
    sent_at: datetime
    tries: int = 0
    replaced: bool = False


class PasswordReset(SQLModel, table=True):
    """A link that sets a new password. The token itself is only in the message."""

    __tablename__ = "password_reset"  # pyright: ignore[reportAssignmentType]

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    sent_at: datetime
    ended_at: datetime | None = None  # used, or replaced by a newer one


class SignInWait(SQLModel, table=True):
    """Failures in a row for something guessed at, known or not: its keyed hash, not the text."""

    __tablename__ = "sign_in_wait"  # pyright: ignore[reportAssignmentType]

    identifier_hash: str = Field(primary_key=True, max_length=64)
    failures: int = 0
    last_failure_at: datetime = Field(index=True)


class AccountEvent(SQLModel, table=True):
    """What happened to an account, for its owner to read. Never holds secrets or identifiers."""

    __tablename__ = "account_event"  # pyright: ignore[reportAssignmentType]

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    at: datetime
    kind: str
