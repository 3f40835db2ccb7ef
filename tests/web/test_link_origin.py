"""What links in messages begin with: nobody else decides where they lead."""

import pytest

from micuenta_app.settings import settings
from micuenta_app.web.origin import link_origin


def _origin(monkeypatch: pytest.MonkeyPatch, host: str, **environment: str) -> str:
    for name, value in environment.items():
        monkeypatch.setenv(f"MICUENTA_{name}", value)
    settings.cache_clear()
    try:
        return link_origin({"host": host})
    finally:
        monkeypatch.undo()
        settings.cache_clear()


def test_the_demonstration_links_to_where_it_is_looked_at(monkeypatch: pytest.MonkeyPatch):
    assert _origin(monkeypatch, "192.0.2.7:8000") == "http://192.0.2.7:8000"


def test_a_real_site_links_to_its_public_address(monkeypatch: pytest.MonkeyPatch):
    origins = "https://one.example, https://two.example:8443"
    assert _origin(monkeypatch, "two.example:8443", ORIGINS=origins) == "https://two.example:8443"
    assert _origin(monkeypatch, "evil.example", ORIGINS=origins) == "https://one.example"


@pytest.mark.parametrize(("host", "origin"), [("192.0.2.66:8000", "8000"), ("localhost", "80")])
def test_without_one_it_links_to_this_machine_whatever_address_was_used(
    monkeypatch: pytest.MonkeyPatch, host: str, origin: str
):
    assert _origin(monkeypatch, host, DEMO="false", LAN="true") == f"http://localhost:{origin}"
