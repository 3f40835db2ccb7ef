"""Whether the list of places is still young. A page is built once and read for months: only the server
knows what day it is."""

import reflex as rx

from .. import clock
from ..web.session_guard import public
from .channels import channels_in, is_old

_COUNTRIES = ("us", "ca", "mx")


class ChannelsState(rx.State):
    """Until it is known, every list counts as old: to ask once too often costs a call."""

    old: list[str] = [*_COUNTRIES]

    @rx.event
    @public
    async def open(self):
        """The countries whose list must be confirmed today."""
        today = clock.now().date()
        self.old = [
            country
            for country in _COUNTRIES
            if any(is_old(channel, today) for channel in channels_in(country))
        ]
