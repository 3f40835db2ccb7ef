"""The command `micuenta check`: texts in, verdicts out. Nothing is fetched and nothing is kept."""

from typing import Annotated, Any

import typer

from ..json_lines import BadLine, Given, answer_lines
from .rules import check

# A message is under 2,000 characters. More than this is no message, and is not read.
MOST_CHARACTERS = 1_000_000


def check_command(
    text: Annotated[str, typer.Argument(help="A link, a number, an address or a message.")] = "",
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='One {"id", "text"} a line, from standard input.')
    ] = False,
) -> None:
    """Say whether a text is official, unknown, suspicious or dangerous, and why.

    A line that is wrong gets {"id", "error"}, and the exit code is 1.
    """
    if bool(text) == jsonl:
        raise typer.BadParameter("give one text, or many with --jsonl")
    if not jsonl:
        judged = check(text)
        typer.echo(" ".join((judged.verdict, *judged.codes)))
        return
    answer_lines(_judged)


def _judged(given: Given) -> dict[str, Any]:
    judged = check(_text(given))
    return {"verdict": judged.verdict, "reasons": judged.codes}


def _text(given: Given) -> str:
    text = given.get("text")
    if not isinstance(text, str):
        raise BadLine("text", "missing" if text is None else "not_a_text")
    if len(text) > MOST_CHARACTERS:
        raise BadLine("text", "too_long")
    return text
