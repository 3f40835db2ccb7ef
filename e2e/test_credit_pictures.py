"""Every status a credit can have, and the pages below it, to be looked at: taken only on request,
MICUENTA_PICTURES=1, and kept outside the repository."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.conftest import SignedIn
from e2e.pages.credit import Credit, Papers, Timeline
from e2e.pages.frame import Frame, Language
from micuenta_app.registry.named_people import NAMED
from tests.support.server import Server

# A name, whose credit, and what their record says instead.
STATUSES: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("al-corriente", "rosa", {}),
    ("atrasado", "elvira", {}),
    ("en-prorroga", "lidia", {}),
    ("con-proteccion", "rosa", {"status": "protected", "status_until": "2027-02-28"}),
    ("reestructurado", "tomas", {}),
    ("judicial", "rosa", {"status": "judicial"}),
    ("pagado", "noemi", {"product": "mejoravit"}),
    ("liberado", "noemi", {"status": "released"}),
    ("por-cancelar", "noemi", {}),
    ("sin-hipoteca", "noemi", {"status": "mortgage_cancelled"}),
)
WIDTHS = (360, 768, 1280)


@contextmanager
def _record(server: Server, key: str, said: dict[str, str]) -> Iterator[None]:
    """The credit of a person with another record, for a while. Names of columns are this file's own."""
    nss = next(person.nss for person in NAMED if person.key == key)
    mine = "worker_id = (SELECT id FROM worker WHERE nss = ?)"
    with sqlite3.connect(server.data_dir / "micuenta.db") as database:
        names = ", ".join(("status", "status_until", "product"))
        before = database.execute(f"SELECT {names} FROM credit WHERE {mine}", (nss,)).fetchone()
        for column, value in said.items():
            database.execute(f"UPDATE credit SET {column} = ? WHERE {mine}", (value, nss))
    try:
        yield
    finally:
        with sqlite3.connect(server.data_dir / "micuenta.db") as database:
            changed = "status = ?, status_until = ?, product = ?"
            database.execute(f"UPDATE credit SET {changed} WHERE {mine}", (*before, nss))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("credit")
    print(made)
    return made


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "key", "said"), STATUSES, ids=[status[0] for status in STATUSES])
def test_a_status(
    signed_in: SignedIn,
    server: Server,
    folder: Path,
    language: Language,
    name: str,
    key: str,
    said: dict[str, str],
    width: int,
) -> None:
    options: dict[str, Any] = {"viewport": {"width": width, "height": 800}}
    with _record(server, key, said):
        credit = Credit(signed_in(key, **options).new_page(), language).open()
        expect(credit.how_it_goes).to_be_visible()
        credit.wait_for_scripts()
        credit.page.screenshot(
            path=folder / f"{name}-{language}-{width}.png", animations="disabled", full_page=True
        )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", [Timeline, Papers])
def test_a_page_below(
    signed_in: SignedIn, folder: Path, language: Language, kind: type[Frame], width: int
) -> None:
    options: dict[str, Any] = {"viewport": {"width": width, "height": 800}}
    shown = kind(signed_in("tomas", **options).new_page(), language).open()
    shown.wait_for_scripts()
    name = kind.path.rpartition("/")[2]
    shown.page.screenshot(
        path=folder / f"{name}-{language}-{width}.png", animations="disabled", full_page=True
    )
