"""The front end is built again exactly when something it is made of changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from micuenta_app import build
from tests.support.databases import forget


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in (
        "micuenta_app/page.py",
        "micuenta_app/locale/en/LC_MESSAGES/page.po",
        "assets/site.css",
        "reflex.lock/bun.lock",
        "rxconfig.py",
        "requirements.lock",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "micuenta_app/page.py",
        "micuenta_app/locale/en/LC_MESSAGES/page.po",
        "assets/site.css",
        "reflex.lock/bun.lock",
        "rxconfig.py",
        "requirements.lock",
    ],
)
def test_an_edited_input_changes_the_fingerprint(checkout: Path, name: str) -> None:
    before = build.fingerprint(checkout)
    (checkout / name).write_text("after")
    assert build.fingerprint(checkout) != before


def _rename(checkout: Path) -> None:
    (checkout / "assets/site.css").rename(checkout / "assets/look.css")


def _add(checkout: Path) -> None:
    (checkout / "micuenta_app/new.py").touch()


@pytest.mark.parametrize("change", [_rename, _add])
def test_a_new_or_renamed_input_changes_the_fingerprint(
    checkout: Path, change: Callable[[Path], None]
) -> None:
    before = build.fingerprint(checkout)
    change(checkout)
    assert build.fingerprint(checkout) != before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEMO", "false"),
        ("OPERATOR", "Casa Puebla"),
        ("SMTP_HOST", "mail.example.org"),
        ("SMS_URL", "https://sms.example.org"),
        ("CODE_MINUTES", "7"),
        ("KNOWN_BROWSER_DAYS", "30"),
    ],
)
def test_what_the_pages_show_of_the_settings_changes_the_fingerprint(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    before = build.fingerprint(checkout)
    monkeypatch.setenv(f"MICUENTA_{name}", value)
    forget()
    assert build.fingerprint(checkout) != before
    monkeypatch.undo()
    forget()


def test_what_is_no_input_leaves_the_fingerprint(checkout: Path) -> None:
    before = build.fingerprint(checkout)
    (checkout / "README.md").write_text("other")
    (checkout / "micuenta_app/page.py").touch()
    assert build.fingerprint(checkout) == before


def test_reflex_is_told_to_call_nobody_and_to_stay_in_the_checkout() -> None:
    environment = build.reflex_environment()
    assert environment["REFLEX_TELEMETRY_ENABLED"] == "false"
    assert environment["REFLEX_CHECK_LATEST_VERSION"] == "false"
    assert environment["REFLEX_DIR"].startswith(str(build.ROOT))


def test_no_registry_is_named_or_looked_for() -> None:
    # Reflex times two registries when either file is missing.
    for name in ("bunfig.toml", ".npmrc"):
        settings = [line for line in (build.ROOT / name).read_text().splitlines() if line[:1] != "#"]
        assert settings == []
    assert "://" not in (build.ROOT / "reflex.lock" / "bun.lock").read_text()
