"""The viewer's movements: a page at a time, narrowed as they wish."""

from dataclasses import dataclass

import reflex as rx

from ..ui.choices import Choice
from ..ui.lines import Line
from ..ui.table import Pager, turned_to
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import service, texts
from .filters import Choices, Filters, filters_from
from .rules import PAGE_SIZE


@dataclass(frozen=True)
class Offered:
    """What each field of the filter offers. The first choice, without a value, is everything."""

    years: list[Choice]
    buckets: list[Choice]
    kinds: list[Choice]
    employers: list[Choice]


@dataclass(frozen=True)
class Chosen:
    """The values the fields of the filter show."""

    anio: str = ""
    fondo: str = ""
    tipo: str = ""
    patron: str = ""


NOTHING_OFFERED, NOTHING_CHOSEN = Offered([], [], [], []), Chosen()


class MovementsState(rx.State):
    """A page of the viewer's movements."""

    ready: bool = False
    movements: list[Line] = []
    pager: Pager = Pager()
    offered: Offered = NOTHING_OFFERED
    chosen: Chosen = NOTHING_CHOSEN
    narrowed: str = ""  # what was asked for and what it adds up to; empty when all is shown

    _filters: Filters = Filters()

    @rx.event
    async def open(self):
        """The newest movements, all kinds."""
        await self._narrow({})

    @rx.event
    async def narrow(self, asked: dict[str, str]):
        """Only the movements that the form asks for; what it asks for in vain narrows nothing."""
        await self._narrow(asked)

    @rx.event
    async def show_page(self, page: int):
        """Another page of the same; the service answers any number with one there is."""
        self._tell(page_translator(self), await service.movements_of(current_viewer(), page, self._filters))

    async def _narrow(self, asked: object) -> None:
        t, viewer = page_translator(self), current_viewer()
        choices = await service.choices_of(viewer)
        self._filters = filters_from(asked, choices)
        self.offered, self.chosen = _offered(t, choices), _chosen(self._filters)
        self._tell(t, await service.movements_of(viewer, 1, self._filters))
        self.ready = True

    def _tell(self, t: Translator, page: service.MovementsPage) -> None:
        self.movements = [_line(t, one) for one in page.movements]
        self.pager = turned_to(t, page.page, page.total, PAGE_SIZE)
        is_all = self._filters == Filters()
        self.narrowed = "" if is_all else texts.narrowed_words(t, self._filters, page.total, page.centavos)


def _line(t: Translator, one: service.Movement) -> Line:
    return Line(
        texts.kind_name(t, one.kind),
        texts.movement_detail(t, one),
        texts.signed_pesos(one.centavos),
        t("Saldo: {amount}", amount=texts.plain_pesos(one.balance)),
    )


def _offered(t: Translator, choices: Choices) -> Offered:
    return Offered(
        [Choice("", t("Todos los años")), *(Choice(str(year), str(year)) for year in choices.years)],
        [Choice("", t("Todos los fondos")), *(Choice(b, texts.bucket_name(t, b)) for b in choices.buckets)],
        [Choice("", t("Todo")), *(Choice(kind, texts.kind_name(t, kind)) for kind in choices.kinds)],
        [Choice("", t("Todos los patrones")), *(Choice(name, name) for name in choices.employers)],
    )


def _chosen(filters: Filters) -> Chosen:
    year = str(filters.year) if filters.year else ""
    return Chosen(year, filters.bucket, filters.kind, filters.employer)
