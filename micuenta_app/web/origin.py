"""Which hosts this site answers to, and whether a request comes from one of its own pages.

With configured origins only these count. Without, the site is on this machine, on plain http or behind
something there that speaks TLS: it answers to localhost, and to plain IP addresses once it was opened to
the local network. A name it does not know is refused even when Host and Origin agree, because a hostile
site can point its own name at this address (DNS rebinding); it cannot do so with an IP address.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.types import Scope

from ..settings import settings


def header(scope: Scope, name: bytes) -> str:
    """A header's value; empty when absent or sent twice, since two readers could pick differently."""
    values = [value for key, value in scope["headers"] if key == name]
    return values[0].decode("latin-1") if len(values) == 1 else ""


# A name or address and a port, nothing else: the value is copied into the security policy.
_HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?")


def is_our_host(host: str) -> bool:
    """Whether a Host header names this site."""
    if settings().origins:
        return host in {urlsplit(origin).netloc for origin in settings().origins}
    if not _HOST.fullmatch(host):
        return False
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if name == "localhost":
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or settings().lan


def is_same_origin(scope: Scope) -> bool:
    """Whether the browser says that one of this site's own pages sent the request."""
    origin, host = header(scope, b"origin"), header(scope, b"host")
    if settings().origins:
        return origin in settings().origins and urlsplit(origin).netloc == host
    # Who speaks TLS at this very host and port hands it on to us.
    return is_our_host(host) and origin in (f"http://{host}", f"https://{host}")


def link_origin(headers: Mapping[str, str]) -> str:
    """What a link in a message begins with, for whoever sent a request that was let through.

    Without configured origins any IP address counts as ours on a local network, and a stranger could
    have the link point at theirs: real people are only ever sent a configured origin or this machine.
    """
    host = headers.get("host", "")
    if origins := settings().origins:
        return next((origin for origin in origins if urlsplit(origin).netloc == host), origins[0])
    if settings().demo:
        return f"http://{host}"
    return f"http://localhost:{urlsplit(f'//{host}').port or 80}"
