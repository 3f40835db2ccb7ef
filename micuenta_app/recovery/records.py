"""Ways back into an account."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class PasswordReset(SQLModel, table=True):
    """A link that sets a new password. The token itself is only in the message or the cookie."""

    __tablename__ = "password_reset"

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    sent_at: datetime
    # The person cannot read the account's e-mail any more: it goes away with the old password.
    drops_email: bool = False
    ended_at: datetime | None = None  # used, or replaced by a newer one


class RecoveryCode(SQLModel, table=True):
    """One of the ten codes a person keeps on paper. Each works once."""

    __tablename__ = "recovery_code"

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    code_hash: str = Field(max_length=64, unique=True)
    made_at: datetime
    used_at: datetime | None = None


class LostEmail(SQLModel, table=True):
    """A request to get back in without the old e-mail. Its owner has two days to stop it."""

    __tablename__ = "lost_email"

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    asked_at: datetime
    ready_at: datetime
    # The message that says that the wait is over. A request that ends takes it back.
    ready_message_id: int | None = None
    stop_hash: str = Field(max_length=64, unique=True)  # of the token in the message that stops it
    stopped_at: datetime | None = None
    ended_at: datetime | None = None  # used, or replaced by a newer one


class PhoneProof(SQLModel, table=True):
    """Somebody who says to be an account's owner and is asked for the code that went to its phone.

    There is one for whatever was typed, right or wrong, so that nothing on the screen tells which.
    """

    __tablename__ = "phone_proof"

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    # None when what was typed is nobody's: no code opens it.
    account_id: int | None = Field(default=None, foreign_key="account.id")
    person_hash: str = Field(max_length=64)  # of the NSS, CURP and phone as they were typed
    nss_hash: str = Field(max_length=64)  # wrong codes make wait by it
    phone: str = Field(max_length=16)  # as typed, in E.164: the hour's codes are counted by it
    language: str = Field(max_length=2)
    started_at: datetime = Field(index=True)
    proved_at: datetime | None = None
