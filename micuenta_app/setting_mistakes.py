"""Settings that are mistyped, told before anything is done with the others: a line each.

No line holds a setting's value, which may be a secret.
"""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Literal, get_args, get_origin

import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .settings import PREFIX, Settings

# Variables with our prefix that are no setting of the site.
NOT_SETTINGS = frozenset(
    (
        "MICUENTA_CHROMIUM",  # the browser of `micuenta test`
        "MICUENTA_PICTURES",  # has the browser tests take the README's pictures
    )
)
# Docker and Kubernetes tell every container of a service named "micuenta" its address by such variables.
_OF_A_CLUSTER = re.compile(
    r"MICUENTA_(SERVICE_(HOST|PORT(_\w+)?)|PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)"
)
_ADDRESS_OF_A_CLUSTER = re.compile(r"(tcp|udp|sctp)://")

_KNOWN = NOT_SETTINGS.union(f"{PREFIX}{field.upper()}" for field in Settings.model_fields)
_EXPECTED: Mapping[object, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date such as 2026-11-26",
}


def refuse_mistakes() -> None:
    """Tell the mistakes on standard error. Raises typer.Exit(1) when there is one."""
    told = [*unknown_names(os.environ), *malformed_values()]
    for line in told:
        typer.echo(f"micuenta: {line}", err=True)
    if told:
        raise typer.Exit(1)


def unknown_names(environment: Mapping[str, str]) -> Iterator[str]:
    """A line for each variable that looks like a setting and is none, with the nearest right name."""
    for name, value in environment.items():
        # Case does not matter: the settings are read so.
        upper = name.upper()
        known = upper in _KNOWN or _of_a_cluster(upper, value)
        if upper.startswith(PREFIX) and not known:
            yield f"{_printable(name)} is not a setting{_nearest(upper)}"


def malformed_values() -> Iterator[str]:
    """A line for each setting of this environment that is not what it should be."""
    try:
        Settings()
    except ValidationError as error:
        yield from map(_malformed, error.errors(include_input=False, include_url=False))


def _of_a_cluster(name: str, value: str) -> bool:
    if name == "MICUENTA_PORT":
        # Without an address it is a mistake for `run --port`.
        return _ADDRESS_OF_A_CLUSTER.match(value) is not None
    return _OF_A_CLUSTER.fullmatch(name) is not None


def _printable(name: str) -> str:
    # Anything but "=" can be in a name: a new line, or bytes that are no text.
    return ascii(name)[1:-1]


def _nearest(name: str) -> str:
    # By what follows the prefix: with it, every name would be near every other.
    after = {known.removeprefix(PREFIX): known for known in _KNOWN}
    near = get_close_matches(name.removeprefix(PREFIX), after, n=1)
    return f"; did you mean {after[near[0]]}?" if near else ", nor like one"


def _malformed(error: ErrorDetails) -> str:
    field = str(error["loc"][0])
    # Our own validators say what they expect.
    expected = error.get("ctx", {})["error"] if error["type"] == "value_error" else _expected(field)
    return f"{PREFIX}{field.upper()} must be {expected}"


def _expected(field: str) -> str:
    kind = Settings.model_fields[field].annotation
    if get_origin(kind) is Literal:
        return f"one of {', '.join(get_args(kind))}"
    # Of `date | None` the date.
    return next(_EXPECTED[one] for one in (kind, *get_args(kind)) if one in _EXPECTED)
