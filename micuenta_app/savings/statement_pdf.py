"""A statement for people: a PDF."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..pdf import make_pdf
from ..ui.dates import short_date
from ..ui.money import plain_pesos
from ..ui.texts import Translator
from . import statement_words as words
from .movements import Movement
from .statement import Statement

_TEMPLATE = (Path(__file__).parent / "statement.typ").read_bytes()


async def statement_pdf(t: Translator, statement: Statement) -> bytes:
    """The document. Raises pdf.TooBusy."""
    return await make_pdf(_TEMPLATE, await asyncio.to_thread(_said, t, statement))


def _said(t: Translator, statement: Statement) -> dict[str, Any]:
    balances = words.balances(t, statement)
    return {
        "language": t.language,
        "title": words.title(t),
        "about": words.about(t, statement),
        "tables": [
            _table(
                t("Resumen"),
                [t("Qué fue"), t("Cantidad")],
                [[name, plain_pesos(centavos)] for name, centavos in words.summary(t, statement)],
                ends_in_sum=True,
            ),
            _table(
                t("Tus fondos hoy"),
                [t("Fondo"), t("Saldo del día"), t("Saldo")],
                [[name, day, plain_pesos(centavos)] for name, day, centavos in balances],
                texts=2,
            ),
            _table(
                t("Por año"),
                words.year_headings(t),
                [
                    [str(year.year), *(plain_pesos(amount) for amount in words.year_amounts(year))]
                    for year in statement.years
                ],
            ),
            _table(
                t("Movimientos"),
                [t("Fecha"), t("Qué fue"), t("Cantidad"), t("Saldo")],
                [_movement(t, one) for one in statement.movements],
                texts=2,
            ),
        ],
    }


def _table(
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    texts: int = 1,
    ends_in_sum: bool = False,
) -> dict[str, Any]:
    """A table whose first columns are texts and whose others are amounts."""
    numeric = [place >= texts for place in range(len(headings))]
    return {
        "title": title,
        "labels": headings,
        "numeric": numeric,
        "rows": rows,
        "ends_in_sum": ends_in_sum,
    }


def _movement(t: Translator, one: Movement) -> list[str]:
    period, bucket, kind, employer = words.movement_words(t, one)
    said = " · ".join(part for part in (kind, period, employer, bucket) if part)
    return [short_date(t, one.posted_on), said, plain_pesos(one.centavos), plain_pesos(one.balance)]
