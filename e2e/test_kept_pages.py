"""Without a network the public pages open, and nothing of anybody is kept."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect

from e2e.conftest import PHONE, SignedIn
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Frame, Language, address
from e2e.pages.help import Help
from e2e.pages.pay import Pay
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.pages.start import StartPage
from e2e.support.kept import installability_errors, kept_texts, visit_until_kept
from micuenta_app.registry.named_people import NAMED
from micuenta_app.ui.texts import LANGUAGES
from micuenta_app.web.offline import PAGES

ROSA = next(person for person in NAMED if person.key == "rosa")
_PERSONAL = re.compile(r"(/en)?/(cuenta|registro|correo|recuperar|entrar|demo|_event|_upload)\b")
# As a browser says it, or does not.
_SAYS = "Object.defineProperty(Navigator.prototype, 'connection', {{ get: () => ({0}) }});"


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """The worker is what is looked at here."""
    return {**browser_context_args, "service_workers": "allow"}


def test_after_one_visit_the_public_pages_open_without_a_network(page: Page, language: Language) -> None:
    visit_until_kept(page, address("/", language))
    page.context.set_offline(True)
    for path in PAGES:
        _expect_kept(page.goto(address(path, language)), path)
        frame = Frame(page, language)
        expect(frame.h1).not_to_be_empty()
        expect(page.locator("html")).to_have_attribute("lang", language)
        frame.wait_for_scripts()
        expect(frame.foot).to_be_visible()
    page.goto(address("/fraude", language))
    _expect_kept(page.reload(), "advice, anew")

    # Links between them lead on.
    start = StartPage(page, language)
    page.goto(start.address)
    start.wait_for_scripts()
    start.go_to_help()
    help_page = Help(page, language)
    expect(help_page.h1).to_have_text(help_page.say("Ayuda", "Help"))
    help_page.go_to_fraud()
    expect(page).to_have_url(f"{page.url.rpartition('/')[0]}/fraude")

    # Another page says that there is no network, and opens when it is back.
    sign_in = SignIn(page, language)
    answer = page.goto(sign_in.address)
    assert answer and answer.status == 503
    expect(sign_in.h1).to_have_text(sign_in.say("No hay conexión", "No connection"))
    expect(sign_in.banner).to_be_visible()
    page.get_by_role("link", name=sign_in.say("Glosario", "Glossary")).click()
    expect(sign_in.h1).to_contain_text(sign_in.say("palabra", "word"), ignore_case=True)
    page.goto(sign_in.address)
    page.context.set_offline(False)
    sign_in.expect_open()


def _expect_kept(answer: Response | None, what: str) -> None:
    assert answer
    assert (answer.status, answer.from_service_worker) == (200, True), what


def test_nothing_of_anybody_is_kept(signed_in: SignedIn) -> None:
    page = signed_in("rosa", **PHONE).new_page()
    dashboard = Dashboard(page)
    visit_until_kept(page, dashboard.address)
    expect(dashboard.expect_open().h1).to_contain_text(ROSA.names.given_names)
    for language in LANGUAGES:
        for path in ("/cuenta", "/cuenta/ahorro", "/cuenta/credito", "/cuenta/pagar", "/cuenta/perfil"):
            page.goto(address(path, language))
            Frame(page, language).wait_for_answers()
    Savings(page).open()
    (cache,) = kept_texts(page).values()
    assert not [kept for kept in cache if _PERSONAL.match(kept)]
    for mine in (ROSA.names.given_names, ROSA.nss, ROSA.curp):
        assert mine not in json.dumps(cache)
    page.context.set_offline(True)
    for path in ("/cuenta", "/en/cuenta/ahorro"):
        answer = page.goto(path)
        assert answer and answer.status == 503
        expect(page.get_by_text(ROSA.names.given_names)).to_have_count(0)
    page.context.set_offline(False)
    Savings(page, "en").expect_open().sign_out()
    SignIn(page, "en").expect_open()
    assert ROSA.names.given_names not in json.dumps(kept_texts(page))


def test_a_file_comes_through_the_worker(signed_in: SignedIn) -> None:
    pay = Pay(signed_in("elvira", **PHONE).new_page())
    visit_until_kept(pay.page, pay.address)
    pay.open()
    with pay.page.expect_download() as download:
        pay.pdf_button.click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    expect(pay.number).to_be_visible()


def test_online_nobody_is_shown_what_was_kept(page: Page) -> None:
    visit_until_kept(page, "/")
    page.evaluate("""async () => {
      const [name] = await caches.keys();
      await (await caches.open(name)).put("/ayuda", new Response("<h1>old</h1>"));
    }""")
    Help(page).open()


@pytest.mark.parametrize(
    ("line", "keeps"),
    [
        ("undefined", True),
        ("{ saveData: false, effectiveType: '4g' }", True),
        ("{ saveData: true, effectiveType: '4g' }", False),
        ("{ saveData: false, effectiveType: '2g' }", False),
        ("{ saveData: false, effectiveType: 'slow-2g' }", False),
    ],
)
def test_nothing_is_fetched_ahead_on_a_dear_or_slow_line(page: Page, line: str, keeps: bool) -> None:
    page.add_init_script(_SAYS.format(line))
    page.add_init_script(
        "ServiceWorkerContainer.prototype.register = async (address) => { window.asked = address; };"
    )
    page.clock.install()
    page.goto("/ayuda", wait_until="load")
    Help(page).wait_for_scripts()
    assert page.evaluate("() => window.asked") is None, "before the page was read"
    page.clock.run_for(10_000)
    assert page.evaluate("() => window.asked") == ("/sw.js" if keeps else None)


def test_the_site_can_be_put_among_the_apps(page: Page, language: Language) -> None:
    visit_until_kept(page, address("/fraude", language))
    wire = page.context.new_cdp_session(page)
    read = wire.send("Page.getAppManifest")
    assert read["errors"] == []
    assert json.loads(read["data"])["lang"] == language
    # A private window, as tests have, never offers it.
    assert set(installability_errors(page)) <= {"in-incognito"}
