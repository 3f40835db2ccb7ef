"""POST /sesion and POST /salir."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts import service as accounts
from .cookies import SESSION, clear_cookie, read_cookie, set_cookie
from .forms import Form, go, go_back, own_form, translator_from


async def _enter(request: Request, form: Form) -> Response:
    t = translator_from(form)
    identifier = form.get("identifier", "")
    result = await accounts.sign_in(identifier, form.get("password", ""))
    if not isinstance(result, accounts.SignedIn):
        return go_back(t, "/entrar", (result,), {"identifier": identifier})
    # A new token at each sign-in; the one this browser had ends.
    await accounts.end_session(read_cookie(request.headers, SESSION))
    response = go(t, "/cuenta")
    set_cookie(response, SESSION, result.token)
    return response


async def _leave(request: Request, form: Form) -> Response:
    await accounts.end_session(read_cookie(request.headers, SESSION))
    response = go(translator_from(form), "/entrar")
    clear_cookie(response, SESSION)
    # The tab's client token goes too, and with it the way back to its state.
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


ROUTES = [
    Route("/sesion", own_form(_enter), methods=["POST"]),
    Route("/salir", own_form(_leave), methods=["POST"]),
]
