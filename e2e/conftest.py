"""Fixtures of the browser tests: the built site in its own process, and a Chromium of this machine."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox
from e2e.support.demo_files import DemoFiles
from e2e.support.drafts import Draft
from e2e.support.places import Who
from micuenta_app.check import find_browser
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
TABLET: dict[str, Any] = {"viewport": {"width": 1024, "height": 768}}

SignedIn = Callable[..., BrowserContext]

# A condition that holds after four seconds on a busy machine is no failure.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site in demo mode, with its own data. Passwords cost little: their cost is not the subject."""
    with Server(tmp_path_factory.mktemp("server"), MICUENTA_BCRYPT_COST="4") as running:
        yield running


@pytest.fixture(scope="session")
def base_url(server: Server) -> str:
    return server.url


@pytest.fixture(scope="session")
def demo_files(tmp_path_factory: pytest.TempPathFactory) -> DemoFiles:
    return DemoFiles(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    # Chromium refuses its sandbox to root.
    args = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": find_browser(), "args": args}


@pytest.fixture(params=["es", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


def sign_in_cookie(url: str, key: str) -> dict[str, Any]:
    """Sign a demo person in without a browser; the cookie of the new session."""
    keys = KEYS[key]
    posted = httpx.post(
        f"{url}/sesion",
        data={"identifier": keys.email, "password": keys.password},
        headers={"Origin": url},
    )
    assert posted.headers["location"] == "/cuenta", posted.headers
    return {"name": "sesion", "value": posted.cookies["sesion"], "url": url, "httpOnly": True}


@pytest.fixture
def signed_in(new_context: Callable[..., BrowserContext], base_url: str) -> SignedIn:
    """`signed_in("rosa", **TABLET)`: a browser in which a demo person has just signed in.

    For tests whose subject is not signing in.
    """

    def enter(key: str, **options: Any) -> BrowserContext:
        context = new_context(**options)
        context.add_cookies([sign_in_cookie(base_url, key)])  # pyright: ignore[reportArgumentType]
        return context

    return enter


@pytest.fixture(scope="session")
def cookies_of(base_url: str, browser: Browser) -> dict[Who, list[dict[str, Any]]]:
    """What each kind of visitor carries: a session, a sign-up that waits for its code, one past it."""
    waiting = Draft(base_url, "guadalupe", email="waiting@example.com", number="312 555 0161").until_code()
    past = Draft(base_url, "josemaria", email="past@example.com", number="312 555 0162").until_code()
    page = browser.new_page(base_url=base_url)
    past.confirm(Mailbox(page).code_for("past@example.com"))
    page.close()
    return {
        "nobody": [],
        "drafter": [waiting.cookie],
        "confirmed": [past.cookie],
        "rosa": [sign_in_cookie(base_url, "rosa")],
    }
