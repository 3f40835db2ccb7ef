"""GET /correo/abrir/{token} opens the link in a message to a new e-mail, POST /correo/confirmar uses it.

Confirming needs a session of the account that asked: a mistyped mailbox is a stranger's. Where there is
none, the link's token stays in its cookie until its owner has signed in.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..profile import service as profile
from ..settings import settings
from ..ui.texts import Translator
from ..viewer import Viewer
from .cookies import CONTACT, clear_cookie, read_cookie
from .device import device_words
from .forms import Form, go, go_back, translator_from
from .links import keep, link_routes
from .origin import link_origin
from .signed_in import signed_in_form


async def _open(_request: Request, t: Translator, token: str) -> Response:
    return keep(t, "/correo/confirmar", CONTACT, token, seconds=settings().contact_link_hours * 3600)


async def _prove(request: Request, form: Form, viewer: Viewer) -> Response:
    t, headers = translator_from(form), request.headers
    problem = await profile.prove_email(
        read_cookie(headers, CONTACT), viewer, link_origin(headers), device_words(headers)
    )
    if problem:
        return go_back(t, "/correo/confirmar", (problem,), {})
    response = go(t, "/correo/confirmado")
    clear_cookie(response, CONTACT)
    return response


ROUTES = [
    *link_routes("/correo/abrir", _open),
    Route("/correo/confirmar", signed_in_form(_prove), methods=["POST"]),
]
