"""Forms of /cuenta/actividad: signing out elsewhere, and reporting what one did not do."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..activity import service as activity
from ..viewer import Viewer
from .forms import Form, go, translator_from
from .notice import Notice, leave
from .signed_in import signed_in_form

_PAGE = "/cuenta/actividad"


async def _end_one(request: Request, form: Form, viewer: Viewer) -> Response:
    return _ended(form, int(await activity.end_session(viewer, form.get("sesion", ""))))


async def _end_others(request: Request, form: Form, viewer: Viewer) -> Response:
    return _ended(form, await activity.end_other_sessions(viewer))


def _ended(form: Form, count: int) -> Response:
    response = go(translator_from(form), _PAGE)
    leave(response, Notice(typed={"ended": str(count)}))
    return response


async def _report(request: Request, form: Form, viewer: Viewer) -> Response:
    key = form.get("de", "")
    number = await activity.report(viewer, key)
    # The key is of our making once it names an event.
    return go(translator_from(form), f"{_PAGE}/reportar?de={key}" if number else _PAGE)


ROUTES = [
    Route(f"{_PAGE}/cerrar", signed_in_form(_end_one), methods=["POST"]),
    Route(f"{_PAGE}/cerrar-demas", signed_in_form(_end_others), methods=["POST"]),
    Route(f"{_PAGE}/reportar", signed_in_form(_report), methods=["POST"]),
]
