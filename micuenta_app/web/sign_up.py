"""POST /registro begins a sign-up; POST /registro/{step} answers a question, POST /registro/codigo/otro
asks for another code; GET /registro/frase proposes a password; GET /registro/abrir/{token} comes back to
the code on another device.

The secret steps come only this way; the others too while the page's script has not loaded yet.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..settings import settings
from ..ui.texts import Translator
from .address import slowed
from .cookies import DRAFT, clear_cookie, read_cookie, set_cookie
from .device import is_borrowed
from .forms import REFUSED, Form, go, go_back, own_form, translator_from, with_question
from .links import link_routes
from .notice import Notice, leave
from .origin import link_origin
from .phrases import proposing


async def _begin(request: Request, form: Form) -> Response:
    t = translator_from(form)
    if problem := await slowed(request, "sign_up"):
        return go_back(t, "/registro", (problem,), {})
    token = await accounts.begin_signup(
        t.language, form.get("aviso", ""), assisted=is_borrowed(request.headers)
    )
    if token is None:
        return go_back(t, "/registro", (accounts.Problem("", "notice_changed"),), {})
    response = go(t, "/registro/nss")
    set_draft(response, token)
    return response


def set_draft(response: Response, token: str) -> None:
    """Give a browser its sign-up."""
    set_cookie(response, DRAFT, token, max_age_seconds=settings().draft_hours * 3600)


async def _answer(request: Request, form: Form) -> Response:
    step = accounts.step_named(request.path_params["step"])
    if step is None:
        return PlainTextResponse(REFUSED, 404)
    t = translator_from(form)
    if step == "codigo" and (problem := await slowed(request, "code")):
        return go_back(t, "/registro/codigo", (problem,), {})
    answers = with_question(request, form) if step == "correo" else form
    token, origin = read_cookie(request.headers, DRAFT), link_origin(request.headers)
    outcome = await accounts.answer(token, step, answers, origin=origin)
    if outcome.problems:
        asked = () if step in accounts.SECRET_STEPS else accounts.fields_of(step)
        typed = {name: form[name] for name in asked if name in form}
        return go_back(t, f"/registro/{step}", outcome.problems, typed)
    if outcome.done:
        response = go(t, "/registro/listo")
        clear_cookie(response, DRAFT)
        leave(response, Notice(typed={"correo": outcome.link_sent_to}))
        return response
    response = go(t, f"/registro/{outcome.next}" if outcome.next else "/registro")
    if outcome.token:
        set_draft(response, outcome.token)
    return response


async def _send_again(request: Request, form: Form) -> Response:
    t = translator_from(form)
    token, origin = read_cookie(request.headers, DRAFT), link_origin(request.headers)
    problem = await accounts.send_again(token, form.get("canal", ""), origin=origin)
    return go_back(t, "/registro/codigo", (problem,), {}) if problem else go(t, "/registro/codigo")


async def _open(request: Request, t: Translator, link: str) -> Response:
    cookie = read_cookie(request.headers, DRAFT)
    token = await accounts.follow_link(link, cookie)
    if token is None:
        return go_back(t, "/registro", (accounts.Problem("", "link_gone"),), {})
    response = go(t, "/registro/codigo")
    if token != cookie:
        set_draft(response, token)
    return response


ROUTES = [
    Route("/registro/frase", proposing(DRAFT, accounts.propose_phrase), methods=["GET"]),
    *link_routes("/registro/abrir", _open),
    Route("/registro", own_form(_begin), methods=["POST"]),
    Route("/registro/codigo/otro", own_form(_send_again), methods=["POST"]),
    Route("/registro/{step}", own_form(_answer), methods=["POST"]),
]
