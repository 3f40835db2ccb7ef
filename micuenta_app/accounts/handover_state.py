"""The page that takes over a sign-up, on the screen. The code never passes here: see web/handover.py."""

import reflex as rx

from ..ui.fields import FieldError
from ..web import notice
from ..web.cookies import HANDOVER, read_cookie
from ..web.session_guard import page_translator, public, request_headers
from .errors import blank, errors_of


class HandoverState(rx.State):
    """What went wrong with the last try, and whether the telephone has read the code already."""

    errors: list[FieldError] = []
    was_read: bool = False

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(("codigo",)) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def open(self):
        """Show what the form post left."""
        headers = request_headers()
        left = notice.take(headers, at=self.router.url.path)
        self.errors = errors_of(page_translator(self), left.problems)
        self.was_read = bool(read_cookie(headers, HANDOVER))
