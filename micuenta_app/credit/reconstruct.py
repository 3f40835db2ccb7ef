"""A credit's ledger line by line: what each line did to the debt, and where the rules say otherwise. Pure.

The figures are always the institution's. Where a line can be worked out from the record and comes out
differently, it carries what the rules say: `micuenta doctor` reports it, and the screen can say so.
What the record does not settle (a rate before a restructure, the unit before 2019) is not judged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from ..payment_turns import DEFAULT_ORDER, Turn
from ..registry.umi import umi
from . import deferral, months
from .application import Due, Part, apply
from .schedule import monthly_interest

# A centavo is the other way to round a half.
_TOLERANCE = 1
# LINFONAVIT art. 44 and transitorio décimo primero, DOF 21-02-2025: no update of a balance since then.
_NO_UPDATE_SINCE = 2025


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the institution's ledger; a positive amount raises the debt."""

    posted_on: date
    kind: str
    centavos: int
    channel: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What of the record its ledger is judged by."""

    granted_on: date
    as_of: date
    rate: Decimal
    late_rate: Decimal | None
    is_vsm: bool
    deferral_months_used: int
    balance: int


@dataclass(frozen=True, slots=True)
class Explained:
    """`balance` after the line, by the ledger. `expected`: what the rules make of it, None where they
    cannot say. `parts`: what a payment paid."""

    row: Row
    balance: int
    expected: int | None = None
    parts: tuple[Due, ...] = ()

    @property
    def difference(self) -> int:
        """The institution's amount less that of the rules; 0 within the tolerance."""
        if self.expected is None or abs(self.row.centavos - self.expected) <= _TOLERANCE:
            return 0
        return self.row.centavos - self.expected


@dataclass(frozen=True, slots=True)
class Account:
    """The whole ledger. `gaps`: months whose interest is missing. `unexplained`: the balance of the record
    less the sum of its ledger."""

    lines: tuple[Explained, ...]
    gaps: tuple[date, ...]
    unexplained: int

    @property
    def disagreements(self) -> tuple[Explained, ...]:
        return tuple(line for line in self.lines if line.difference)


def reconstruct(known: Known, rows: Sequence[Row], order: Sequence[Turn] = DEFAULT_ORDER) -> Account:
    """Explain a ledger, oldest line first. `order`: in which a payment pays what is due."""
    rate_since = _rate_since(rows)
    balance = 0
    dues: list[Due] = []
    lines: list[Explained] = []
    for row in rows:
        parts: tuple[Due, ...] = ()
        month = row.posted_on.replace(day=1)
        if row.kind in _DUE_PARTS and row.centavos > 0:
            dues.append(Due(month, _DUE_PARTS[row.kind], row.centavos))
        elif row.kind == "payment" and row.centavos < 0:
            paid, dues = apply(-row.centavos, dues, month, max(0, balance), order)
            parts = tuple(paid)
        elif row.kind == "forgiveness":
            dues = []
        expected = _expected(known, row, balance, rate_since)
        balance += row.centavos
        lines.append(Explained(row, balance, expected, parts))
    return Account(tuple(lines), tuple(_gaps(known, lines)), known.balance - balance)


_DUE_PARTS = {
    "interest": Part.INTEREST,
    "insurance": Part.INSURANCE,
    "fee": Part.FEE,
    "late_interest": Part.LATE_INTEREST,
}


def _rate_since(rows: Iterable[Row]) -> date:
    """Since when the rate of the record holds: whoever forgave a part of a debt may have changed it."""
    since, balance = date.min, 0
    for row in rows:
        balance += row.centavos
        if row.kind == "forgiveness" and balance > 0:
            since = row.posted_on
    return since


def _expected(known: Known, row: Row, balance: int, rate_since: date) -> int | None:
    match row.kind:
        case "interest" if row.posted_on > rate_since:
            return monthly_interest(balance, known.rate)
        case "late_interest" if known.late_rate is None:
            return 0
        case "adjustment" if row.centavos > 0:
            return _update(known, row.posted_on.year, balance)
        case _:
            return None


def _update(known: Known, year: int, balance: int) -> int | None:
    """What the unit's growth added to the balance of a credit in VSM at the beginning of a year."""
    if not known.is_vsm:
        return None
    if year >= _NO_UPDATE_SINCE:
        return 0
    before, after = umi(year - 1), umi(year)
    if before is None or after is None:
        return None
    return int((balance * (after / before - 1)).quantize(Decimal(1), ROUND_HALF_EVEN))


def _gaps(known: Known, lines: Sequence[Explained]) -> Iterable[date]:
    """Months before the record's own with a debt and without interest, but for those a prórroga explains:
    the latest ones since it is free, as many as the record says were used."""
    charged = {line.row.posted_on.replace(day=1) for line in lines if line.row.kind == "interest"}
    owed = {line.row.posted_on.replace(day=1): line.balance for line in lines}
    missing: list[date] = []
    balance, month = 0, known.granted_on.replace(day=1)
    while month < known.as_of.replace(day=1):
        if balance > 0 and month not in charged:
            missing.append(month)
        balance = owed.get(month, balance)
        month = months.following(month)
    free = [month for month in missing if months.following(month) > deferral.FREE_SINCE]
    excused = set(free[len(free) - min(len(free), known.deferral_months_used) :])
    return [month for month in missing if month not in excused]
