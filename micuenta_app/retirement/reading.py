"""Numbers as people type them, and what is wrong with them. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

# 9000, 9,000.50, $9,000: commas only where they part thousands, so that a decimal comma is no thousand.
_NUMBER = re.compile(r"-?(\d{1,30}|\d{1,3}(,\d{3}){1,9})(\.\d{0,8})?")
_LONGEST = 40
_CENTAVO = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field: a code and the number its words need."""

    field: str
    code: str
    n: int = 0


@dataclass(slots=True)
class Reader:
    """Reads one person's answers; what is wrong gathers in `problems`, one a field, and reads as zero."""

    typed: Mapping[str, object]
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        """What stands in a field, or nothing: anything may have been sent instead of a text."""
        value = self.typed.get(name, "")
        return value.strip()[:_LONGEST] if isinstance(value, str) else ""

    def wrong(self, name: str, code: str, n: int = 0) -> None:
        if all(problem.field != name for problem in self.problems):
            self.problems.append(Problem(name, code, n))

    def number(self, name: str, least: Decimal, most: Decimal, *, needed: bool = False) -> Decimal:
        said = re.sub(r"[\s$%\u00a0]", "", self.text(name)).replace("\u2212", "-")
        if not said:
            if needed:
                self.wrong(name, "missing")
            return Decimal(0)
        if not said.isascii() or not _NUMBER.fullmatch(said):
            self.wrong(name, "not_a_number")
            return Decimal(0)
        value = Decimal(said.replace(",", ""))
        if value < 0 <= least:
            self.wrong(name, "negative")
        elif value < least:
            self.wrong(name, "too_small", int(least))
        elif value > most:
            self.wrong(name, "too_large", int(most))
        else:
            return value
        return Decimal(0)

    def amount(self, name: str, most: int) -> Decimal:
        """Money from nothing up, to the centavo."""
        return self.number(name, Decimal(0), Decimal(most)).quantize(_CENTAVO, ROUND_HALF_EVEN)

    def whole(self, name: str, least: int, most: int, *, needed: bool = True) -> int:
        value = self.number(name, Decimal(least), Decimal(most), needed=needed)
        if value != int(value):
            self.wrong(name, "not_whole")
        return int(value)

    def percent(self, name: str, least: int, most: int) -> Decimal:
        """A yearly rate: 1 or 1 % is 0.01."""
        return self.number(name, Decimal(least), Decimal(most), needed=True) / 100

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """One of the values offered; the first where another was sent."""
        value = self.text(name)
        return value if value in allowed else allowed[0]

    def day(self, name: str, latest: date) -> date:
        try:
            value = date.fromisoformat(self.text(name))
        except ValueError:
            self.wrong(name, "not_a_date" if self.text(name) else "missing")
            return latest
        if value > latest:
            self.wrong(name, "in_the_future")
            return latest
        return value
