"""A statement of the viewer's savings as a file: PDF for people, XLSX and CSV for tables."""

import asyncio
from collections.abc import Mapping

from ..accounts.rules import Problem
from ..downloads.file import MOST_PDF_ROWS, MOST_ROWS, File, Format, format_named, made, note
from ..downloads.period import period_from
from ..pdf import TooBusy
from ..ui.texts import Translator
from ..viewer import Viewer
from .movements import choices_of
from .statement import Statement, gather
from .statement_pdf import statement_pdf
from .statement_tables import as_csv, as_xlsx


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
    kind = format_named(asked.get("formato", ""))
    statement = await gather(viewer, period, MOST_PDF_ROWS if kind == "pdf" else MOST_ROWS)
    if statement is None:
        return Problem("desde", "statement_long")
    if problem := await note(viewer, "savings_downloaded", device):
        return problem
    try:
        content = await _content(t, statement, kind)
    except TooBusy:
        return Problem("", "busy")
    file_name = t("mi-ahorro")
    return made(content, f"{file_name}-{period.first}-{period.last}", kind)


async def _content(t: Translator, statement: Statement, kind: Format) -> bytes:
    if kind == "pdf":
        return await statement_pdf(t, statement)
    return await asyncio.to_thread(as_csv if kind == "csv" else as_xlsx, t, statement)
