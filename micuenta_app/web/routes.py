"""The HTTP routes beside Reflex's own."""

from starlette.routing import Route

from . import health, recovery, sign_in, sign_up


def routes() -> list[Route]:
    return [*sign_in.ROUTES, *sign_up.ROUTES, *recovery.ROUTES, *health.ROUTES]
