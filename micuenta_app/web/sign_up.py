"""POST /registro begins a sign-up; POST /registro/{step} answers a question; GET /registro/frase
proposes a password.

The secret steps come only this way; the others too while the page's script has not loaded yet.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..settings import settings
from .cookies import DRAFT, clear_cookie, read_cookie, set_cookie
from .forms import REFUSED, Form, go, go_back, own_form, translator_from
from .notice import take


async def _begin(request: Request, form: Form) -> Response:
    t = translator_from(form)
    token = await accounts.begin_signup(t.language)
    response = go(t, "/registro/nss")
    set_cookie(response, DRAFT, token, max_age_seconds=settings().draft_hours * 3600)
    return response


async def _answer(request: Request, form: Form) -> Response:
    step = accounts.step_named(request.path_params["step"])
    if step is None:
        return PlainTextResponse(REFUSED, 404)
    t = translator_from(form)
    answers = _with_question(request, form) if step == "correo" else form
    outcome = await accounts.answer(read_cookie(request.headers, DRAFT), step, answers)
    if outcome.problems:
        asked = () if step in accounts.SECRET_STEPS else accounts.fields_of(step)
        typed = {name: form[name] for name in asked if name in form}
        return go_back(t, f"/registro/{step}", outcome.problems, typed)
    if outcome.done:
        response = go(t, "/registro/listo")
        clear_cookie(response, DRAFT)
        return response
    return go(t, f"/registro/{outcome.next}" if outcome.next else "/registro")


async def _propose(request: Request) -> Response:
    # A secret, so it comes neither over the event socket nor to another site's page. Old browsers, and
    # all on plain http by number, do not say which page asks; no other site's can read the answer.
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return PlainTextResponse(REFUSED, 403)
    words = await accounts.propose_phrase(read_cookie(request.headers, DRAFT))
    if words is None:
        return PlainTextResponse(REFUSED, 404)
    return JSONResponse({"words": words}, headers={"Cache-Control": "no-store"})


def _with_question(request: Request, form: Form) -> Form:
    """The form with the address that was asked about. A page shows its question, and names the address
    in its form, once its script has loaded; who is faster than that sends it again without."""
    if form.get("correo_visto"):
        return form
    return {**form, "correo_visto": take(request.headers).typed.get("correo", "")}


ROUTES = [
    Route("/registro/frase", _propose, methods=["GET"]),
    Route("/registro", own_form(_begin), methods=["POST"]),
    Route("/registro/{step}", own_form(_answer), methods=["POST"]),
]
