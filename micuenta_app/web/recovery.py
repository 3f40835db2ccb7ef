"""POST /recuperar asks for a link, GET /recuperar/abrir/{token} opens one, POST /recuperar/nueva uses it,
GET /recuperar/frase proposes a password to who holds one."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts.service import Problem
from ..recovery import service as recovery
from ..settings import settings
from ..ui.texts import Translator
from .address import slowed
from .cookies import RECOVERY, SESSION, clear_cookie, read_cookie
from .forms import Form, go, go_back, own_form, translator_from
from .links import keep, link_routes
from .origin import link_origin
from .pace import evenly
from .phrases import proposing


async def _ask(request: Request, form: Form) -> Response:
    t = translator_from(form)
    identifier, origin = form.get("identifier", ""), link_origin(request.headers)
    problem = await slowed(request, "recovery") or await recovery.ask(identifier, origin)
    if problem:
        return go_back(t, "/recuperar", (problem,), {"identifier": identifier})
    return go(t, "/recuperar/enviado")


def go_to_new_password(t: Translator, token: str) -> Response:
    """The page for a new password, with the token that opens it in its cookie."""
    return keep(t, "/recuperar/nueva", RECOVERY, token, seconds=settings().recovery_minutes * 60)


async def _open(_request: Request, t: Translator, token: str) -> Response:
    if not await recovery.is_open(token):
        return go_back(t, "/recuperar", (Problem("", "recovery_gone"),), {})
    return go_to_new_password(t, token)


async def _use(request: Request, form: Form) -> Response:
    t = translator_from(form)
    token = read_cookie(request.headers, RECOVERY)
    dropped = await recovery.drops_email(token)
    problem = await recovery.set_password(token, form.get("password", ""))
    if problem:
        page = "/recuperar" if problem.code == "recovery_gone" else "/recuperar/nueva"
        return go_back(t, page, (problem,), {})
    response = go(t, "/recuperar/sin-correo/lista" if dropped else "/recuperar/lista")
    for name in (RECOVERY, SESSION):
        clear_cookie(response, name)
    return response


ROUTES = [
    Route("/recuperar", own_form(evenly(_ask)), methods=["POST"]),
    Route("/recuperar/nueva", own_form(_use), methods=["POST"]),
    Route("/recuperar/frase", proposing(RECOVERY, recovery.propose_phrase), methods=["GET"]),
    *link_routes("/recuperar/abrir", _open),
]
