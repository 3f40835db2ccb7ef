"""Sending what the outbox holds: several at a time, again later when a server is down."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError

from ..settings import settings
from . import mail, outbox, sms
from .channel import Channel, ChannelName, NotNow, Refused
from .records import OutboxMessage
from .ways import CHANNEL_NAMES, has_server, stays_here

_CHANNELS: Mapping[ChannelName, Channel] = {"email": mail, "sms": sms}

_T = TypeVar("_T")
_log = structlog.get_logger()
# More than one recipient can be sent about one thing in an hour, so that no recipient whose server is slow
# holds up everybody else's messages.
_PARALLEL = outbox.MOST_PER_HOUR + 2
# A try ends well before the lease does, whatever the server makes us wait for.
_MOST_SECONDS = outbox.LEASE.total_seconds() - 60
_POLL_SECONDS = 2.0
# Less than Reflex and the server give a task that they stop (5 s).
_GOODBYE_SECONDS = 3.0
# Of two tries that may both have arrived, a third would not make anything clearer.
_MOST_DOUBTS = 2


def missing_settings() -> str:
    """What keeps messages from being sent, in one line; empty when nothing does.

    In demo mode a channel without a server is as it should be; outside it, only text messages are
    something one can do without.
    """
    wanted: list[ChannelName] = [
        name for name in CHANNEL_NAMES if has_server(name) or (name == "email" and not settings().demo)
    ]
    return " ".join(problem for name in wanted if (problem := _CHANNELS[name].problem()))


def _active() -> list[ChannelName]:
    """The channels whose messages are taken.

    In demo mode those without a server keep theirs, words and all, for the demo mailbox. Outside it
    they try, fail and say so.
    """
    return [name for name in CHANNEL_NAMES if not stays_here(name)]


async def _deliver(name: ChannelName, message: OutboxMessage) -> bool:
    """Try to send a message and note how it went. True when it was handed over."""
    channel = _CHANNELS[name]
    doubts = message.doubts - 1
    try:
        async with asyncio.timeout(_MOST_SECONDS):
            there = await channel.arrived(message) if doubts else None
            if there is False:
                doubts = 0
            if doubts >= _MOST_DOUBTS:
                raise Refused("in_doubt")
            if not there:
                await channel.send(message)
    except Refused as refusal:
        cause = str(refusal)
        await _note(lambda: outbox.give_up(message, cause))
        _report(message, cause)
        return False
    except NotNow as failure:
        await _fail(message, str(failure), doubts + failure.maybe_sent)
        return False
    # Time was up, or our own mistake: nobody knows how far it came. It must not stop the others.
    except Exception as error:
        await _fail(message, type(error).__name__, doubts + 1)
        return False
    await _note(lambda: outbox.sent(message))
    return True


async def _fail(message: OutboxMessage, cause: str, doubts: int) -> None:
    if await _note(lambda: outbox.failed(message, cause, doubts=doubts)):
        _log.warning("message_not_sent", message=message.id, tries=message.tries, cause=cause)
    else:
        _report(message, cause)


def _report(message: OutboxMessage, cause: str) -> None:
    _log.error(
        "message_given_up", message=message.id, channel=message.channel, tries=message.tries, cause=cause
    )


async def _note(write: Callable[[], Awaitable[_T]]) -> _T:
    """Write down an outcome, for as long as the database is away: a message of which nobody remembers
    that it was sent would be sent twice.
    """
    while True:
        try:
            return await write()
        except (OperationalError, InterfaceError) as error:
            _log.error("outbox_away", cause=type(error).__name__)
            await asyncio.sleep(_POLL_SECONDS)


async def _take(name: ChannelName, limit: int) -> list[OutboxMessage]:
    live, late = await outbox.take(name, limit)
    for message in late:
        _report(message, "too_late")
    return live


async def send_due() -> int:
    """One pass: send what is due and wait for it; return how many messages were handed over."""
    sent = 0
    for name in _active():
        messages = await _take(name, _PARALLEL)
        sent += sum(await asyncio.gather(*(_deliver(name, message) for message in messages)))
    return sent


async def keep_sending() -> None:
    """The server's background task."""
    async with asyncio.TaskGroup() as lanes:
        for name in _active():
            lanes.create_task(_keep_lane(name))


async def _keep_lane(name: ChannelName) -> None:
    """Send one channel's messages for ever. A slow one keeps its own place and no other's."""
    flying: set[asyncio.Task[bool]] = set()
    async with asyncio.TaskGroup() as sends:
        try:
            while True:
                free, taken = _PARALLEL - len(flying), []
                try:
                    taken = await _take(name, free)
                except Exception as error:
                    # The database may be away for a moment; the outbox must outlive that. Its own words
                    # would repeat what it was asked to write.
                    _log.error("outbox_pass_failed", cause=type(error).__name__)
                for message in taken:
                    task = sends.create_task(_deliver(name, message))
                    flying.add(task)
                    task.add_done_callback(flying.discard)
                if len(taken) < free:
                    await asyncio.sleep(_POLL_SECONDS)
                else:
                    await asyncio.wait(flying, return_when=asyncio.FIRST_COMPLETED)
        finally:
            # A restart must not leave behind messages of which nobody knows whether they arrived.
            if flying:
                await asyncio.wait(flying, timeout=_GOODBYE_SECONDS)
