"""POST /cuenta/pagar/ficha gives the payment slip as a PDF, POST /cuenta/pagar/calendario a reminder.

Posts, not links: what is paid stands in no address. A credit is named by its place in the viewer's list.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .. import clock
from ..accounts.service import Problem
from ..payments import service as payments
from ..viewer import Viewer
from .download import download
from .forms import Form, go_back, place_from, translator_from
from .signed_in import signed_in_form

_PAGE = "/cuenta/pagar"
_CHOSEN = ("credito", "cuanto", "monto")


async def _slip(request: Request, form: Form, viewer: Viewer) -> Response:
    t, chosen = translator_from(form), {name: form.get(name, "") for name in _CHOSEN}
    desk = await payments.desk_of(viewer, place_from(form), chosen["cuanto"], chosen["monto"])
    if desk.slip is None:
        return go_back(t, _PAGE, (desk.problem or Problem("cuanto", "no_slip"),), chosen)
    try:
        content = await payments.as_pdf(t, desk.slip)
    except payments.TooBusy:
        return go_back(t, _PAGE, (Problem("", "busy"),), chosen)
    name = t("ficha-de-pago")
    return download(content, "application/pdf", f"{name}.pdf")


async def _reminder(request: Request, form: Form, viewer: Viewer) -> Response:
    t, typed = translator_from(form), form.get("fecha", "")
    now = clock.now()
    try:
        day = payments.reminder_day(typed, now.date())
    except payments.BadDay as bad:
        return go_back(t, _PAGE, (Problem("fecha", str(bad)),), {"fecha": typed})
    content = payments.calendar_file(t, day, monthly=form.get("cada_mes") == "1", made_at=now)
    name = t("aviso")
    return download(content, "text/calendar", f"{name}.ics")


ROUTES = [
    Route(f"{_PAGE}/ficha", signed_in_form(_slip), methods=["POST"]),
    Route(f"{_PAGE}/calendario", signed_in_form(_reminder), methods=["POST"]),
]
