"""Write the refused rows where a person can mend them and import them again."""

import csv
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from .reading import Records, starts
from .report import Problem
from .schema import FILES


def rejected_path(folder: Path, file: str) -> Path:
    """`rejected-<file>` beside the file itself."""
    return folder / f"rejected-{file}"


def write_rejected(folder: Path, problems: Iterable[Problem]) -> None:
    """Write `rejected-<file>.csv` beside each file with refused rows: their original columns, then
    line, column and code. Those of an earlier import are removed."""
    by_file: dict[str, dict[int, Problem]] = {spec.name: {} for spec in FILES}
    for problem in problems:
        by_file[problem.file].setdefault(problem.line, problem)
    for file, by_line in by_file.items():
        rejected_path(folder, file).unlink(missing_ok=True)
        if by_line:
            _write(folder, file, by_line)


def _write(folder: Path, file: str, by_line: dict[int, Problem]) -> None:
    with (
        (folder / file).open("rb") as source,
        rejected_path(folder, file).open(
            "w", encoding="utf-8", errors="surrogateescape", newline=""
        ) as target,
    ):
        writer = csv.writer(target)
        with closing(Records(source)) as records:
            header = records.header()
            writer.writerow([*header, "line", "column", "code"])
            for lines, rows, broken in records.chunks():
                for start, cells in zip(starts(lines, rows), rows, strict=True):
                    if problem := by_line.get(start):
                        padded = [*cells, *[""] * (len(header) - len(cells))]
                        writer.writerow([*padded, problem.line, problem.column, problem.code])
                if broken:
                    _write_unreadable(folder / file, writer, broken, by_line, len(header))


def _write_unreadable(path: Path, writer: Any, lines: range, by_line: dict[int, Problem], width: int) -> None:
    """Lines that are no CSV go whole into the first column."""
    with path.open("rb") as source:
        for number, raw in enumerate(source, 1):
            if number in lines and (problem := by_line.get(number)):
                text = raw.decode(errors="surrogateescape").rstrip("\r\n")
                writer.writerow([text, *[""] * (width - 1), problem.line, problem.column, problem.code])
