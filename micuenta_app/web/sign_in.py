"""POST /sesion, POST /salir, and POST /sesion/queda: how long a session still lasts."""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..accounts import service as accounts
from ..settings import settings
from .address import slowed
from .cookies import CONTACT, DRAFT, KNOWN_BROWSER, OF_A_VISIT, SESSION, clear_cookie, read_cookie, set_cookie
from .device import device_words, is_borrowed
from .forms import Form, go, go_back, own_form, translator_from
from .origin import link_origin


async def _enter(request: Request, form: Form) -> Response:
    t = translator_from(form)
    device, identifier = device_from(request, form), form.get("identifier", "")
    password, origin = form.get("password", ""), link_origin(request.headers)
    result = await slowed(request, "sign_in") or await accounts.sign_in(identifier, password, device, origin)
    if not isinstance(result, accounts.SignedIn):
        typed = {"identifier": identifier, "prestado": form.get("prestado", "")}
        return go_back(t, "/entrar", (result,), typed)
    response = go(t, await page_after_sign_in(request))
    let_in(response, result, device)
    return response


def device_from(request: Request, form: Form) -> accounts.Device:
    """What a sign-in form was sent with: the field `prestado`, or the tablet's mode, says that it is
    borrowed."""
    return accounts.Device(
        device_words(request.headers),
        assisted=bool(form.get("prestado")) or is_borrowed(request.headers),
        known=read_cookie(request.headers, KNOWN_BROWSER),
        session=read_cookie(request.headers, SESSION),
    )


async def page_after_sign_in(request: Request) -> str:
    """The account; or what a link that was opened here before proves."""
    waits = await accounts.email_link_is_open(read_cookie(request.headers, CONTACT))
    return "/correo/confirmar" if waits else "/cuenta"


def let_in(response: Response, signed_in: accounts.SignedIn, device: accounts.Device) -> None:
    """Give a browser its new session. On a borrowed device nothing else stays."""
    set_session(response, signed_in.token, assisted=device.assisted)
    if signed_in.known:
        days = settings().known_browser_days
        set_cookie(response, KNOWN_BROWSER, signed_in.known, max_age_seconds=days * 24 * 3600)


def set_session(response: Response, token: str, *, assisted: bool) -> None:
    """The cookie of a session. On a borrowed device it dies with the longest one."""
    seconds = int(settings().assisted_total_minutes * 60) if assisted else None
    set_cookie(response, SESSION, token, max_age_seconds=seconds)


async def _leave(request: Request, form: Form) -> Response:
    was_assisted = await accounts.sign_out(read_cookie(request.headers, SESSION))
    response = go(translator_from(form), "/entrar")
    wipe(response, borrowed=was_assisted)
    return response


def wipe(response: Response, *, borrowed: bool) -> None:
    """Take away what a session left in the browser. On a borrowed device also what else a visit leaves;
    that other people's browsers are known there is theirs."""
    for name in OF_A_VISIT if borrowed else (SESSION,):
        clear_cookie(response, name)
    # The tab's client token goes too, and with it the way back to its state.
    response.headers["Clear-Site-Data"] = '"storage"'


async def _stay(request: Request, form: Form) -> Response:
    """How long the session still lasts, in seconds; `presente` says that its person is there, which a
    sign-up on a borrowed tablet hears too. Null when there is none."""
    if form.get("presente") and is_borrowed(request.headers):
        await accounts.is_here(read_cookie(request.headers, DRAFT))
    left = await accounts.time_left_by(read_cookie(request.headers, SESSION), here=bool(form.get("presente")))
    response = JSONResponse(left and asdict(left), headers={"Cache-Control": "no-store"})
    if left and left.assisted and left.is_over:
        wipe(response, borrowed=True)
    return response


ROUTES = [
    Route("/sesion", own_form(_enter), methods=["POST"]),
    Route("/sesion/queda", own_form(_stay), methods=["POST"]),
    Route("/salir", own_form(_leave), methods=["POST"]),
]
