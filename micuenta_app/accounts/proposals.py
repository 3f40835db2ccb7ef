"""A phrase proposed to who chooses a password. It is kept nowhere."""

from collections.abc import Iterable

from .. import db
from . import drafts, passwords, phrases

# One in thousands is refused, such as a phrase of the person's own names.
_MOST_DRAWS = 20


async def propose_phrase(token: str) -> tuple[str, ...] | None:
    """Four words that would be accepted from this person.

    Args:
        token: the draft's cookie.

    Returns:
        None without a live draft that has come to its password, and when too many people ask.
    """
    async with db.reading() as database:
        draft = await drafts.find(database, token)
        if draft is None or draft.worker_id is None or not drafts.may_open(draft, token, "contrasena"):
            return None
        person = await drafts.person_of(database, draft.worker_id)
    return await phrase_for(person.own_words(draft))


async def phrase_for(own: Iterable[str]) -> tuple[str, ...] | None:
    """Four words that would be accepted from who has these own words (own_data.py); None when too many
    people ask."""
    own = tuple(own)
    try:
        for _ in range(_MOST_DRAWS):
            proposed = phrases.propose()
            if not await passwords.problem(" ".join(proposed), own):
                return proposed
    except passwords.TooBusy:
        pass
    return None
