"""Do the pesos of a VSM credit say what its units say? Rows are those of credits.csv, as text."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from .records import Denomination
from .umi import pesos, umi

Row = dict[str, Any]


def lacks(units: str) -> Callable[[Row], bool]:
    return lambda row: _is_vsm(row) and not row[units]


def umi_unknown(row: Row) -> bool:
    return _is_vsm(row) and _daily(row) is None


def disagrees(amount: str, units: str) -> Callable[[Row], bool]:
    def broken(row: Row) -> bool:
        daily = _daily(row)
        if not _is_vsm(row) or not row[units] or daily is None:
            return False
        return pesos(Decimal(row[units]), daily) != Decimal(row[amount])

    return broken


def _is_vsm(row: Row) -> bool:
    return row["denomination"] == Denomination.VSM


def _daily(row: Row) -> Decimal | None:
    return umi(int(row["as_of"][:4]))
