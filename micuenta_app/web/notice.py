"""What a native form wants the next page to say: errors beside their cause, and what was typed.

Kept in memory for five minutes and read once, under a random name in an HttpOnly cookie: what a
person typed wrong is never stored and never put in an address. Losing it costs a few key strokes.
"""

import secrets
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from starlette.responses import Response

from ..accounts.service import Problem
from .cookies import NOTICE, read_cookie, set_cookie

_SECONDS, _MOST = 300, 10_000
# The longest thing a form asks for is an e-mail address (254).
_LONGEST_VALUE = 300
_kept: OrderedDict[str, tuple[float, "Notice"]] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Notice:
    """What is wrong, and the typed values by field."""

    problems: tuple[Problem, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)


def leave(response: Response, notice: Notice) -> None:
    """Keep a notice for whoever gets this response."""
    name, now = secrets.token_urlsafe(16), time.monotonic()
    typed = {field: value[:_LONGEST_VALUE] for field, value in notice.typed.items()}
    _kept[name] = (now + _SECONDS, replace(notice, typed=typed))
    # The oldest stand first, so those that expired do too.
    while _kept and (len(_kept) > _MOST or next(iter(_kept.values()))[0] < now):
        _kept.popitem(last=False)
    set_cookie(response, NOTICE, name, max_age_seconds=_SECONDS)


def take(headers: Mapping[str, str]) -> Notice:
    """The notice left for the sender of these headers; an empty one when there is none."""
    deadline, notice = _kept.pop(read_cookie(headers, NOTICE), (0.0, Notice()))
    return notice if deadline > time.monotonic() else Notice()
