"""What a person may narrow a long ledger by. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Choices:
    """What a ledger holds: years with the newest first, pots and kinds in the screen's order, employers by
    name."""

    years: tuple[int, ...] = ()
    buckets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """What a ledger is narrowed by; None and "" narrow nothing."""

    year: int | None = None
    bucket: str = ""
    kind: str = ""
    employer: str = ""

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of the year: an index knows days."""
        return (date(self.year, 1, 1), date(self.year, 12, 31)) if self.year else None


def filters_from(asked: object, choices: Choices) -> Filters:
    """The filters a client asks for by the names of its fields. Whatever is not one of the person's own
    choices narrows nothing: a link or a form of long ago must not end in an error."""
    given = asked if isinstance(asked, Mapping) else {}

    def own(field: str, known: tuple[str, ...]) -> str:
        value = given.get(field)
        return value if isinstance(value, str) and value in known else ""

    year = own("anio", tuple(str(year) for year in choices.years))
    return Filters(
        year=int(year) if year else None,
        bucket=own("fondo", choices.buckets),
        kind=own("tipo", choices.kinds),
        employer=own("patron", choices.employers),
    )
