"""A real SMTP server that keeps what it receives."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from .server import free_port


class Mailbox:
    """What arrived, oldest first. `refuse` makes the server answer every message with a temporary error."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.refuse = False

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        if self.refuse:
            return "451 try again later"
        content = cast(bytes, envelope.content)
        self.messages.append(cast(EmailMessage, message_from_bytes(content, policy=policy.default)))
        return "250 OK"


class MailServer:
    """Listens on a free port of the loopback between start and stop."""

    def __init__(self) -> None:
        self.mailbox = Mailbox()
        self.host, self.port = "127.0.0.1", free_port()

    @property
    def messages(self) -> list[EmailMessage]:
        return self.mailbox.messages

    def start(self) -> None:
        self._controller = Controller(self.mailbox, hostname=self.host, port=self.port)
        self._controller.start()

    def stop(self) -> None:
        """Stop listening; a server that is already down stays down."""
        self._controller.stop(no_assert=True)
