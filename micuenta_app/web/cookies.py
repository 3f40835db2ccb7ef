"""The cookies of this site: HttpOnly, same-site, without anything readable in them."""

from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from starlette.responses import Response

from ..settings import settings

SESSION, DRAFT, NOTICE = "sesion", "registro", "aviso"


def cookie_name(name: str) -> str:
    """The name on the wire. The __Host- prefix binds it to this host and https; plain-http
    localhost cannot carry it."""
    return f"__Host-{name}" if settings().secure else name


def read_cookie(headers: Mapping[str, str], name: str) -> str:
    """A cookie's value from request headers, or an empty string."""
    cookies = SimpleCookie()
    try:
        cookies.load(headers.get("cookie", ""))
    except CookieError:
        return ""
    morsel = cookies.get(cookie_name(name))
    return morsel.value if morsel else ""


def set_cookie(response: Response, name: str, value: str, *, max_age_seconds: int | None = None) -> None:
    response.set_cookie(
        cookie_name(name),
        value,
        max_age=max_age_seconds,
        path="/",
        secure=settings().secure,
        httponly=True,
        samesite="lax",
    )


def clear_cookie(response: Response, name: str) -> None:
    response.delete_cookie(
        cookie_name(name), path="/", secure=settings().secure, httponly=True, samesite="lax"
    )
