"""Native form posts: from our own pages only, small, and as plain text fields."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from ..accounts.service import Problem
from ..log import count
from ..ui.texts import Translator, translator_for
from .notice import Notice, leave, take
from .once import once
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
    """Refuse posts of other sites (cross-site request forgery), and what no page of ours sends. What is sent
    twice is answered once."""

    async def guarded(request: Request) -> Response:
        body = await own_body(request, _URLENCODED)
        if isinstance(body, Response):
            return body
        try:
            fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except ValueError:
            return refuse(400, "form_malformed")
        return await once(request.url.path, dict(fields), lambda form: answer(request, form))

    return guarded


async def own_body(request: Request, kind: str) -> bytes | Response:
    """What one of our own pages posts, small, in time and of one content type; or the refusal of what none
    of them sends."""
    if not is_same_origin(request.scope):
        return refuse(403, "form_of_another_site")
    if not _is_small(request.headers):
        return refuse(413, "form_too_large")
    if request.headers.get("content-type", kind) != kind:
        return refuse(415, "form_of_another_kind")
    try:
        async with asyncio.timeout(_READ_SECONDS):
            return await request.body()
    except (TimeoutError, ClientDisconnect):
        return refuse(408, "form_too_slow")


def refuse(status: int, kind: str) -> Response:
    """What no page of ours sends; the kind goes to the log."""
    count("refused", kind)
    return PlainTextResponse(REFUSED, status)


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
    leave(response, Notice(problems, dict(typed), page=urlsplit(t.href(path)).path))
    return response


def go_and_say(t: Translator, path: str, done: str) -> Response:
    """Send the browser to a page that will say what was done."""
    response = go(t, path)
    leave(response, Notice(done=done))
    return response


def with_question(request: Request, form: Form) -> Form:
    """The form with the address that was asked about. A page shows its question, and names the address
    in its form, once its script has loaded; who is faster than that sends it again without."""
    if form.get("correo_visto"):
        return form
    return {**form, "correo_visto": take(request.headers).typed.get("correo", "")}


def place_from(form: Form) -> int:
    """The place of a credit in its owner's list that a form names; whatever is none is the first."""
    text = form.get("credito", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 3 else 0
