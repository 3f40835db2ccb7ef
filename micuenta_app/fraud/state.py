"""The two questions of the fraud page. Nothing that is chosen here is kept."""

import reflex as rx

from ..web.session_guard import public
from .rules import VERDICTS, as_asked, as_place


class FraudState(rx.State):
    """What was asked for, what that means, and where the person is. Empty: nothing chosen yet."""

    asked: str = ""
    verdict: str = ""
    place: str = ""

    @rx.event
    @public
    async def choose_asked(self, value: str = ""):
        asked = as_asked(value)
        self.asked = asked or ""
        self.verdict = VERDICTS[asked] if asked else ""

    @rx.event
    @public
    async def choose_place(self, value: str = ""):
        self.place = as_place(value) or ""
