"""POST /cuenta/ahorro/descargar: a statement of one's own savings. Nothing about it is in an address."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..savings import service as savings
from ..viewer import Viewer
from .device import device_words
from .download import download
from .forms import Form, go_back, translator_from
from .signed_in import signed_in_form

_PAGE = "/cuenta/ahorro/descargar"
_FIELDS = ("desde", "hasta", "formato")


async def _statement(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    file = await savings.statement_file(viewer, form, t, device_words(request.headers))
    if not isinstance(file, savings.File):
        return go_back(t, _PAGE, (file,), {name: form.get(name, "") for name in _FIELDS})
    return download(file.content, file.media_type, file.name)


ROUTES = [Route(_PAGE, signed_in_form(_statement), methods=["POST"])]
