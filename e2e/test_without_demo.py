"""A site that is no demonstration: neither its pages nor its claim are there."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from e2e.pages.frame import Frame, Language, address
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.pages.start import StartPage
from e2e.support.complaints import Complaints
from micuenta_app.ui.texts import LANGUAGES
from tests.support.server import Server

_BUILD_FOLDER = ".web-without-demo"


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Its own build: the demonstration's pages are left out when the pages are made."""
    folder: Path = tmp_path_factory.mktemp("without-demo")
    with Server(folder, MICUENTA_DEMO="false", REFLEX_WEB_WORKDIR=_BUILD_FOLDER) as running:
        yield running


@pytest.mark.parametrize("path", ["/demo", "/demo/bandeja", "/demo/piezas"])
def test_the_demonstration_is_not_there(real_site: Server, path: str) -> None:
    for language in LANGUAGES:
        answer = httpx.get(f"{real_site.url}{address(path, language)}", follow_redirects=True)
        assert answer.status_code == 404
        assert "example.com" not in answer.text


def test_no_page_claims_to_be_a_demonstration(page: Page, real_site: Server, language: Language) -> None:
    complaints = Complaints(page.context)
    for screen in (StartPage, SignUp, SignIn):
        frame = screen(page, language)
        page.goto(f"{real_site.url}{frame.address}")
        frame.expect_open()
        expect(frame.banner).to_contain_text("micuenta.infonavit.org.mx")
        expect(frame.banner).to_contain_text(frame.say("No es el sitio oficial", "Not the official site"))
        expect(page.locator("body")).not_to_contain_text(
            re.compile("demostración|demonstration", re.IGNORECASE)
        )
    assert complaints.heard == []


def test_nobody_fictional_can_sign_in(page: Page, real_site: Server) -> None:
    page.goto(f"{real_site.url}/entrar")
    sign_in = SignIn(page)
    sign_in.sign_in("rosa@example.com", "nopal lluvia domingo bicicleta")
    expect(sign_in.error_summary).to_be_focused()
    assert Frame(page).address != page.url
