"""Whether a log holds what no log may: people's data, secrets, and what opens an account."""

import re
from collections.abc import Iterator

from micuenta_app.outreach.keys import KEYS
from micuenta_app.registry.named_people import NAMED

# `run` greets with the demonstration's public passwords; the log begins after that.
_GREETING_ENDS = "Stop with Ctrl-C."
_SHAPES = {
    "e-mail": re.compile(r"[\w.+-]+@(?!localhost\b)[\w-]+\.[a-z]{2,}", re.I),
    # Not eleven digits among the letters of a hash.
    "NSS": re.compile(r"(?<![\w.])(?:\d[ -]?){10}\d(?!\w)"),
    "CURP or RFC": re.compile(r"\b[A-ZÑ]{4}\d{6}[A-Z0-9]{3,8}\b"),
    "phone": re.compile(r"\+(?:1|52)\d{10}\b"),
    # Not six digits among the letters of a hash.
    "code": re.compile(r"(?<![\w.:-])\d{6}(?!\w)"),
    "cookie or token": re.compile(r"(?:sesion|registro|recuperar|aviso|conocido|token)=\w", re.I),
    # 256 random bits in base64url, as in cookies and links.
    "secret": re.compile(r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{43}(?![\w-])"),
}


def personal_data_in(log: str) -> list[str]:
    """What was found, as "kind: value"; an empty list when the log is clean."""
    return list(_found(log.rpartition(_GREETING_ENDS)[2]))


def _found(log: str) -> Iterator[str]:
    for kind, shape in _SHAPES.items():
        yield from (f"{kind}: {match[0]}" for match in shape.finditer(log))
    people = [person.names.full for person in NAMED] + [keys.password for keys in KEYS.values()]
    yield from (f"person: {words}" for words in people if words.casefold() in log.casefold())
