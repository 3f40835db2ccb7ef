"""Sending what the outbox holds: one at a time, again later when the mail server is down."""

import asyncio
from datetime import timedelta
from email.message import EmailMessage
from email.utils import parseaddr

import aiosmtplib
import structlog

from .. import clock, db
from ..settings import settings
from . import outbox
from .records import OutboxMessage

_log = structlog.get_logger()
_BATCH, _POLL_SECONDS = 20, 2.0
# A message taken by one process is left alone by others for this long.
_LEASE = timedelta(minutes=2)
# 1, 2, 4 … minutes, then hourly: a code older than ten minutes is useless, a notice is not.
_MOST_TRIES = 12


def _next_try_after(tries: int) -> timedelta:
    return min(timedelta(minutes=2 ** min(tries - 1, 6)), timedelta(hours=1))


def _email(message: OutboxMessage) -> EmailMessage:
    email = EmailMessage()
    email["From"] = settings().mail_from
    email["To"] = message.recipient
    email["Subject"] = message.subject
    # The same at every try, so that a mailbox that got it twice shows it once.
    domain = parseaddr(settings().mail_from)[1].rpartition("@")[2]
    email["Message-ID"] = f"<aviso-{message.id}-{message.created_at:%Y%m%d%H%M%S%f}@{domain}>"
    email["Auto-Submitted"] = "auto-generated"
    email["Content-Language"] = message.language
    email.set_content(message.body)
    return email


async def _send(message: OutboxMessage) -> None:
    await aiosmtplib.send(
        _email(message),
        hostname=settings().smtp_host,
        port=settings().smtp_port,
        username=settings().smtp_username or None,
        password=settings().smtp_password or None,
        start_tls=settings().smtp_starttls,
        timeout=settings().smtp_timeout_seconds,
    )


async def _take() -> list[OutboxMessage]:
    async with db.writing() as database:
        messages = await outbox.due(database, clock.now(), _BATCH)
        for message in messages:
            message.tries += 1
            message.due_at = clock.now() + _LEASE
        return messages


async def _settle(message: OutboxMessage, sent: bool) -> None:
    async with db.writing() as database:
        kept = await database.get_one(OutboxMessage, message.id)
        if sent:
            kept.sent_at = clock.now()
            # What was sent is the person's; a code or a name has no business staying here.
            kept.body = ""
        elif kept.tries >= _MOST_TRIES:
            kept.given_up_at = clock.now()
        else:
            kept.due_at = clock.now() + _next_try_after(kept.tries)


async def send_due() -> int:
    """Send what is due; return how many were sent. Failures wait for their next try."""
    sent = 0
    for message in await _take():
        try:
            await _send(message)
        # ValueError: an address or subject that no header can hold; it must not stop the others.
        except (aiosmtplib.SMTPException, OSError, ValueError) as failure:
            _log.warning(
                "message_not_sent", message=message.id, tries=message.tries, cause=type(failure).__name__
            )
            await _settle(message, sent=False)
        else:
            await _settle(message, sent=True)
            sent += 1
    return sent


async def keep_sending() -> None:
    """The server's background task. Without a mail server messages stay in the outbox."""
    while settings().smtp_host:
        try:
            await send_due()
        except Exception:
            # The database may be away for a moment; the outbox must outlive that.
            _log.exception("outbox_pass_failed")
        await asyncio.sleep(_POLL_SECONDS)
