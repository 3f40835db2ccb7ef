"""What the forms of the papers show. A file itself is an answer to a native form: web/credit.py."""

import reflex as rx

from ..accounts.errors import blank, errors_of
from ..ui.choices import Choice
from ..ui.dates import month_year
from ..ui.fields import FieldError
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from . import service
from .state import CreditState
from .view import choice_words

FIELDS = ("mes", "anio", "desde", "hasta", "formato")


class PapersState(rx.State):
    """What papers there can be of a credit, what was chosen last, and what was wrong with it."""

    ready: bool = False
    choices: list[str] = []
    chosen: int = 0
    months: list[Choice] = []
    years: list[Choice] = []
    has_plan: bool = False
    errors: list[FieldError] = []
    wrong: dict[str, str] = blank(FIELDS)  # the same words, by field
    typed: dict[str, str] = blank(FIELDS)

    @rx.event
    async def open(self):
        """The credit that was looked at last, or what was chosen before."""
        t, left = page_translator(self), notice.take(request_headers())
        place = left.typed.get("credito", "")
        chosen = (await self.get_state(CreditState)).chosen
        await self._show(int(place) if place.isdecimal() and len(place) < 4 else chosen)
        self.typed = {**self.typed, **{k: v for k, v in left.typed.items() if k in FIELDS and v}}
        self.errors = errors_of(t, left.problems)
        self.wrong = {**blank(FIELDS), **{error.field: error.text for error in self.errors if error.field}}

    @rx.event
    async def choose(self, place: int):
        """Another credit of the viewer; the service answers any place with one there is."""
        await self._show(place)
        (await self.get_state(CreditState)).chosen = self.chosen
        self.errors, self.wrong = [], blank(FIELDS)

    async def _show(self, place: object) -> None:
        t, viewer = page_translator(self), current_viewer()
        credits = await service.credits_of(viewer, place)
        self.choices = [choice_words(t, choice) for choice in credits.choices]
        self.chosen = credits.ordinal
        offered = await service.papers_offered(viewer, self.chosen)
        self.months = [Choice(f"{month:%Y-%m}", month_year(t, month)) for month in offered.months]
        self.years = [Choice(str(year), str(year)) for year in offered.years]
        self.has_plan = offered.has_plan
        self.typed = blank(FIELDS)
        if offered.years:
            newest, oldest = str(offered.years[0]), str(offered.years[-1])
            self.typed = {
                "mes": self.months[0].value,
                "anio": newest,
                "desde": oldest,
                "hasta": newest,
                "formato": "pdf",
            }
        self.ready = True
