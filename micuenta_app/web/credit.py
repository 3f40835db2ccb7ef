"""POST /cuenta/credito/descargar: a paper of one's own credit. Nothing about it is in an address."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts.service import Problem
from ..credit import service as credit
from ..viewer import Viewer
from .device import device_words
from .download import download
from .forms import Form, go_back, place_from, translator_from
from .signed_in import signed_in_form

_PAGE = "/cuenta/credito/descargar"
_FIELDS = ("credito", "mes", "anio", "desde", "hasta", "formato")


async def _paper(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    file = await credit.paper_file(viewer, place_from(form), form, t, device_words(request.headers))
    if isinstance(file, Problem):
        return go_back(t, _PAGE, (file,), {name: form.get(name, "") for name in _FIELDS})
    return download(file.content, file.media_type, file.name)


ROUTES = [Route(_PAGE, signed_in_form(_paper), methods=["POST"])]
