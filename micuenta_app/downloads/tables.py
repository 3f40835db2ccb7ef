"""A PDF of tables, for people."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ..pdf import make_pdf
from ..ui.texts import Translator

_TEMPLATE = (Path(__file__).parent / "tables.typ").read_bytes()


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first columns are texts and whose others are amounts; without rows it is left out.

    Attributes:
        margin: what explains each row, small and beside it; its heading stands last among `headings`.
        notes: sentences under the title.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    texts: int = 1
    ends_in_sum: bool = False
    margin: Sequence[str] = ()
    notes: Sequence[str] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Paper:
    """`about`: whose it is and what it is not, first of all."""

    title: str
    about: Sequence[str]
    tables: Sequence[Table]


async def tables_pdf(t: Translator, paper: Callable[[], Paper]) -> bytes:
    """The document; its words are put together outside the event loop. Raises pdf.TooBusy."""
    return await make_pdf(_TEMPLATE, await asyncio.to_thread(_said, t, paper))


def _said(t: Translator, paper: Callable[[], Paper]) -> dict[str, Any]:
    return {"language": t.language, **asdict(paper())}
