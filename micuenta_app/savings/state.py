"""The first savings screen: how much, where it is kept, when it can be had."""

from dataclasses import dataclass
from datetime import date

import reflex as rx

from ..ui.dates import long_date
from ..ui.lines import Line
from ..ui.money import Pesos, pesos, plain_pesos
from ..ui.texts import Translator
from ..web.session_guard import current_viewer, page_translator
from . import service, texts
from .rules import BUCKETS, LEY_97_BEGAN, Balance, Part


@dataclass(frozen=True)
class Pot:
    name: str = ""
    meaning: str = ""
    balance: str = ""
    as_of: str = ""
    agrees: bool = True
    period: str = ""
    earns: str = ""
    payer: str = ""
    doubled: str = ""  # what it would be at retirement; only the oldest pot is paid twice


class SavingsState(rx.State):
    """What the viewer has saved."""

    ready: bool = False
    empty: bool = False
    total: Pesos = Pesos()
    as_of: str = ""
    agrees: bool = True
    applied: str = ""
    pots: list[Pot] = []
    absent: str = ""  # the pots without any record
    parts: list[Line] = []
    law: str = ""

    @rx.event
    async def open(self):
        """Fill the screen."""
        t = page_translator(self)
        overview = await service.overview_of(current_viewer())
        savings, applied = overview.savings, overview.applied
        self.total = pesos(savings.centavos)
        self.as_of = _as_of(t, savings.as_of) if savings.as_of else ""
        self.agrees = savings.agrees
        self.pots = [_pot(t, balance) for balance in savings.balances]
        self.absent = _absent(t, savings.balances)
        self.parts = [_part(t, part) for part in overview.parts]
        self.applied = _applied(t, applied) if applied else ""
        self.law = _law(t, overview.first_contribution_on)
        self.empty = not savings.balances
        self.ready = True


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
        period=texts.bucket_period(t, balance.bucket),
        earns=texts.bucket_yield(t, balance.bucket),
        payer=texts.bucket_payer(t, balance.bucket),
        doubled="" if balance.doubled is None else plain_pesos(balance.doubled),
    )


def _absent(t: Translator, balances: tuple[Balance, ...]) -> str:
    there = {balance.bucket for balance in balances}
    names = [texts.bucket_name(t, bucket) for bucket in BUCKETS if bucket not in there]
    return t("No hay registros tuyos en: {names}.", names=texts.listed(t, names)) if names else ""


def _part(t: Translator, part: Part) -> Line:
    return Line(texts.kind_name(t, part.kind), "", texts.signed_pesos(part.centavos))


def _law(t: Translator, first: date | None) -> str:
    """Which law the person's own record points to."""
    if first is None:
        return t("Tus datos no dicen cuándo empezaste. Pregunta en el IMSS.")
    began = long_date(t, first)
    if first < LEY_97_BEGAN:
        return t("Tus datos dicen que empezaste el {date}: antes de esa fecha.", date=began)
    return t("Tus datos dicen que empezaste el {date}: te toca la Ley de 1997.", date=began)
