"""`micuenta run`: everything between a checkout and a site that answers."""

import asyncio
import ipaddress
import multiprocessing
import os
import socket
import sys
import tempfile
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, func, select

from . import build, db, migrate
from .delivery.sender import missing_settings
from .settings import settings


class CannotRun(Exception):
    """Something outside the program is in the way; the text says what, in one line."""


def run(host: str, port: int) -> None:
    """Build what is stale, migrate, load the demo into an empty database, and serve until interrupted.

    Raises CannotRun before any slow work when the port, the data folder, the database or a tool is not
    usable, and later when the front end cannot be built.
    """
    if not _is_loopback(host):
        os.environ["MICUENTA_LAN"] = "true"
    address = listen_address(host, port)
    check_data_dir()
    _migrate()
    check_no_demo_people()
    if not build.is_fresh():
        check_tools()
        print("Building the pages (only when something changed; about ten seconds) …", flush=True)
        try:
            build.build()
        except build.BuildError as error:
            raise CannotRun(f"the front end could not be built:\n{error}") from error
    _set_reflex()
    people = settings().demo and _load_demo()
    db.sync_engine().dispose()  # the worker, a fork, must not share its connections
    _print_welcome(_addresses(host, port), people)
    if settings().secure and not settings().trusted_proxies:
        print(
            "MICUENTA_TRUSTED_PROXIES is not set: everybody behind the https proxy counts as one address, "
            "and too many people at once would wait for each other.",
            flush=True,
        )
    if warning := missing_settings():
        print(warning, flush=True)
    if not settings().demo and not settings().operator:
        print("The privacy notice does not say who runs this site: set MICUENTA_OPERATOR.", flush=True)
    _serve(address, port)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def listen_address(host: str, port: int) -> str:
    """The IP address of a host of this machine. Raises CannotRun when nothing can listen there."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise CannotRun(
            f"cannot listen at {host}:{port} ({error.strerror or error}); choose another with --port"
        ) from error
    return str(address[0])


def check_data_dir() -> None:
    """Raises CannotRun when nothing can be stored in the data folder."""
    folder = settings().data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CannotRun(f"cannot write to the data folder {folder} ({error.strerror or error})") from error


def _migrate() -> None:
    try:
        migrate.upgrade()
    except (OperationalError, CommandError) as error:
        reason = str(error.orig if isinstance(error, OperationalError) else error)
        raise CannotRun(f"cannot use the database ({' '.join(reason.split())})") from error


def check_tools() -> None:
    """Raises CannotRun when Bun, which builds the front end, is not in the environment."""
    if not (Path(sys.prefix) / "bin" / "bun").is_file():
        raise CannotRun(f"Bun is missing from {sys.prefix}; delete that folder and run again")


def check_no_demo_people() -> None:
    """Raises CannotRun when a real site would serve accounts whose passwords are public."""
    from .accounts.records import Account
    from .outreach.keys import KEYS

    if settings().demo:
        return
    with Session(db.sync_engine()) as session:
        public = [keys.email for keys in KEYS.values()]
        found = session.exec(select(Account.id).where(col(Account.email).in_(public)).limit(1)).first()
    if found is not None:
        raise CannotRun(
            "the fictional people of the demonstration are in this database; "
            "use another MICUENTA_DATA_DIR or MICUENTA_DATABASE_URL for a real registry"
        )


def _load_demo() -> bool:
    """See that the fictional people can sign in. False when the registry holds other people."""
    if not _demo_is_loaded():
        # In its own process: the server's worker is a fork of this one, and threads that an import or
        # a password's hash leave behind do not live on in a fork; work given to them would wait forever.
        child = multiprocessing.get_context("spawn").Process(target=_fill)
        child.start()
        child.join()
        if child.exitcode:
            raise CannotRun("the fictional people could not be loaded")
    return _demo_is_loaded()


def _demo_is_loaded() -> bool:
    from .accounts.records import Account
    from .outreach.keys import KEYS
    from .registry.named_people import NAMED
    from .registry.records import Worker

    expected = [person.nss for person in NAMED if person.key in KEYS]
    opened = select(func.count(col(Account.id))).join(Worker).where(col(Worker.nss).in_(expected))
    with Session(db.sync_engine()) as session:
        return session.exec(opened).one() == len(expected)


def _fill() -> None:
    """Import the demo registry into an empty database and open the accounts of its people."""
    from .outreach.service import seed_accounts
    from .registry.demo import write_demo
    from .registry.importer import import_folder
    from .registry.named_people import NAMED
    from .registry.records import Worker

    with Session(db.sync_engine()) as session:
        empty = session.exec(select(Worker.id).limit(1)).first() is None
    if empty:
        with tempfile.TemporaryDirectory() as folder:
            write_demo(Path(folder))
            import_folder(Path(folder))
    with Session(db.sync_engine()) as session:
        demo = session.exec(select(Worker.id).where(Worker.nss == NAMED[0].nss)).first() is not None
    if demo:
        asyncio.run(seed_accounts())


def _addresses(host: str, port: int) -> list[str]:
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


def _print_welcome(addresses: list[str], people: bool) -> None:
    print("\nMi Cuenta desde el extranjero:  " + "  ".join(addresses))
    if people:
        _print_demo_people(addresses[0])
    print("\nStop with Ctrl-C.\n", flush=True)


def _print_demo_people(address: str) -> None:
    from .outreach.keys import KEYS
    from .registry.named_people import NAMED

    print("\nFictional people to sign in as (name · e-mail · password):")
    for person in NAMED:
        if keys := KEYS.get(person.key):
            name = f"{person.names.given_names} {person.names.first_surname}"
            print(f"  {name} · {keys.email} · {keys.password}")
    print(f"What is sent to them is read at {address.rstrip('/')}/demo/bandeja")


def _set_reflex() -> None:
    """Tell Reflex how to serve. Comes before anything imports it."""
    os.environ.update(build.reflex_environment())
    os.environ.update(
        {
            # Reflex reads its internal switches with two underscores in front.
            "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
            "__REFLEX_SKIP_COMPILE": "true",
            # A phone that lost its network is noticed before it comes back and asks for its state.
            "REFLEX_SOCKET_TIMEOUT": "20s",
            "REFLEX_SOCKET_INTERVAL": "20s",
            "REFLEX_SOCKET_MAX_HTTP_BUFFER_SIZE": "65536",  # bytes
        }
    )


def _serve(address: str, port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "micuenta_app.micuenta_app:app",
        address=address,
        port=port,
        interface=Interfaces.ASGI,
        factory=True,
        workers=1,  # the state of every open page lives in this one process
        workers_kill_timeout=5,  # seconds; an open socket must not hold up Ctrl-C
        log_level=LogLevels.warning,
        log_access=False,  # the socket's address carries the page's token
    ).serve()
