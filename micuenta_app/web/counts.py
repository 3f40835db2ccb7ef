"""POST /demo/conteo takes the worker's PIN where the site is real; GET /demo/conteo.csv is all that is
counted. POST /fraude/practica/jugada says that a round of the practice was played, and nothing of it."""

import csv
import io

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ..counts import service as counts
from ..outreach import service as outreach
from ..settings import settings
from .address import network_of, slowed
from .cookies import COUNTS, read_cookie, set_cookie
from .download import download
from .forms import REFUSED, Form, go, go_back, own_form, translator_from

_PAGE = "/demo/conteo"
# More than there ever are: fifty years.
_ALL_DAYS = 20_000


async def _show(request: Request, form: Form) -> Response:
    if not settings().outreach_pin:
        return PlainTextResponse(REFUSED, 404)
    t = translator_from(form)
    problem = await outreach.check_pin(form.get("pin", ""), network_of(request.scope))
    if problem:
        return go_back(t, _PAGE, (problem,), {})
    response = go(t, _PAGE)
    set_cookie(response, COUNTS, outreach.counts_ticket(), max_age_seconds=60 * outreach.COUNTS_MINUTES)
    return response


async def _file(request: Request) -> Response:
    if not outreach.may_see_counts(read_cookie(request.headers, COUNTS)):
        return PlainTextResponse(REFUSED, 403)
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(("day", "name", "count"))
    rows.writerows((row.day, row.name, row.count) for row in await counts.newest_days(_ALL_DAYS))
    return download(text.getvalue().encode(), "text/csv; charset=utf-8", "conteo.csv")


async def _played(request: Request, form: Form) -> Response:
    if not await slowed(request, "round"):
        await counts.count("practice")
    return Response(status_code=204)


ROUTES = [
    Route("/fraude/practica/jugada", own_form(_played), methods=["POST"]),
    Route(_PAGE, own_form(_show), methods=["POST"]),
    Route(f"{_PAGE}.csv", _file, methods=["GET"]),
]
