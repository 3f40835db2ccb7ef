"""The password once more, on the screen."""

import reflex as rx

from ..passkeys import service as passkeys
from ..ui.fields import FieldError
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from .confirm import page_after_confirm
from .errors import blank, errors_of


class ConfirmState(rx.State):
    """Where to go on, and what went wrong with the last try."""

    page: str = ""
    has_key: bool = False
    errors: list[FieldError] = []

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(("password",)) | {error.field: error.text for error in self.errors}

    @rx.event
    async def open(self):
        """Show what the form post left."""
        self.page = page_after_confirm(self.router.url.query_parameters.get("para", ""))
        self.has_key = bool(await passkeys.keys_of(current_viewer()))
        self.errors = errors_of(
            page_translator(self), notice.take(request_headers(), at=self.router.url.path).problems
        )
