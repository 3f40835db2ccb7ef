"""Commands that read one JSON object a line and answer each with another, whatever the lines hold."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import typer

Given = Mapping[str, Any]


class BadLine(Exception):
    """A line that asks nothing one can answer: the field, and a code that says what is wrong with it."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(field, code)
        self.field, self.code = field, code


def answer_lines(answer: Callable[[Given], dict[str, Any]]) -> None:
    """Answer the lines of standard input on standard output; exits with 1 when one was wrong.

    Args:
        answer: what a line's object is answered with; may raise BadLine.
    """
    failed = False
    # As bytes: a line that is no UTF-8 is wrong like any other, and must not stop the rest.
    for line in sys.stdin.buffer:
        if line.strip():
            answered = answer_to(line, answer)
            failed = failed or "error" in answered
            typer.echo(json.dumps(answered))
    if failed:
        raise typer.Exit(1)


def answer_to(line: bytes, answer: Callable[[Given], dict[str, Any]]) -> dict[str, Any]:
    """What a line is answered with: its `id`, and the answer or the error."""
    ident = None
    try:
        given = _object(line)
        ident = given.get("id")
        return {"id": ident, **answer(given)}
    except BadLine as bad:
        return {"id": ident, "error": {"field": bad.field, "code": bad.code}}


def _object(line: bytes) -> Given:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine("", "not_json") from None
    if not isinstance(given, dict):
        raise BadLine("", "not_json")
    return given
