"""What `micuenta run` says when it is about to serve: where, to whom, and what is still unset."""

import socket

from .outreach.keys import KEYS
from .registry.named_people import NAMED
from .settings import settings


def addresses(host: str, port: int) -> list[str]:
    """Where a browser finds the site."""
    if settings().origins:
        return list(settings().origins)
    if host == "127.0.0.1":
        return [f"http://localhost:{port}/"]
    if host not in ("0.0.0.0", "::"):  # noqa: S104
        return [f"http://{f'[{host}]' if ':' in host else host}:{port}/"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        # Connecting a datagram socket sends nothing; it only chooses the address others see. The
        # destination is one reserved for documentation (RFC 5737).
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return [f"http://localhost:{port}/"]
        return [f"http://localhost:{port}/", f"http://{probe.getsockname()[0]}:{port}/"]


def print_welcome(where: list[str], *, people: bool) -> None:
    """Print it; `people` when the fictional ones can sign in."""
    print("\nMi Cuenta desde el extranjero:  " + "  ".join(where))
    if people:
        _print_people(where[0])
    print("\nStop with Ctrl-C.\n", flush=True)
    if settings().secure and not settings().trusted_proxies:
        print(
            "MICUENTA_TRUSTED_PROXIES is not set: everybody behind the https proxy counts as one address, "
            "and too many people at once would wait for each other.",
            flush=True,
        )
    if not settings().demo and not settings().operator:
        print("The privacy notice does not say who runs this site: set MICUENTA_OPERATOR.", flush=True)


def _print_people(address: str) -> None:
    print("\nFictional people to sign in as (name · e-mail · password):")
    for person in NAMED:
        if keys := KEYS.get(person.key):
            name = f"{person.names.given_names} {person.names.first_surname}"
            print(f"  {name} · {keys.email} · {keys.password}")
    print(f"What is sent to them is read at {address.rstrip('/')}/demo/bandeja")
