"""POST /cuenta/pagar/ya-pague keeps a payment that the person says they made; /cuenta/pagar/quitar takes
back one told of by mistake; /cuenta/pagar/avisos and /cuenta/pagar/sin-avisos begin and end reminders.

A credit is named by its place in the person's own list, a payment by its number among their own.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..payments import service as payments
from ..viewer import Viewer
from .forms import Form, go_and_say, go_back, translator_from
from .signed_in import signed_in_form

_PAY, _TELL = "/cuenta/pagar", "/cuenta/pagar/ya-pague"


async def _tell(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    told = await payments.tell(viewer, form)
    if isinstance(told, int):
        return go_and_say(t, f"{_PAY}/recibo?de={told}", "order_told")
    return go_back(t, _TELL, told, {name: form.get(name, "") for name in payments.TELL_FIELDS})


async def _take_back(request: Request, form: Form, viewer: Viewer) -> Response:
    done = await payments.take_back(viewer, form.get("pago", ""))
    return go_and_say(translator_from(form), _PAY, "order_gone" if done else "order_stays")


async def _ask(request: Request, form: Form, viewer: Viewer) -> Response:
    t = translator_from(form)
    if problem := await payments.ask_reminders(viewer, form):
        return go_back(t, _PAY, (problem,), {})
    return go_and_say(t, _PAY, "reminders_on")


async def _stop(request: Request, form: Form, viewer: Viewer) -> Response:
    await payments.stop_reminders(viewer, form)
    return go_and_say(translator_from(form), _PAY, "reminders_off")


ROUTES = [
    Route(_TELL, signed_in_form(_tell), methods=["POST"]),
    Route(f"{_PAY}/avisos", signed_in_form(_ask), methods=["POST"]),
    Route(f"{_PAY}/sin-avisos", signed_in_form(_stop), methods=["POST"]),
    Route(f"{_PAY}/quitar", signed_in_form(_take_back), methods=["POST"]),
]
