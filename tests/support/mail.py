"""A real SMTP server that keeps what it receives, and fails as a test tells it to."""

import asyncio
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Literal, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from .certificate import Certificate
from .hold import Hold
from .server import free_port

_SECONDS = 20


class Mailbox:
    """What arrived, oldest first.

    - `refuse` makes the server answer every message with a temporary error.
    - `replies` are its answers to recipients it does not take, `content_reply` to any content.
    - `hold_at_recipient`, by address, `hold_after_keeping` and `hold_at_goodbye` are where it is slow.
    - `hang_up` makes it vanish once it has the content, before it answers.
    """

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.logins: list[str] = []
        self.recipients_asked = 0
        self.refuse = False
        self.replies: dict[str, str] = {}
        self.content_reply = ""
        self.hold_at_recipient: dict[str, Hold] = {}
        self.hold_after_keeping: Hold | None = None
        self.hold_at_goodbye: Hold | None = None
        self.hang_up: Literal["", "before keeping", "after keeping"] = ""
        self._arrived = threading.Condition()

    def wait_for(self, count: int) -> None:
        """Return once so many messages arrived. Raises TimeoutError when they do not."""
        with self._arrived:
            if not self._arrived.wait_for(lambda: len(self.messages) >= count, _SECONDS):
                raise TimeoutError(f"{len(self.messages)} of {count} messages arrived")

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.recipients_asked += 1
        if hold := self.hold_at_recipient.get(address):
            await hold.here()
        if address in self.replies:
            return self.replies[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        if self.refuse:
            return "451 try again later"
        if self.content_reply:
            return self.content_reply
        if self.hang_up != "before keeping":
            self._keep(cast(bytes, envelope.content))
        if self.hold_after_keeping:
            await self.hold_after_keeping.here()
        if self.hang_up and server.transport:
            cast(asyncio.WriteTransport, server.transport).abort()
        return "250 OK"

    async def handle_QUIT(self, _server: SMTP, _session: Session, _envelope: Envelope) -> str:
        if self.hold_at_goodbye:
            await self.hold_at_goodbye.here()
        return "221 Bye"

    def _keep(self, content: bytes) -> None:
        with self._arrived:
            self.messages.append(cast(EmailMessage, message_from_bytes(content, policy=policy.default)))
            self._arrived.notify_all()

    def login(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: LoginPassword
    ) -> AuthResult:
        self.logins.append(given.login.decode())
        return AuthResult(success=given.password == b"right", handled=False)


class MailServer:
    """Listens on a free port of the loopback between start and stop. With a certificate it speaks TLS."""

    def __init__(
        self,
        security: Literal["none", "starttls", "tls"] = "none",
        certificate: Certificate | None = None,
        *,
        asks_password: bool = False,
    ) -> None:
        self.mailbox = Mailbox()
        self.security = security
        self.host, self.port = "127.0.0.1", free_port()
        self._certificate = certificate
        self._asks_password = asks_password
        self._controller: Controller | None = None

    @property
    def messages(self) -> list[EmailMessage]:
        return self.mailbox.messages

    def start(self) -> None:
        context = self._certificate.server_context() if self._certificate else None
        self._controller = Controller(
            self.mailbox,
            hostname=self.host,
            port=self.port,
            ssl_context=context if self.security == "tls" else None,
            tls_context=context if self.security == "starttls" else None,
            require_starttls=self.security == "starttls",
            authenticator=self.mailbox.login,
            auth_required=self._asks_password,
            # Also where it is reckless, so that a client that would send its password gets the chance.
            auth_require_tls=False,
        )
        self._controller.start()

    def stop(self) -> None:
        """Stop listening; a server that is already down stays down."""
        if self._controller:
            self._controller.stop()
        self._controller = None
