"""The presenter's demonstration, only in demo mode. POST /demo/entrar signs in as a fictional person and
begins their story, GET /demo/recorrido/{who}/{language} gives it, POST /demo/reiniciar makes all clean.
"""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..counts import service as counts
from ..outreach import service as outreach
from ..settings import settings
from ..ui.texts import translator_for
from .address import slowed
from .cookies import KNOWN_BROWSER, TOUR, clear_cookie, set_cookie
from .forms import Form, go, go_back, own_form, translator_from
from .notice import Notice, leave
from .origin import link_origin
from .sign_in import device_from, let_in, wipe

_PAGE = "/demo"


async def _enter(request: Request, form: Form) -> Response:
    t, who = translator_from(form), form.get("persona", "")
    keys, stops = outreach.KEYS.get(who), outreach.story(t, who)
    if keys is None or not stops:
        return go(t, _PAGE)
    device, origin = device_from(request, form), link_origin(request.headers)
    result = await slowed(request, "sign_in") or await accounts.sign_in(
        keys.email, keys.password, device, origin
    )
    if not isinstance(result, accounts.SignedIn):
        changed = accounts.Problem("", "demo_changed")
        return go_back(t, _PAGE, (changed if result.code == "sign_in_wrong" else result,), {})
    await counts.count("demo")
    response = go(t, "/cuenta")
    let_in(response, result, device)
    set_cookie(response, TOUR, who, looks=True)
    return response


async def _story(request: Request) -> Response:
    t, who = translator_for(request.path_params["language"]), request.path_params["who"]
    stops = [asdict(stop) for stop in outreach.story(t, who)]
    return JSONResponse({"stops": stops, "end": t.href(_PAGE), "words": outreach.bar_words(t)})


async def _reset(request: Request, form: Form) -> Response:
    t = translator_from(form)
    if slow := await slowed(request, "reset"):
        return go_back(t, _PAGE, (slow,), {})
    await outreach.reset()
    response = go(t, _PAGE)
    wipe(response, borrowed=True)
    # Whom a browser knew is forgotten too.
    for name in (TOUR, KNOWN_BROWSER):
        clear_cookie(response, name)
    leave(response, Notice(done="clean"))
    return response


ROUTES = (
    [
        Route(f"{_PAGE}/entrar", own_form(_enter), methods=["POST"]),
        Route(f"{_PAGE}/recorrido/{{who}}/{{language}}", _story, methods=["GET"]),
        Route(f"{_PAGE}/reiniciar", own_form(_reset), methods=["POST"]),
    ]
    if settings().demo
    else []
)
