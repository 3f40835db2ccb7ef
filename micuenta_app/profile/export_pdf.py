"""The same data for people: a PDF."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from ..pdf import make_pdf
from ..ui.dates import long_date, short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from .own_data import SECTIONS, Column, Section

# A page holds some thirty rows: beyond this many it is a book, and the JSON file has them all.
MOST_ROWS = 1_000
# More than this many columns do not fit on a page: each row becomes a list of its own.
_MOST_COLUMNS = 7
_TEMPLATE = (Path(__file__).parent / "own_data.typ").read_bytes()


async def as_pdf(t: Translator, rows: dict[str, Sequence[SQLModel]], made_at: datetime) -> bytes:
    """The file. Raises pdf.TooBusy."""
    return await make_pdf(_TEMPLATE, await asyncio.to_thread(_said, t, rows, made_at))


def _said(t: Translator, rows: dict[str, Sequence[SQLModel]], made_at: datetime) -> dict[str, Any]:
    return {
        "language": t.language,
        "title": t("Todo lo que guardamos de ti"),
        "about": [
            t("Mi Cuenta desde el extranjero no es el sitio oficial de INFONAVIT."),
            t("Hecho el {date}. Las horas están en UTC.", date=long_date(t, made_at.date())),
            t("Guárdalo donde solo tú lo veas: tiene tus números."),
        ],
        "sections": [_section(t, section, rows[section.key]) for section in SECTIONS],
    }


def _section(t: Translator, section: Section, rows: Sequence[SQLModel]) -> dict[str, Any]:
    shown = [[_words(t, column, getattr(row, column.name)) for column in section.columns] for row in rows]
    labels = [column.label(t) for column in section.columns]
    limit = ""
    if len(shown) > MOST_ROWS:
        limit = t("Aquí están los {n} más nuevos. El archivo JSON los tiene todos.", n=f"{MOST_ROWS:,}")
    return {
        "title": section.title(t),
        "labels": labels,
        "numeric": [column.is_money for column in section.columns],
        "rows": shown[:MOST_ROWS],
        "as_list": section.single or len(labels) > _MOST_COLUMNS,
        "what": t("Dato"),
        "value": t("Valor"),
        "note": limit or ("" if shown else t("No hay nada.")),
    }


def _words(t: Translator, column: Column, value: Any) -> str:
    """A value as a person reads it."""
    if value is None or value == "":
        return "–"
    if column.says:
        return column.says(t, value)
    if column.is_money:
        return plain_pesos(value)
    if isinstance(value, bool):
        return t("Sí") if value else t("No")
    if isinstance(value, datetime):
        return f"{short_date(t, value)}, {value:%H:%M}"
    if isinstance(value, date):
        return short_date(t, value)
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
