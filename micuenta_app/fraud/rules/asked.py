"""What is fraud, by what was asked for. Pure.

The institute charges for no procedure, gives no cash, and needs nobody's password or code. So a
request for money or for a secret is decided by itself; the others depend on who asks.
"""

from collections.abc import Mapping
from typing import Literal, get_args

Asked = Literal["dinero", "clave", "datos", "firma", "liga"]
Verdict = Literal["dangerous", "suspicious"]
Place = Literal["eeuu", "canada", "mexico"]

PLACES: tuple[Place, ...] = get_args(Place)
VERDICTS: Mapping[Asked, Verdict] = {
    "dinero": "dangerous",
    "clave": "dangerous",
    "datos": "suspicious",
    "firma": "suspicious",
    "liga": "suspicious",
}


def as_asked(value: object) -> Asked | None:
    """One of the things that are asked for, or None: the value comes from a browser."""
    return next((asked for asked in VERDICTS if asked == value), None)
