"""From late to the slip, to "I paid" with a picture of the receipt, to applied after a real import."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import expect

from e2e.conftest import (
    PHONE,
    OpenContext,
    SignedIn,
    in_english,
    in_spanish,
    phone_and_tablet,
    sign_in_cookie,
)
from e2e.pages.credit import Credit
from e2e.pages.dashboard import Dashboard
from e2e.pages.follow import Missing, Payments, Receipt, Tell
from e2e.pages.frame import Language
from e2e.pages.money import first_amount
from e2e.pages.pay import Pay
from e2e.support.accessibility import violations
from e2e.support.complaints import Complaints
from e2e.support.ledger import Ledger
from micuenta_app import clock
from micuenta_app.registry.stories import LIVES
from tests.support.receipts import SECRET, photo
from tests.support.server import Server

TODAY = clock.now().date()
LONG_AGO = TODAY - timedelta(days=25)
PLAN = LIVES["elvira"].plan
assert PLAN
NUMBER = PLAN.number


@phone_and_tablet
def test_from_late_to_slip_to_applied(
    own_server: Server,
    own_context: OpenContext,
    tmp_path: Path,
    screen: dict[str, Any],
    language: Language,
) -> None:
    context = own_context(**screen)
    context.add_cookies([sign_in_cookie(own_server.url, "elvira")])
    complaints, page = Complaints(context), context.new_page()
    dashboard = Dashboard(page, language).open()
    owed = dashboard.owed()
    dashboard.credit.get_by_role("link", name=dashboard.say("Pagar mi crédito", "Pay my loan")).click()

    pay = Pay(page, language).expect_open()
    expect(pay.number).to_have_text(NUMBER)
    pesos = pay.amount()
    payments = Payments(page, language)
    payments.tell()

    # What is wrong is said beside it, and nothing typed is lost.
    tell = Tell(page, language).expect_open()
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    tell.fill(day=tomorrow, pesos=f"{pesos:,.2f}", place="dolex", reference="A-123")
    tell.save()
    expect(tell.error_summary).to_be_focused()
    expect(page.locator("#monto")).to_have_value(f"{pesos:,.2f}")
    expect(page.locator("#lugar")).to_have_value("dolex")
    assert violations(page) == []
    page.locator("#fecha").fill(TODAY.isoformat())
    tell.save()

    # What is no picture is refused, one with a place and a maker is kept without.
    receipt = Receipt(page, language)
    expect(receipt.h1).to_have_text(receipt.say(*receipt.heading))
    receipt.wait_for_answers()
    assert violations(page) == []
    receipt.add("recibo.jpg", b"<html><script>alert(1)</script></html>")
    expect(receipt.error_summary).to_be_focused()
    receipt.add("recibo.jpg", photo() + b"\0" * 7_000_000)
    expect(receipt.error_summary).to_contain_text("5 MB")
    receipt.add("recibo.jpg", photo())

    payments.expect_open()
    expect(payments.list).to_contain_text(payments.say("En proceso", "In process"))
    assert first_amount(payments.list.inner_text()) == pesos
    with page.expect_download() as download:
        payments.receipt_button.click()
    content = download.value.path().read_bytes()
    assert not Image.open(io.BytesIO(content)).getexif() and SECRET.encode() not in content
    assert violations(page) == []

    Ledger(tmp_path / "registry").pay(own_server, "elvira", pesos, TODAY)
    payments.open()
    expect(payments.list).to_contain_text(payments.say("Aplicado", "Applied"))
    expect(payments.list).not_to_contain_text(payments.say("En proceso", "In process"))
    dashboard.open()
    assert dashboard.owed() == owed - pesos
    card = dashboard.page.locator("section").filter(
        has=dashboard.page.get_by_role("heading", name=dashboard.say("Tu pago del", "Your payment of"))
    )
    expect(card).to_contain_text(dashboard.say("Aplicado", "Applied"))
    expect(Credit(page, language).open().main).not_to_contain_text(dashboard.say("Atrasado", "Behind"))
    assert NUMBER not in page.url and complaints.heard == []


@in_english
def test_what_does_not_show_is_asked_for(signed_in: SignedIn, language: Language) -> None:
    context = signed_in("tomas", **PHONE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    tell = Tell(page, language).open()
    tell.fill(day=LONG_AGO.isoformat(), pesos="1,234.56", place="barri", reference=f"F-{language}")
    tell.save()
    expect(Receipt(page, language).h1).to_be_visible()
    payments = Payments(page, language).open()
    payments.ask_link.first.click()
    missing = Missing(page, language).expect_open()
    for said in ("+52 55 9171 5050", "1,234.56", "Barri", f"F-{language}"):
        expect(missing.main).to_contain_text(said)
    expect(missing.main).to_contain_text("Hice un pago a mi crédito y todavía no se ve.")
    assert violations(page) == []
    missing.wait_for_scripts()
    page.get_by_role("button", name=missing.say("Copiar los datos", "Copy the details")).first.click()
    expect(page.get_by_text(missing.say("Copiado.", "Copied."), exact=True)).to_be_visible()
    assert "1,234.56" in page.evaluate("() => navigator.clipboard.readText()")


@in_spanish
def test_reminders_are_asked_for_and_stopped(signed_in: SignedIn, language: Language) -> None:
    page = signed_in("tomas", **PHONE).new_page()
    payments = Payments(page, language).open()
    page.get_by_label(
        payments.say("¿Qué día del mes quieres pagar?", "On which day of the month do you want to pay?")
    ).select_option("7")
    page.get_by_role("button", name=payments.say("Avisarme por correo", "Remind me by e-mail")).click()
    payments.expect_open()
    expect(payments.main).to_contain_text(payments.say("antes del día 7", "before day 7"))
    assert violations(page) == []
    page.get_by_role("button", name=payments.say("Dejar de avisarme", "Stop reminding me")).click()
    payments.expect_open()
    expect(payments.main).to_contain_text(payments.say("Ya no te avisamos", "no longer write to you"))
    expect(page.get_by_label(payments.say("¿Qué día del mes", "On which day"))).to_be_visible()
