"""What a test needs, and so whether it is quick and when it runs. Its fixtures tell: by hand is marked only
what makes a site of its own."""

import pytest
from xdist.scheduler import LoadScopeScheduling


def needs_the_site(item: pytest.Item) -> bool:
    """Whether a server's process runs for it: the shared one or, with the mark `site`, its own."""
    return "demonstration" in _fixtures(item) or item.get_closest_marker("site") is not None


def needs_postgres(item: pytest.Item) -> bool:
    return _database(item) == "postgres"


def turn(item: pytest.Item) -> int:
    """The longest files come first, so that at the end no worker waits for another; each kind of database
    stays together, for its engines are shared."""
    if needs_the_site(item):
        return 0
    return {"": 1, "sqlite": 2, "postgres": 3}[_database(item)]


def _fixtures(item: pytest.Item) -> list[str]:
    return item.fixturenames if isinstance(item, pytest.Function) else []


def _database(item: pytest.Item) -> str:
    call = getattr(item, "callspec", None)
    return call.params.get("database_kind", "") if call else ""


class FilesInTurn(LoadScopeScheduling):
    """Gives a worker all tests of a file, for they may share what is dear to make, in the order in which they
    were collected. Those on PostgreSQL are dealt out for themselves."""

    def _split_scope(self, nodeid: str) -> str:
        file, _, name = nodeid.partition("::")
        return f"{file} on PostgreSQL" if "[postgres" in name else file
