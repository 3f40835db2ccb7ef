"""What became of the presenter's last press. Its module is only imported in demo mode."""

import reflex as rx

from ..accounts.errors import errors_of
from ..ui.fields import FieldError
from ..web import notice
from ..web.session_guard import page_translator, public, request_headers


class DemoState(rx.State):
    """The list of people: what went wrong, or what was done."""

    errors: list[FieldError] = []
    is_clean: bool = False

    @rx.event
    @public
    async def open(self):
        """Show what the form post left."""
        left = notice.take(request_headers(), at=self.router.url.path)
        self.errors = errors_of(page_translator(self), left.problems)
        self.is_clean = left.done == "clean"
