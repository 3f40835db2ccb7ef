"""Native form posts: from our own pages only, small, and as plain text fields."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from ..accounts.service import Problem
from ..ui.texts import Translator, translator_for
from .notice import Notice, leave
from .origin import is_same_origin

# The longest form of this site, a password with its field names, is under 2 kB.
_MOST_BYTES, _MOST_FIELDS = 8_192, 20
# A phone on a bad line sends it in one packet; who dribbles it holds a connection.
_READ_SECONDS = 10

# For whoever meets it: the language of a form that was refused is not known.
REFUSED = "No pudimos recibir esto. Vuelve a abrir la página. · We could not take this. Open the page again."

_URLENCODED = "application/x-www-form-urlencoded"

Form = Mapping[str, str]
Answer = Callable[[Request, Form], Awaitable[Response]]


def own_form(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """Refuse posts of other sites (cross-site request forgery), and what no page of ours sends."""

    async def guarded(request: Request) -> Response:
        if not is_same_origin(request.scope):
            return PlainTextResponse(REFUSED, 403)
        if not _is_small(request.headers):
            return PlainTextResponse(REFUSED, 413)
        if request.headers.get("content-type", _URLENCODED) != _URLENCODED:
            return PlainTextResponse(REFUSED, 415)
        try:
            async with asyncio.timeout(_READ_SECONDS):
                body = await request.body()
            fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except (TimeoutError, ClientDisconnect):
            return PlainTextResponse(REFUSED, 408)
        except ValueError:
            return PlainTextResponse(REFUSED, 400)
        return await answer(request, dict(fields))

    return guarded


def _is_small(headers: Headers) -> bool:
    length = headers.get("content-length", "")
    return length.isascii() and length.isdigit() and int(length) <= _MOST_BYTES


def translator_from(form: Form) -> Translator:
    """The language the form was shown in."""
    return translator_for(form.get("idioma", ""))


def go(t: Translator, path: str) -> Response:
    """Send the browser to a page: a full load, so that its next socket carries the new cookies."""
    return RedirectResponse(t.href(path), 303)


def go_back(t: Translator, path: str, problems: tuple[Problem, ...], typed: Mapping[str, Any]) -> Response:
    """Send the browser back to a page that will say what is wrong and show what was typed."""
    response = go(t, path)
    leave(response, Notice(problems, dict(typed)))
    return response
