"""GET /salud: the process lives. GET /salud/listo: it can serve, its database answers."""

import structlog
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .. import db

_log = structlog.get_logger()


async def _alive(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _ready(request: Request) -> Response:
    try:
        async with db.reading() as database:
            await database.execute(text("SELECT 1"))
    except (SQLAlchemyError, OSError) as failure:
        _log.warning("not_ready", cause=type(failure).__name__)
        return JSONResponse({"status": "database"}, 503)
    return JSONResponse({"status": "ok"})


ROUTES = [Route("/salud", _alive), Route("/salud/listo", _ready)]
