"""The pages of a forgotten password on the screen."""

import reflex as rx

from ..accounts.errors import blank, errors_of
from ..accounts.service import Problem
from ..ui.fields import FieldError
from ..web import notice
from ..web.cookies import RECOVERY, read_cookie
from ..web.session_guard import page_translator, public, request_headers
from . import service

_FIELDS = ("identifier", "password")
_GONE = (Problem("", "recovery_gone"),)


class RecoveryState(rx.State):
    """What went wrong with the last try, and what was typed."""

    ready: bool = False
    errors: list[FieldError] = []
    typed: dict[str, str] = blank(_FIELDS)

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def open(self):
        """Show what the form post left."""
        left = notice.take(request_headers(), at=self.router.url.path)
        expired = self.router.url.query_parameters.get("enlace") == "vencido"
        self.errors = errors_of(page_translator(self), left.problems or (_GONE if expired else ()))
        self.typed = {**blank(_FIELDS), "identifier": left.typed.get("identifier", "")}

    @rx.event
    @public
    async def open_new(self):
        """The page for a new password; without a link that works, back to asking for one."""
        headers, t = request_headers(), page_translator(self)
        if not await service.is_open(read_cookie(headers, RECOVERY)):
            # Not a notice: a handler sets no cookie. The page says why it opened instead.
            return rx.redirect(f"{t.href('/recuperar')}?enlace=vencido")
        self.errors = errors_of(t, notice.take(headers, at=self.router.url.path).problems)
        self.ready = True
        return None
