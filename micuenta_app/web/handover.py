"""A sign-up goes on on another device. POST /registro/pasar gives the first one a code, POST
/registro/pasar/sigue tells it whether it still has the sign-up; GET /continuar/{code}, behind the square that
a telephone reads, and POST /continuar are the second one's.

The code is the answer itself: it crosses no event socket. Opening its address uses nothing up: previews of
links open them too.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..settings import settings
from ..ui.qr import square
from ..ui.texts import Translator
from .address import slowed
from .cookies import DRAFT, HANDOVER, clear_cookie, read_cookie
from .device import is_borrowed
from .forms import Form, go, go_back, own_form, translator_from
from .links import keep, link_routes
from .origin import link_origin
from .sign_up import set_draft

_PAGE = "/continuar"
_NEVER_KEPT = {"Cache-Control": "no-store"}


async def _offer(request: Request, form: Form) -> Response:
    """The code in groups, and the square that holds its address: a path and a view box. Empty without a
    sign-up."""
    t = translator_from(form)
    code = await accounts.offer(read_cookie(request.headers, DRAFT))
    if code is None:
        return JSONResponse({}, headers=_NEVER_KEPT)
    page = f"{link_origin(request.headers)}{t.href(_PAGE)}"
    drawn = square(f"{page}/{code.replace(' ', '')}")
    said = {"code": code, "page": page.partition("://")[2], "path": drawn.path, "box": drawn.box}
    return JSONResponse(said, headers=_NEVER_KEPT)


async def _goes_on(request: Request, form: Form) -> Response:
    here = await accounts.is_open(read_cookie(request.headers, DRAFT))
    response = JSONResponse({"here": here}, headers=_NEVER_KEPT)
    if not here:
        clear_cookie(response, DRAFT)
    return response


async def _open(_request: Request, t: Translator, code: str) -> Response:
    return keep(t, _PAGE, HANDOVER, code, seconds=60 * settings().code_minutes)


async def _take_over(request: Request, form: Form) -> Response:
    t = translator_from(form)
    code = form.get("codigo", "").strip() or read_cookie(request.headers, HANDOVER)
    if not code:
        return go_back(t, _PAGE, (accounts.Problem("codigo", "handover_empty"),), {})
    taken = await slowed(request, "handover") or await accounts.take_over(
        code, assisted=is_borrowed(request.headers)
    )
    if isinstance(taken, accounts.Problem):
        return go_back(t, _PAGE, (taken,), {})
    if taken is None:
        response = go_back(t, _PAGE, (accounts.Problem("codigo", "handover_gone"),), {})
    else:
        response = go(t, f"/registro/{taken.next}")
        set_draft(response, taken.token)
    clear_cookie(response, HANDOVER)
    return response


ROUTES = [
    Route("/registro/pasar", own_form(_offer), methods=["POST"]),
    Route("/registro/pasar/sigue", own_form(_goes_on), methods=["POST"]),
    *link_routes(_PAGE, _open),
    Route(_PAGE, own_form(_take_over), methods=["POST"]),
]
