"""The ways to send something, and which of them are open."""

from collections.abc import Mapping

from ..settings import settings
from . import mail, sms
from .channel import Channel, ChannelName

CHANNELS: Mapping[ChannelName, Channel] = {"email": mail, "sms": sms}


def stays_here(name: ChannelName) -> bool:
    """Whether messages of a kind never leave: demo mode without a server for them. They keep their words
    and are read in the demo mailbox."""
    return settings().demo and not CHANNELS[name].configured()


def can_send(name: ChannelName) -> bool:
    """Whether messages of a kind reach somebody: by a server, or in the demo mailbox."""
    return CHANNELS[name].configured() or settings().demo
