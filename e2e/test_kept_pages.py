"""Without a network the public pages open, and nothing of anybody is kept."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from e2e.conftest import PHONE, SignedIn
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Frame, Language, address
from e2e.pages.help import Help
from e2e.pages.pay import Pay
from e2e.pages.savings import Savings
from e2e.pages.sign_in import SignIn
from e2e.pages.start import StartPage
from e2e.support.kept import installability_errors, kept_texts, wait_until_kept
from micuenta_app.registry.named_people import NAMED
from micuenta_app.web.offline import PAGES

NewContext = Callable[..., BrowserContext]
ROSA = next(person for person in NAMED if person.key == "rosa")
_PERSONAL = re.compile(r"(/en)?/(cuenta|registro|correo|recuperar|entrar|demo|_event|_upload)\b")
# As a browser says it, or does not.
_SAYS = "Object.defineProperty(Navigator.prototype, 'connection', {{ get: () => ({0}) }});"


@pytest.fixture
def after_one_visit(page: Page, language: Language) -> Page:
    """A page in a browser that has seen the start page, and nothing else, and is offline now."""
    page.goto(address("/", language))
    wait_until_kept(page)
    page.context.set_offline(True)
    return page


def test_every_public_page_opens_after_one_visit(after_one_visit: Page, language: Language) -> None:
    for path in PAGES:
        answer = after_one_visit.goto(address(path, language))
        assert answer
        assert (answer.status, answer.from_service_worker) == (200, True), path
        frame = Frame(after_one_visit, language)
        expect(frame.h1).not_to_be_empty()
        expect(after_one_visit.locator("html")).to_have_attribute("lang", language)
        frame.wait_for_scripts()
        expect(frame.foot).to_be_visible()


def test_links_between_public_pages_lead_on(after_one_visit: Page, language: Language) -> None:
    start = StartPage(after_one_visit, language)
    start.page.reload()
    start.wait_for_scripts()
    start.go_to_help()
    help_page = Help(after_one_visit, language)
    expect(help_page.h1).to_have_text(help_page.say("Ayuda", "Help"))
    help_page.go_to_fraud()
    expect(after_one_visit).to_have_url(f"{after_one_visit.url.rpartition('/')[0]}/fraude")


def test_advice_reloads_from_the_phone(after_one_visit: Page, language: Language) -> None:
    after_one_visit.goto(address("/fraude", language))
    answer = after_one_visit.reload()
    assert answer and (answer.status, answer.from_service_worker) == (200, True)


def test_another_page_says_that_there_is_no_network_and_opens_when_it_is_back(
    after_one_visit: Page, language: Language
) -> None:
    sign_in = SignIn(after_one_visit, language)
    answer = after_one_visit.goto(sign_in.address)
    assert answer and answer.status == 503
    expect(sign_in.h1).to_have_text(sign_in.say("No hay conexión", "No connection"))
    expect(sign_in.banner).to_be_visible()
    after_one_visit.get_by_role("link", name=sign_in.say("Glosario", "Glossary")).click()
    expect(sign_in.h1).to_contain_text(sign_in.say("palabra", "word"), ignore_case=True)
    after_one_visit.goto(sign_in.address)
    after_one_visit.context.set_offline(False)
    sign_in.expect_open()


def test_nothing_of_anybody_is_kept(signed_in: SignedIn, language: Language) -> None:
    page = signed_in("rosa", **PHONE).new_page()
    dashboard = Dashboard(page, language).open()
    expect(dashboard.h1).to_contain_text(ROSA.names.given_names)
    wait_until_kept(page)
    for path in ("/cuenta", "/cuenta/ahorro", "/cuenta/credito", "/cuenta/pagar", "/cuenta/perfil"):
        page.goto(address(path, language))
        Frame(page, language).wait_for_answers()
    Savings(page, language).open()
    (cache,) = kept_texts(page).values()
    assert not [kept for kept in cache if _PERSONAL.match(kept)]
    for mine in (ROSA.names.given_names, ROSA.nss, ROSA.curp):
        assert mine not in json.dumps(cache)
    page.context.set_offline(True)
    for path in ("/cuenta", "/cuenta/ahorro"):
        answer = page.goto(address(path, language))
        assert answer and answer.status == 503
        expect(page.get_by_text(ROSA.names.given_names)).to_have_count(0)
    page.context.set_offline(False)
    Savings(page, language).expect_open().sign_out()
    SignIn(page, language).expect_open()
    assert ROSA.names.given_names not in json.dumps(kept_texts(page))


def test_a_file_comes_through_the_worker(signed_in: SignedIn) -> None:
    pay = Pay(signed_in("elvira", **PHONE).new_page())
    pay.page.goto(pay.address)
    wait_until_kept(pay.page)
    pay.open()
    with pay.page.expect_download() as download:
        pay.pdf_button.click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    expect(pay.number).to_be_visible()


def test_online_nobody_is_shown_what_was_kept(page: Page) -> None:
    page.goto("/")
    wait_until_kept(page)
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
    page.goto(address("/fraude", language))
    wait_until_kept(page)
    wire = page.context.new_cdp_session(page)
    read = wire.send("Page.getAppManifest")
    assert read["errors"] == []
    assert json.loads(read["data"])["lang"] == language
    # A private window, as tests have, never offers it.
    assert set(installability_errors(page)) <= {"in-incognito"}
