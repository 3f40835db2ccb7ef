"""POST /cuenta/confirmar: the password once more, before something that changes the account."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..viewer import Viewer
from .forms import Form, go, go_back
from .forms import translator_from as translator
from .sign_in import set_session
from .signed_in import signed_in_form


async def _confirm(request: Request, form: Form, viewer: Viewer) -> Response:
    t, page = translator(form), accounts.page_after_confirm(form.get("para", ""))
    result = await accounts.confirm_password(viewer, form.get("password", ""))
    if isinstance(result, accounts.Problem):
        return go_back(t, accounts.confirm_path(page), (result,), {})
    response = go(t, page)
    set_session(response, result.token, assisted=result.assisted)
    return response


ROUTES = [Route("/cuenta/confirmar", signed_in_form(_confirm), methods=["POST"])]
