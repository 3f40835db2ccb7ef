"""GET /fraude/cartel.pdf: the fraud page's advice as a sheet for a wall."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..fraud.poster import poster
from ..ui.texts import LANGUAGES, Translator, language_of
from .origin import link_origin


async def _poster(request: Request) -> Response:
    content = await asyncio.to_thread(poster, language_of(request.url.path), link_origin(request.headers))
    # A file to keep: whoever prints it may have no network at the printer.
    headers = {"Content-Disposition": 'attachment; filename="cartel-fraude.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


ROUTES = [Route(Translator(language).href("/fraude/cartel.pdf"), _poster) for language in LANGUAGES]
