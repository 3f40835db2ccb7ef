"""Passkeys, and the challenges they answer."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Passkey(SQLModel, table=True):
    """A public key. Its private half never leaves the person's device."""

    id: int = Field(default=None, primary_key=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    # What the device keeps instead of a name: 64 random bytes in base64url, the same for all keys of an
    # account, so that a device holds one of them at most.
    user_handle: str = Field(max_length=86)
    credential_id: str = Field(unique=True)  # base64url
    public_key: bytes
    sign_count: int = 0
    device: str  # where it was made, in words
    created_at: datetime
    last_used_at: datetime | None = None


class PasskeyChallenge(SQLModel, table=True):
    """Random bytes a passkey must sign: for one browser, one purpose, once, for some minutes."""

    __tablename__ = "passkey_challenge"

    token_hash: str = Field(primary_key=True, max_length=64)  # of the cookie it was given to
    challenge: bytes
    purpose: str = Field(max_length=10)  # one of challenges.Purpose
    # Whose it is, where somebody is signed in already.
    account_id: int | None = Field(default=None, foreign_key="account.id")
    # What a new key will be made under.
    user_handle: str = Field(default="", max_length=86)
    made_at: datetime = Field(index=True)
