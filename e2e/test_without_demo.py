"""A site that is no demonstration: neither its pages nor its claim are there."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from e2e.pages.assisted import Assisted, Tablet
from e2e.pages.frame import Frame, Language, address
from e2e.pages.sign_in import SignIn
from e2e.pages.sign_up import SignUp
from e2e.pages.start import StartPage
from e2e.support.complaints import Complaints
from micuenta_app.identity.rules import PersonNames, curp_for, nss_check_digit, rfc_for
from micuenta_app.ui.texts import LANGUAGES
from tests.support.mail import MailServer
from tests.support.server import Server
from tests.support.sms import ACCOUNT, TOKEN, SmsProvider

NAMES, BORN = PersonNames("Aurora", "Tzab", "Núñez"), date(1980, 5, 17)
NSS = "9802801234" + nss_check_digit("9802801234")
CURP, RFC = curp_for(NAMES, BORN, "M", "YN"), rfc_for(NAMES, BORN)
EMAIL, PASSWORD = "aurora@example.com", "volcán maíz tranvía jilguero"
OPERATOR = "Casa Puebla, Chicago · datos@example.org"
_PIN = "482915"
_BUILD_FOLDER = ".web-without-demo"


@pytest.fixture(scope="module")
def real_site(
    tmp_path_factory: pytest.TempPathFactory, texts: SmsProvider, mail: MailServer
) -> Iterator[Server]:
    """Its own build: the demonstration's pages are left out when the pages are made."""
    folder: Path = tmp_path_factory.mktemp("without-demo")
    settings = {
        "DEMO": "false",
        "BCRYPT_COST": "4",
        "OPERATOR": OPERATOR,
        "OUTREACH_PIN": _PIN,
        "SMS_URL": texts.url,
        "SMS_ACCOUNT": ACCOUNT,
        "SMS_TOKEN": TOKEN,
        "SMS_FROM": "+15005550006",
        "SMTP_HOST": mail.host,
        "SMTP_PORT": str(mail.port),
        "SMTP_SECURITY": "none",
    }
    named = {f"MICUENTA_{name}": value for name, value in settings.items()}
    # pyrefly: ignore[bad-argument-type]
    with Server(folder, REFLEX_WEB_WORKDIR=_BUILD_FOLDER, **named) as running:
        with closing(sqlite3.connect(running.data_dir / "micuenta.db")) as database, database:
            database.execute(
                "INSERT INTO worker (nss, curp, rfc, given_names, first_surname, second_surname) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (NSS, CURP, RFC, NAMES.given_names, NAMES.first_surname, NAMES.second_surname),
            )
        yield running


@pytest.fixture(scope="module")
def texts() -> Iterator[SmsProvider]:
    provider = SmsProvider()
    provider.start()
    yield provider
    provider.stop()


@pytest.fixture(scope="module")
def mail() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


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


def test_a_whole_sign_up_by_text_message(
    page: Page, real_site: Server, texts: SmsProvider, mail: MailServer
) -> None:
    """Nothing but the provider and the mail server has the code and the links: as for real people."""
    complaints = Complaints(page.context)
    sign_up = SignUp(page)
    page.goto(f"{real_site.url}{sign_up.address}")
    sign_up.begin()
    sign_up.answer_nss(NSS)
    sign_up.answer_curp(CURP)
    sign_up.answer_rfc(RFC)
    sign_up.confirm_data()
    sign_up.answer_email(EMAIL)
    sign_up.answer_phone("us", "312 867 5309", "sms")
    sign_up.expect_question("codigo")
    mail.mailbox.wait_for(1)
    _expect_link(mail, f"{real_site.url}/registro/abrir/")
    texts.wait_for(1)
    assert texts.taken[0]["To"] == "+13128675309"
    code = re.search(r"\d{6}", texts.taken[0]["Body"])
    assert code
    sign_up.answer_code(code[0])
    sign_up.choose_password(PASSWORD)
    sign_up.expect_done()
    mail.mailbox.wait_for(2)
    _expect_link(mail, f"{real_site.url}/correo/abrir/")
    sign_up.go_to_sign_in()
    SignIn(page).sign_in(NSS, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aurora")
    assert complaints.heard == []


def _expect_link(mail: MailServer, start: str) -> None:
    letter = mail.messages[-1]
    assert letter["To"] == EMAIL
    body = letter.get_body(("plain",))
    assert body and start in body.get_content()


def test_the_privacy_notice_names_who_runs_the_site(
    page: Page, real_site: Server, language: Language
) -> None:
    page.goto(f"{real_site.url}{address('/privacidad', language)}")
    expect(Frame(page, language).main).to_contain_text(OPERATOR)
    expect(page.locator("body")).not_to_contain_text(re.compile("demostración|demonstration", re.IGNORECASE))


def test_the_counts_ask_for_the_pin(page: Page, real_site: Server, language: Language) -> None:
    file = f"{real_site.url}/demo/conteo.csv"
    assert httpx.get(file).status_code == 403
    page.goto(f"{real_site.url}{address('/demo/conteo', language)}")
    counts = Frame(page, language)
    field = page.get_by_label(counts.say("PIN de quien ayuda", "Helper's PIN"))
    button = counts.main.get_by_role("button", name=counts.say("Ver el conteo", "See the counts"))
    field.fill("000000")
    button.click()
    expect(counts.error_summary).to_be_focused()
    expect(page.get_by_role("table")).to_have_count(0)
    field.fill(_PIN)
    button.click()
    expect(page.get_by_role("table").first).to_be_visible()
    (ticket,) = [one for one in page.context.cookies() if one.get("name") == "conteo"]
    assert ticket.get("httpOnly")
    shown = httpx.get(file, headers={"Cookie": f"conteo={ticket.get('value')}"})
    assert shown.text.startswith("day,name,count")


def test_a_tablet_in_assisted_mode_is_there_too(page: Page, real_site: Server) -> None:
    page.goto(f"{real_site.url}/asistido")
    assisted = Assisted(page)
    assisted.begin(_PIN)
    expect(assisted.ready_for_the_next).to_be_visible()
    page.goto(f"{real_site.url}/entrar")
    expect(Tablet(page).turn).to_be_visible()
