"""POST /cuenta/pagar/recibo keeps the picture of a receipt, …/ver gives it to its owner, …/borrar deletes it.

A payment is named by its number among the person's own. The picture is an attachment in a sandbox: no
browser shows it as a page of this site.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts.service import Problem
from ..payments import service as payments
from ..viewer import Viewer
from .download import download
from .forms import Form, go_and_say, go_back, translator_from
from .signed_in import signed_in_form
from .upload import Upload, own_upload

_PAY, _RECEIPT = "/cuenta/pagar", "/cuenta/pagar/recibo"


async def _keep(request: Request, upload: Upload, viewer: Viewer) -> Response:
    t, number = translator_from(upload.fields), payments.number_of(upload.fields.get("pago", ""))
    if upload.content is None:
        problem = Problem("recibo", "receipt_large")
    else:
        problem = await payments.keep_receipt(viewer, number, upload.content)
    if problem:
        return go_back(t, f"{_RECEIPT}?de={number or 0}", (problem,), {})
    return go_and_say(t, _PAY, "receipt_kept")


async def _show(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    content = await payments.receipt_of(viewer, form.get("pago", ""))
    if content is None:
        return go_and_say(t, _PAY, "receipt_none")
    name = t("recibo")
    answer = download(content, "image/jpeg", f"{name}.jpg")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


async def _forget(request: Request, form: Form, viewer: Viewer) -> Response:
    done = await payments.forget_receipt(viewer, form.get("pago", ""))
    return go_and_say(translator_from(form), _PAY, "receipt_gone" if done else "receipt_none")


ROUTES = [
    Route(
        _RECEIPT, own_upload(_keep, file="recibo", most_bytes=payments.MOST_RECEIPT_BYTES), methods=["POST"]
    ),
    Route(f"{_RECEIPT}/ver", signed_in_form(_show), methods=["POST"]),
    Route(f"{_RECEIPT}/borrar", signed_in_form(_forget), methods=["POST"]),
]
