"""The command `micuenta validate`."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Literal

import typer

from .clabe import clabe
from .curp import curp
from .nss import nss
from .rfc import rfc
from .text import InvalidIdentifier, normalize

Kind = Literal["curp", "nss", "rfc", "clabe"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one value. `code` is empty when there is nothing to say."""

    value: str
    normalized: str
    valid: bool
    code: str


def validate_command(
    kind: Annotated[Kind, typer.Argument(help="What the values are.")],
    values: Annotated[list[str], typer.Argument(help="Spaces, hyphens and lower case do not matter.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Check identifiers by their own digits, without any registry. Exits with 1 if one is wrong."""
    verdicts = [judge(kind, value) for value in values]
    if as_json:
        typer.echo(json.dumps([asdict(verdict) for verdict in verdicts]))
    else:
        for verdict in verdicts:
            typer.echo(_line(verdict))
    if not all(verdict.valid for verdict in verdicts):
        raise typer.Exit(1)


def judge(kind: Kind, value: str) -> Verdict:
    """Whether a value is a well-formed identifier of its kind, and the code of what is wrong or odd."""
    normalized = normalize(value)
    try:
        return Verdict(value, normalized, True, _RULES[kind](value))
    except InvalidIdentifier as invalid:
        return Verdict(value, normalized, False, invalid.code)


def _clean(rule: Callable[[str], object]) -> Callable[[str], str]:
    def judged(text: str) -> str:
        rule(text)
        return ""

    return judged


def _rfc(text: str) -> str:
    return "rfc_check_digit" if rfc(text).check_digit_ok is False else ""


# Each gives the code of a remark on a valid value, or raises InvalidIdentifier.
_RULES: Mapping[Kind, Callable[[str], str]] = {
    "curp": _clean(curp),
    "nss": _clean(nss),
    "rfc": _rfc,
    "clabe": _clean(clabe),
}


def _line(verdict: Verdict) -> str:
    said = "valid" if verdict.valid else "not valid"
    return f"{verdict.normalized or verdict.value}: {said}" + (f" ({verdict.code})" if verdict.code else "")
