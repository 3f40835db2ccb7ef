"""Links in messages. Opening one moves its token from the address into an HttpOnly cookie and goes on to a
clean address, so that it is in no history, no referrer and no script.

It changes nothing and uses nothing up: mail scanners open links too. What a link is for, a button posts.
A mail program that takes the full stop after a link for a part of it, or a thumb that copies half of one,
leads to the same page, which says what helps.
"""

import re
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..ui.texts import LANGUAGES, Translator, translator_of
from .cookies import clear_cookie, set_cookie
from .forms import go

Opened = Callable[[Request, Translator, str], Awaitable[Response]]

# As tokens and codes are made, and around them what else mail programs take for a part of a link.
_TOKEN = re.compile(r"[^\w-]*([A-Za-z0-9_-]{1,128})\W*")
# These addresses do nothing else, so there is no page where a link was cut off.
_ONLY_OPENS = "/abrir"


def link_routes(path: str, opened: Opened) -> list[Route]:
    """The addresses of a link in each language. `opened` gets the token that stands at their end; an empty
    one where there is none, or something that no link of ours ends with."""

    async def follow(request: Request) -> Response:
        found = _TOKEN.fullmatch("/".join(request.path_params.values()))
        return await opened(request, translator_of(request.url.path), found[1] if found else "")

    ends = ["/{token}", "/{token}/{more:path}", *(["", "/"] if path.endswith(_ONLY_OPENS) else [])]
    return [
        Route(f"{Translator(language).href(path)}{end}", follow) for language in LANGUAGES for end in ends
    ]


def keep(t: Translator, page: str, cookie: str, token: str, *, seconds: int) -> Response:
    """Go on to the page that a link is for, with its token in a cookie; with none, the page says so."""
    response = go(t, page)
    if token:
        set_cookie(response, cookie, token, max_age_seconds=seconds)
    else:
        clear_cookie(response, cookie)
    return response
