"""The demo mailbox on the screen. Its module is only imported in demo mode."""

from dataclasses import dataclass

import reflex as rx

from ..ui.dates import clock_time
from ..web.session_guard import page_translator, public
from . import service


@dataclass(frozen=True)
class Letter:
    """A message as the mailbox shows it."""

    recipient: str = ""
    subject: str = ""
    sent: str = ""
    paragraphs: list[str] | None = None


class MailboxState(rx.State):
    """What the system "sent" lately."""

    ready: bool = False
    letters: list[Letter] = []

    @rx.event
    @public
    async def open(self):
        """Show the newest messages."""
        t = page_translator(self)
        self.letters = [
            Letter(
                recipient=message.recipient,
                subject=t("Mensaje de texto") if message.channel == "sms" else message.subject,
                sent=clock_time(t, message.created_at),
                paragraphs=message.body.split("\n\n"),
            )
            for message in await service.mailbox()
        ]
        self.ready = True
