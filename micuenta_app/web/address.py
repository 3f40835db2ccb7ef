"""From where a request comes, as far as that can be known, and slowing down whom sends too many.

The address is the socket's own. Behind proxies that is the nearest proxy's, and MICUENTA_TRUSTED_PROXIES
says how many of them to look behind: each adds whom it heard from at the right of X-Forwarded-For, and
what stands further left is only what somebody claims.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from starlette.requests import Request
from starlette.types import Scope

from ..accounts import service as accounts
from ..settings import settings

# What a home or telephone gets: within it every device takes any address it likes (RFC 6177).
_IPV6_NETWORK_BITS = 64


async def slowed(request: Request, what: accounts.Traffic) -> accounts.Problem | None:
    """Count a form that was sent, and say what to answer when too many came from its address."""
    seconds = await accounts.count_visit(what, network_of(request.scope))
    return accounts.Problem("", "address_wait", seconds) if seconds else None


def network_of(scope: Scope) -> str:
    """The sender's IPv4 address or IPv6 network; empty where there is none, as on a Unix socket."""
    claimed = [
        part.decode("latin-1").strip()
        for name, value in scope["headers"]
        if name == b"x-forwarded-for"
        for part in value.split(b",")
    ]
    hops = settings().trusted_proxies
    forwarded = claimed[-hops] if 0 < hops <= len(claimed) else ""
    address = _parsed(forwarded) or _parsed((scope["client"] or ("",))[0])
    if isinstance(address, IPv6Address):
        return str(ip_network((address, _IPV6_NETWORK_BITS), strict=False))
    return str(address or "")


def _parsed(said: str) -> IPv4Address | IPv6Address | None:
    """An address, also as some proxies write it: with a port, or in brackets."""
    if said.startswith("["):
        said = said[1:].partition("]")[0]
    elif said.count(":") == 1:
        said = said.partition(":")[0]
    try:
        address = ip_address(said)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
