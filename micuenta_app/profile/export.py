"""All that is kept about a person, as a file for programs (JSON) and one for people (export_pdf.py)."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only
from sqlmodel import SQLModel, select

from .. import clock, db
from ..accounts.disavowals import undo_link
from ..accounts.events import count_of_the_hour, record
from ..accounts.messages import write
from ..accounts.records import Account
from ..accounts.rules import Problem
from ..pdf import TooBusy
from ..ui.texts import Translator, translator_for
from ..viewer import Viewer
from .export_pdf import as_pdf
from .messages import data_downloaded_message
from .own_data import SECTIONS, Column, Section

Format = Literal["json", "pdf"]

# A lifetime of bimesters in four pots is some thousand rows. What is beyond is not held in memory.
MOST_ROWS = 20_000
# Making a file costs more than a page does, and each one is told to the owner.
_MOST_PER_HOUR = 10


@dataclass(frozen=True, slots=True)
class File:
    content: bytes
    media_type: str
    name: str  # without anything personal: folders are shared


async def own_data(viewer: Viewer, kind: Format, t: Translator, origin: str, device: str) -> File | Problem:
    """The viewer's own file. It is noted and its owner is told before it is handed out.

    Args:
        t: the language of the file.
        origin: of the site that the link in the message leads to; the caller vouches for it.
    """
    async with db.writing() as database:
        account = await database.get_one(Account, viewer.account_id, with_for_update=True)
        if await count_of_the_hour(database, account.id, "data_downloaded") >= _MOST_PER_HOUR:
            return Problem("", "data_many")
        record(database, account.id, "data_downloaded", device=device)
        undo = await undo_link(database, account, "data_downloaded", origin)
        await write(database, account, data_downloaded_message(translator_for(account.language), undo))
    rows = await gather(viewer)
    now = clock.now()
    file_name = t("mis-datos")
    name = f"{file_name}-{now:%Y-%m-%d}.{kind}"
    if kind == "json":
        return File(await asyncio.to_thread(as_json, t, rows, now), "application/json", name)
    try:
        return File(await as_pdf(t, rows, now), "application/pdf", name)
    except TooBusy:
        return Problem("", "busy")


async def gather(viewer: Viewer) -> dict[str, Sequence[SQLModel]]:
    """The rows of every section, newest first."""
    async with db.reading() as database:
        account = await database.get_one(Account, viewer.account_id)
        return {section.key: await _rows(database, section, account) for section in SECTIONS}


async def _rows(database: AsyncSession, section: Section, account: Account) -> Sequence[SQLModel]:
    table: Any = section.record
    keys = [column.desc() for column in table.__table__.primary_key]
    first = section.columns[0].name
    newest = [getattr(table, first).desc()] if first in ("posted_on", "at", "created_at") else []
    # Only what is given out is read: pictures are heavy.
    given = load_only(*(getattr(table, column.name) for column in section.columns))
    wanted = select(table).options(given).where(section.mine(account)).order_by(*newest, *keys)
    wanted = wanted.limit(MOST_ROWS)
    return (await database.execute(wanted)).scalars().all()


def as_json(t: Translator, rows: dict[str, Sequence[SQLModel]], made_at: datetime) -> bytes:
    """The file for programs: amounts are texts in pesos, moments ISO 8601 in UTC; `about.keys` says what
    each key holds."""
    about = {
        "site": "Mi Cuenta desde el extranjero",
        "made_at": made_at.isoformat(timespec="seconds"),
        "amounts": t("Pesos mexicanos, como texto con dos decimales."),
        "times": t("Fechas ISO 8601; las horas, en UTC."),
        "most_rows": MOST_ROWS,
        "keys": {
            section.key: {
                "": section.title(t),
                **{column.key: column.label(t) for column in section.columns},
            }
            for section in SECTIONS
        },
    }
    data: dict[str, Any] = {"about": about}
    for section in SECTIONS:
        given = [
            {column.key: plain(column, getattr(row, column.name)) for column in section.columns}
            for row in rows[section.key]
        ]
        data[section.key] = given[0] if section.single else given
    data["account"]["recovery_codes_left"] = codes_left(rows)
    about["keys"]["account"]["recovery_codes_left"] = t("Códigos de recuperación que te quedan")
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def codes_left(rows: dict[str, Sequence[SQLModel]]) -> int:
    return sum(getattr(code, "used_at", None) is None for code in rows["recovery_codes"])


def plain(column: Column, value: Any) -> str | int | bool | None:
    """A value as a program reads it."""
    if value is None or isinstance(value, bool):
        return value
    if column.is_money:
        sign, centavos = "-" if value < 0 else "", abs(value)
        return f"{sign}{centavos // 100}.{centavos % 100:02}"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
