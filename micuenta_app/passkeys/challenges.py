"""Challenges: given to one browser for one purpose, answered once, within minutes."""

from datetime import timedelta
from typing import Literal

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col
from webauthn.helpers import generate_challenge

from .. import clock, db
from ..accounts.secret import new_token, token_hash
from .records import PasskeyChallenge

Purpose = Literal["sign_in", "confirm", "add"]
# Time to look for the phone or the reading glasses; the browser asks for no longer.
MINUTES = 5


async def give(
    database: AsyncSession,
    purpose: Purpose,
    *,
    instead_of: str,
    account_id: int | None = None,
    user_handle: str = "",
) -> tuple[str, bytes]:
    """Make a challenge; return the token for its cookie, and its bytes.

    Args:
        instead_of: the token the browser has from before; its challenge ends.
    """
    await _sweep(database)
    await database.execute(
        delete(PasskeyChallenge).where(col(PasskeyChallenge.token_hash) == token_hash(instead_of))
    )
    token, challenge = new_token(), generate_challenge()
    database.add(
        PasskeyChallenge(
            token_hash=token_hash(token),
            challenge=challenge,
            purpose=purpose,
            account_id=account_id,
            user_handle=user_handle,
            made_at=clock.now(),
        )
    )
    return token, challenge


async def take(token: str, purpose: Purpose, *, account_id: int | None = None) -> PasskeyChallenge | None:
    """The challenge of a cookie, if it was given for this purpose and person. Whatever becomes of the
    answer, it is used up: of simultaneous ones only one gets it."""
    async with db.writing() as database:
        used_up = (
            delete(PasskeyChallenge)
            .where(col(PasskeyChallenge.token_hash) == token_hash(token))
            .returning(PasskeyChallenge)
        )
        challenge = (await database.execute(used_up)).scalar_one_or_none()
    if challenge is None or challenge.made_at <= _oldest():
        return None
    fits = challenge.purpose == purpose and challenge.account_id == account_id
    return challenge if fits else None


async def _sweep(database: AsyncSession) -> None:
    await database.execute(delete(PasskeyChallenge).where(col(PasskeyChallenge.made_at) <= _oldest()))


def _oldest():
    return clock.now() - timedelta(minutes=MINUTES)
