"""An import as an operator sees it: its progress while it runs, and what came of it."""

import asyncio
import json
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

from .. import db, migrate
from ..payments.service import apply_all
from .importer import import_folder
from .rejects import rejected_path
from .report import ImportReport, Problem, pesos

_SHOWN = 20  # problems listed; a wrong export breaks every row


def import_and_print(folder: Path, *, skip_bad: bool, as_json: bool) -> bool:
    """Import a folder into the migrated database and print the report. False when nothing was stored."""
    migrate.upgrade()
    report = _import(folder, skip_bad)
    if report.committed:
        _apply_payments()
    if as_json:
        print(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(folder, report)
    return report.committed


def _apply_payments() -> None:
    """Find in the new lines what people said they paid: they should not wait for the server's next look."""

    async def apply() -> None:
        await apply_all()
        await db.close()

    asyncio.run(apply())


def _import(folder: Path, skip_bad: bool) -> ImportReport:
    columns = (
        TextColumn("{task.description:>20}"),
        BarColumn(),
        DownloadColumn(),
        TimeElapsedColumn(),
    )
    # On stderr: stdout belongs to the result.
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")

        def show(file: str, done: int, total: int) -> None:
            bar.update(task, description=file, completed=done, total=total)

        return import_folder(folder, skip_bad=skip_bad, progress=show)


def _print(folder: Path, report: ImportReport) -> None:
    if report.committed:
        print(
            f"Stored {report.workers} people, {report.movements} movements, {report.credits} credits "
            f"and {report.credit_movements} credit movements; {report.unchanged} rows were there already."
        )
        for bucket, total in report.sum_by_bucket.items():
            print(f"  {bucket}: {pesos(total)}")
        print(f"  debt: {pesos(report.debt)}")
    for problem in report.rejected[:_SHOWN]:
        print(_line(problem))
    if len(report.rejected) > _SHOWN:
        print(f"… and {len(report.rejected) - _SHOWN} more")
    if not report.committed:
        print(f"Nothing was stored: {len(report.rejected)} problems.")
    elif report.rejected:
        files = sorted({problem.file for problem in report.rejected})
        print("Refused rows: " + ", ".join(str(rejected_path(folder, file)) for file in files))


def _line(problem: Problem) -> str:
    return f"{problem.file}:{problem.line} {problem.column or 'row'}: {problem.code}"
