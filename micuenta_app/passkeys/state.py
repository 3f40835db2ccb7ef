"""The list of passkeys on the screen. Challenges and answers never pass here: see web/passkeys.py."""

from dataclasses import dataclass

import reflex as rx

from ..accounts import service as accounts
from ..accounts.errors import errors_of
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from . import service

_PAGE = "/cuenta/perfil/llaves"


@dataclass(frozen=True)
class KeyView:
    """A key as its row shows it; moments in ISO 8601, empty for never."""

    place: int = 0
    device: str = ""
    made_at: str = ""
    used_at: str = ""


class PasskeysState(rx.State):
    """The person's keys, and what became of the last thing they did."""

    ready: bool = False
    keys: list[KeyView] = []
    errors: list[FieldError] = []
    said: str = ""
    here: str = ""  # the address that these keys answer to

    @rx.event
    async def open(self):
        """Show the list; who has not shown a password or key lately does that first."""
        t, viewer = page_translator(self), current_viewer()
        if not accounts.is_fresh(viewer):
            return rx.redirect(t.href(accounts.confirm_path(_PAGE)))
        left = notice.take(request_headers())
        self.errors = errors_of(t, left.problems)
        self.said = _done(t, left.done)
        self.keys = [_view(t, key) for key in await service.keys_of(viewer)]
        self.here = request_headers().get("host", "")
        self.ready = True
        return None


def _done(t: Translator, what: str) -> str:
    if what == "saved":
        return t("Guardamos tu llave. La próxima vez, entra con ella.")
    return t("Quitamos la llave. Ya no abre tu cuenta.") if what == "removed" else ""


def _view(t: Translator, key: service.Key) -> KeyView:
    return KeyView(
        place=key.place,
        device=key.device or t("Un aparato que no dijo cuál es"),
        made_at=key.made_at.isoformat(),
        used_at=key.used_at.isoformat() if key.used_at else "",
    )
