"""The ways to reach somebody, and which of them are open, by the settings alone: nothing that sends is
imported for it."""

from typing import get_args

from ..settings import settings
from .channel import ChannelName

CHANNEL_NAMES: tuple[ChannelName, ...] = get_args(ChannelName)


def has_server(name: ChannelName) -> bool:
    """Whether there is a server to send messages of a kind to."""
    return bool(settings().smtp_host if name == "email" else settings().sms_url)


def stays_here(name: ChannelName) -> bool:
    """Whether messages of a kind never leave: demo mode without a server for them. They keep their words
    and are read in the demo mailbox."""
    return settings().demo and not has_server(name)


def can_send(name: ChannelName) -> bool:
    """Whether messages of a kind reach somebody: by a server, or in the demo mailbox."""
    return has_server(name) or settings().demo
