"""Files for programs: CSV and XLSX. Rows hold centavos as int, days as date, the rest as text."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Row = Sequence[str | int | date]
# What a spreadsheet would take for a formula, the full-width signs too (OWASP, CSV injection).
_FORMULA = (*"=+-@\t\r\n", *"＝＋－＠")


def csv_file(headings: Sequence[str], rows: Sequence[Row]) -> bytes:
    """UTF-8 with the mark that spreadsheets need to know it, ISO dates and plain decimals."""
    file = StringIO()
    written = csv.writer(file, lineterminator="\r\n")
    written.writerow(headings)
    for row in rows:
        written.writerow([_cell(value) for value in row])
    return file.getvalue().encode("utf-8-sig")


def _cell(value: str | int | date) -> str:
    if isinstance(value, int):
        return _decimal(value)
    if isinstance(value, date):
        return value.isoformat()
    return f"'{value}" if value.startswith(_FORMULA) else value


def _decimal(centavos: int) -> str:
    sign, amount = "-" if centavos < 0 else "", abs(centavos)
    return f"{sign}{amount // 100}.{amount % 100:02}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """`widths` are in characters, one for each column."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[int]


def xlsx_file(title: str, sheets: Sequence[Sheet]) -> bytes:
    """A book with a sheet each. Amounts are numbers, in pesos."""
    from xlsxwriter import Workbook  # a tenth of a second and eleven megabytes, not needed to start

    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": title})
        pen = _Pen(book)
        for sheet in sheets:
            pen.write(sheet)
    return file.getvalue()


class _Pen:
    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._bold = book.add_format({"bold": True})
        self._pesos = book.add_format({"num_format": "#,##0.00"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(self, sheet: Sheet) -> None:
        page = self._book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width)
        for column, heading in enumerate(sheet.headings):
            page.write_string(0, column, heading, self._bold)
        for line, row in enumerate(sheet.rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, int):
                    # A Decimal is written digit by digit; a float would become 97644.35000000001.
                    pesos: Any = Decimal(value) / 100
                    page.write_number(line, column, pesos, self._pesos)
                elif isinstance(value, date):
                    # pyrefly: ignore[no-matching-overload]
                    page.write_datetime(line, column, value, self._day)
                else:
                    # As a text and nothing else: a name must not become a formula or a link.
                    page.write_string(line, column, value)
