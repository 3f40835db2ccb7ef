"""The counts on the screen: numbers by day, and nobody in them."""

from collections import Counter

import reflex as rx

from ..accounts.errors import blank, errors_of
from ..counts import service as counts
from ..settings import settings
from ..ui.dates import short_date
from ..ui.fields import FieldError
from ..ui.texts import Translator
from ..web import notice
from ..web.cookies import COUNTS, read_cookie
from ..web.session_guard import page_translator, public, request_headers
from . import service
from .counts_texts import STOPS, VERDICTS

# A season of fairs; the file has all of them.
SHOWN_DAYS = 31


class CountsState(rx.State):
    """Rows of words and numbers, to who may see them."""

    ready: bool = False
    allowed: bool = False
    exists: bool = False
    errors: list[FieldError] = []
    days: list[list[str]] = []
    stops: list[list[str]] = []
    verdicts: list[list[str]] = []

    @rx.var
    def wrong(self) -> dict[str, str]:
        """The error beside each field."""
        return blank(("pin",)) | {error.field: error.text for error in self.errors}

    @rx.event
    @public
    async def open(self):
        """Show the newest days, or ask for the PIN."""
        t, headers = page_translator(self), request_headers()
        left = notice.take(headers, at=self.router.url.path)
        self.errors = errors_of(t, left.problems)
        self.exists = bool(settings().outreach_pin)
        self.allowed = service.may_see_counts(read_cookie(headers, COUNTS))
        rows = await counts.newest_days(SHOWN_DAYS) if self.allowed else []
        self.days = _days(t, rows)
        total = Counter[str]()
        for row in rows:
            total[row.name] += row.count
        self.stops = [[words(t), str(total[name])] for name, words in STOPS.items()]
        self.verdicts = [[words(t), str(total[name])] for name, words in VERDICTS.items()]
        self.ready = True


def _days(t: Translator, rows: list[counts.DayCount]) -> list[list[str]]:
    found = {(row.day, row.name): row.count for row in rows}
    names = ("demo", "signup_started", "signup_finished", "practice")
    return [
        [short_date(t, day), *(str(found.get((day, name), 0)) for name in names)]
        for day in dict.fromkeys(row.day for row in rows)
    ]
