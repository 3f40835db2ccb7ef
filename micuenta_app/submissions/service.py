"""What became of a form that was sent, kept for an hour: nobody sends one again later."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from .. import clock, db
from .records import Submission

KEPT = timedelta(hours=1)


async def location_of(key: str) -> str | None:
    """Where the answer to a form led; None when it was not answered in the last hour."""
    wanted = select(Submission.location).where(
        Submission.key == key, Submission.answered_at > clock.now() - KEPT
    )
    async with db.reading() as database:
        return (await database.execute(wanted)).scalar_one_or_none()


async def remember(key: str, location: str) -> None:
    """Keep where the answer to a form led, and forget what is older than an hour."""
    now = clock.now()
    try:
        async with db.writing() as database:
            await database.execute(delete(Submission).where(col(Submission.answered_at) <= now - KEPT))
            database.add(Submission(key=key, location=location, answered_at=now))
    except IntegrityError:
        # Another process was as fast, and its answer is as good.
        return
