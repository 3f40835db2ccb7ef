"""The plan of one of the viewer's credits, a year at a time."""

import reflex as rx

from ..web.session_guard import current_viewer, page_translator
from . import service
from .plan_view import PlanView, plan_view
from .state import CreditState
from .view import choice_words

_NO_PLAN = PlanView()


class PlanState(rx.State):
    """What is still to be paid, month by month."""

    ready: bool = False
    has_credit: bool = False
    choices: list[str] = []
    chosen: int = 0
    view: PlanView = _NO_PLAN

    @rx.event
    async def open(self):
        """The credit that was looked at last."""
        await self._show((await self.get_state(CreditState)).chosen, 1)

    @rx.event
    async def choose(self, place: int):
        """Another credit of the viewer; the service answers any place with one there is."""
        (await self.get_state(CreditState)).chosen = await self._show(place, 1)

    @rx.event
    async def show_page(self, page: int):
        """Another year of the plan; any number is answered with a page there is."""
        await self._show(self.chosen, page if isinstance(page, int) else 1)

    async def _show(self, place: object, page: int) -> int:
        t, viewer = page_translator(self), current_viewer()
        credits = await service.credits_of(viewer, place)
        self.choices = [choice_words(t, choice) for choice in credits.choices]
        self.chosen = credits.ordinal
        self.has_credit = credits.chosen is not None
        if credits.chosen:
            past = await service.year_ends(viewer, credits.ordinal)
            self.view = plan_view(t, credits.chosen, past, page)
        else:
            self.view = _NO_PLAN
        self.ready = True
        return self.chosen
