"""The commands `micuenta import` and `micuenta demo`."""

import asyncio
import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

from . import people
from .demo import DEFAULT_SEED, DEFAULT_WORKERS, write_demo
from .importer import import_folder
from .rejects import rejected_path
from .report import ImportReport, Problem, pesos

_SHOWN = 20  # problems listed; a wrong export breaks every row


def import_command(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder of registry files.")],
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Store the good rows; write the rest to rejected-*.csv.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Import the institution's records: all of them, or nothing if one row is wrong."""
    from .. import migrate

    migrate.upgrade()
    report = _import(folder, skip_bad)
    if report.committed:
        _apply_payments()
    if as_json:
        print(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(folder, report)
    if not report.committed:
        raise typer.Exit(1)


def demo_command(
    workers: Annotated[
        int, typer.Option(min=1, max=people.MOST_PEOPLE, help="Fictional people in all.")
    ] = DEFAULT_WORKERS,
    seed: Annotated[int, typer.Option(help="The same seed writes the same files.")] = DEFAULT_SEED,
    out: Annotated[Path, typer.Option(file_okay=False, help="Folder to write to.")] = Path("demo-registry"),
) -> None:
    """Write registry files of fictional people, to be imported."""
    write_demo(out, workers, seed)
    print(f"Wrote {out}/. To load it: micuenta import {out}")


def _apply_payments() -> None:
    """Find in the new lines what people said they paid: they should not wait for the server's next look."""
    from .. import db
    from ..payments.service import apply_all

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
