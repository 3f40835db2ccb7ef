"""POST /retiro/documento: the result of the retirement check as a PDF, with or without an account.

The answers come with the form and go with the answer: nothing of them is kept.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ..pdf import TooBusy
from ..retirement.document import NoPlan, document
from .address import slowed
from .download import download
from .forms import Form, own_form, refuse, translator_from

_RETRY_SECONDS = 10


async def _document(request: Request, form: Form) -> Response:
    t = translator_from(form)
    try:
        if await slowed(request, "document"):
            raise TooBusy
        made = await document(t, form.get("plan", ""))
    except NoPlan:
        return refuse(400, "no_plan")
    except TooBusy:
        words = t(
            "Hay muchas personas haciendo lo mismo. Espera un momento, vuelve atrás e intenta otra vez."
        )
        return PlainTextResponse(words, 503, {"Retry-After": str(_RETRY_SECONDS)})
    return download(made.content, "application/pdf", made.name)


ROUTES = [Route("/retiro/documento", own_form(_document), methods=["POST"])]
