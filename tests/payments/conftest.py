from collections.abc import Iterator

import pytest

from tests.support.banxico import TOKEN, BanxicoServer
from tests.support.databases import forget


@pytest.fixture
def bank(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[BanxicoServer]:
    """The bank's server, and settings that ask it."""
    server = BanxicoServer()
    monkeypatch.setenv("MICUENTA_BANXICO_URL", server.url)
    monkeypatch.setenv("MICUENTA_BANXICO_TOKEN", TOKEN)
    monkeypatch.setenv("MICUENTA_BANXICO_TIMEOUT_SECONDS", "1")
    forget()
    server.start()
    yield server
    server.stop()
