"""The form of "I paid" on the screen. It is sent natively: see web/payment_orders.py."""

import reflex as rx

from .. import clock
from ..accounts.errors import blank
from ..credit.service import Choice as CreditChoice
from ..credit.view import choice_words
from ..ui.choices import Choice
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from . import service, texts


def _words(t: Translator, credit: service.OwnCredit) -> str:
    return choice_words(t, CreditChoice(credit.product, credit.granted_on, credit.status))


class ToldState(rx.State):
    """The viewer's credits that can be paid, and what was typed before something was wrong."""

    ready: bool = False
    credits: list[Choice] = []
    has_many: bool = False
    latest: str = ""
    typed: dict[str, str] = blank(service.TELL_FIELDS)
    errors: list[FieldError] = []

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(service.TELL_FIELDS) | {error.field: error.text for error in self.errors}

    @rx.event
    async def open(self):
        """Show the form, or what was sent and why it was not taken."""
        t, left = page_translator(self), notice.take(request_headers(), at=self.router.url.path)
        mine = [credit for credit in await service.own_credits(current_viewer()) if credit.is_payable]
        self.credits = [Choice(str(credit.place), _words(t, credit)) for credit in mine]
        self.has_many = len(mine) > 1
        self.latest = clock.now().date().isoformat()
        kept = {name: left.typed[name] for name in service.TELL_FIELDS if name in left.typed}
        self.typed = blank(service.TELL_FIELDS) | kept
        self.errors = texts.errors_of(t, left.problems)
        self.ready = True
