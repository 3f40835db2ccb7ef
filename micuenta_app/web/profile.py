"""POST /cuenta/perfil/…: what a person changes of their own account.

What a code or a link proves later was asked for with the password just shown; typing the code, sending it
again and giving up need no more than the session.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..profile import service as profile
from ..ui.texts import Translator
from ..viewer import Viewer
from .cookies import SESSION, clear_cookie
from .device import device_words
from .download import download
from .forms import Form, go, go_and_say, go_back, translator_from, with_question
from .origin import link_origin
from .phrases import proposing
from .signed_in import fresh_form, signed_in_form

_HOME, _EMAIL, _PHONE = "/cuenta/perfil", "/cuenta/perfil/correo", "/cuenta/perfil/celular"
_CODE, _PASSWORD = "/cuenta/perfil/celular/codigo", "/cuenta/perfil/contrasena"

_DATA, _CLOSE = "/cuenta/perfil/datos", "/cuenta/perfil/cerrar"


async def _ask_email(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    problem = await profile.ask_email(viewer, with_question(request, form), link_origin(request.headers))
    if problem:
        return go_back(t, _EMAIL, (problem,), {"correo": form.get("correo", "")})
    return go_and_say(t, _HOME, "email_asked")


async def _ask_phone(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    problem = await profile.ask_phone(viewer, form, link_origin(request.headers))
    if problem:
        return go_back(t, _PHONE, (problem,), {name: form.get(name, "") for name in ("pais", "celular")})
    return go(t, _CODE)


async def _prove_phone(request: Request, form: Form, viewer: Viewer) -> Response:
    t, headers = translator_from(form), request.headers
    problem = await profile.prove_phone(
        viewer, form.get("codigo", ""), link_origin(headers), device_words(headers)
    )
    if problem:
        return go_back(t, _CODE, (problem,), {})
    return go_and_say(t, _HOME, "phone_changed")


async def _send_again(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    kind = "phone" if form.get("cual") == "celular" else "email"
    problem = await profile.send_again(viewer, kind, link_origin(request.headers))
    page = _CODE if kind == "phone" else _HOME
    if problem:
        return go_back(t, page, (problem,), {})
    return go_and_say(t, page, f"{kind}_sent")


async def _cancel(request: Request, form: Form, viewer: Viewer) -> Response:
    kind = "phone" if form.get("cual") == "celular" else "email"
    await profile.cancel(viewer, kind)
    return go_and_say(translator_from(form), _HOME, f"{kind}_cancelled")


async def _set_language(request: Request, form: Form, viewer: Viewer) -> Response:
    language = await profile.set_language(viewer, form.get("lengua", ""))
    return go_and_say(Translator(language), _HOME, "language")


async def _set_password(request: Request, form: Form, viewer: Viewer) -> Response:
    t, headers = translator_from(form), request.headers
    problem = await profile.set_password(
        viewer, form.get("password", ""), link_origin(headers), device_words(headers)
    )
    if problem:
        return go_back(t, _PASSWORD, (problem,), {})
    return go_and_say(t, _HOME, "password")


async def _own_data(request: Request, form: Form, viewer: Viewer) -> Response:
    t, headers = translator_from(form), request.headers
    kind = "json" if form.get("formato") == "json" else "pdf"
    file = await profile.own_data(viewer, kind, t, link_origin(headers), device_words(headers))
    if not isinstance(file, profile.File):
        return go_back(t, _DATA, (file,), {})
    return download(file.content, file.media_type, file.name)


async def _close(request: Request, form: Form, viewer: Viewer) -> Response:
    await profile.close_account(viewer)
    response = go(translator_from(form), "/cuenta-cerrada")
    clear_cookie(response, SESSION)
    # The tab's client token goes too, and with it the way back to its state.
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


ROUTES = [
    Route(_EMAIL, fresh_form(_ask_email, page=_EMAIL), methods=["POST"]),
    Route(_PHONE, fresh_form(_ask_phone, page=_PHONE), methods=["POST"]),
    Route(_CODE, signed_in_form(_prove_phone), methods=["POST"]),
    Route(_DATA, fresh_form(_own_data, page=_DATA), methods=["POST"]),
    Route(_CLOSE, fresh_form(_close, page=f"{_CLOSE}/seguro"), methods=["POST"]),
    Route(f"{_HOME}/reenviar", signed_in_form(_send_again), methods=["POST"]),
    Route(f"{_HOME}/cancelar", signed_in_form(_cancel), methods=["POST"]),
    Route(f"{_HOME}/idioma", signed_in_form(_set_language), methods=["POST"]),
    Route(f"{_HOME}/frase", proposing(SESSION, profile.propose_phrase), methods=["GET"]),
    Route(_PASSWORD, fresh_form(_set_password, page=_PASSWORD), methods=["POST"]),
]
