"""Something on this machine speaks TLS in front of the site, on a port that is not the usual one."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from e2e.conftest import PHONE
from e2e.pages.dashboard import Dashboard
from e2e.pages.sign_in import SignIn
from e2e.support.complaints import Complaints
from micuenta_app.outreach.keys import KEYS
from tests.support.server import Server
from tests.support.tls import TlsInFront


def test_https_on_a_port_of_its_own_shows_an_account(
    server: Server, tmp_path: Path, new_context: Callable[..., BrowserContext]
) -> None:
    with TlsInFront(tmp_path, behind=server.port) as front:
        context = new_context(**PHONE, ignore_https_errors=True)
        complaints = Complaints(context)
        page = context.new_page()
        page.goto(front.url + SignIn.path)
        SignIn(page, "es").sign_in(KEYS["elvira"].email, KEYS["elvira"].password)
        expect(page).to_have_url(front.url + Dashboard.path)
        # Figures come over the event socket only.
        expect(Dashboard(page, "es").savings).to_contain_text("$")
        context.close()
    assert complaints.heard == []
