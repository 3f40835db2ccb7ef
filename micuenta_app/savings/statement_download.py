"""A statement of the viewer's savings as a file: PDF for people, XLSX and CSV for tables."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .. import db
from ..accounts.events import count_of_the_hour, record
from ..accounts.records import Account
from ..accounts.rules import Problem
from ..pdf import TooBusy
from ..ui.texts import Translator
from ..viewer import Viewer
from .filters import period_from
from .movements import choices_of
from .statement import Statement, gather
from .statement_pdf import statement_pdf
from .statement_tables import as_csv, as_xlsx

Format = Literal["pdf", "xlsx", "csv"]

# A lifetime of bimesters in four pots is some thousand rows. What is beyond is not held in memory, and a
# PDF of more is a book.
MOST_ROWS, MOST_PDF_ROWS = 20_000, 3_000
# Making a file costs more than a page does.
_MOST_PER_HOUR = 30
_MEDIA: Mapping[Format, str] = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class File:
    content: bytes
    media_type: str
    name: str  # without anything personal: folders are shared


async def statement_years(viewer: Viewer) -> tuple[int, ...]:
    """The years a statement can be of, newest first, without holes."""
    found = (await choices_of(viewer)).years
    return tuple(range(found[0], found[-1] - 1, -1)) if found else ()


async def statement_file(
    viewer: Viewer, asked: Mapping[str, str], t: Translator, device: str
) -> File | Problem:
    """The file that a form asks for: its fields are `desde`, `hasta` and `formato`. It is noted first.

    Args:
        t: the language of the file.
    """
    period = period_from(asked, await statement_years(viewer))
    if isinstance(period, Problem):
        return period
    kind = _format_named(asked.get("formato", ""))
    statement = await gather(viewer, period, MOST_PDF_ROWS if kind == "pdf" else MOST_ROWS)
    if statement is None:
        return Problem("desde", "statement_long")
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        if await count_of_the_hour(database, account.id, "savings_downloaded") >= _MOST_PER_HOUR:
            return Problem("", "statement_many")
        record(database, account.id, "savings_downloaded", device=device)
    try:
        content = await _content(t, statement, kind)
    except TooBusy:
        return Problem("", "busy")
    file_name = t("mi-ahorro")
    return File(content, _MEDIA[kind], f"{file_name}-{period.first}-{period.last}.{kind}")


def _format_named(name: str) -> Format:
    """PDF is for people, and they are who send anything else."""
    return "xlsx" if name == "xlsx" else "csv" if name == "csv" else "pdf"


async def _content(t: Translator, statement: Statement, kind: Format) -> bytes:
    if kind == "pdf":
        return await statement_pdf(t, statement)
    return await asyncio.to_thread(as_csv if kind == "csv" else as_xlsx, t, statement)
