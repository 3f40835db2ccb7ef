"""A worker's tablet. POST /asistido puts it into assisted mode, POST /asistido/salir out of it, both with the
PIN; POST /asistido/terminar ends a visit and erases it, and the tablet waits for the next person.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..outreach import service as outreach
from ..settings import settings
from .address import network_of
from .cookies import (
    ASSISTED,
    ASSISTED_LOOKS,
    DRAFT,
    SESSION,
    clear_cookie,
    read_cookie,
    set_cookie,
)
from .device import is_borrowed
from .forms import REFUSED, Form, go, go_back, own_form, translator_from
from .sign_in import wipe

_PAGE = "/asistido"
# The mode ends by the PIN and by nothing else, so its cookie lasts as long as a browser keeps one.
_SECONDS = 400 * 24 * 3600


async def _begin(request: Request, form: Form) -> Response:
    refused = await _refused(request, form)
    if refused:
        return refused
    response = await _erased(request, form, _PAGE)
    set_cookie(response, ASSISTED, "1", max_age_seconds=_SECONDS)
    set_cookie(response, ASSISTED_LOOKS, "1", max_age_seconds=_SECONDS, looks=True)
    return response


async def _leave(request: Request, form: Form) -> Response:
    refused = await _refused(request, form)
    if refused:
        return refused
    response = await _erased(request, form, _PAGE)
    for name in (ASSISTED, ASSISTED_LOOKS):
        clear_cookie(response, name)
    return response


async def _finish(request: Request, form: Form) -> Response:
    return await _erased(request, form, _PAGE if is_borrowed(request.headers) else "/")


async def _refused(request: Request, form: Form) -> Response | None:
    """What answers who has not the PIN; without one there is no such mode."""
    if not settings().outreach_pin:
        return PlainTextResponse(REFUSED, 404)
    problem = await outreach.check_pin(form.get("pin", ""), network_of(request.scope))
    return go_back(translator_from(form), _PAGE, (problem,), {}) if problem else None


async def _erased(request: Request, form: Form, page: str) -> Response:
    """End on the server what this browser has open, and take away what it keeps."""
    await accounts.sign_out(read_cookie(request.headers, SESSION))
    await accounts.forget_signup(read_cookie(request.headers, DRAFT))
    response = go(translator_from(form), page)
    wipe(response, borrowed=True)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


ROUTES = [
    Route(_PAGE, own_form(_begin), methods=["POST"]),
    Route(f"{_PAGE}/salir", own_form(_leave), methods=["POST"]),
    Route(f"{_PAGE}/terminar", own_form(_finish), methods=["POST"]),
]
