"""The commands `micuenta import` and `micuenta demo`: what they do is imported when they are called."""

from pathlib import Path
from typing import Annotated

import typer

from .demo_size import DEFAULT_SEED, DEFAULT_WORKERS, MOST_PEOPLE


def import_command(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder of registry files.")],
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Store the good rows; write the rest to rejected-*.csv.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Import the institution's records: all of them, or nothing if one row is wrong."""
    from ..setting_mistakes import refuse_mistakes

    refuse_mistakes()
    from .importing import import_and_print

    if not import_and_print(folder, skip_bad=skip_bad, as_json=as_json):
        raise typer.Exit(1)


def demo_command(
    workers: Annotated[
        int, typer.Option(min=1, max=MOST_PEOPLE, help="Fictional people in all.")
    ] = DEFAULT_WORKERS,
    seed: Annotated[int, typer.Option(help="The same seed writes the same files.")] = DEFAULT_SEED,
    out: Annotated[Path, typer.Option(file_okay=False, help="Folder to write to.")] = Path("demo-registry"),
) -> None:
    """Write registry files of fictional people, to be imported."""
    from .demo import write_demo

    write_demo(out, workers, seed)
    print(f"Wrote {out}/. To load it: micuenta import {out}")
