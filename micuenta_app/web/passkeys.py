"""Passkeys: POST /llave/{purpose}/reto gives a challenge, POST /llave/{purpose} takes its answer, and
POST /cuenta/perfil/llaves/quitar removes a key.

A browser's script sends and gets JSON (assets/js/passkeys.js): {"go": an address}, {"error": words} or
{"options": what to ask the phone for}. No challenge and no answer crosses the event socket.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..accounts.texts import problem_text
from ..passkeys import service as passkeys
from ..ui.texts import Translator, translator_for
from ..viewer import Viewer
from .address import slowed
from .cookies import PASSKEY, clear_cookie, read_cookie, set_cookie
from .device import device_words
from .forms import Form, go_and_say, go_back, own_body, refuse, translator_from
from .notice import Notice, leave
from .sign_in import device_from, let_in, page_after_sign_in, set_session
from .signed_in import fresh_form, viewer_from

PAGE = "/cuenta/perfil/llaves"
_JSON = "application/json"
_NOTHING_HERE = accounts.Problem("", "passkey_address")

Said = Mapping[str, Any]
Answer = Callable[[Request, Said, passkeys.Site, Translator], Awaitable[Response]]
ViewersAnswer = Callable[[Request, Said, passkeys.Site, Translator, Viewer], Awaitable[Response]]


def _own_json(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """An own_form for JSON, at an address that can have passkeys."""

    async def guarded(request: Request) -> Response:
        body = await own_body(request, _JSON)
        if isinstance(body, Response):
            return body
        try:
            said = json.loads(body)
        except (ValueError, RecursionError):
            return refuse(400, "form_malformed")
        if not isinstance(said, dict):
            return refuse(400, "form_malformed")
        t = translator_for(str(said.get("idioma", "")))
        # own_body let only our own origins through.
        site = passkeys.site_at(request.headers["origin"])
        if site is None:
            return _error(t, _NOTHING_HERE)
        return await answer(request, said, site, t)

    return guarded


def _signed_in(answer: ViewersAnswer, *, fresh: bool) -> Callable[[Request], Awaitable[Response]]:
    """The same from somebody who is signed in, and has just shown it where the answer changes the account."""

    async def guarded(request: Request, said: Said, site: passkeys.Site, t: Translator) -> Response:
        viewer = await viewer_from(request.headers)
        if viewer is None:
            return _go(t, "/entrar")
        if fresh and not accounts.is_fresh(viewer):
            return _go(t, accounts.confirm_path(PAGE))
        return await answer(request, said, site, t, viewer)

    return _own_json(guarded)


def _error(t: Translator, problem: accounts.Problem) -> Response:
    return JSONResponse({"error": problem_text(t, problem)})


def _go(t: Translator, path: str) -> Response:
    return JSONResponse({"go": t.href(path)})


def _asked(t: Translator, begun: passkeys.Begun | accounts.Problem) -> Response:
    if isinstance(begun, accounts.Problem):
        return _error(t, begun)
    response = JSONResponse({"options": begun.options})
    set_cookie(response, PASSKEY, begun.token, max_age_seconds=passkeys.CHALLENGE_MINUTES * 60)
    return response


def _challenge_cookie(request: Request) -> str:
    return read_cookie(request.headers, PASSKEY)


async def _ask_to_enter(request: Request, said: Said, site: passkeys.Site, t: Translator) -> Response:
    slow = await slowed(request, "sign_in")
    return _asked(t, slow or await passkeys.begin_sign_in(site, _challenge_cookie(request)))


async def _enter(request: Request, said: Said, site: passkeys.Site, t: Translator) -> Response:
    device = device_from(request, said)
    result = await passkeys.sign_in(site, _challenge_cookie(request), said.get("credential"), device)
    if not isinstance(result, accounts.SignedIn):
        return _error(t, result)
    response = _go(t, await page_after_sign_in(request))
    let_in(response, result, device)
    clear_cookie(response, PASSKEY)
    return response


async def _ask_to_confirm(
    request: Request, said: Said, site: passkeys.Site, t: Translator, viewer: Viewer
) -> Response:
    return _asked(t, await passkeys.begin_confirming(viewer, site, _challenge_cookie(request)))


async def _confirm(
    request: Request, said: Said, site: passkeys.Site, t: Translator, viewer: Viewer
) -> Response:
    result = await passkeys.confirm(viewer, site, _challenge_cookie(request), said.get("credential"))
    if isinstance(result, accounts.Problem):
        return _error(t, result)
    response = _go(t, accounts.page_after_confirm(str(said.get("para", ""))))
    set_session(response, result.token, assisted=result.assisted)
    clear_cookie(response, PASSKEY)
    return response


async def _ask_to_add(
    request: Request, said: Said, site: passkeys.Site, t: Translator, viewer: Viewer
) -> Response:
    return _asked(t, await passkeys.begin_adding(viewer, site, _challenge_cookie(request)))


async def _add(request: Request, said: Said, site: passkeys.Site, t: Translator, viewer: Viewer) -> Response:
    device = accounts.Device(device_words(request.headers))
    problem = await passkeys.add(viewer, site, _challenge_cookie(request), said.get("credential"), device)
    if problem:
        return _error(t, problem)
    response = _go(t, PAGE)
    leave(response, Notice(done="saved"))
    clear_cookie(response, PASSKEY)
    return response


async def _remove(request: Request, form: Form, viewer: Viewer) -> Response:
    t, place = translator_from(form), form.get("lugar", "")
    number = int(place) if place.isascii() and place.isdigit() and len(place) < 4 else -1
    problem = await passkeys.remove(viewer, number, form.get("hecha", ""))
    if problem:
        return go_back(t, PAGE, (problem,), {})
    return go_and_say(t, PAGE, "removed")


ROUTES = [
    Route("/llave/entrar/reto", _own_json(_ask_to_enter), methods=["POST"]),
    Route("/llave/entrar", _own_json(_enter), methods=["POST"]),
    Route("/llave/confirmar/reto", _signed_in(_ask_to_confirm, fresh=False), methods=["POST"]),
    Route("/llave/confirmar", _signed_in(_confirm, fresh=False), methods=["POST"]),
    Route("/llave/nueva/reto", _signed_in(_ask_to_add, fresh=True), methods=["POST"]),
    Route("/llave/nueva", _signed_in(_add, fresh=True), methods=["POST"]),
    Route(f"{PAGE}/quitar", fresh_form(_remove, page=PAGE), methods=["POST"]),
]
