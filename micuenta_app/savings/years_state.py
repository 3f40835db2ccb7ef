"""The viewer's savings over the years: a drawing, and what each year was made of."""

from dataclasses import dataclass, field

import reflex as rx

from ..ui.chart import LineChart, line_chart
from ..ui.dates import long_date
from ..ui.money import pesos, plain_pesos
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import service, texts
from .years import Year, year_ends

_EMPTY_CHART = LineChart()


@dataclass(frozen=True)
class YearView:
    """A year's end, and what led to it."""

    year: str = ""
    balance: str = ""
    parts: list[str] = field(default_factory=list)


class YearsState(rx.State):
    """The years of the viewer's ledger."""

    ready: bool = False
    agrees: bool = True
    chart: LineChart = _EMPTY_CHART
    ends: list[list[str]] = []  # the chart's numbers: a day and the balance
    years: list[YearView] = []

    @rx.event
    async def open(self):
        """Fill the screen, newest year first."""
        t = page_translator(self)
        lifetime = await service.lifetime_of(current_viewer())
        self.agrees = lifetime.savings.agrees
        self.years = [_year(t, year) for year in reversed(lifetime.years)]
        self._draw(t, lifetime)
        self.ready = True

    def _draw(self, t: Translator, lifetime: service.Lifetime) -> None:
        as_of = lifetime.savings.as_of
        points = year_ends(lifetime.years, as_of) if as_of else []
        self.chart, self.ends = _EMPTY_CHART, []
        if not points or not as_of:
            return
        now, highest = points[-1][1], max(points, key=lambda point: point[1])
        first, last = points[0][0].year, long_date(t, as_of)
        summary = t(
            "Empezó en {first}. Llegó a {most} al final de {year}. El {day} hay {now}.",
            first=first, most=plain_pesos(highest[1]), year=highest[0].year, day=last, now=plain_pesos(now),
        )  # fmt: skip
        if highest[1] <= now:
            summary = t(
                "Empezó en {first}. El {day} hay {now}, más que nunca.",
                first=first, day=last, now=plain_pesos(now),
            )  # fmt: skip
        self.chart = line_chart(t, points, mark=t("Hoy: {amount}", amount=pesos(now).whole), summary=summary)
        self.ends = [[long_date(t, day), plain_pesos(amount)] for day, amount in reversed(points[1:])]


def _year(t: Translator, year: Year) -> YearView:
    # What did not happen is not said.
    parts = [
        f"{texts.column_name(t, column)}: {plain_pesos(centavos)}"
        for column in ("paid_in", "yields", "to_credit", "out", "other")
        if (centavos := getattr(year, column))
    ]
    return YearView(str(year.year), plain_pesos(year.balance), parts)
