"""The same form sent twice is answered once.

A button that seems dead is tapped again, and on a bad line an answer gets lost after the work was done;
browsers send a form again by themselves then. assets/js/page.js numbers each form it sends, and the same
number with the same content gets the answer that the first got.

Answers that lead to another page are kept: whole in this process's memory, since they may carry a session's
cookie; where they led, in the database, for after a restart. A file or a refusal is made anew: it changes
nothing.
"""

import asyncio
import hashlib
import json
import re
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.responses import Response

from ..submissions import service as submissions

FIELD = "envio"
_NUMBER = re.compile(r"[0-9a-f]{32}")  # 128 random bits: nobody guesses another's
# In an hour. A flood of forms fills neither the memory nor the database.
_MOST = 10_000

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    headers: list[tuple[bytes, bytes]]
    until: float

    def again(self) -> Response:
        response = Response(status_code=303)
        response.raw_headers = list(self.headers)
        return response


_kept: OrderedDict[str, _Kept] = OrderedDict()
_under_way: dict[str, asyncio.Task[Response]] = {}


async def once(path: str, fields: Fields, answer: Callable[[Fields], Awaitable[Response]]) -> Response:
    """Answer a form, unless the same one was answered before: then with the same answer.

    Args:
        path: the address the form was sent to.
        fields: what came, with the number; a form without one is always answered.
        answer: is given the fields without the number.
    """
    rest = {name: value for name, value in fields.items() if name != FIELD}
    number = fields.get(FIELD, "")
    if not _NUMBER.fullmatch(number):
        return await answer(rest)
    key = hashlib.sha256(json.dumps([number, path, sorted(rest.items())]).encode()).hexdigest()
    if (kept := _kept.get(key)) and kept.until > time.monotonic():
        return kept.again()
    task = _under_way.get(key)
    if task is None:
        # A task of its own: who gives up waiting for an answer must not stop it half-way.
        task = _under_way[key] = asyncio.create_task(_first(key, lambda: answer(rest)))
        task.add_done_callback(lambda _: _under_way.pop(key, None))
    return await asyncio.shield(task)


async def _first(key: str, answer: Callable[[], Awaitable[Response]]) -> Response:
    if location := await submissions.location_of(key):
        return Response(status_code=303, headers={"location": location})
    response = await answer()
    if response.status_code == 303:
        await _keep(key, response)
    return response


async def _keep(key: str, response: Response) -> None:
    now = time.monotonic()
    # The oldest stand first.
    while _kept and next(iter(_kept.values())).until <= now:
        _kept.popitem(last=False)
    if len(_kept) < _MOST:
        _kept[key] = _Kept(list(response.raw_headers), now + submissions.KEPT.total_seconds())
        await submissions.remember(key, response.headers["location"])
