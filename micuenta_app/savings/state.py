"""The savings screen."""

from dataclasses import dataclass
from datetime import date

import reflex as rx

from ..ui.dates import long_date
from ..ui.money import Pesos, pesos, plain_pesos
from ..ui.table import Pager, turned_to
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import service, texts
from .rules import PAGE_SIZE, Balance, Part


@dataclass(frozen=True)
class Pot:
    name: str = ""
    meaning: str = ""
    balance: str = ""
    as_of: str = ""
    agrees: bool = True


@dataclass(frozen=True)
class Line:
    what: str = ""
    detail: str = ""
    amount: str = ""


class SavingsState(rx.State):
    """What the viewer has saved, and a page of how it came about."""

    ready: bool = False
    empty: bool = False
    total: Pesos = Pesos()
    as_of: str = ""
    agrees: bool = True
    applied: str = ""
    pots: list[Pot] = []
    parts: list[Line] = []
    movements: list[Line] = []
    pager: Pager = Pager()

    @rx.event
    async def open(self):
        """Fill the screen: balances and the newest movements."""
        t, viewer = page_translator(self), current_viewer()
        overview = await service.overview_of(viewer)
        self._tell_balances(t, overview)
        self._tell_movements(t, await service.movements_of(viewer))
        self.empty = not overview.savings.balances
        self.ready = True

    @rx.event
    async def show_page(self, page: int):
        """Another page of the viewer's own movements; the service answers any number with one there is."""
        self._tell_movements(page_translator(self), await service.movements_of(current_viewer(), page))

    def _tell_balances(self, t: Translator, overview: service.Overview) -> None:
        savings, applied = overview.savings, overview.applied
        self.total = pesos(savings.centavos)
        self.as_of = _as_of(t, savings.as_of) if savings.as_of else ""
        self.agrees = savings.agrees
        self.pots = [_pot(t, balance) for balance in savings.balances]
        self.parts = [_part(t, part) for part in overview.parts]
        self.applied = _applied(t, applied) if applied else ""

    def _tell_movements(self, t: Translator, page: service.MovementsPage) -> None:
        self.movements = [
            Line(
                texts.kind_name(t, movement.kind),
                texts.movement_detail(t, movement),
                texts.signed_pesos(movement.centavos),
            )
            for movement in page.movements
        ]
        self.pager = turned_to(t, page.page, page.total, PAGE_SIZE)


def _as_of(t: Translator, day: date) -> str:
    return t("Saldo al {date}, según tus datos.", date=long_date(t, day))


def _applied(t: Translator, applied: service.AppliedToCredit) -> str:
    amount, first = plain_pesos(applied.centavos), applied.since.year
    if first == applied.until.year:
        return t(
            "En {year} se usaron {amount} de tu ahorro para pagar tu crédito.", amount=amount, year=first
        )
    return t(
        "Desde {year} se han usado {amount} de tu ahorro para pagar tu crédito.", amount=amount, year=first
    )


def _pot(t: Translator, balance: Balance) -> Pot:
    return Pot(
        name=texts.bucket_name(t, balance.bucket),
        meaning=texts.bucket_meaning(t, balance.bucket),
        balance=plain_pesos(balance.centavos),
        as_of=t("Al {date}", date=long_date(t, balance.as_of)),
        agrees=balance.agrees,
    )


def _part(t: Translator, part: Part) -> Line:
    return Line(texts.kind_name(t, part.kind), "", texts.signed_pesos(part.centavos))
