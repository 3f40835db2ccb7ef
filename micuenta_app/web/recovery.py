"""POST /recuperar asks for a link, GET /recuperar/abrir/{token} opens one, POST /recuperar/nueva uses it.

Opening moves the token from the address into an HttpOnly cookie and goes on to a clean address, so that
it is in no history, no referrer and no script. It uses nothing up: mail scanners open links too.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..settings import settings
from ..ui.texts import translator_of
from .cookies import RECOVERY, SESSION, clear_cookie, read_cookie, set_cookie
from .forms import Form, go, go_back, own_form, translator_from


async def _ask(request: Request, form: Form) -> Response:
    t = translator_from(form)
    identifier = form.get("identifier", "")
    problem = await accounts.ask_recovery(identifier, _origin(request))
    if problem:
        return go_back(t, "/recuperar", (problem,), {"identifier": identifier})
    return go(t, "/recuperar/enviado")


def _origin(request: Request) -> str:
    # own_form lets only our own origins through. But without configured ones any IP address counts as
    # ours on a local network, and a stranger could have the link point at theirs: real people are only
    # ever sent a configured origin or this machine.
    origin = request.headers["origin"]
    if not settings().secure and not settings().demo:
        origin = f"http://localhost:{request.url.port or 80}"
    return origin


async def _open(request: Request) -> Response:
    response = go(translator_of(request.url.path), "/recuperar/nueva")
    token = request.path_params["token"]
    set_cookie(response, RECOVERY, token, max_age_seconds=settings().recovery_minutes * 60)
    return response


async def _use(request: Request, form: Form) -> Response:
    t = translator_from(form)
    problem = await accounts.recover(read_cookie(request.headers, RECOVERY), form.get("password", ""))
    if problem:
        page = "/recuperar" if problem.code == "recovery_gone" else "/recuperar/nueva"
        return go_back(t, page, (problem,), {})
    response = go(t, "/recuperar/lista")
    for name in (RECOVERY, SESSION):
        clear_cookie(response, name)
    return response


ROUTES = [
    Route("/recuperar", own_form(_ask), methods=["POST"]),
    Route("/recuperar/nueva", own_form(_use), methods=["POST"]),
    Route("/recuperar/abrir/{token}", _open),
    Route("/en/recuperar/abrir/{token}", _open),
]
