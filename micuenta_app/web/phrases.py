"""A proposed password, for the page that asks for one."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from .cookies import read_cookie
from .forms import REFUSED


def proposing(
    cookie: str, propose: Callable[[str], Awaitable[tuple[str, ...] | None]]
) -> Callable[[Request], Awaitable[Response]]:
    """A route that answers with four words to who holds a cookie that has come that far.

    A secret, so it comes neither over the event socket nor to another site's page. Old browsers, and all
    on plain http by number, do not say which page asks; no other site's can read the answer.
    """

    async def answer(request: Request) -> Response:
        if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return PlainTextResponse(REFUSED, 403)
        words = await propose(read_cookie(request.headers, cookie))
        if words is None:
            # No error of the page that asks: it may have asked while its sign-up was being finished.
            return Response(status_code=204, headers={"Cache-Control": "no-store"})
        return JSONResponse({"words": words}, headers={"Cache-Control": "no-store"})

    return answer
