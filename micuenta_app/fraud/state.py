"""The question of the fraud page. Nothing that is chosen here is kept."""

import reflex as rx

from ..web.session_guard import public
from .rules import VERDICTS, as_asked


class FraudState(rx.State):
    """What was asked for and what that means. Empty: nothing chosen yet."""

    asked: str = ""
    verdict: str = ""

    @rx.event
    @public
    async def choose_asked(self, value: str = ""):
        asked = as_asked(value)
        self.asked = asked or ""
        self.verdict = VERDICTS[asked] if asked else ""
