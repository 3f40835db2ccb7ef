"""What a test needs, told from its fixtures: by hand is marked only what makes a site of its own."""

import pytest


def needs_the_site(item: pytest.Item) -> bool:
    """Whether a server's process runs for it: the shared one or, with the mark `site`, its own."""
    fixtures = item.fixturenames if isinstance(item, pytest.Function) else []
    return "demonstration" in fixtures or item.get_closest_marker("site") is not None


def needs_postgres(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    return call is not None and call.params.get("database_kind") == "postgres"


def shares_with_its_file(item: pytest.Item) -> bool:
    """Whether a fixture of it is made once for its file."""
    if not isinstance(item, pytest.Function):
        return False
    definitions = item._fixtureinfo.name2fixturedefs.values()  # no public name tells a fixture's scope
    return any(one.scope == "module" for found in definitions for one in found)
