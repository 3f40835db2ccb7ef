"""Read a registry file in chunks of text cells, each row with its physical line."""

import csv
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from io import TextIOWrapper
from itertools import accumulate, islice
from pathlib import Path
from typing import BinaryIO

import polars as pl

from .plain import plain_blocks
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
    """The CSV records of a file, in lists of CHUNK_ROWS at most.

    Bytes that are not UTF-8 become surrogates, so that a refused row can be written back as it was.
    """

    def __init__(self, file: BinaryIO, lines_before: int = 0) -> None:
        # newline="\n": a physical line ends where editors say so, also inside quotes.
        text = TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="\n")
        # Strict: a quote that is not closed would otherwise swallow the rows after it.
        self._reader = csv.reader(text, strict=True)
        self._lines_before = lines_before
        self._text = text  # closing it would close the file, which is the caller's

    def header(self) -> list[str]:
        """The first record; raises csv.Error. Empty if there is none."""
        return next(self._reader, [])

    def chunks(self) -> Iterator[tuple[range, list[list[str]], range]]:
        """Gives the physical lines that records fill, the records, and the lines of a broken one after
        them, which is empty for most."""
        while True:
            before = self._lines_before + self._reader.line_num
            rows: list[list[str]] = []
            broken = False
            try:
                rows.extend(islice(self._reader, CHUNK_ROWS))
            except csv.Error:
                broken = True
            after = self._lines_before + self._reader.line_num
            if not rows and not broken:
                return
            end = before + sum(map(_lines_of, rows)) if broken else after
            yield range(before + 1, end + 1), rows, range(end + 1, after + 1)

    def close(self) -> None:
        self._text.detach()


def _lines_of(cells: list[str]) -> int:
    """How many physical lines a record fills."""
    return 1 + sum(cell.count("\n") for cell in cells)


def starts(lines: range, rows: list[list[str]]) -> list[int]:
    """The physical line where each record begins."""
    if len(lines) == len(rows):
        return list(lines)
    return [lines.start + filled for filled in accumulate(map(_lines_of, rows[:-1]), initial=0)]


def read_chunks(path: Path, spec: FileSpec, report: Report, progress: Progress) -> Iterator[pl.DataFrame]:
    """Chunks with a `line` column and the file's columns as text; rows that cannot be read are reported.

    Columns may come in any order and others are ignored. `progress` gets the bytes read so far.
    Raises UnreadableFile: missing_file, empty_file, bad_encoding, bad_csv, missing_column, duplicate_column.
    """
    if not path.is_file():
        raise UnreadableFile(Problem(spec.name, 0, "", "missing_file"))
    with path.open("rb") as file:
        with closing(Records(file)) as records:
            header = _header(spec, records)
        positions = [header.index(column.name) for column in spec.columns]
        file.seek(0)
        offset, lines = yield from _plain_frames(file, spec, header, positions, progress)
        file.seek(offset)
        with closing(Records(file, lines)) as records:
            if not lines:
                records.header()
            yield from _odd_frames(file, records, spec, header, positions, report, progress)


def _plain_frames(
    file: BinaryIO, spec: FileSpec, header: list[str], positions: list[int], progress: Progress
) -> Generator[pl.DataFrame, None, tuple[int, int]]:
    names = [pl.col(str(place)).alias(c.name) for place, c in zip(positions, spec.columns, strict=True)]
    blocks = plain_blocks(file, len(header))
    while True:
        try:
            first_line, cells = next(blocks)
        except StopIteration as stopped:
            return stopped.value
        yield cells.select(pl.int_range(first_line, first_line + pl.len()).alias("line"), *names)
        progress(file.tell())


def _odd_frames(
    file: BinaryIO,
    records: Records,
    spec: FileSpec,
    header: list[str],
    positions: list[int],
    report: Report,
    progress: Progress,
) -> Iterator[pl.DataFrame]:
    # What ends a file before its time: reported as such only if nothing follows.
    cut = range(0)
    cut_code = ""
    for lines, rows, broken in records.chunks():
        _report_lines(report, spec, cut, cut_code)
        cut, cut_code = broken, "bad_csv"
        numbers = starts(lines, rows)
        if set(map(len, rows)) != {len(header)}:
            if rows and not broken and 0 < len(rows[-1]) < len(header):
                cut, cut_code = range(numbers[-1], numbers[-1] + 1), "column_count"
                del rows[-1], numbers[-1]
            numbers, rows = _whole(spec, header, numbers, rows, report)
        if rows:
            yield _frame(spec, header, positions, numbers, rows, report)
        progress(file.tell())
    _report_lines(report, spec, cut, "truncated")


def _header(spec: FileSpec, records: Records) -> list[str]:
    def refuse(code: str, column: str = "") -> UnreadableFile:
        return UnreadableFile(Problem(spec.name, 1, column, code))

    try:
        header = records.header()
    except csv.Error:
        raise refuse("bad_csv") from None
    if not header:
        raise refuse("empty_file")
    if any(map(_undecodable, header)):
        raise refuse("bad_encoding")
    for column in spec.columns:
        if column.name not in header:
            raise refuse("missing_column", column.name)
        if header.count(column.name) > 1:
            raise refuse("duplicate_column", column.name)
    return header


def _undecodable(cell: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in cell)


def _whole(
    spec: FileSpec, header: list[str], numbers: list[int], rows: list[list[str]], report: Report
) -> tuple[list[int], list[list[str]]]:
    """The rows with as many cells as the header; empty lines are nobody's."""
    whole: list[list[str]] = []
    kept: list[int] = []
    for number, cells in zip(numbers, rows, strict=True):
        if len(cells) == len(header):
            whole.append(cells)
            kept.append(number)
        elif cells:
            report(Problem(spec.name, number, "", "column_count"))
    return kept, whole


def _frame(
    spec: FileSpec,
    header: list[str],
    positions: list[int],
    numbers: list[int],
    rows: list[list[str]],
    report: Report,
) -> pl.DataFrame:
    columns = list(zip(*rows, strict=True))
    schema = {"line": pl.Int64, **spec.text_schema}
    cells = {name: columns[place] for name, place in zip(spec.text_schema, positions, strict=True)}
    try:
        return pl.DataFrame({"line": numbers, **cells}, schema=schema)
    except UnicodeEncodeError:
        frame = {"line": numbers, **cells}
    bad: set[int] = set()
    for place, row in enumerate(rows):
        if column := next((name for name, cell in zip(header, row, strict=True) if _undecodable(cell)), None):
            report(Problem(spec.name, numbers[place], column, "bad_encoding"))
            bad.add(place)
    return pl.DataFrame(
        {name: [v for place, v in enumerate(values) if place not in bad] for name, values in frame.items()},
        schema=schema,
    )


def _report_lines(report: Report, spec: FileSpec, lines: range, code: str) -> None:
    # Every line: an open quote swallows whole rows, and none may go missing without a word.
    for line in lines:
        report(Problem(spec.name, line, "", code))
