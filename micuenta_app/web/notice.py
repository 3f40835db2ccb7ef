"""What a native form wants the next page to say: errors beside their cause, and what was typed.

Kept in memory for five minutes and read once, under a random name in an HttpOnly cookie: what a
person typed wrong is never stored and never put in an address. Losing it costs a few key strokes.
Only a wait is told again, on its own page and until it is over: a page that is loaded again, or a
telephone that slept, must not forget it.
"""

import math
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


@dataclass(frozen=True, slots=True)
class Notice:
    """What is wrong, the typed values by field, what was done, as a text key, and the address of the page
    that is to say so."""

    problems: tuple[Problem, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    done: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class _Kept:
    notice: Notice
    left_at: float
    until: float

    def waiting(self, now: float) -> Notice:
        """The notice with the waits as long as they are now; those that are over are no problem."""
        passed = now - self.left_at
        problems = (
            replace(problem, n=math.ceil(problem.n - passed)) if problem.wait_seconds else problem
            for problem in self.notice.problems
        )
        return replace(self.notice, problems=tuple(p for p in problems if p.n > 0 or not p.is_wait))


_kept: OrderedDict[str, _Kept] = OrderedDict()


def leave(response: Response, notice: Notice) -> None:
    """Keep a notice for whoever gets this response."""
    name, now = secrets.token_urlsafe(16), time.monotonic()
    typed = {field: value[:_LONGEST_VALUE] for field, value in notice.typed.items()}
    seconds = max(_SECONDS, *(problem.wait_seconds for problem in notice.problems), 0)
    _kept[name] = _Kept(replace(notice, typed=typed), now, now + seconds)
    # The oldest stand first, so those that expired mostly do too.
    while _kept and (len(_kept) > _MOST or next(iter(_kept.values())).until < now):
        _kept.popitem(last=False)
    set_cookie(response, NOTICE, name, max_age_seconds=seconds)


def take(headers: Mapping[str, str], *, at: str = "") -> Notice:
    """The notice left for the sender of these headers; an empty one when there is none.

    Args:
        at: the address of the page that asks: a wait is told on its own, and there again.
    """
    name, now = read_cookie(headers, NOTICE), time.monotonic()
    kept = _kept.pop(name, None)
    if kept is None or kept.until <= now:
        return Notice()
    notice = kept.waiting(now)
    if at and any(problem.is_wait for problem in notice.problems):
        _kept[name] = kept
        return notice if at.rstrip("/") == notice.page.rstrip("/") else Notice()
    return notice
