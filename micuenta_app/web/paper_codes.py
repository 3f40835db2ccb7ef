"""POST /cuenta/perfil/codigos makes recovery codes; POST /recuperar/sin-correo/papel uses one.

The codes are the answer itself: they are on no page, in no address and on no event socket.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..accounts.service import Problem
from ..recovery import service as recovery
from ..viewer import Viewer
from .address import slowed
from .forms import Form, go_back, own_form, translator_from
from .pace import evenly
from .recovery import go_to_new_password
from .signed_in import fresh_form

_PAGE, _USE = "/cuenta/perfil/codigos", "/recuperar/sin-correo/papel"


async def _make(request: Request, form: Form, viewer: Viewer) -> Response:
    codes = await recovery.make_codes(viewer)
    return JSONResponse({"codes": codes}, headers={"Cache-Control": "no-store"})


async def _use(request: Request, form: Form) -> Response:
    t, identifier = translator_from(form), form.get("identifier", "")
    used = await slowed(request, "recovery") or await recovery.use_code(identifier, form.get("papel", ""))
    if isinstance(used, Problem):
        return go_back(t, _USE, (used,), {"identifier": identifier})
    return go_to_new_password(t, used)


ROUTES = [
    Route(_PAGE, fresh_form(_make, page=_PAGE), methods=["POST"]),
    Route(_USE, own_form(evenly(_use)), methods=["POST"]),
]
