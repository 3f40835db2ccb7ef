"""A paper of one of the viewer's credits as a file."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from ..accounts.rules import Problem
from ..downloads.file import MOST_PDF_ROWS, MOST_ROWS, File, Format, format_named, made, note
from ..downloads.period import period_from
from ..downloads.tables import Paper, tables_pdf
from ..pdf import TooBusy
from ..ui.texts import Translator
from ..viewer import Viewer
from .credit_file import credits_of
from .history_paper import history_csv, history_paper, history_xlsx
from .interest_paper import interest_paper
from .monthly_paper import monthly_paper
from .papers import Papers, papers_of
from .plan_paper import plan_of, plan_paper
from .timeline import months_of

# Three years of months to choose from; what is older is in the historic statement.
_MONTHS_OFFERED = 36


@dataclass(frozen=True, slots=True)
class Offered:
    """What papers there can be of a credit: months and years with the newest first."""

    months: tuple[date, ...] = ()
    years: tuple[int, ...] = ()
    has_plan: bool = False


@dataclass(frozen=True, slots=True)
class _Making:
    """A paper and the name of its file, without its ending."""

    stem: str
    write: Callable[[], Paper | bytes]
    kind: Format = "pdf"


async def papers_offered(viewer: Viewer, place: object) -> Offered:
    """What the credit at a place of the viewer's list has papers of."""
    file = (await credits_of(viewer, place)).chosen
    months = await months_of(viewer, place)
    if file is None or not months:
        return Offered()
    years = tuple(range(months[0].year, months[-1].year - 1, -1))
    return Offered(months[:_MONTHS_OFFERED], years, plan_of(file) is not None)


async def paper_file(
    viewer: Viewer, place: object, asked: Mapping[str, str], t: Translator, device: str
) -> File | Problem:
    """The file a form asks for. It is noted first.

    Args:
        place: of the credit in the viewer's own list; one that is not there is the first.
        asked: `papel` says which one: `mes` (with `mes`, 2026-10), `intereses` (with `anio`), `plan`, or
            else the whole ledger (with `desde`, `hasta`, `formato`).
        t: the language of the file.
    """
    papers = await papers_of(viewer, place, MOST_ROWS)
    if papers is None:
        return Problem("", "statement_empty")
    making = _making(papers, asked, t)
    if isinstance(making, Problem):
        return making
    if problem := await note(viewer, "credit_downloaded", device):
        return problem
    try:
        content = await _content(t, making)
    except TooBusy:
        return Problem("", "busy")
    return made(content, making.stem, making.kind)


async def _content(t: Translator, making: _Making) -> bytes:
    if making.kind == "pdf":
        # pyrefly: ignore[bad-argument-type]
        return await tables_pdf(t, making.write)
    # pyrefly: ignore[bad-return]
    return await asyncio.to_thread(making.write)


def _making(papers: Papers, asked: Mapping[str, str], t: Translator) -> _Making | Problem:
    if not papers.account.lines:
        return Problem("", "statement_empty")
    match asked.get("papel", ""):
        case "mes":
            return _month(papers, asked.get("mes", ""), t)
        case "intereses":
            return _interest(papers, asked.get("anio", ""), t)
        case "plan":
            return _plan(papers, t)
        case _:
            return _history(papers, asked, t)


def _month(papers: Papers, typed: str, t: Translator) -> _Making | Problem:
    month = next((one for one in papers.months if f"{one:%Y-%m}" == typed), None)
    if month is None:
        return Problem("mes", "statement_month")
    stem = t("mi-credito")
    return _Making(f"{stem}-{month:%Y-%m}", partial(monthly_paper, t, papers, month))


def _interest(papers: Papers, typed: str, t: Translator) -> _Making | Problem:
    year = next((one for one in papers.years if str(one) == typed), None)
    if year is None:
        return Problem("anio", "statement_year")
    stem = t("mis-intereses")
    return _Making(f"{stem}-{year}", partial(interest_paper, t, papers, year))


def _plan(papers: Papers, t: Translator) -> _Making | Problem:
    found = plan_of(papers.file)
    if found is None:
        return Problem("", "statement_no_plan")
    stem = t("mis-pagos-por-venir")
    return _Making(stem, partial(plan_paper, t, papers, *found))


def _history(papers: Papers, asked: Mapping[str, str], t: Translator) -> _Making | Problem:
    period = period_from(asked, papers.years)
    if isinstance(period, Problem):
        return period
    kind = format_named(asked.get("formato", ""))
    if kind == "pdf" and len(papers.between(*period.span)) > MOST_PDF_ROWS:
        return Problem("desde", "statement_long")
    write = {"pdf": history_paper, "csv": history_csv, "xlsx": history_xlsx}[kind]
    stem = t("mi-credito")
    return _Making(f"{stem}-{period.first}-{period.last}", partial(write, t, papers, period), kind)
