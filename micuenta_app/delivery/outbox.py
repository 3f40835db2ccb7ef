"""Putting messages in the outbox, taking them to be sent, and reading them where demo mode shows them."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from .channel import ChannelName
from .records import OutboxMessage
from .rules import next_try_after, sms_parts

# A stranger who types somebody's address again and again must not flood their mailbox. Counted for each
# subject, so that no flood keeps news of another kind from arriving.
MOST_PER_HOUR = 10
# A message taken by one process is left alone by others for this long. Whoever takes one must be done
# with it before; when a process is killed, its messages wait until then.
LEASE = timedelta(minutes=3)
# Mail servers are repaired within a day, and the news in a message is old after it.
_USEFUL_FOR = timedelta(days=1)


async def put(
    database: AsyncSession,
    *,
    recipient: str,
    subject: str,
    body: str,
    language: str,
    channel: ChannelName = "email",
    due_at: datetime | None = None,
    useless_after: datetime | None = None,
) -> OutboxMessage | None:
    """Store a message in the transaction of what it announces.

    It is sent from `due_at`, by default at once, until `useless_after`, by default for a day. Beyond
    MOST_PER_HOUR with one subject to one recipient it is dropped and None: whoever causes the flood must
    learn nothing from it. Raises ValueError for a text message of more than one part: parts are paid for
    one by one and come in any order.

    Args:
        subject: what it is about. A text message is counted by it and sent without.
    """
    if channel == "sms" and sms_parts(body) > 1:
        raise ValueError("a text message must fit in one part")
    now = clock.now()
    recent = select(func.count()).where(
        OutboxMessage.recipient == recipient,
        OutboxMessage.created_at > now - timedelta(hours=1),
        OutboxMessage.subject == subject,
    )
    if (await database.execute(recent)).scalar_one() >= MOST_PER_HOUR:
        return None
    due_at = due_at or now
    message = OutboxMessage(
        channel=channel,
        recipient=recipient,
        subject=subject,
        body=body,
        language=language,
        created_at=now,
        due_at=due_at,
        useless_after=useless_after or due_at + _USEFUL_FOR,
    )
    database.add(message)
    return message


async def take_back(database: AsyncSession, message_id: int) -> None:
    """Do not send a message that waits for its time; one that was sent stays sent."""
    waits = delete(OutboxMessage).where(
        col(OutboxMessage.id) == message_id,
        col(OutboxMessage.due_at) > clock.now(),
        col(OutboxMessage.tries) == 0,
    )
    await database.execute(waits)


async def latest(limit: int) -> list[OutboxMessage]:
    """The newest messages, for the demo mailbox. Those that wait for their time are not there yet."""
    begun = or_(col(OutboxMessage.due_at) <= clock.now(), col(OutboxMessage.tries) > 0)
    async with db.reading() as database:
        newest = select(OutboxMessage).where(begun).order_by(col(OutboxMessage.id).desc()).limit(limit)
        return list((await database.execute(newest)).scalars())


async def undelivered() -> dict[str, int]:
    """How many messages of each channel were given up, ever."""
    async with db.reading() as database:
        given_up = (
            select(OutboxMessage.channel, func.count())
            .where(col(OutboxMessage.given_up_at).is_not(None))
            .group_by(col(OutboxMessage.channel))
        )
        return {row[0]: row[1] for row in await database.execute(given_up)}


async def take(channel: ChannelName, limit: int) -> tuple[list[OutboxMessage], list[OutboxMessage]]:
    """Take messages that are due, oldest first, for the time of a lease: those to send, and those that
    came too late and were given up. No other process gets them.
    """
    now = clock.now()
    due = (
        select(OutboxMessage)
        .where(
            OutboxMessage.channel == channel,
            col(OutboxMessage.sent_at).is_(None),
            col(OutboxMessage.given_up_at).is_(None),
            OutboxMessage.due_at <= now,
        )
        .order_by(col(OutboxMessage.due_at))
        .limit(limit)
    )
    async with db.reading() as database:
        # Mostly nothing is due, and asking must not wait for a writer: an import can take minutes.
        if (await database.execute(due.limit(1))).first() is None:
            return [], []
    async with db.writing() as database:
        found = (await database.execute(due.with_for_update(skip_locked=True))).scalars().all()
        live = [message for message in found if message.useless_after > now]
        for message in live:
            message.tries += 1
            message.doubts += 1
            message.due_at = now + LEASE
        late = [message for message in found if message.useless_after <= now]
        for message in late:
            _close(message, "too_late")
    return live, late


async def sent(message: OutboxMessage) -> None:
    """Note that a message was handed over, and forget its words."""
    async with db.writing() as database:
        if kept := await database.get(OutboxMessage, message.id):
            kept.sent_at = clock.now()
            kept.given_up_at = None
            # What was sent is the person's; a code or a name has no business staying here.
            kept.body = kept.failure = ""


async def failed(message: OutboxMessage, cause: str, *, doubts: int) -> bool:
    """Note that a try failed. True when there will be another; otherwise the message was given up."""
    async with db.writing() as database:
        kept = await _held(database, message)
        if kept is None:
            return True
        kept.doubts, kept.failure = doubts, cause
        kept.due_at = clock.now() + next_try_after(kept.tries)
        if kept.due_at < kept.useless_after:
            return True
        _close(kept, cause)
        return False


async def give_up(message: OutboxMessage, cause: str) -> None:
    """Note that a message will not be sent any more."""
    async with db.writing() as database:
        if kept := await _held(database, message):
            _close(kept, cause)


def _close(message: OutboxMessage, cause: str) -> None:
    message.given_up_at, message.failure, message.body = clock.now(), cause, ""


async def _held(database: AsyncSession, message: OutboxMessage) -> OutboxMessage | None:
    """The stored message, while it is ours: not after our lease ended and another took it."""
    kept = await database.get(OutboxMessage, message.id)
    return kept if kept and kept.tries == message.tries and kept.sent_at is None else None
