"""Back in without the old e-mail. POST /recuperar/sin-correo/celular sends a code to the account's phone,
POST /recuperar/sin-correo/codigo checks it. GET /recuperar/parar/{token} opens the link that stops it, POST
/recuperar/parar uses it, POST /cuenta/parar does the same for who is signed in.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts.service import Problem
from ..recovery import service as recovery
from ..ui.texts import Translator
from ..viewer import Viewer
from .address import slowed
from .cookies import PROOF, STOP, clear_cookie, read_cookie, set_cookie
from .forms import Form, go, go_back, own_form, translator_from
from .links import keep, link_routes
from .origin import link_origin
from .pace import evenly
from .recovery import go_to_new_password
from .signed_in import signed_in_form

_BEGIN = "/recuperar/sin-correo"
_ASKED = ("nss", "curp", "pais", "celular")
# Enough to read what it stops.
_STOP_SECONDS = 30 * 60


async def _say(request: Request, form: Form) -> Response:
    t = translator_from(form)
    slow = await slowed(request, "recovery")
    begun = (slow,) if slow else await recovery.begin_proof(form, t.language)
    if not isinstance(begun, str):
        return go_back(t, f"{_BEGIN}/celular", begun, {name: form.get(name, "") for name in _ASKED})
    response = go(t, f"{_BEGIN}/codigo")
    set_cookie(response, PROOF, begun, max_age_seconds=recovery.PROOF_MINUTES * 60)
    return response


async def _prove(request: Request, form: Form) -> Response:
    t, token = translator_from(form), read_cookie(request.headers, PROOF)
    code, origin = form.get("codigo", ""), link_origin(request.headers)
    proved = await slowed(request, "code") or await recovery.prove(token, code, origin)
    if isinstance(proved, Problem):
        page = "celular" if proved.code == "proof_gone" else "codigo"
        return go_back(t, f"{_BEGIN}/{page}", (proved,), {})
    if not proved.token:
        return go(t, f"{_BEGIN}/espera")
    response = go_to_new_password(t, proved.token)
    clear_cookie(response, PROOF)
    return response


async def _open(_request: Request, t: Translator, token: str) -> Response:
    if not await recovery.can_stop(token):
        return go_back(t, "/recuperar/parar", (Problem("", "stop_gone"),), {})
    return keep(t, "/recuperar/parar", STOP, token, seconds=_STOP_SECONDS)


async def _stop(request: Request, form: Form) -> Response:
    t = translator_from(form)
    if not await recovery.stop_by_link(read_cookie(request.headers, STOP)):
        return go_back(t, "/recuperar/parar", (Problem("", "stop_gone"),), {})
    response = go(t, "/recuperar/detenida")
    clear_cookie(response, STOP)
    return response


async def _stop_signed_in(request: Request, form: Form, viewer: Viewer) -> Response:
    # Without the password once more: stopping changes nothing, and must be quick.
    t = translator_from(form)
    return go(t, "/recuperar/detenida" if await recovery.stop_as(viewer) else "/cuenta")


ROUTES = [
    Route(f"{_BEGIN}/celular", own_form(evenly(_say)), methods=["POST"]),
    Route(f"{_BEGIN}/codigo", own_form(evenly(_prove)), methods=["POST"]),
    Route("/recuperar/parar", own_form(_stop), methods=["POST"]),
    Route("/cuenta/parar", signed_in_form(_stop_signed_in), methods=["POST"]),
    *link_routes("/recuperar/parar", _open),
]
