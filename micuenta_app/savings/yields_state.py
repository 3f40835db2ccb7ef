"""The yields of the years that are over, by the server's clock: a site is built once and stays up."""

from dataclasses import dataclass

import reflex as rx

from .. import clock
from ..ui.icons import Tone
from ..ui.money import percent
from ..ui.texts import Translator
from ..web.session_guard import page_translator
from .yields import AVERAGE_OF, Span, Status, spans, yields_until


@dataclass(frozen=True)
class YieldView:
    """Years in a row, what is known of them, and who says so. Empty where nothing is known."""

    years: str = ""
    rate: str = ""
    note: str = ""
    source: str = ""
    source_url: str = ""
    tone: Tone = "none"
    status: str = ""


class YieldsState(rx.State):
    """The same for everybody; private because the page around it is an account's."""

    ready: bool = False
    yields: list[YieldView] = []

    @rx.event
    async def open(self):
        """Fill the screen, newest year first."""
        t = page_translator(self)
        self.yields = [_view(t, span) for span in spans(yields_until(clock.now().year))]
        self.ready = True


_TONES: dict[Status, Tone] = {"declared": "good", "average": "info", "unverified": "none"}


def _view(t: Translator, span: Span) -> YieldView:
    known, (first, last) = span.known, AVERAGE_OF
    words = {
        "declared": t("Declarado"),
        "average": t("Promedio"),
        "unverified": t("Sin dato verificado"),
    }
    is_one = span.first == span.last
    return YieldView(
        years=str(span.last) if is_one else t("De {first} a {last}", first=span.first, last=span.last),
        rate="" if known.rate is None else percent(t, known.rate),
        note=t("Es el promedio de {first} a {last}. No hay dato de cada año.", first=first, last=last)
        if known.status == "average"
        else "",
        source=known.source.name if known.source else "",
        source_url=known.source.url if known.source else "",
        tone=_TONES[known.status],
        status=words[known.status],
    )
