"""Putting messages in the outbox, and reading them where demo mode shows them."""

from datetime import datetime, timedelta

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from .records import OutboxMessage

# A stranger who types somebody's address again and again must not flood their mailbox.
MOST_PER_HOUR = 10


async def put(database: AsyncSession, *, recipient: str, subject: str, body: str, language: str) -> None:
    """Store a message in the transaction of what it announces.

    Beyond MOST_PER_HOUR to one recipient it is dropped in silence: whoever causes the flood must
    learn nothing from it.
    """
    now = clock.now()
    recent = select(func.count()).where(
        OutboxMessage.recipient == recipient, OutboxMessage.created_at > now - timedelta(hours=1)
    )
    if (await database.execute(recent)).scalar_one() >= MOST_PER_HOUR:
        return
    database.add(
        OutboxMessage(
            recipient=recipient, subject=subject, body=body, language=language, created_at=now, due_at=now
        )
    )


async def latest(limit: int) -> list[OutboxMessage]:
    """The newest messages, for the demo mailbox."""
    async with db.reading() as database:
        newest = select(OutboxMessage).order_by(col(OutboxMessage.id).desc()).limit(limit)
        return list((await database.execute(newest)).scalars())


async def due(database: AsyncSession, now: datetime, limit: int) -> list[OutboxMessage]:
    """Messages that wait to be sent, oldest first."""
    waiting = (
        select(OutboxMessage)
        .where(
            col(OutboxMessage.sent_at).is_(None),
            col(OutboxMessage.given_up_at).is_(None),
            OutboxMessage.due_at <= now,
        )
        .order_by(col(OutboxMessage.due_at))
        .limit(limit)
    )
    return list((await database.execute(waiting)).scalars())
