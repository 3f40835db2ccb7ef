"""A new build takes the place of the old one on the phone, and the switch takes everything away."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.support.kept import kept_texts, visit_until_kept, wait_until
from micuenta_app.settings import settings
from micuenta_app.web.offline import PAGES, write_service_worker
from tests.support.built_site import write_site
from tests.support.databases import forget


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_head(self):
        # As the site does: a page has no slash at its end. And each is sent whole: two builds are made within
        # the second that tells them apart.
        del self.headers["If-Modified-Since"]
        folder = Path(self.translate_path(self.path))
        if folder.is_dir() and not self.path.endswith("/"):
            self.path += "/"
        return super().send_head()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    write_site(tmp_path, "one")
    write_service_worker(tmp_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=tmp_path)) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://localhost:{http.server_port}"
        http.shutdown()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(base_url=site)
    page = context.new_page()
    visit_until_kept(page, "/")
    yield page
    context.close()


def _look_for_a_new_one(page: Page) -> None:
    page.evaluate("() => { navigator.serviceWorker.getRegistration().then((found) => found.update()); }")


def test_a_new_build_takes_the_old_ones_place(page: Page, tmp_path: Path) -> None:
    (before,) = kept_texts(page)
    write_site(tmp_path, "two")
    write_service_worker(tmp_path)
    page.goto("/ayuda")
    expect(page.locator("h1")).to_have_text("two")
    _look_for_a_new_one(page)
    wait_until(
        page,
        """async (before) => {
          const [name, more] = await caches.keys();
          return !more && name !== before;
        }""",
        before,
    )
    (kept,) = kept_texts(page).values()
    assert all("<h1>two</h1>" in kept[path] for path in PAGES)


def test_turned_off_nothing_is_left(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICUENTA_OFFLINE", "false")
    forget()
    assert not settings().offline
    write_service_worker(tmp_path)
    monkeypatch.undo()
    forget()
    _look_for_a_new_one(page)
    wait_until(
        page,
        """async () => {
          const left = [...await caches.keys(), ...await navigator.serviceWorker.getRegistrations()];
          return !left.length;
        }""",
    )
