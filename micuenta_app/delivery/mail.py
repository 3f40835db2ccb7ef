"""E-mail, handed to one mail server by SMTP."""

from contextlib import suppress
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

import aiosmtplib

from ..settings import settings
from .channel import NotNow, Refused, is_loopback
from .letter import as_html
from .records import OutboxMessage
from .ways import has_server

# A server that checks a message before it says yes takes longer than for a command, and to hang up on
# it makes a duplicate. RFC 5321 §4.5.3.2.6 asks for ten minutes, which is all a code lives.
_TIMEOUTS_FOR_CONTENT = 6
_QUIT_SECONDS = 1.0


def problem() -> str:
    if not has_server("email"):
        return "No e-mail is sent: set MICUENTA_SMTP_HOST."
    if "@" not in _sender():
        return "No e-mail is sent: MICUENTA_MAIL_FROM has no address."
    if (
        settings().smtp_username
        and settings().smtp_security == "none"
        and not is_loopback(settings().smtp_host)
    ):
        return "No e-mail is sent: MICUENTA_SMTP_SECURITY=none would send the password in the clear."
    return ""


async def arrived(_message: OutboxMessage) -> bool | None:
    """SMTP has no way to ask."""
    return None


async def send(message: OutboxMessage) -> None:
    if problem():
        raise NotNow("settings")
    try:
        recipient = _address(message.recipient)
        content = _email(message, recipient).as_bytes()
    # An address or a subject that no header can hold never will be held.
    except (ValueError, MessageError) as error:
        raise Refused("malformed") from error
    client = aiosmtplib.SMTP(
        hostname=settings().smtp_host,
        port=settings().smtp_port,
        username=settings().smtp_username or None,
        password=settings().smtp_password or None,
        use_tls=settings().smtp_security == "tls",
        start_tls=settings().smtp_security == "starttls",
        timeout=settings().smtp_timeout_seconds,
    )
    try:
        await _introduce(client, recipient)
        await _hand_over(client, content)
        # It is theirs now, whatever becomes of the good-bye.
        with suppress(aiosmtplib.SMTPException, OSError):
            await client.quit(timeout=_QUIT_SECONDS)
    finally:
        client.close()


async def _introduce(client: aiosmtplib.SMTP, recipient: str) -> None:
    """Everything before the content: whatever fails here, no message was taken."""
    try:
        await client.connect()
        await client.mail(_sender())
        await client.rcpt(recipient)
    except aiosmtplib.SMTPRecipientRefused as error:
        raise _answered(error) from error
    except aiosmtplib.SMTPResponseException as error:
        # 5xx too: it is about our password or our sender, not about this person, and can be repaired.
        raise NotNow(f"smtp_{error.code}") from error
    except (aiosmtplib.SMTPException, OSError) as error:
        raise NotNow(type(error.__cause__ or error).__name__) from error


async def _hand_over(client: aiosmtplib.SMTP, content: bytes) -> None:
    try:
        await client.data(content, timeout=_TIMEOUTS_FOR_CONTENT * settings().smtp_timeout_seconds)
    except aiosmtplib.SMTPDataError as error:
        raise _answered(error) from error
    except (aiosmtplib.SMTPException, OSError) as error:
        raise NotNow(type(error).__name__, maybe_sent=True) from error


def _answered(error: aiosmtplib.SMTPResponseException) -> Refused | NotNow:
    # Only the number: the words beside it often repeat the address.
    cause = f"smtp_{error.code}"
    return Refused(cause) if error.code >= 500 else NotNow(cause)


def _sender() -> str:
    return parseaddr(settings().mail_from)[1]


def _address(recipient: str) -> str:
    """One address, its domain as the wire wants it. Raises ValueError or MessageError for anything else."""
    address = Address(addr_spec=recipient)
    return f"{address.username}@{address.domain.encode('idna').decode()}"


def _email(message: OutboxMessage, recipient: str) -> EmailMessage:
    email = EmailMessage(policy=SMTP)
    email["From"] = settings().mail_from
    email["To"] = Address(addr_spec=recipient)
    email["Subject"] = message.subject
    email["Date"] = format_datetime(message.created_at)
    # The same at every try, so that a mailbox that got it twice shows it once.
    domain = _sender().rpartition("@")[2]
    email["Message-ID"] = f"<aviso-{message.id}-{message.created_at:%Y%m%d%H%M%S%f}@{domain}>"
    email["Auto-Submitted"] = "auto-generated"
    # Quoted-printable: a server without 8BITMIME takes it as well.
    email.set_content(message.body, cte="quoted-printable")
    html = as_html(subject=message.subject, body=message.body, language=message.language)
    email.add_alternative(html, subtype="html", cte="quoted-printable")
    # Last: making the alternatives moves every Content- header into the first of them.
    email["Content-Language"] = message.language
    return email
