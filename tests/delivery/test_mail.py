"""E-mail over a real SMTP connection: what arrives, what is refused, and who sees the password."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from micuenta_app.delivery import outbox
from micuenta_app.delivery.sender import missing_settings, send_due
from tests.support.certificate import Certificate, make
from tests.support.mail import MailServer

from .messages import TEXT, Configure, later, only_message, part, put

pytestmark = [
    pytest.mark.usefixtures("database"),
    # The test's server warns that it would take a password in the clear; that is what it is for.
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),
]
Security = Literal["starttls", "tls"]


@pytest.fixture(params=["starttls", "tls"])
def secure_mail(
    request: pytest.FixtureRequest, certificate: Certificate, configure: Configure
) -> Iterator[MailServer]:
    """A mail server that asks for a password over TLS."""
    server = MailServer(request.param, certificate, asks_password=True)
    server.start()
    configure(
        smtp_host=server.host,
        smtp_port=str(server.port),
        smtp_security=request.param,
        smtp_username="micuenta",
        smtp_password="right",
    )
    yield server
    server.stop()


async def test_a_message_arrives_once_with_its_accents(mail: MailServer):
    await put()
    assert await send_due() == 1
    assert await send_due() == 0
    (message,) = mail.messages
    assert message["To"] == "aurora@example.com"
    assert message["Subject"] == "Tu código"
    assert part(message, "plain").strip() == TEXT


async def test_it_has_an_html_part_in_its_language_and_the_headers_of_an_automatic_message(mail: MailServer):
    await put(language="en")
    await send_due()
    (message,) = mail.messages
    assert message.get_content_type() == "multipart/alternative"
    assert '<html lang="en">' in part(message, "html") and "¡Ñandú!" in part(message, "html")
    assert message["Content-Language"] == "en"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime == (await only_message()).created_at.replace(microsecond=0)


async def test_an_address_in_a_domain_with_accents(mail: MailServer):
    await put("aurora@ñandú.com")
    assert await send_due() == 1
    assert mail.messages[0]["To"].addresses[0].addr_spec in ("aurora@ñandú.com", "aurora@xn--and-6ma2c.com")


@pytest.mark.parametrize(
    ("recipient", "subject"),
    [
        ("no es un correo", "Hola"),
        ("ñandú@example.com", "Hola"),
        ("aurora@example.com, spy@example.com", "Hola"),
        ("aurora@example.com\r\nBcc: spy@example.com", "Hola"),
        ("aurora@example.com>\r\nRCPT TO:<spy@example.com", "Hola"),
        ("aurora@example.com", "Hola\r\nBcc: spy@example.com"),
        ("aurora@example.com", "Hola\nBcc: spy@example.com"),
    ],
)
async def test_what_no_header_can_hold_is_given_up_and_holds_up_nobody(
    mail: MailServer, recipient: str, subject: str
):
    await put(recipient, subject=subject)
    await put("otra@example.com")
    assert await send_due() == 1
    (message,) = mail.messages
    assert message["To"] == "otra@example.com" and message["Bcc"] is None
    assert mail.mailbox.recipients_asked == 1
    _, bad = await outbox.latest(2)
    assert bad.given_up_at and (bad.failure, bad.tries) == ("malformed", 1)


async def test_a_body_cannot_end_the_message_or_add_a_command(mail: MailServer):
    body = "Uno\n.\nRCPT TO:<spy@example.com>\n..dos\n\n.tres"
    await put(body=body)
    await send_due()
    (message,) = mail.messages
    assert part(message, "plain").rstrip("\n") == body
    assert mail.mailbox.recipients_asked == 1


async def test_a_person_the_server_does_not_know_is_given_up_at_once(mail: MailServer):
    mail.mailbox.replies["aurora@example.com"] = "550 5.1.1 <aurora@example.com> unknown"
    await put()
    assert await send_due() == 0
    kept = await only_message()
    assert kept.given_up_at and (kept.failure, kept.tries, kept.body) == ("smtp_550", 1, "")


async def test_content_the_server_will_never_take_is_given_up_at_once(mail: MailServer):
    mail.mailbox.content_reply = "554 looks like spam"
    await put()
    await send_due()
    kept = await only_message()
    assert kept.given_up_at and (kept.failure, kept.tries) == ("smtp_554", 1)


@pytest.mark.parametrize("where", ["recipient", "content"])
async def test_a_temporary_refusal_is_tried_again(mail: MailServer, where: str):
    if where == "recipient":
        mail.mailbox.replies["aurora@example.com"] = "450 greylisted"
    else:
        mail.mailbox.content_reply = "451 greylisted"
    await put()
    # Three clear answers leave no doubt that it did not arrive.
    for seconds in (0, 15, 40):
        with later(seconds=seconds):
            assert await send_due() == 0
    mail.mailbox.replies, mail.mailbox.content_reply = {}, ""
    with later(seconds=90):
        assert await send_due() == 1
    assert mail.messages[0]["Message-ID"].startswith("<aviso-")


async def test_tls_and_a_password(secure_mail: MailServer, trusted: Path):
    await put()
    assert await send_due() == 1
    assert len(secure_mail.messages) == 1 and secure_mail.mailbox.logins == ["micuenta"]


async def test_a_certificate_nobody_signed_is_refused_before_the_password(secure_mail: MailServer):
    await put()
    assert await send_due() == 0
    assert secure_mail.messages == [] and secure_mail.mailbox.logins == []
    assert (await only_message()).failure == "SSLCertVerificationError"


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_certificate_of_another_host_is_refused(
    security: Security, tmp_path: Path, configure: Configure, monkeypatch: pytest.MonkeyPatch
):
    elsewhere = make(tmp_path, "192.0.2.7")
    monkeypatch.setenv("SSL_CERT_FILE", str(elsewhere.public))
    server = MailServer(security, elsewhere)
    server.start()
    configure(smtp_host=server.host, smtp_port=str(server.port), smtp_security=security)
    await put()
    assert await send_due() == 0
    server.stop()
    assert server.messages == [] and (await only_message()).failure == "SSLCertVerificationError"


async def test_a_server_without_starttls_gets_neither_password_nor_message(
    mail: MailServer, configure: Configure
):
    configure(smtp_security="starttls", smtp_username="micuenta", smtp_password="right")
    await put()
    assert await send_due() == 0
    assert mail.messages == [] and mail.mailbox.logins == []


async def test_a_wrong_password_is_tried_again_for_somebody_may_repair_it(
    secure_mail: MailServer, trusted: Path, configure: Configure
):
    configure(smtp_password="wrong")
    await put()
    assert await send_due() == 0
    assert (await only_message()).failure == "smtp_535"
    configure(smtp_password="right")
    with later(seconds=15):
        assert await send_due() == 1


async def test_a_password_goes_in_the_clear_to_this_machine_only(configure: Configure):
    server = MailServer(asks_password=True)
    server.start()
    configure(
        smtp_port=str(server.port), smtp_security="none", smtp_username="micuenta", smtp_password="right"
    )
    # This machine too, but by a name that does not say so.
    configure(smtp_host="0.0.0.0")
    await put()
    assert await send_due() == 0
    assert (await only_message()).failure == "settings" and server.mailbox.logins == []
    assert "MICUENTA_SMTP_SECURITY=none" in missing_settings()
    configure(smtp_host=server.host)
    with later(seconds=15):
        assert await send_due() == 1
    server.stop()
    assert missing_settings() == "" and server.mailbox.logins == ["micuenta"]


def test_one_line_says_what_is_missing(configure: Configure):
    assert missing_settings() == ""
    configure(demo="false")
    assert missing_settings() == "No e-mail is sent: set MICUENTA_SMTP_HOST."
    configure(smtp_host="mail.example.com")
    assert missing_settings() == ""
    configure(mail_from="nobody")
    assert missing_settings() == "No e-mail is sent: MICUENTA_MAIL_FROM has no address."


async def test_logs_hold_neither_words_nor_addresses(
    mail: MailServer, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
):
    caplog.set_level(logging.INFO)
    caplog.set_level(logging.CRITICAL, "mail.log")  # the test's server's own
    mail.mailbox.replies["nadie@example.com"] = "550 <nadie@example.com> unknown"
    mail.mailbox.replies["luego@example.com"] = "450 <luego@example.com> later"
    for recipient in ("nadie@example.com", "luego@example.com", "no es un correo", "aurora@example.com"):
        await put(recipient)
    await send_due()
    printed = caplog.text + "".join(capsys.readouterr())
    assert "message_given_up" in printed and "message_not_sent" in printed
    for secret in ("123456", "Tu código", "nadie", "luego", "aurora", "no es un correo"):
        assert secret not in printed
