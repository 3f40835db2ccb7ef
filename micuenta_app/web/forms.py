"""Native form posts: from our own pages only, small, and as plain text fields."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from ..accounts.service import Problem
from ..ui.texts import Translator
from .notice import Notice, leave
from .origin import is_same_origin

# The longest form of this site, a password with its field names, is under 2 kB.
_MOST_BYTES = 8_192

# For whoever meets it: the language of a form that was refused is not known.
REFUSED = "No pudimos recibir esto. Vuelve a abrir la página. · We could not take this. Open the page again."

Form = Mapping[str, str]
Answer = Callable[[Request, Form], Awaitable[Response]]


def own_form(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """Refuse posts of other sites (cross-site request forgery) and oversized ones."""

    async def guarded(request: Request) -> Response:
        if not is_same_origin(request.scope):
            return PlainTextResponse(REFUSED, 403)
        if not _is_small(request.headers):
            return PlainTextResponse(REFUSED, 413)
        async with request.form(max_files=0, max_fields=20) as form:
            return await answer(
                request, {name: value for name, value in form.items() if isinstance(value, str)}
            )

    return guarded


def _is_small(headers: Headers) -> bool:
    length = headers.get("content-length", "")
    return length.isascii() and length.isdigit() and int(length) <= _MOST_BYTES


def translator_from(form: Form) -> Translator:
    """The language the form was shown in."""
    return Translator("en" if form.get("idioma") == "en" else "es")


def go(t: Translator, path: str) -> Response:
    """Send the browser to a page: a full load, so that its next socket carries the new cookies."""
    return RedirectResponse(t.href(path), 303)


def go_back(t: Translator, path: str, problems: tuple[Problem, ...], typed: Mapping[str, Any]) -> Response:
    """Send the browser back to a page that will say what is wrong and show what was typed."""
    response = go(t, path)
    leave(response, Notice(problems, dict(typed)))
    return response
