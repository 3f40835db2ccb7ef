"""What a phone keeps is found in the built pages; what it is installed with is there."""

import json
import re
import struct
from pathlib import Path

import pytest

from micuenta_app.settings import settings
from micuenta_app.ui.files import ASSETS
from micuenta_app.ui.texts import LANGUAGES, Language, Translator
from micuenta_app.web.manifest import GROUND, THEME, manifest
from micuenta_app.web.offline import PAGES, write_service_worker, write_unreachable
from tests.support.built_site import write_site
from tests.support.databases import forget


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(tmp_path)
    return tmp_path


def _kept(site: Path) -> dict:
    write_service_worker(site)
    # pyrefly: ignore[unsupported-operation]
    return json.loads(re.match(r"const KEPT = (.*);\n", (site / "sw.js").read_text())[1])


def test_every_public_page_is_kept_with_all_it_needs_and_nothing_else(site: Path) -> None:
    kept = _kept(site)
    assert {*PAGES, *(f"/en{page}".rstrip("/") for page in PAGES)} == set(kept["pages"])
    assert set(kept["files"]) - set(kept["pages"]) == {
        "/sin-red.html",
        "/en/sin-red.html",
        "/assets/entry-1.js",
        "/assets/shared-1.js",
        "/assets/look-1.css",
        "/js/page.js?0123abcd",
        "/icons.svg?0123abcd",
    }


def test_no_address_of_a_person_is_kept() -> None:
    assert not [page for page in PAGES if re.match(r"/(cuenta|registro|correo|recuperar|demo)", page)]


@pytest.mark.parametrize("name", ["assets/shared-1.js", "en/ayuda/index.html"])
def test_what_changes_makes_a_new_version(site: Path, name: str) -> None:
    before = _kept(site)["version"]
    assert _kept(site)["version"] == before
    (site / name).write_text((site / name).read_text() + " ")
    assert _kept(site)["version"] != before


def test_a_page_that_was_not_built_is_said(site: Path) -> None:
    (site / "fraude" / "index.html").unlink()
    with pytest.raises(RuntimeError, match="/fraude"):
        write_service_worker(site)


def test_turned_off_it_removes_itself(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICUENTA_OFFLINE", "false")
    forget()
    assert not settings().offline
    write_service_worker(site)
    monkeypatch.undo()
    forget()
    assert "unregister" in (site / "sw.js").read_text()
    assert "fetch" not in (site / "sw.js").read_text()


def test_the_page_without_a_network_begins_no_other_page(site: Path) -> None:
    write_unreachable(site)
    for name in ("sin-red.html", "en/sin-red.html"):
        still = (site / name).read_text()
        assert re.findall(r"<script[^>]*>", still) == ['<script defer src="/js/page.js?0123abcd">']
        assert "modulepreload" not in still
        assert "look-1.css" in still


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_icons_are_there_in_the_sizes_that_are_told(language: Language) -> None:
    icons = manifest(Translator(language))["icons"]
    assert isinstance(icons, list)
    assert {icon.get("purpose", "any") for icon in icons} == {"any", "maskable"}
    for icon in icons:
        content = (ASSETS / icon["src"].lstrip("/")).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", content[16:24])
            assert icon["sizes"] == f"{width}x{height}"


def test_the_colours_are_the_pages() -> None:
    tokens = (ASSETS / "css" / "tokens.css").read_text()
    assert f"--warm: {THEME}" in tokens and f"--paper: {GROUND}" in tokens


def test_the_english_name_says_the_same_of_the_site() -> None:
    assert "Not the official site" in str(manifest(Translator("en"))["description"])
