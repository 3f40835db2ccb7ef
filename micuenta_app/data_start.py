"""Bring the database to the newest revision and, in demo mode, fictional people into an empty one:
`python -m micuenta_app.data_start`, started by serve.py.

In its own process: the server's worker may be a fork of the one that starts it, and threads that an import
or a password's hash leave behind do not live on in a fork; work given to them would wait for ever.
"""

import asyncio
import fcntl
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from . import db, migrate
from .registry.named_people import NAMED
from .settings import settings
from .steps import Step, end_with_parent, give_up, tell


def main() -> int:
    end_with_parent()
    try:
        tell(Step("preparing the database"))
        with _one_at_a_time():
            migrate.upgrade()
            if settings().demo:
                _fill()
    except DBAPIError as error:
        return give_up(f"cannot use the database ({error.orig})")
    except CommandError as error:
        return give_up(f"cannot use the database ({error})")
    except OSError as error:
        return give_up(f"the fictional people could not be loaded ({error.strerror or error})")
    finally:
        db.sync_engine().dispose()
    return 0


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two first starts on the same data must not fill it together: the second finds it filled."""
    folder = os.open(settings().data_dir, os.O_RDONLY)
    try:
        with suppress(OSError):  # a network's file system that locks no folders
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _fill() -> None:
    """Import the demo registry into an empty database and open the accounts of its people."""
    from .outreach.service import seed_accounts
    from .registry.demo import write_demo
    from .registry.importer import import_folder
    from .registry.records import Worker

    with Session(db.sync_engine()) as session:
        empty = session.exec(select(Worker.id).limit(1)).first() is None
    if empty:
        with tempfile.TemporaryDirectory() as folder:
            tell(Step("inventing the fictional people"))
            write_demo(Path(folder))
            import_folder(Path(folder), progress=_tell_of_file)
    with Session(db.sync_engine()) as session:
        demo = session.exec(select(Worker.id).where(Worker.nss == NAMED[0].nss)).first() is not None
    if demo:
        tell(Step("opening their accounts"))
        asyncio.run(seed_accounts())


def _tell_of_file(file: str, done: int, total: int) -> None:
    tell(Step("loading the fictional people", done, total))


if __name__ == "__main__":
    sys.exit(main())
