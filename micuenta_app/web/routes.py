"""The HTTP routes beside Reflex's own."""

from starlette.routing import Route

from . import health, sign_in, sign_up


def routes() -> list[Route]:
    return [*sign_in.ROUTES, *sign_up.ROUTES, *health.ROUTES]
