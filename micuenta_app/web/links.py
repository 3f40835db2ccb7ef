"""Links in messages. Opening one moves its token from the address into an HttpOnly cookie and goes on to a
clean address, so that it is in no history, no referrer and no script.

It changes nothing and uses nothing up: mail scanners open links too. What a link is for, a button posts.
"""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..ui.texts import LANGUAGES, Translator, translator_of
from .cookies import set_cookie
from .forms import go

Opened = Callable[[Request, Translator, str], Awaitable[Response]]


def link_routes(path: str, opened: Opened) -> list[Route]:
    """The addresses of a link, one in each language. `opened` gets the token that stands at their end."""

    async def follow(request: Request) -> Response:
        return await opened(request, translator_of(request.url.path), request.path_params["token"])

    return [Route(Translator(language).href(f"{path}/{{token}}"), follow) for language in LANGUAGES]


def keep(t: Translator, page: str, cookie: str, token: str, *, seconds: int) -> Response:
    """Go on to the page that a link is for, with its token in a cookie."""
    response = go(t, page)
    set_cookie(response, cookie, token, max_age_seconds=seconds)
    return response
