"""The credit screen."""

import reflex as rx

from .. import clock
from ..settings import settings
from ..web.session_guard import current_viewer, page_translator
from . import service
from .changes import may_have_changed, what_changed
from .changes_view import ChangesView, changes_view
from .ledger_texts import order_words
from .view import CreditView, choice_words, credit_view

NO_CHANGES = ChangesView()


class CreditState(rx.State):
    """One of the viewer's credits, by its place in the viewer's own list."""

    ready: bool = False
    has_credit: bool = False
    choices: list[str] = []
    chosen: int = 0
    view: CreditView = CreditView()
    changes: ChangesView = NO_CHANGES
    order: list[str] = []  # in which a payment is applied

    @rx.event
    async def open(self):
        """Show the credit that needs its person most."""
        await self._show(0)

    @rx.event
    async def choose(self, place: int):
        """Another credit of the viewer; the service answers any place with one there is."""
        await self._show(place)

    async def _show(self, place: object) -> None:
        t, viewer = page_translator(self), current_viewer()
        credits = await service.credits_of(viewer, place)
        self.choices = [choice_words(t, choice) for choice in credits.choices]
        self.chosen = credits.ordinal
        self.has_credit = credits.chosen is not None
        self.view = credit_view(t, credits.chosen, clock.now().date()) if credits.chosen else CreditView()
        self.changes = NO_CHANGES
        if credits.chosen and may_have_changed(credits.chosen.terms):
            account = await service.account_of(viewer, credits.ordinal)
            found = what_changed(credits.chosen.terms, account) if account else None
            self.changes = changes_view(t, found) if found else NO_CHANGES
        self.order = order_words(t, settings().payment_order)
        self.ready = True
