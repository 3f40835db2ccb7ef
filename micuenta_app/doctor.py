"""`micuenta doctor`: what is in order and what is not, before people find out."""

import os

import typer


def doctor_command() -> None:
    """Look at the settings, the data folder, the database and the messages. Exits with 1 on a problem."""
    from .setting_mistakes import malformed_values, unknown_names

    unknown, malformed = list(unknown_names(os.environ)), list(malformed_values())
    lines = [(False, text) for text in (*unknown, *malformed)]
    # What a wrong value stands for is not known: nothing that depends on it can be looked at.
    if not malformed:
        from .findings import look

        lines += [(finding.good, finding.text) for finding in look()]
    for good, text in lines:
        typer.echo(f"{'ok     ' if good else 'PROBLEM'}  {text}")
    if not all(good for good, _ in lines):
        raise typer.Exit(1)
