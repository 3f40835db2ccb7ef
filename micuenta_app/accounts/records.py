"""Accounts and what leads to them. Uniqueness is the database's business, not the code's."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Account(SQLModel, table=True):
    """One worker, one e-mail, one phone: each account's are its own.

    An e-mail or phone is here only once its owner has proved that it is theirs: whoever types somebody
    else's takes nothing from them. At least one of the two is there.
    """

    id: int = Field(default=None, primary_key=True)
    worker_id: int = Field(foreign_key="worker.id", unique=True)
    email: str | None = Field(default=None, unique=True)  # normalised
    phone: str | None = Field(default=None, unique=True, max_length=16)  # E.164
    password_hash: str
    # Long enough to be the only factor; a shorter one needs a passkey beside it.
    password_alone: bool = True
    language: str = Field(max_length=2)
    created_at: datetime
    # The privacy notice that was accepted, by its date.
    notice_version: str = Field(default="", max_length=10)


class Session(SQLModel, table=True):
    """A signed-in browser. The token itself is only in its cookie."""

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)  # SHA-256 of 256 random bits
    account_id: int = Field(foreign_key="account.id", index=True)
    created_at: datetime
    last_seen_at: datetime
    # When the password or a passkey was last shown: changes that matter ask again after some minutes.
    confirmed_at: datetime
    device: str = ""  # in words: "Chrome · Android"
    # A borrowed device, such as a tablet at a fair: a much shorter life, and nothing is remembered.
    assisted: bool = False
    ended_at: datetime | None = None


class KnownBrowser(SQLModel, table=True):
    """A browser in which an account was opened before. It identifies nobody: a sign-in from it makes no
    news, and its wrong passwords are counted apart from strangers'."""

    __tablename__ = "known_browser"

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    created_at: datetime
    last_used_at: datetime


class SignupDraft(SQLModel, table=True):
    """A sign-up under way: only answers that passed their check, until it ends or expires."""

    __tablename__ = "signup_draft"

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    language: str = Field(max_length=2)
    started_at: datetime = Field(index=True)
    # On a borrowed tablet: when somebody was last seen there. It lives as shortly as a session there.
    assisted_at: datetime | None = None
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
    phone_confirmed: bool = False
    # Where the code goes: "sms" or "email".
    code_channel: str = Field(default="email", max_length=5)
    # Another way in, from the message that was sent: it opens the question for the code, on any device.
    link_hash: str | None = Field(default=None, max_length=64, unique=True)
    # Who came by it has given the NSS and a code; the token is theirs now, not the message's.
    link_confirmed: bool = False
    notice_version: str = Field(default="", max_length=10)


class SignupHandover(SQLModel, table=True):
    """A code that opens a sign-up on another device, once; a sign-up has one at most."""

    __tablename__ = "signup_handover"

    id: int = Field(default=None, primary_key=True)
    draft_id: int = Field(foreign_key="signup_draft.id", unique=True, ondelete="CASCADE")
    code_hash: str = Field(max_length=64, unique=True)  # keyed
    # The device that shows it came by the link in a message.
    by_link: bool = False
    made_at: datetime = Field(index=True)


class OneTimeCode(SQLModel, table=True):
    """A code that was sent. A new one replaces the old: one code per request (ASVS 6.6.2).

    All it says of the person are keyed hashes: the hour's limits count by them, whatever becomes of the
    draft or account it was asked for.
    """

    __tablename__ = "one_time_code"
    __table_args__ = (
        Index(None, "owner_hash", "sent_at"),
        Index(None, "address_hash", "sent_at"),
        Index(None, "worker_hash", "sent_at"),
    )

    id: int = Field(default=None, primary_key=True)
    owner_hash: str = Field(max_length=64)  # the draft or account that asked, and what for
    address_hash: str = Field(max_length=64)  # the mailbox or phone it went to
    worker_hash: str = Field(max_length=64)  # whom it was for
    subject_hash: str = Field(max_length=64)  # all that it confirms
    # Empty when what it would confirm is taken: the screen is the same, no code opens it.
    code_hash: str = Field(default="", max_length=64)
    sent_at: datetime = Field(index=True)
    tries: int = 0
    replaced: bool = False


class SignInWait(SQLModel, table=True):
    """Failures in a row for something guessed at, known or not: its keyed hash, not the text."""

    __tablename__ = "sign_in_wait"

    identifier_hash: str = Field(primary_key=True, max_length=64)
    failures: int = 0
    # All of them, also those that were refused unchecked because of the wait: the owner is told.
    tries: int = 0
    last_failure_at: datetime = Field(index=True)


class AddressTraffic(SQLModel, table=True):
    """How full a network address's bucket is: when it will be full again, under a keyed hash."""

    __tablename__ = "address_traffic"

    key: str = Field(primary_key=True, max_length=64)
    full_at: datetime = Field(index=True)


class AccountEvent(SQLModel, table=True):
    """What happened to an account, for its owner to read. Never holds secrets or identifiers."""

    __tablename__ = "account_event"
    __table_args__ = (Index(None, "account_id", "at"),)

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id")
    at: datetime
    kind: str  # one of events.Kind
    device: str = ""
    count: int = 0  # how many, for the kinds that count
    reported_at: datetime | None = None
    # What the owner and whoever runs this site call the report by: random, and nothing can be done with it.
    report_number: str = Field(default="", max_length=9)


class ContactChange(SQLModel, table=True):
    """A new e-mail or phone that its owner has not proved yet. The old one stays until then."""

    __tablename__ = "contact_change"

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    kind: str = Field(max_length=5)  # "email" or "phone"
    value: str  # normalised
    # Of the link in the message to a new e-mail. A phone is proved with a code.
    token_hash: str | None = Field(default=None, max_length=64, unique=True)
    asked_at: datetime
    ended_at: datetime | None = None  # proved, replaced or given up


class Disavowal(SQLModel, table=True):
    """A "that was not me" link in a message. It ends all sessions and starts recovery."""

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    kind: str = Field(max_length=20)  # the event that is disavowed
    # The e-mail or phone that comes back when its change is disavowed, or the passkey that goes.
    contact: str = ""
    sent_at: datetime
    ended_at: datetime | None = None
