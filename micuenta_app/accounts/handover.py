"""A sign-up that goes on on the person's own phone: a code on the first device, read or typed on the second.

The code is in nobody's hands for long: 51 random bits, kept under a keyed hash, for ten minutes and one use.
Whoever gives it has the sign-up; the device that began it then holds the cookie of nothing.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col, or_, select

from .. import clock, db
from ..recovery.rules import ALPHABET, code_typed, grouped
from ..settings import settings
from . import drafts
from .records import SignupHandover
from .rules import Step
from .secret import keyed_hash, new_token, token_hash

LETTERS = 12


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A sign-up on its new device: the token for its cookie, and the question that comes next."""

    token: str
    next: Step


async def offer(token: str) -> str | None:
    """A code that opens a sign-up on another device, in groups; the one before it is dead.

    Returns:
        None when there is no live sign-up.
    """
    code = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))
    async with db.writing() as database:
        draft = await drafts.find(database, token)
        if draft is None:
            return None
        dead = or_(
            col(SignupHandover.draft_id) == draft.id, col(SignupHandover.made_at) < clock.now() - _lifetime()
        )
        await database.execute(delete(SignupHandover).where(dead))
        database.add(
            SignupHandover(
                draft_id=draft.id,
                code_hash=_hash(code),
                by_link=drafts.came_by_link(draft, token),
                made_at=clock.now(),
            )
        )
    return grouped(code)


async def take_over(typed: str, *, assisted: bool = False) -> TakenOver | None:
    """Exchange a code for the sign-up. Its first device has nothing of it from now on.

    Args:
        assisted: the second device is a borrowed tablet.

    Returns:
        None for a code that is wrong, used or too old: no answer tells which.
    """
    sought = _hash(code_typed(typed))
    now = clock.now()
    wanted = select(SignupHandover).where(
        SignupHandover.code_hash == sought, SignupHandover.made_at > now - _lifetime()
    )
    async with db.writing() as database:
        offered = (await database.execute(wanted.with_for_update())).scalar_one_or_none()
        if offered is None or not hmac.compare_digest(offered.code_hash, sought):
            return None
        await database.delete(offered)
        draft = await drafts.find_by_id(database, offered.draft_id)
        if draft is None:
            return None
        token = new_token()
        draft.assisted_at = now if assisted else None
        if offered.by_link:
            draft.link_hash = token_hash(token)
        else:
            draft.token_hash = token_hash(token)
        return TakenOver(token, drafts.next_question(draft, token))


async def is_open(token: str) -> bool:
    """Whether a device still has a sign-up under way."""
    async with db.reading() as database:
        return await drafts.find(database, token) is not None


def _lifetime() -> timedelta:
    return timedelta(minutes=settings().code_minutes)


def _hash(code: str) -> str:
    return keyed_hash("handover", code)
