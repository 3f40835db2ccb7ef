"""Native forms of people who are signed in, and of those who have just shown who they are.

A page whose form matters asks for the password before it is filled in (its state does), so that nothing
typed is lost; here it is checked again.
"""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from ..accounts import service as accounts
from ..viewer import Viewer
from .cookies import SESSION, read_cookie
from .forms import Form, go, own_form, translator_from

Answer = Callable[[Request, Form, Viewer], Awaitable[Response]]


async def viewer_from(headers: Mapping[str, str]) -> Viewer | None:
    """Who a request's cookie stands for."""
    token = read_cookie(headers, SESSION)
    return await accounts.viewer_of(token) if token else None


def signed_in_form(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """A form of our own pages, from somebody who is signed in; anyone else goes to the sign-in page."""

    async def guarded(request: Request, form: Form) -> Response:
        viewer = await viewer_from(request.headers)
        if viewer is None:
            return go(translator_from(form), "/entrar")
        return await answer(request, form, viewer)

    return own_form(guarded)


def fresh_form(answer: Answer, *, page: str) -> Callable[[Request], Awaitable[Response]]:
    """The same, for what changes the account: who has not shown their password or passkey in the last
    minutes does that first and comes back to the page (ASVS 7.5.1)."""

    async def guarded(request: Request, form: Form, viewer: Viewer) -> Response:
        if not accounts.is_fresh(viewer):
            return go(translator_from(form), accounts.confirm_path(page))
        return await answer(request, form, viewer)

    return signed_in_form(guarded)
