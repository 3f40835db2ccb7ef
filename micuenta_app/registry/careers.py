"""What a working life leaves in the Subcuenta de Vivienda: contributions and yields. Demonstration only.

Months are counted as year × 12 + month − 1 and bimesters as year × 6 + number − 1. Amounts are centavos.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from .records import Bucket, SavingsKind

AS_OF = date(2026, 10, 31)
LAST_BIMESTER = AS_OF.year * 6 + 3  # July and August 2026, paid in September

# Yields in hundredths of a percent. Verified: letters and communiqués of the institute (2018, 2021, 2022).
_VERIFIED_YIELDS = {2018: 638, 2021: 736, 2022: 782}
# All other years are fiction: the institute's own table was not at hand.
FICTIONAL_YIELD = 500
# Salaries of the past, as thousandths of today's, are fiction too: 4 % less each year back, and 12 %
# before 1997, when prices rose faster.
_GROWTH, _GROWTH_BEFORE_1997 = 1.04, 1.12

_DAYS_A_BIMESTER = 60
_PERCENT = 5  # of the salary: LINFONAVIT art. 29-II


@dataclass(frozen=True, slots=True)
class Job:
    """Bimesters from `start` to before `end`, at a daily salary in today's centavos."""

    start: int
    end: int
    salary: int
    employer: str


class Contribution(NamedTuple):
    posted_on: str
    bimester: int
    amount: int
    employer: str


class SavingsRow(NamedTuple):
    posted_on: str
    period: str
    bucket: str
    kind: str
    amount: int
    employer: str


@dataclass(slots=True)
class Application:
    """Savings given to a credit on its grant; contributions go to it until it is paid off."""

    granted_on: str
    paid_off_on: str | None = None


def bimester(year: int, number: int) -> int:
    return year * 6 + number - 1


@cache
def posted_on(bimester: int) -> str:
    """The 17th of the month after the bimester: when the employer pays (LINFONAVIT art. 35)."""
    year, number = divmod(bimester + 1, 6)
    return f"{year}-{number * 2 + 1:02}-17"


@cache
def period(bimester: int) -> str:
    year, number = divmod(bimester, 6)
    return f"{year}B{number + 1}"


@cache
def bucket(bimester: int) -> str:
    """The pot of a bimester: fondo72 until February 1992, sar92 until June 1997, viv97 after."""
    if bimester <= 1992 * 6:
        return Bucket.FONDO72.value
    return Bucket.SAR92.value if bimester <= 1997 * 6 + 2 else Bucket.VIV97.value


@cache
def _salary_thousandths(year: int) -> int:
    recent = _GROWTH ** (max(year, 1997) - AS_OF.year)
    return max(1, round(1000 * recent * _GROWTH_BEFORE_1997 ** min(0, year - 1997)))


def yield_rate(year: int) -> int:
    """The yearly yield in hundredths of a percent."""
    return _VERIFIED_YIELDS.get(year, FICTIONAL_YIELD)


def contributions(jobs: Iterable[Job]) -> list[Contribution]:
    """The employers' payments of a career, in order."""
    return [
        Contribution(
            posted_on(b),
            b,
            job.salary * _salary_thousandths(b // 6) * _DAYS_A_BIMESTER * _PERCENT // 100_000,
            job.employer,
        )
        for job in jobs
        for b in range(job.start, min(job.end, LAST_BIMESTER + 1))
    ]


def weeks(jobs: Iterable[Job]) -> int:
    """Weeks contributed: 52 a year, in six bimesters."""
    return sum(min(job.end, LAST_BIMESTER + 1) - job.start for job in jobs) * 52 // 6


def savings_rows(
    paid: list[Contribution], credit: Application | None = None, voluntary: dict[str, int] | None = None
) -> Iterator[SavingsRow]:
    """The ledger of a career, in order of date. `voluntary` deposits (date: centavos) go to solo."""
    deposits = [
        SavingsRow(c.posted_on, period(c.bimester), bucket(c.bimester), _CONTRIBUTION, c.amount, c.employer)
        for c in paid
        # LINFONAVIT art. 43 Bis: while a credit lives, the payment reduces it instead.
        if not credit or not credit.granted_on <= c.posted_on <= (credit.paid_off_on or "9999")
    ]
    for day, amount in (voluntary or {}).items():
        deposits.append(SavingsRow(day, "", Bucket.SOLO.value, SavingsKind.VOLUNTARY.value, amount, ""))
    deposits.sort()
    balances: dict[str, int] = {}
    at_new_year: dict[str, int] = {}
    for day, event, deposit in _events(deposits, credit):
        if deposit is not None:
            rows = [deposit]
        elif event == _NEW_YEAR:
            at_new_year = dict(balances)
            continue
        elif event == _YIELD:
            rows = list(_yields(day, at_new_year, balances))
        else:
            rows = list(_applied(day, balances))
        for row in rows:
            balances[row.bucket] = balances.get(row.bucket, 0) + row.amount
        yield from rows


_CONTRIBUTION = SavingsKind.CONTRIBUTION.value
_NEW_YEAR, _YIELD, _GRANT, _DEPOSIT = range(4)
_Event = tuple[str, int, SavingsRow | None]


def _events(deposits: list[SavingsRow], credit: Application | None) -> list[_Event]:
    """Everything that happens to the savings, in order."""
    if not deposits:
        return []
    events: list[_Event] = [(row.posted_on, _DEPOSIT, row) for row in deposits]
    for year in range(int(deposits[0].posted_on[:4]) + 1, AS_OF.year + 1):
        # Credited by March each year: LINFONAVIT art. 39.
        events += [(f"{year}-01-01", _NEW_YEAR, None), (f"{year}-03-01", _YIELD, None)]
    if credit:
        events.append((credit.granted_on, _GRANT, None))
    events.sort(key=lambda event: event[:2])
    return events


def _yields(day: str, at_new_year: dict[str, int], balances: dict[str, int]) -> Iterator[SavingsRow]:
    """What each pot earned in the year before: none in fondo72, by the law of its time."""
    rate = yield_rate(int(day[:4]) - 1)
    for pot, before in at_new_year.items():
        amount = min(before, balances[pot]) * rate // 10_000
        if pot != Bucket.FONDO72 and amount > 0:
            yield SavingsRow(day, "", pot, SavingsKind.YIELD.value, amount, "")


def _applied(day: str, balances: dict[str, int]) -> Iterator[SavingsRow]:
    """The savings become the initial payment of the house; fondo72 is kept for retirement."""
    for pot in (Bucket.SAR92.value, Bucket.VIV97.value):
        if balances.get(pot):
            yield SavingsRow(day, "", pot, SavingsKind.APPLIED_TO_CREDIT.value, -balances[pot], "")
