"""Fixtures of the browser tests: the built site in its own process, and a Chromium of this machine."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, expect

from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox
from e2e.support.asking import asking
from e2e.support.claims import Claim
from e2e.support.data import copy_data, keep_data, restore_data
from e2e.support.demo_files import DemoFiles
from e2e.support.drafts import Draft
from e2e.support.places import Who
from micuenta_app import browser as browsers
from micuenta_app import clock
from micuenta_app.outreach.keys import KEYS
from tests.support.bytecode import keep_bytecode
from tests.support.server import Server

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
TABLET: dict[str, Any] = {"viewport": {"width": 1024, "height": 768}}

# Taken on request only.
collect_ignore = (
    [] if os.environ.get("MICUENTA_PICTURES") else ["test_pictures.py", "test_credit_pictures.py"]
)


# A screen and a language at a time. What depends on both at once, how wide words are, is looked at on every
# page (test_places.py).
phone_and_tablet = pytest.mark.parametrize(
    ("screen", "language"),
    [pytest.param(PHONE, "es", id="phone-es"), pytest.param(TABLET, "en", id="tablet-en")],
)
# One language where the words of the other are said elsewhere in the same file.
in_spanish = pytest.mark.parametrize("language", ["es"])
in_english = pytest.mark.parametrize("language", ["en"])

SignedIn = Callable[..., BrowserContext]

# A condition that holds after four seconds on a busy machine is no failure.
expect.set_options(timeout=15_000)


OpenContext = Callable[..., BrowserContext]

# Features of Chromium not wanted. What a headless one makes around its pages is not seen, and costs as
# much as a page does; the others Playwright turns off too, but only the last list counts.
NO_FEATURES = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AimEnabled", "PreconnectToSearch", "OptimizationHints", "NetworkTimeServiceQuerying", "MediaRouter"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning", "PaintHolding"),
    *("AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "LensOverlay"),
    "DestroyProfileOnBrowserClose",
)
# Nothing moves; and no service worker, which would fetch all public pages anew for each test: who is about it
# allows it.
QUIET: dict[str, Any] = {"service_workers": "block", "reduced_motion": "reduce"}
PIN = "482915"
SETTINGS = {
    # Passwords cost little: their cost is not the subject.
    "MICUENTA_BCRYPT_COST": "4",
    # All tests come from one address.
    "MICUENTA_ADDRESS_TRIES": "10000",
    "MICUENTA_ADDRESS_STARTS": "10000",
}


def pytest_configure() -> None:
    keep_bytecode()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site in demo mode, with data of its own that every test may look at and add to."""
    with Server(tmp_path_factory.mktemp("server"), **SETTINGS) as running:
        keep_data(running)
        yield running


@pytest.fixture(scope="session")
def changing_server(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Another one, in whose data nothing stays: see `own_server`. Workers' tablets are known there."""
    changing = Server(tmp_path_factory.mktemp("changing"), MICUENTA_OUTREACH_PIN=PIN, **SETTINGS)
    copy_data(server, changing)
    with changing:
        yield changing


@pytest.fixture
def own_server(server: Server, changing_server: Server) -> Server:
    """A site on which a test may change whom it likes and stop the server: its people are as at the
    beginning, and nobody has been there."""
    restore_data(server, changing_server)
    return changing_server


@pytest.fixture
def own_context(browser: Browser, own_server: Server) -> Iterator[OpenContext]:
    """`own_context(**PHONE)`: a browser of nobody's on that site."""
    with ExitStack() as opened:

        def open_context(**options: Any) -> BrowserContext:
            merged: dict[str, Any] = {"base_url": own_server.url, **QUIET, **options}
            return opened.enter_context(browser.new_context(**merged))

        yield open_context


@pytest.fixture(scope="session")
def base_url(server: Server) -> str:
    return server.url


@pytest.fixture(scope="session")
def demo_files(tmp_path_factory: pytest.TempPathFactory) -> DemoFiles:
    return DemoFiles(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    # Chromium refuses its sandbox to root.
    args = [f"--disable-features={','.join(NO_FEATURES)}", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return {**browser_type_launch_args, "executable_path": browsers.find(), "args": args}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, **QUIET}


@pytest.fixture(scope="session")
def keeping_browser(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """One that keeps pages for its back button, as people's do; Playwright turns that off."""
    launch: dict[str, Any] = {
        **browser_type_launch_args,
        "ignore_default_args": ["--disable-back-forward-cache"],
    }
    with browser_type.launch(**launch) as browser:
        yield browser


@pytest.fixture(params=["es", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


def sign_in_cookie(url: str, key: str) -> Any:
    """Sign a demo person in without a browser; the cookie of the new session."""
    keys = KEYS[key]
    with asking(url) as http:
        posted = http.post("/sesion", data={"identifier": keys.email, "password": keys.password})
    assert posted.headers["location"] == "/cuenta", posted.headers
    return {"name": "sesion", "value": posted.cookies["sesion"], "url": url, "httpOnly": True}


@pytest.fixture
def signed_in(new_context: Callable[..., BrowserContext], base_url: str) -> SignedIn:
    """`signed_in("rosa", **TABLET)`: a browser in which a demo person has just signed in.

    For tests whose subject is not signing in.
    """

    def enter(key: str, **options: Any) -> BrowserContext:
        context = new_context(**options)
        context.add_cookies([sign_in_cookie(base_url, key)])
        return context

    return enter


def changing_cookie(url: str, key: str) -> Any:
    """The same, of a person whose new phone waits for its code."""
    cookie = sign_in_cookie(url, key)
    with asking(url, sesion=cookie["value"]) as http:
        asked = http.post("/cuenta/perfil/celular", data={"pais": "us", "celular": "312 555 0163"})
    assert asked.headers["location"] == "/cuenta/perfil/celular/codigo", asked.headers
    return cookie


def payer_cookie(url: str, key: str) -> Any:
    """The same, of a person who has told of a payment."""
    cookie = sign_in_cookie(url, key)
    told = {"credito": "0", "fecha": clock.now().date().isoformat(), "monto": "3000", "lugar": "card"}
    with asking(url, sesion=cookie["value"]) as http:
        answer = http.post("/cuenta/pagar/ya-pague", data=told)
    assert answer.headers["location"] == "/cuenta/pagar/recibo?de=1", answer.headers
    return cookie


class Cookies(dict[Who, list[Any]]):
    """What each kind of visitor carries. Who must have signed in just now does so each time."""

    def __init__(self, url: str, cookies: dict[Who, list[Any]]) -> None:
        super().__init__(cookies)
        self._url = url

    def __missing__(self, who: Who) -> list[dict[str, Any]]:
        assert who == "fresh"
        return [sign_in_cookie(self._url, "rosa")]


@pytest.fixture(scope="session")
def cookies_of(base_url: str, browser: Browser) -> dict[Who, list[Any]]:
    """A session, a sign-up that waits for its code, one past it, a change that waits; a phone before and
    after it was proved."""
    waiting = Draft(base_url, "guadalupe", email="waiting@example.com", number="312 555 0161").until_code()
    past = Draft(base_url, "josemaria", email="past@example.com", number="312 555 0162").until_code()
    page = browser.new_page(base_url=base_url)
    past.confirm(Mailbox(page).code_for("past@example.com"))
    claimant = Claim(base_url, "martin", "ca")
    proved = Claim(base_url, "martin", "ca").prove(Mailbox(page).code_for(KEYS["martin"].phone))
    page.close()
    return Cookies(
        base_url,
        {
            "nobody": [],
            "drafter": [waiting.cookie],
            "confirmed": [past.cookie],
            "rosa": [sign_in_cookie(base_url, "rosa")],
            "changing": [changing_cookie(base_url, "noemi")],
            "claimant": [claimant.cookie],
            "waiting": [proved.cookie],
            "payer": [payer_cookie(base_url, "lidia")],
        },
    )
