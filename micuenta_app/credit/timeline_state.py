"""The ledger of one of the viewer's credits, narrowed as they wish."""

from dataclasses import dataclass

import reflex as rx

from ..savings.rules import PAGE_SIZE
from ..ui.choices import Choice
from ..ui.lines import Line
from ..ui.money import plain_pesos
from ..ui.table import Pager, turned_to
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import ledger_texts as words
from . import service
from .state import CreditState
from .timeline import Choices, Filters, Movement, TimelinePage, filters_from
from .view import choice_words


@dataclass(frozen=True)
class Offered:
    """What each field of the filter offers. The first choice, without a value, is everything."""

    years: list[Choice]
    kinds: list[Choice]


@dataclass(frozen=True)
class Chosen:
    """The values the fields of the filter show."""

    anio: str = ""
    tipo: str = ""


NOTHING_OFFERED, NOTHING_CHOSEN = Offered([], []), Chosen()


class TimelineState(rx.State):
    """A page of a ledger."""

    ready: bool = False
    choices: list[str] = []
    chosen: int = 0
    movements: list[Line] = []
    pager: Pager = Pager()
    offered: Offered = NOTHING_OFFERED
    asked: Chosen = NOTHING_CHOSEN
    narrowed: str = ""  # what was asked for and what it adds up to; empty when all is shown
    disagreement: str = ""

    _filters: Filters = Filters()

    @rx.event
    async def open(self):
        """The newest movements of the credit that was looked at last, all kinds."""
        await self._narrow((await self.get_state(CreditState)).chosen, {})

    @rx.event
    async def choose(self, place: int):
        """Another credit of the viewer; the service answers any place with one there is."""
        await self._narrow(place, {})
        (await self.get_state(CreditState)).chosen = self.chosen

    @rx.event
    async def narrow(self, asked: dict[str, str]):
        """Only the movements that the form asks for; what it asks for in vain narrows nothing."""
        await self._narrow(self.chosen, asked)

    @rx.event
    async def show_all(self):
        """Without filters."""
        await self._narrow(self.chosen, {})

    @rx.event
    async def show_page(self, page: int):
        """Another page of the same; the service answers any number with one there is."""
        found = await service.timeline_of(current_viewer(), self.chosen, page, self._filters)
        self._tell(page_translator(self), found)

    async def _narrow(self, place: object, asked: object) -> None:
        t, viewer = page_translator(self), current_viewer()
        credits = await service.credits_of(viewer, place)
        self.choices = [choice_words(t, choice) for choice in credits.choices]
        self.chosen = credits.ordinal
        choices = await service.choices_of(viewer, self.chosen)
        self._filters = filters_from(asked, choices)
        self.offered = _offered(t, choices)
        self.asked = Chosen(str(self._filters.year or ""), self._filters.kind)
        self._tell(t, await service.timeline_of(viewer, self.chosen, 1, self._filters))
        self.ready = True

    def _tell(self, t: Translator, page: TimelinePage) -> None:
        self.movements = [_line(t, one) for one in page.movements]
        self.pager = turned_to(t, page.page, page.total, PAGE_SIZE)
        is_all = self._filters == Filters()
        self.narrowed = "" if is_all else words.narrowed_words(t, self._filters, page.total, page.centavos)
        self.disagreement = words.disagreement(t, page.unexplained)


def _line(t: Translator, one: Movement) -> Line:
    return Line(
        words.kind_name(t, one.kind),
        words.detail(t, one),
        words.signed_pesos(one.centavos),
        t("Debes: {amount}", amount=plain_pesos(one.balance)),
    )


def _offered(t: Translator, choices: Choices) -> Offered:
    return Offered(
        [Choice("", t("Todos los años")), *(Choice(str(year), str(year)) for year in choices.years)],
        [Choice("", t("Todo")), *(Choice(kind, words.kind_name(t, kind)) for kind in choices.kinds)],
    )
