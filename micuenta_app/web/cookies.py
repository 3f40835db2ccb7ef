"""The cookies of this site: same-site, without anything of a person in them, and HttpOnly but for two that
only change how pages look."""

from collections.abc import Mapping

from starlette.responses import Response

from ..settings import settings

SESSION, DRAFT, RECOVERY, NOTICE = "sesion", "registro", "recuperar", "aviso"
KNOWN_BROWSER, PASSKEY, CONTACT, NOT_ME = "conocido", "llave", "correo", "no-fui-yo"
# Who has lost the e-mail and proves the phone; who stops that.
PROOF, STOP = "celular", "parar"
# The code of a sign-up that goes on here.
HANDOVER = "pasar"
# A borrowed tablet; and for its pages' looks alone, where a script reads it, the same once more.
ASSISTED, ASSISTED_LOOKS = "asistido", "tablet"
# Who may see the counts; for the demonstration's pages alone, whose story is told.
COUNTS, TOUR = "conteo", "recorrido"
# All that a visit leaves on a borrowed tablet.
OF_A_VISIT = (SESSION, DRAFT, RECOVERY, NOTICE, PASSKEY, CONTACT, NOT_ME, PROOF, STOP, HANDOVER, COUNTS)


def cookie_name(name: str) -> str:
    """The name on the wire. The __Host- prefix binds it to this host and https; plain-http
    localhost cannot carry it."""
    return f"__Host-{name}" if settings().secure else name


def read_cookie(headers: Mapping[str, str], name: str) -> str:
    """A cookie's value from request headers; empty when it is absent or came twice.

    Cut at semicolons only, as browsers send them: lenient parsers find a cookie inside another's
    value, which a sibling site may have set, and that undoes what the __Host- prefix is for.
    """
    wanted = cookie_name(name)
    parts = (part.strip(" \t").partition("=") for part in headers.get("cookie", "").split(";"))
    values = {value for found, equals, value in parts if equals and found == wanted}
    return values.pop() if len(values) == 1 else ""


def set_cookie(
    response: Response, name: str, value: str, *, max_age_seconds: int | None = None, looks: bool = False
) -> None:
    """
    Args:
        looks: a script of ours reads it; the server does not.
    """
    response.set_cookie(
        cookie_name(name),
        value,
        max_age=max_age_seconds,
        path="/",
        secure=settings().secure,
        httponly=not looks,
        samesite="lax",
    )


def clear_cookie(response: Response, name: str) -> None:
    response.delete_cookie(
        cookie_name(name), path="/", secure=settings().secure, httponly=True, samesite="lax"
    )
