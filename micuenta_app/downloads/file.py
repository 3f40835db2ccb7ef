"""A file made for a person of their own records: what kinds there are, and how often one may have one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .. import db
from ..accounts.events import Kind, count_of_the_hour, record
from ..accounts.records import Account
from ..accounts.rules import Problem
from ..viewer import Viewer

Format = Literal["pdf", "xlsx", "csv"]

# A lifetime of movements is some thousand rows. What is beyond is not held in memory, and a PDF of more is
# a book.
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


def made(content: bytes, stem: str, kind: Format) -> File:
    """The file of a kind under a name of our own words, in ASCII."""
    return File(content, _MEDIA[kind], f"{stem}.{kind}")


def format_named(name: str) -> Format:
    """PDF is for people, and they are who send anything else."""
    return "xlsx" if name == "xlsx" else "csv" if name == "csv" else "pdf"


async def note(viewer: Viewer, kind: Kind, device: str) -> Problem | None:
    """Write down for its owner that a file is handed out; what is wrong if there were too many this hour."""
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        if await count_of_the_hour(database, account.id, kind) >= _MOST_PER_HOUR:
            return Problem("", "statement_many")
        record(database, account.id, kind, device=device)
    return None
