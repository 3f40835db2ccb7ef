"""Something was pasted: what the person sees, and that it goes nowhere but to this site and stays nowhere."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from e2e.conftest import in_english, in_spanish
from e2e.pages.frame import Language
from e2e.pages.review import Review
from e2e.support.accessibility import sideways, violations
from e2e.support.traffic import wait_until_idle
from tests.support.server import Server

SCAM = (
    "Buenas tardes, le hablamos de INFONAVIT. Su ahorro ya está liberado y se lo damos en efectivo. "
    "Solo deposite $1,500 de gestión hoy y mándenos el código que le llegó a su celular. "
    "Informes en https://micuenta.infonavit.org.mx.gestion-zafiro.top"
)


def _expect_usable(review: Review) -> None:
    assert violations(review.page) == []
    assert sideways(review.page) == []


@pytest.mark.parametrize(("width", "language"), [(360, "es"), (768, "en"), (1280, "es")])
def test_a_fraud_is_called_so_and_every_reason_is_pointed_at(
    page: Page, width: int, language: Language
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    review = Review(page, language).open()
    review.wait_for_scripts()
    review.check(SCAM)
    expect(review.verdict).to_have_text(review.say("Peligroso", "Dangerous"))
    expect(review.verdict).to_be_focused()
    expect(review.verdict).to_be_in_viewport()
    for words in ("deposite", "código", "efectivo", "gestion-zafiro.top"):
        expect(review.marks.filter(has_text=words)).not_to_have_count(0)
    expect(review.reasons.first).to_be_visible()
    shown = review.marks.locator("sup").all_inner_texts()
    numbers = {word.strip(",") for words in shown for word in words.split() if word.strip(",").isdigit()}
    assert len(numbers) == review.reasons.count()
    expect(review.text_field).to_have_value(SCAM)
    _expect_usable(review)


OTHERS = (
    ("https://micuenta.infonavit.org.mx", ("Oficial", "Official")),
    ("Mañana pago el Infonavit, ¿me prestas para el camión?", ("Desconocido", "Unknown")),
    ("citas-infonavit-zafiro.com", ("Sospechoso", "Suspicious")),
)


def test_every_other_verdict(page: Page, language: Language) -> None:
    review = Review(page, language).open()
    for text, word in OTHERS:
        review.check(text)
        expect(review.verdict).to_have_text(review.say(*word))
        expect(review.report).to_have_count(1 if word[0] == "Sospechoso" else 0)
        assert violations(page) == [], text


@in_spanish
def test_the_report_is_ready_to_copy(context: BrowserContext, language: Language) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    review = Review(page, language).open()
    review.check(SCAM)
    review.copy_report()
    expect(review.report.get_by_role("status")).to_have_text(review.say("Copiado.", "Copied."))
    copied: Any = page.evaluate("() => navigator.clipboard.readText()")
    assert SCAM in copied and "denunciar" in copied and "- Te piden dinero" in copied
    expect(review.report.get_by_role("link", name="denuncias@infonavit.org.mx")).to_be_visible()


@in_english
def test_nothing_and_too_much_are_said_beside_the_field_and_keep_what_was_typed(
    page: Page, language: Language
) -> None:
    review = Review(page, language).open()
    review.check("")
    expect(review.error_summary).to_be_focused()
    # Far more than a frame of the socket takes: what the field cuts off is still too long.
    review.text_field.evaluate("(field, text) => { field.value = text }", "a" * 50)
    review.check("infonavit " * 3000)
    expect(review.error_summary).to_contain_text("5,000")
    assert review.text_field.input_value().startswith("infonavit infonavit")
    expect(review.verdict).to_have_count(0)
    assert violations(page) == []


def test_nothing_is_fetched_and_the_text_is_in_no_address(page: Page, base_url: str) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    review = Review(page).open()
    review.check(SCAM)
    expect(review.verdict).to_be_visible()
    # What it may still want, it asks for once it has nothing else to do.
    wait_until_idle(page)
    host = urlsplit(base_url).netloc
    assert {urlsplit(request.url).netloc for request in asked} == {host}
    assert not [request.url for request in asked if "zafiro" in request.url or "texto" in request.url]
    assert "zafiro" not in page.url


def test_before_the_script_is_there_nothing_can_be_sent(new_context: Any, base_url: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(Review.path)
    button = page.get_by_role("button", name="Revisar", exact=True)
    expect(button).to_be_disabled()


def test_after_a_lost_connection_the_answer_stays_and_the_server_has_no_text(
    context: BrowserContext, base_url: str, server: Server
) -> None:
    page = context.new_page()
    review = Review(page)
    # By number: engine.io does not listen to the offline event on "localhost".
    page.goto(f"{base_url.replace('localhost', '127.0.0.1')}{review.path}")
    review.check(SCAM)
    expect(review.verdict).to_be_visible()
    context.set_offline(True)
    expect(review.no_connection).to_be_visible()
    context.set_offline(False)
    expect(review.no_connection).to_be_hidden()
    expect(review.verdict).to_have_text("Peligroso")
    expect(review.text_field).to_have_value(SCAM)
    written = b"".join(path.read_bytes() for path in server.data_dir.rglob("*") if path.is_file())
    assert b"zafiro" not in written
