"""Messages against a real mail server: up, down, and back."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from micuenta_app import clock, db, settings
from micuenta_app.delivery import outbox
from micuenta_app.delivery.sender import send_due
from tests.support.mail import MailServer

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def mail(smtp_server: MailServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    monkeypatch.setenv("MICUENTA_SMTP_HOST", smtp_server.host)
    monkeypatch.setenv("MICUENTA_SMTP_PORT", str(smtp_server.port))
    monkeypatch.setenv("MICUENTA_SMTP_SECURITY", "none")
    settings.settings.cache_clear()
    yield smtp_server
    settings.settings.cache_clear()


async def _put(recipient: str = "aurora@example.com", subject: str = "Tu código") -> None:
    async with db.writing() as database:
        await outbox.put(
            database, recipient=recipient, subject=subject, body="Tu código es 123456. ¡Ñandú!", language="es"
        )


async def test_a_message_arrives_once_with_its_accents(mail: MailServer):
    await _put()
    assert await send_due() == 1
    assert await send_due() == 0
    (message,) = mail.messages
    assert message["To"] == "aurora@example.com"
    assert message["Subject"] == "Tu código"
    plain = message.get_body(("plain",))
    assert plain is not None and "¡Ñandú!" in plain.get_content()


async def test_what_was_sent_does_not_stay_in_the_database(mail: MailServer):
    await _put()
    await send_due()
    assert (await outbox.latest(1))[0].body == ""


async def test_a_mail_server_that_is_down_loses_nothing(mail: MailServer):
    mail.stop()
    await _put()
    assert await send_due() == 0
    mail.start()
    # Not at once: a server that just failed is left alone for a while.
    assert await send_due() == 0
    with clock.shifted(timedelta(minutes=2)):
        assert await send_due() == 1
    assert len(mail.messages) == 1


async def test_a_temporary_refusal_is_tried_again_with_the_same_message_id(mail: MailServer):
    mail.mailbox.refuse = True
    await _put()
    assert await send_due() == 0
    mail.mailbox.refuse = False
    with clock.shifted(timedelta(minutes=2)):
        assert await send_due() == 1
    (message,) = mail.messages
    assert message["Message-ID"].startswith("<aviso-")


async def test_one_bad_recipient_does_not_hold_up_the_others(mail: MailServer):
    await _put(recipient="no es un correo")
    await _put()
    await send_due()
    assert [message["To"] for message in mail.messages] == ["aurora@example.com"]


async def test_a_line_break_in_a_subject_cannot_add_a_header(mail: MailServer):
    await _put(subject="Hola\nBcc: spy@example.com")
    await _put()
    await send_due()
    assert all(message["Bcc"] is None for message in mail.messages)
    assert len(mail.messages) == 1


async def test_a_message_is_given_up_in_the_end(mail: MailServer):
    mail.mailbox.refuse = True
    await _put()
    for hours in range(0, 48, 2):
        with clock.shifted(timedelta(hours=hours)):
            await send_due()
    kept = (await outbox.latest(1))[0]
    assert kept.given_up_at is not None and kept.tries == 12


async def test_a_flood_to_one_mailbox_stops_at_ten_an_hour():
    for _ in range(15):
        await _put()
    assert len(await outbox.latest(50)) == 10
    with clock.shifted(timedelta(hours=1, seconds=1)):
        await _put()
    assert len(await outbox.latest(50)) == 11
