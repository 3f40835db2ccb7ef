"""A forgotten password, from the sign-in page to the next sign-in."""

import re

from playwright.sync_api import Page, expect

from e2e.conftest import SignedIn
from e2e.pages.dashboard import Dashboard
from e2e.pages.frame import Language
from e2e.pages.mailbox import Mailbox
from e2e.pages.recovery import NewPassword, Recovered, Recovery, Sent
from e2e.pages.sign_in import SignIn
from micuenta_app.outreach.keys import KEYS

LIDIA = KEYS["lidia"]


def test_a_forgotten_password_is_replaced_by_a_link(
    page: Page, signed_in: SignedIn, language: Language
) -> None:
    elsewhere = signed_in("lidia").new_page()
    Dashboard(elsewhere, language).open()

    start = SignIn(page, language).open()
    start.main.get_by_role(
        "link", name=start.say("¿Olvidaste tu contraseña?", "Forgot your password?")
    ).click()
    asked = Recovery(page, language).expect_open()
    asked.ask("esto no es un correo")
    expect(page.locator("#errores")).to_be_focused()
    expect(page.get_by_label(asked.say("Tu correo o tu NSS", "Your e-mail or your NSS"))).to_have_value(
        "esto no es un correo"
    )
    asked.ask(LIDIA.email)
    Sent(page, language).expect_open()

    mail = page.context.new_page()
    link = Mailbox(mail).link_for(LIDIA.email)
    mail.close()
    page.goto(link)
    # Her account speaks Spanish, and so does the link in her message.
    new = NewPassword(page).expect_open()
    assert link.rpartition("/")[2] not in page.url
    new.save("corta")
    expect(page.locator("#errores")).to_be_focused()
    new.save(LIDIA.password)
    Recovered(page).expect_open()

    # Whoever was signed in as her no longer is.
    elsewhere.reload()
    SignIn(elsewhere, language).expect_open()
    # The link is used up, and the page that opens instead says so.
    page.goto(link)
    used = Recovery(page).expect_open()
    expect(used.error_summary).to_contain_text("Ese enlace ya se usó")
    page.goto("/recuperar/nueva")
    expect(page).to_have_url(re.compile(r"/recuperar\?enlace=vencido$"))
    expect(used.error_summary).to_be_focused()
    again = SignIn(page, language).open()
    again.sign_in(LIDIA.email, LIDIA.password)
    Dashboard(page, language).expect_open()
