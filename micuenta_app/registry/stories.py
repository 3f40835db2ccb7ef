"""The working lives and credits of the named people, coherent with what the demonstration says of them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .careers import Job, bimester
from .credits import AS_OF_MONTH, Month, Plan


@dataclass(frozen=True, slots=True)
class Life:
    """A career, the credit it had, if any, and voluntary deposits (date: centavos)."""

    jobs: tuple[Job, ...]
    plan: Plan | None = None
    voluntary: dict[str, int] = field(default_factory=dict)


def _job(start: tuple[int, int], end: tuple[int, int], pesos_a_day: int, employer: str) -> Job:
    """From one bimester to before another, (year, number)."""
    return Job(bimester(*start), bimester(*end), pesos_a_day * 100, employer)


def _month(year: int, month: int) -> int:
    return year * 12 + month - 1


def _last(count: int, what: Month) -> dict[int, Month]:
    return {AS_OF_MONTH - back: what for back in range(count)}


LIVES: dict[str, Life] = {
    "rosa": Life(
        (
            _job((2004, 3), (2011, 1), 310, "Hotelera Itzalana SA de CV"),
            _job((2011, 2), (2019, 5), 480, "Textiles del Mayab SA de CV"),
        ),
        Plan(
            "3117042296", "tradicional", date(2015, 4, 20), 412_000_00, Decimal("0.0895"), 300, 128_40,
            payroll_until=_month(2019, 9),
        ),
    ),
    "elvira": Life(
        (
            _job((1996, 2), (2004, 3), 260, "Plásticos Salgado SA de CV"),
            _job((2004, 5), (2021, 4), 520, "Comercial La Costeña del Sur SA de CV"),
        ),
        Plan(
            "1216310457", "tradicional", date(2012, 10, 8), 358_500_00, Decimal("0.0990"), 300, 112_75,
            payroll_until=_month(2021, 7), months=_last(3, Month.SKIP), status="late", channel="tienda",
        ),
    ),
    "martin": Life(
        (
            _job((1983, 2), (1996, 4), 300, "Fundidora Guanajuatense SA"),
            _job((1997, 1), (2012, 4), 560, "Calzado Oropeza Hermanos SA de CV"),
        ),
    ),
    "tomas": Life(
        (
            _job((1990, 3), (1999, 1), 320, "Aserraderos de la Sierra SA"),
            _job((1999, 3), (2009, 4), 610, "Minera Tres Hermanos SA de CV"),
        ),
        Plan(
            "1006118834", "tradicional", date(2006, 5, 17), 398_000_00, Decimal("0.0780"), 360, 95_20,
            fee=62_00, is_vsm=True, payroll_until=_month(2009, 7), frozen=True, status="restructured",
            restructured_in=_month(2025, 12), forgiven_percent=32, new_rate=Decimal("0.04"), channel="spei",
        ),
    ),
    "lidia": Life(
        (
            _job((2008, 4), (2015, 2), 350, "Electrónica del Valle SA de CV"),
            _job((2015, 4), (2026, 2), 640, "Servicios Logísticos Tapatíos SA de CV"),
        ),
        Plan(
            "1419205561", "tradicional", date(2019, 8, 26), 521_000_00, Decimal("0.1045"), 360, 141_10,
            payroll_until=_month(2026, 4), months=_last(7, Month.DEFER), status="deferred",
            status_until=date(2027, 3, 31),
        ),
    ),
    "noemi": Life(
        (_job((2000, 5), (2020, 2), 540, "Desarrollos Turísticos Ku SA de CV"),),
        Plan(
            "2310066720", "tradicional", date(2010, 7, 14), 243_000_00, Decimal("0.0850"), 240, 88_90,
            payroll_until=_month(2020, 3), settled_in=_month(2026, 8), status="paid",
        ),
    ),
    "lucia": Life(
        (
            _job((2012, 6), (2016, 3), 290, "Cafés de la Huasteca SA de CV"),
            _job((2016, 5), (2022, 6), 430, "Maquinados Ixtepan SA de CV"),
        ),
    ),
    "ignacio": Life(
        (
            _job((1999, 4), (2008, 2), 380, "Vidriera Peña y Asociados SA de CV"),
            _job((2008, 3), (2022, 2), 720, "Acerera del Norte Regio SA de CV"),
        ),
        Plan(
            "1917083345", "cofinavit", date(2017, 3, 9), 604_000_00, Decimal("0.1045"), 240, 165_00,
            payroll_until=_month(2022, 3), channel="sin_fronteras",
        ),
    ),
    "beatriz": Life((_job((2017, 5), (2020, 3), 270, "Artesanías de Antequera SA de CV"),)),
    "eusebio": Life(
        (
            _job((1979, 2), (1994, 3), 280, "Pesquera Canul SA"),
            _job((1995, 1), (2009, 6), 470, "Astilleros de Campeche SA de CV"),
        ),
        voluntary={"2009-11-20": 4_500_00},
    ),
    "guadalupe": Life(
        (
            _job((1993, 1), (2003, 5), 300, "Hilados de Atlixco SA de CV"),
            _job((2004, 1), (2023, 2), 590, "Autopartes Angelópolis SA de CV"),
        ),
        Plan(
            "2114307719", "tradicional", date(2014, 11, 3), 447_000_00, Decimal("0.0975"), 300, 131_60,
            payroll_until=_month(2023, 3), months=_last(1, Month.SKIP), status="late",
        ),
    ),
    "josemaria": Life(
        (
            _job((1997, 5), (2009, 1), 340, "Empacadora Huerta SA de CV"),
            # Payroll (ROA) paid until June 2025; since then he pays by himself (REA).
            _job((2009, 2), (2025, 4), 660, "Aguacates de Tancítaro SA de CV"),
        ),
        Plan(
            "1616124408", "tradicional", date(2016, 2, 24), 498_000_00, Decimal("0.1020"), 360, 138_25,
            payroll_until=_month(2025, 7), channel="spei",
        ),
    ),
}  # fmt: skip
