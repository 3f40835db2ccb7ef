"""What the form of a download shows. The file itself is an answer to a native form: web/savings.py."""

import reflex as rx

from ..accounts.errors import blank, errors_of
from ..ui.choices import Choice
from ..ui.fields import FieldError
from ..web import notice
from ..web.session_guard import current_viewer, page_translator, request_headers
from . import service

FIELDS = ("desde", "hasta", "formato")


class DownloadState(rx.State):
    """The years there are, what was chosen last, and what was wrong with it."""

    ready: bool = False
    errors: list[FieldError] = []
    wrong: dict[str, str] = blank(FIELDS)  # the same words, by field
    years: list[Choice] = []
    typed: dict[str, str] = blank(FIELDS)

    @rx.event
    async def open(self):
        """Fill the form: all years, as PDF, or what was chosen before."""
        t, left = page_translator(self), notice.take(request_headers())
        years = await service.statement_years(current_viewer())
        self.years = [Choice(str(year), str(year)) for year in years]
        whole = {"desde": str(years[-1]), "hasta": str(years[0]), "formato": "pdf"} if years else {}
        self.typed = {**blank(FIELDS), **whole, **{k: v for k, v in left.typed.items() if k in FIELDS and v}}
        self.errors = errors_of(t, left.problems)
        self.wrong = {**blank(FIELDS), **{error.field: error.text for error in self.errors if error.field}}
        self.ready = True
