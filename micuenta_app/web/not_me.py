"""GET /no-fui-yo/{token} opens a link of a message, POST /no-fui-yo does what it is for."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..activity import service as activity
from ..ui.texts import Translator
from .cookies import NOT_ME, SESSION, clear_cookie, read_cookie
from .device import device_words
from .forms import Form, go, own_form, translator_from
from .links import keep, link_routes
from .origin import link_origin

# Enough to read what it will do; the phone may be somebody else's afterwards.
_SECONDS = 30 * 60


async def _open(_request: Request, t: Translator, token: str) -> Response:
    return keep(t, "/no-fui-yo", NOT_ME, token, seconds=_SECONDS)


async def _disavow(request: Request, form: Form) -> Response:
    t = translator_from(form)
    token = read_cookie(request.headers, NOT_ME)
    if not await activity.disavow(token, device_words(request.headers), link_origin(request.headers)):
        return go(t, "/no-fui-yo")
    response = go(t, "/recuperar/no-fui-yo")
    for name in (NOT_ME, SESSION):
        clear_cookie(response, name)
    return response


ROUTES = [
    Route("/no-fui-yo", own_form(_disavow), methods=["POST"]),
    *link_routes("/no-fui-yo", _open),
]
