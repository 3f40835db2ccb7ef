"""What mail and SMS have in common: how a try to send can end."""

import ipaddress
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    # Who only asks which ways are open does not wait for the database's library.
    from .records import OutboxMessage

ChannelName = Literal["email", "sms"]


class Refused(Exception):
    """The message will never be taken. The text is a code for the log: no address, no words of it."""


class NotNow(Exception):
    """The message was not taken this time, or, with `maybe_sent`, nobody said whether it was."""

    def __init__(self, cause: str, *, maybe_sent: bool = False) -> None:
        super().__init__(cause)
        self.maybe_sent = maybe_sent


class Channel(Protocol):
    """A module that sends messages of one kind."""

    def problem(self) -> str:
        """What is wrong with the settings, in one sentence; empty when nothing is."""
        ...

    async def send(self, message: "OutboxMessage", /) -> None:
        """Hand one message over. Raises Refused or NotNow."""
        ...

    async def arrived(self, message: "OutboxMessage", /) -> bool | None:
        """Whether an earlier try did arrive; None when nobody can tell. Raises NotNow."""
        ...


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, which a password may be sent to in the clear."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
