"""A statement for spreadsheets: CSV with the movements, XLSX with everything."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from ..ui.texts import Translator
from . import statement_words as words
from .statement import Statement

# What a spreadsheet would take for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(t: Translator, statement: Statement) -> bytes:
    """The movements, oldest first: UTF-8 with the mark that spreadsheets need to know it, ISO dates and
    plain decimals."""
    file = StringIO()
    rows = csv.writer(file, lineterminator="\r\n")
    rows.writerow(words.movement_headings(t))
    for one in statement.movements:
        said = [_harmless(text) for text in words.movement_words(t, one)]
        rows.writerow([one.posted_on.isoformat(), *said, _decimal(one.centavos), _decimal(one.balance)])
    return file.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _decimal(centavos: int) -> str:
    sign, amount = "-" if centavos < 0 else "", abs(centavos)
    return f"{sign}{amount // 100}.{amount % 100:02}"


def as_xlsx(t: Translator, statement: Statement) -> bytes:
    """A sheet each for the summary, the years and the movements. Amounts are numbers."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": words.title(t)})
        sheets = _Sheets(book)
        sheets.add(
            t("Resumen"),
            [words.title(t)],
            [
                *([line] for line in words.about(t, statement)),
                [],
                *([name, "", centavos] for name, centavos in words.summary(t, statement)),
                [],
                *(list(line) for line in words.balances(t, statement)),
            ],
            widths=(48, 24, 18),
        )
        sheets.add(
            t("Por año"),
            words.year_headings(t),
            [[str(year.year), *words.year_amounts(year)] for year in statement.years],
            widths=(8, 18, 18, 18, 18, 18, 18),
        )
        sheets.add(
            t("Movimientos"),
            words.movement_headings(t),
            [
                [one.posted_on, *words.movement_words(t, one), one.centavos, one.balance]
                for one in statement.movements
            ],
            widths=(12, 26, 30, 26, 36, 16, 16),
        )
    return file.getvalue()


class _Sheets:
    """Writes rows by what they hold: centavos as pesos, days as dates, the rest as text."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True})
        self._pesos = book.add_format({"num_format": "#,##0.00"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})

    def add(
        self,
        name: str,
        headings: Sequence[str],
        rows: Sequence[Sequence[str | int | date]],
        widths: Sequence[int],
    ) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading, self._bold)
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, int):
                    # A Decimal is written digit by digit; a float would become 97644.35000000001.
                    pesos: Any = Decimal(value) / 100
                    sheet.write_number(line, column, pesos, self._pesos)
                elif isinstance(value, date):
                    sheet.write_datetime(line, column, value, self._day)  # pyright: ignore[reportArgumentType]
                else:
                    # As a text and nothing else: a name must not become a formula or a link.
                    sheet.write_string(line, column, value)
