"""The README's pictures, taken only on request: MICUENTA_PICTURES=1."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.conftest import SignedIn
from e2e.pages.credit import Credit
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Frame
from e2e.pages.fraud import Fraud
from e2e.pages.pieces import Pieces
from e2e.pages.sign_up import SignUp
from e2e.pages.start import StartPage
from e2e.support.drafts import Draft
from micuenta_app.settings import ROOT

FOLDER = ROOT / "docs" / "pictures"
SMALL, LARGE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


def _take(frame: Frame, name: str, *, whole: bool = False) -> None:
    frame.wait_for_scripts()
    FOLDER.mkdir(parents=True, exist_ok=True)
    frame.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled", full_page=whole)


def test_small_and_large(signed_in: SignedIn, base_url: str) -> None:
    small = signed_in("elvira", viewport=SMALL)
    small.add_cookies([Draft(base_url, "lucia", email="").cookie])
    page = small.new_page()
    _take(StartPage(page).open(), "inicio")
    sign_up = SignUp(page)
    sign_up.open_question("nss")
    sign_up.expect_question("nss")
    _take(sign_up, "registro")
    _take(Dashboard(page).open(), "cuenta")
    _take(Credit(page).open(), "credito")
    _take(Fraud(page).open(), "fraude")
    _take(Dashboard(signed_in("elvira", viewport=LARGE).new_page()).open(), "cuenta-ancha")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pieces(browser: Browser, base_url: str, tmp_path: Path, scheme: str) -> None:
    """Every piece at once, to be looked at; kept outside the repository."""
    # pyrefly: ignore[bad-argument-type]
    page: Page = browser.new_page(base_url=base_url, viewport=LARGE, color_scheme=scheme)
    page.goto(Pieces.path)
    Pieces(page).wait_for_scripts()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.screenshot(path=tmp_path / f"piezas-{scheme}.png", full_page=True)
    print(tmp_path / f"piezas-{scheme}.png")
    page.close()
