"""`micuenta run`: everything between a checkout and a site that answers.

This process only starts the others and waits, so it imports little: neither Reflex nor SQLAlchemy.
"""

import ipaddress
import os
import socket
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from . import build, demo_people, peek, welcome
from .progress import progress
from .settings import settings
from .steps import Failed, Work, together


class CannotRun(Exception):
    """Something outside the program is in the way; the text says what, in one line."""


def run(host: str, port: int) -> None:
    """Build what is stale, migrate, load the demo into an empty database, and serve until interrupted.

    Raises CannotRun when the port, the data folder, the database or a tool is not usable, or the front end
    cannot be built.
    """
    if not _is_loopback(host):
        os.environ["MICUENTA_LAN"] = "true"
    address = listen_address(host, port)
    check_data_dir()
    try:
        _prepare()
        people = settings().demo and demo_people.can_sign_in()
    except KeyboardInterrupt:
        raise CannotRun("stopped before it was ready; run it again to go on") from None
    except peek.NoAnswer as error:
        raise CannotRun(f"cannot use the database ({error})") from error
    except OSError as error:
        raise CannotRun(f"cannot write {error.filename or build.web_dir()} ({error.strerror})") from error
    _set_reflex()
    welcome.print_welcome(welcome.addresses(host, port), people=people)
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
    except UnicodeError as error:
        raise CannotRun(f"{host[:40]!r} is no address to listen at; choose another with --host") from error
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
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b" ")
    except OSError as error:
        raise CannotRun(f"cannot write to the data folder {folder} ({error.strerror or error})") from error


def check_tools() -> None:
    """Raises CannotRun when Bun, which builds the front end, is not in the environment."""
    if not (Path(sys.prefix) / "bin" / "bun").is_file():
        raise CannotRun(f"Bun is missing from {sys.prefix}; delete that folder and run again")


def check_no_demo_people() -> None:
    """Raises CannotRun when a real site would serve accounts whose passwords are public."""
    if settings().demo:
        return
    try:
        found = demo_people.have_accounts()
    except peek.NoAnswer as error:
        raise CannotRun(f"cannot use the database ({error})") from error
    if found:
        raise CannotRun(
            "the fictional people of the demonstration are in this database; "
            "use another MICUENTA_DATA_DIR or MICUENTA_DATABASE_URL for a real registry"
        )


def _prepare() -> None:
    """Bring the database and the pages to what the code wants, at the same time: neither uses all cores."""
    stored = peek.is_newest()
    if stored:
        check_no_demo_people()
    with ExitStack() as stack:
        works: list[Work] = []
        if not stored or (settings().demo and demo_people.are_missing()):
            works.append(stack.enter_context(Work("Database", "data_start", build.reflex_environment())))
        if pages := stack.enter_context(build.building()):
            check_tools()
            works.append(pages)
        if works:
            _follow(works)
    if not stored:
        check_no_demo_people()


def _follow(works: list[Work]) -> None:
    with progress() as show:
        try:
            together(works, show)
        except Failed as failure:
            if failure.work == "Pages":
                raise CannotRun(str(build.build_error(failure))) from failure
            reason = failure.reason or f"the database could not be prepared:\n{failure}"
            raise CannotRun(reason) from failure


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
        "micuenta_app.worker:app",
        address=address,
        port=port,
        interface=Interfaces.ASGI,
        factory=True,
        workers=1,  # the state of every open page lives in this one process
        workers_kill_timeout=5,  # seconds; an open socket must not hold up Ctrl-C
        log_level=LogLevels.warning,
        log_access=False,  # the socket's address carries the page's token
    ).serve()
