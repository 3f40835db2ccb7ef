"""Read a registry file in chunks of text cells, each row with its physical line."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import polars as pl

from .report import Problem
from .schema import FileSpec

# Rows at a time: memory stays flat, and Python's garbage collector does not see the whole file.
CHUNK_ROWS = 5_000
_BOM = b"\xef\xbb\xbf"

Report = Callable[[Problem], None]
Progress = Callable[[int], None]


class UnreadableFile(Exception):
    """The file as a whole is no registry file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Records:
    """The CSV records of a file as (first physical line, cells); cells is None for a broken record.

    Bytes that are not UTF-8 become surrogates, so that a rejected row can be written back as it was;
    `undecodable` holds their lines.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.undecodable: set[int] = set()
        self.line = 0  # the last physical line read
        self._file = file

    def __iter__(self) -> Iterator[tuple[int, list[str] | None]]:
        # Strict: a quote that is not closed would otherwise swallow the rows after it.
        reader = csv.reader(self._lines(), strict=True)
        while True:
            start = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                cells = None
            self.line = reader.line_num
            if cells != []:
                yield start, cells

    def _lines(self) -> Iterator[str]:
        for number, raw in enumerate(self._file, 1):
            line = raw.removeprefix(_BOM) if number == 1 else raw
            try:
                yield line.decode()
            except UnicodeDecodeError:
                self.undecodable.add(number)
                yield line.decode(errors="surrogateescape")


def read_chunks(path: Path, spec: FileSpec, report: Report, progress: Progress) -> Iterator[pl.DataFrame]:
    """Chunks with a `line` column and the file's columns as text; rows that cannot be read are reported.

    Columns may come in any order and others are ignored. `progress` gets the bytes read so far.
    Raises UnreadableFile: missing_file, empty_file, bad_encoding, bad_csv, missing_column, duplicate_column.
    """
    if not path.is_file():
        raise UnreadableFile(Problem(spec.name, 0, "", "missing_file"))
    with path.open("rb") as file:
        records = Records(file)
        rows = iter(records)
        header = _header(spec, records, rows)
        positions = [header.index(column.name) for column in spec.columns]
        straight = positions == list(range(len(header)))
        chunk: list[list[str]] = []
        lines: list[int] = []
        # A broken record is a truncated file if nothing follows it.
        broken: tuple[range, str] | None = None
        for start, cells in rows:
            if broken:
                _report_lines(report, spec, *broken)
                broken = None
            span = range(start, records.line + 1)
            if records.undecodable and records.undecodable.intersection(span):
                report(Problem(spec.name, start, _undecodable_column(header, cells), "bad_encoding"))
            elif cells is None:
                broken = span, "bad_csv"
            elif len(cells) < len(header):
                broken = range(start, start + 1), "column_count"
            elif len(cells) > len(header):
                report(Problem(spec.name, start, "", "column_count"))
            else:
                chunk.append(cells if straight else [cells[position] for position in positions])
                lines.append(start)
            if len(chunk) == CHUNK_ROWS:
                yield _frame(spec, chunk, lines)
                progress(file.tell())
                chunk, lines = [], []
        if broken:
            _report_lines(report, spec, broken[0], "truncated")
        if chunk:
            yield _frame(spec, chunk, lines)
        progress(file.tell())


def _report_lines(report: Report, spec: FileSpec, lines: range, code: str) -> None:
    # Every line: an open quote swallows whole rows, and none may go missing without a word.
    for line in lines:
        report(Problem(spec.name, line, "", code))


def _header(spec: FileSpec, records: Records, rows: Iterator[tuple[int, list[str] | None]]) -> list[str]:
    start, header = next(rows, (1, []))
    column, code = "", ""
    if records.undecodable:
        code = "bad_encoding"
    elif header is None:
        code = "bad_csv"
    elif not header:
        code = "empty_file"
    elif missing := [c.name for c in spec.columns if c.name not in header]:
        column, code = missing[0], "missing_column"
    elif repeated := [c.name for c in spec.columns if header.count(c.name) > 1]:
        column, code = repeated[0], "duplicate_column"
    if code or header is None:
        raise UnreadableFile(Problem(spec.name, start, column, code))
    return header


def _undecodable_column(header: list[str], cells: list[str] | None) -> str:
    for name, cell in zip(header, cells or (), strict=False):
        if any("\ud800" <= character <= "\udfff" for character in cell):
            return name
    return ""


def _frame(spec: FileSpec, rows: list[list[str]], lines: list[int]) -> pl.DataFrame:
    cells = dict(zip(spec.text_schema, zip(*rows, strict=True), strict=True))
    return pl.DataFrame({"line": lines, **cells}, schema={"line": pl.Int64, **spec.text_schema})
