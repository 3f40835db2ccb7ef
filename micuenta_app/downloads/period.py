"""The years a file is of. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..accounts.rules import Problem


@dataclass(frozen=True, slots=True)
class Period:
    """Whole years, both ends included."""

    first: int
    last: int

    @property
    def span(self) -> tuple[date, date]:
        return date(self.first, 1, 1), date(self.last, 12, 31)


def period_from(asked: Mapping[str, str], years: Sequence[int]) -> Period | Problem:
    """The years that a form asks for by `desde` and `hasta`, among those of the ledger; all by default."""
    if not years:
        return Problem("", "statement_empty")
    ends = []
    for field, default in (("desde", min(years)), ("hasta", max(years))):
        typed = asked.get(field, "").strip() or str(default)
        if typed not in {str(year) for year in range(min(years), max(years) + 1)}:
            return Problem(field, "statement_year")
        ends.append(int(typed))
    return Problem("hasta", "statement_reversed") if ends[0] > ends[1] else Period(*ends)
