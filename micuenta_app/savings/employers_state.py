"""The viewer's working life as the movements show it."""

from dataclasses import dataclass

import reflex as rx

from ..ui.dates import long_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import service, texts
from .employment import Stretch


@dataclass(frozen=True)
class StretchView:
    """Some bimesters in a row. `kind` is employer, credit or gap."""

    kind: str = ""
    name: str = ""
    months: str = ""
    detail: str = ""


class EmployersState(rx.State):
    """Who paid in for the viewer, and the gaps between."""

    ready: bool = False
    as_of: str = ""
    stretches: list[StretchView] = []

    @rx.event
    async def open(self):
        """Fill the screen, newest first."""
        t = page_translator(self)
        life = await service.employment_of(current_viewer())
        self.stretches = [_view(t, stretch) for stretch in life.stretches]
        self.as_of = t("Según tus datos al {date}.", date=long_date(t, life.as_of)) if life.as_of else ""
        self.ready = True


def _view(t: Translator, stretch: Stretch) -> StretchView:
    count = texts.bimesters(t, stretch.count)
    if stretch.kind == "gap":
        return StretchView("gap", t("Sin aportaciones"), texts.stretch_months(t, stretch), count)
    paid = t("{bimesters}, {amount} en total", bimesters=count, amount=plain_pesos(stretch.centavos))
    name = stretch.employer or t("Patrón sin nombre en tus datos")
    if stretch.kind == "credit":
        name = t("Aportaciones de tu patrón a tu crédito")
    return StretchView(stretch.kind, name, texts.stretch_months(t, stretch), paid)
