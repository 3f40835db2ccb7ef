"""The pages of a lost e-mail on the screen. Codes and identifiers come by forms only: see web/."""

import reflex as rx

from ..accounts.errors import blank, errors_of
from ..accounts.texts import problem_text
from ..ui.fields import FieldError
from ..web import notice
from ..web.cookies import PROOF, read_cookie
from ..web.session_guard import page_translator, public, request_headers
from . import service

_FIELDS = ("identifier", "papel", "nss", "curp", "pais", "celular", "codigo")


class LostState(rx.State):
    """What went wrong with the last try, and what was typed."""

    ready: bool = False
    errors: list[FieldError] = []
    typed: dict[str, str] = blank(_FIELDS)
    said: str = ""  # what the status line says
    last_digits: str = ""  # of the phone that was typed
    stopped: bool = False
    changes_at: str = ""  # ISO 8601: the wait is over, or another request may be made

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def open(self):
        """Show what the form post left."""
        self._show_left()

    @rx.event
    @public
    async def open_code(self):
        """The question for the code; who has not said who they are begins with that."""
        self.last_digits = await service.phone_asked(_proof())
        if not self.last_digits:
            return rx.redirect(page_translator(self).href("/recuperar/sin-correo/celular"))
        self._show_left()
        return None

    @rx.event
    @public
    async def open_wait(self):
        """Where a request stands, for who has proved the phone."""
        standing = await service.look(_proof())
        if standing is None or standing.changes_at is None:
            return rx.redirect(page_translator(self).href("/recuperar/sin-correo"))
        self.stopped = standing.stage == "stopped"
        self.changes_at = standing.changes_at.isoformat()
        self.ready = True
        return None

    @rx.event
    @public
    async def resend(self):
        """Send the code again."""
        t = page_translator(self)
        problem = await service.resend(_proof())
        self.errors = []
        sent = t("Si los datos son los de tu cuenta, va otro código en camino.")
        self.said = problem_text(t, problem) if problem else sent

    def _show_left(self) -> None:
        left = notice.take(request_headers(), at=self.router.url.path)
        self.errors = errors_of(page_translator(self), left.problems)
        self.typed = {name: left.typed.get(name, "") for name in _FIELDS}
        self.ready = True


def _proof() -> str:
    return read_cookie(request_headers(), PROOF)
