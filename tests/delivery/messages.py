"""Messages for the tests, put in the outbox as the product does."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Protocol

from micuenta_app import clock, db
from micuenta_app.delivery import outbox
from micuenta_app.delivery.channel import ChannelName
from micuenta_app.delivery.records import OutboxMessage
from micuenta_app.delivery.sender import keep_sending

TEXT = "Tu código es 123456. ¡Ñandú!\n\nNunca te pediremos un código <por teléfono> & dinero."
ADDRESSES: dict[ChannelName, str] = {"email": "aurora@example.com", "sms": "+13125550142"}


class Configure(Protocol):
    def __call__(self, **values: str) -> None: ...


async def put(
    recipient: str = "",
    *,
    channel: ChannelName = "email",
    subject: str = "Tu código",
    body: str = "",
    language: str = "es",
    useless_after: datetime | None = None,
) -> None:
    async with db.writing() as database:
        await outbox.put(
            database,
            channel=channel,
            recipient=recipient or ADDRESSES[channel],
            subject=subject,
            body=body or ("Tu código es 123456." if channel == "sms" else TEXT),
            language=language,
            useless_after=useless_after,
        )


async def only_message() -> OutboxMessage:
    (message,) = await outbox.latest(2)
    return message


def part(message: EmailMessage, kind: str) -> str:
    """The text of a message's plain or HTML part."""
    found = message.get_body((kind,))
    assert found is not None
    return found.get_content().replace("\r\n", "\n")


@contextmanager
def later(**time: float) -> Iterator[None]:
    """So much later than now."""
    with clock.shifted(timedelta(**time)):
        yield


@asynccontextmanager
async def sending() -> AsyncIterator[None]:
    """The server's background task, stopped at the end as the server stops it."""
    task = asyncio.create_task(keep_sending())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
