"""Fixtures of all tests but the browser's, which run apart: their plugin and pytest-asyncio clash."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.support.bytecode import keep_bytecode
from tests.support.databases import (
    PostgresServer,
    SqliteFiles,
    close_connections,
    forget,
    forget_engines,
    pointed_at,
)
from tests.support.mail import MailServer
from tests.support.selection import FilesInTurn, needs_postgres, needs_the_site, turn
from tests.support.server import Server, copy_data


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reaches the developer's data, and passwords cost little where cost is not the point."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("MICUENTA_")]:
            patch.delenv(name)
        patch.setenv("MICUENTA_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        patch.setenv("MICUENTA_BCRYPT_COST", "4")
        forget()
        yield
    forget()


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    server = PostgresServer(tmp_path_factory.mktemp("postgres"))
    yield server
    server.stop()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def database_kind(request: pytest.FixtureRequest) -> Iterator[SqliteFiles | PostgresServer]:
    """Each kind of database in turn. For the session: pytest then runs the tests of one kind together, and
    the engines that the first of them makes serve them all."""
    forget_engines()
    yield request.getfixturevalue("sqlite_files" if request.param == "sqlite" else "postgres_server")
    forget_engines()


@pytest.fixture
async def database(database_kind: SqliteFiles | PostgresServer, tmp_path: Path) -> AsyncIterator[str]:
    """A migrated database as if it were fresh, of each kind in turn, that settings and engines point at.

    Gives the URL for a synchronous engine.
    """
    database_kind.renew()
    with pointed_at(tmp_path, database_kind.url):
        yield database_kind.url.replace("+aiosqlite", "")
        await close_connections()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """The site in demo mode, and a copy of its data from before anybody came."""
    copy = tmp_path_factory.mktemp("people")
    with Server(tmp_path_factory.mktemp("server"), MICUENTA_BCRYPT_COST="4") as running:
        copy_data(running.data_dir, copy)
        yield running, copy


@pytest.fixture(scope="session")
def server(demonstration: tuple[Server, Path]) -> Server:
    """The site in demo mode, shared by the tests that only talk to it from outside."""
    return demonstration[0]


@pytest.fixture(scope="session")
def people(demonstration: tuple[Server, Path]) -> Path:
    """The demonstration's data, for a site of a test's own: with them it starts in half of the time."""
    return demonstration[1]


@pytest.fixture
def smtp_server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="what needs neither PostgreSQL nor the site")


def pytest_configure() -> None:
    keep_bytecode()
    # How long an example takes says what else the machine does.
    hypothesis.settings.register_profile("untimed", deadline=None)
    hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--quick"):
        left_out = [item for item in items if needs_the_site(item) or needs_postgres(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    items.sort(key=turn)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> FilesInTurn:
    config.option.loadscopereorder = False
    return FilesInTurn(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests record, also where they ran in a process of their own."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    for report in reports:
        for name, value in getattr(report, "user_properties", ()):
            if name == "figure":
                terminalreporter.write_line(str(value))
