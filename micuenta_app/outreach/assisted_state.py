"""Whether this is a worker's tablet, on the screen. The PIN never passes here: see web/assisted.py."""

import reflex as rx

from ..accounts.errors import blank, errors_of
from ..settings import settings
from ..ui.fields import FieldError
from ..web import notice
from ..web.device import is_borrowed
from ..web.session_guard import page_translator, public, request_headers


class AssistedState(rx.State):
    """The mode of this tablet, and what went wrong with the last PIN."""

    ready: bool = False
    exists: bool = False
    borrowed: bool = False
    errors: list[FieldError] = []

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(("pin",)) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def open(self):
        """Show the page for the worker, or for the next person."""
        headers = request_headers()
        left = notice.take(headers, at=self.router.url.path)
        self.errors = errors_of(page_translator(self), left.problems)
        self.exists, self.borrowed = bool(settings().outreach_pin), is_borrowed(headers)
        self.ready = True
