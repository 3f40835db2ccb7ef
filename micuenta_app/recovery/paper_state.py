"""The page of the recovery codes on the screen. The codes themselves never pass here."""

import reflex as rx

from ..web.session_guard import current_viewer
from . import service


class PaperState(rx.State):
    """How many codes still work, and since when (ISO 8601); no moment: there never were any."""

    ready: bool = False
    left: int = 0
    made_at: str = ""

    @rx.event
    async def open(self):
        """Fill the page."""
        kept = await service.codes_of(current_viewer())
        self.left = kept.left
        self.made_at = kept.made_at.isoformat() if kept.made_at else ""
        self.ready = True
