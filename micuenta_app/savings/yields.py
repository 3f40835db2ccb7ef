"""What the Subcuenta earned each year, as far as somebody answers for the figure. Dated data.

The institute publishes a table of its own; it could not be read, so nothing here comes from it. A year
without a source has no value: none is made up, and none is promised.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Status = Literal["declared", "average", "unverified"]


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Yield:
    """A year's nominal yield, 0.0638 is 6.38 %; None where nobody answers for one.

    `average` is a year known only together with others: the rate is that of the whole span.
    """

    year: int
    status: Status
    rate: Decimal | None = None
    source: Source | None = None


_LETTER = Source(
    "El Mañana", "https://elmanana.com/amp/noticias/economia/infonavit-con-solidez-financiera-asegura/5736413"
)
_COMMUNIQUE = Source("Contexto NN", "https://contextonn.com/?p=52573")
_ONCE = Source(
    "Once Noticias",
    "https://oncenoticias.digital/economia/infonavit-otorga-rendimiento-de-7-36-a-subcuenta-de-vivienda-2021/",
)
_XEVT = Source(
    "XEVT",
    "https://xevt.com/amp/nacional/infonavit-otorga-rendimientos-de-782-al-ahorro-de-los-trabajadores/250922",
)

FIRST_YEAR = 2010
# The average is of 2018 to 2020; 2018 has a figure of its own.
AVERAGE_OF = (2018, 2020)
_DECLARED = {
    2018: Yield(2018, "declared", Decimal("0.0638"), _LETTER),
    2019: Yield(2019, "average", Decimal("0.0656"), _COMMUNIQUE),
    2020: Yield(2020, "average", Decimal("0.0656"), _COMMUNIQUE),
    2021: Yield(2021, "declared", Decimal("0.0736"), _ONCE),
    2022: Yield(2022, "declared", Decimal("0.0782"), _XEVT),
}


@dataclass(frozen=True, slots=True)
class Span:
    """Years in a row of which the same is known."""

    first: int
    last: int
    known: Yield


def spans(yields: Sequence[Yield]) -> list[Span]:
    """The years, newest first, put together where they say the same."""
    found: list[Span] = []
    for one in yields:
        if found and replace(found[-1].known, year=one.year) == one:
            found[-1] = replace(found[-1], first=one.year)
        else:
            found.append(Span(one.year, one.year, one))
    return found


def yields_until(year: int) -> tuple[Yield, ...]:
    """Every year up to the last that is over, newest first."""
    return tuple(_DECLARED.get(one, Yield(one, "unverified")) for one in range(year - 1, FIRST_YEAR - 1, -1))
