"""Servers that are down, slow, or die in the middle: every message arrives once, or is reported, or,
where SMTP cannot tell, arrives twice with one Message-ID."""

import asyncio
from datetime import timedelta

import pytest

from micuenta_app import clock
from micuenta_app.delivery import outbox
from micuenta_app.delivery.sender import send_due
from tests.support.hold import Hold
from tests.support.mail import MailServer
from tests.support.sms import SmsProvider

from .messages import TEXT, Configure, later, only_message, part, put, sending

pytestmark = pytest.mark.usefixtures("database")

CODE_LIFE = timedelta(minutes=10)


async def test_a_mail_server_that_is_down_for_five_minutes(mail: MailServer):
    mail.stop()
    await put(useless_after=clock.now() + CODE_LIFE)
    for seconds in range(0, 300, 5):
        with later(seconds=seconds):
            assert await send_due() == 0
    mail.start()
    came = 0
    for seconds in range(300, 600, 5):
        with later(seconds=seconds):
            came += await send_due()
    assert came == 1 and len(mail.messages) == 1
    kept = await only_message()
    # It was not asked all the time, and the code was still of use when it came.
    assert kept.tries == 6 and kept.sent_at and kept.sent_at < kept.useless_after


async def test_a_provider_that_is_down_for_five_minutes(sms: SmsProvider):
    sms.go_down()
    await put(channel="sms", useless_after=clock.now() + CODE_LIFE)
    for seconds in range(0, 300, 5):
        with later(seconds=seconds):
            assert await send_due() == 0
    sms.come_back()
    came = 0
    for seconds in range(300, 600, 5):
        with later(seconds=seconds):
            came += await send_due()
    assert came == 1 and len(sms.taken) == 1


async def test_a_server_that_is_down_for_good_is_reported(mail: MailServer):
    mail.stop()
    await put()
    for hours in range(26):
        with later(hours=hours):
            await send_due()
    kept = await only_message()
    assert kept.given_up_at and (kept.failure, kept.body) == ("ConnectionRefusedError", "")
    assert await outbox.undelivered() == {"email": 1}


async def test_one_slow_recipient_holds_up_no_other(mail: MailServer, hold: Hold):
    mail.mailbox.hold_at_recipient["lento@example.com"] = hold
    # As many to one person as the flood limit lets through.
    for _ in range(outbox.MOST_PER_HOUR):
        await put("lento@example.com")
    for number in range(30):
        await put(f"persona{number}@example.com")
    async with sending():
        await asyncio.to_thread(mail.mailbox.wait_for, 30)
        assert {message["To"] for message in mail.messages} == {f"persona{n}@example.com" for n in range(30)}
        hold.let_go()
        await asyncio.to_thread(mail.mailbox.wait_for, 40)
    assert len({message["Message-ID"] for message in mail.messages}) == 40


async def test_slow_mail_does_not_hold_up_text_messages(mail: MailServer, sms: SmsProvider, hold: Hold):
    mail.mailbox.hold_at_recipient["lento@example.com"] = hold
    sms.hold = Hold()
    await put("lento@example.com")
    await put(channel="sms")
    async with sending():
        await asyncio.to_thread(hold.wait_until_reached)
        await asyncio.to_thread(sms.hold.wait_until_reached)
        sms.hold.let_go()


async def test_a_server_too_slow_to_answer_a_command_took_nothing(
    mail: MailServer, hold: Hold, configure: Configure
):
    configure(smtp_timeout_seconds="0.2")
    mail.mailbox.hold_at_recipient["aurora@example.com"] = hold
    await put()
    # Longer than any doubt would allow: it is certain that nothing was taken.
    for seconds in (0, 15, 40, 90):
        with later(seconds=seconds):
            assert await send_due() == 0
    hold.let_go()
    configure(smtp_timeout_seconds="15")
    with later(seconds=200):
        assert await send_due() == 1
    assert len(mail.messages) == 1


async def test_a_server_too_slow_to_say_that_it_took_a_message(
    mail: MailServer, hold: Hold, configure: Configure
):
    configure(smtp_timeout_seconds="0.1")
    mail.mailbox.hold_after_keeping = hold
    await put()
    for minutes in range(0, 60, 5):
        with later(minutes=minutes):
            assert await send_due() == 0
    await _twice_at_most_and_reported(mail)


async def test_a_server_that_dies_before_it_took_the_message(mail: MailServer):
    mail.mailbox.hang_up = "before keeping"
    await put()
    assert await send_due() == 0
    mail.mailbox.hang_up = ""
    with later(seconds=15):
        assert await send_due() == 1
    assert len(mail.messages) == 1 and part(mail.messages[0], "plain").strip() == TEXT


async def test_a_server_that_always_dies_when_it_took_the_message(mail: MailServer):
    mail.mailbox.hang_up = "after keeping"
    await put()
    for minutes in range(0, 60, 5):
        with later(minutes=minutes):
            assert await send_due() == 0
    await _twice_at_most_and_reported(mail)


async def test_a_server_that_said_yes_is_believed_without_a_good_bye(mail: MailServer, hold: Hold):
    mail.mailbox.hold_at_goodbye = hold
    await put()
    assert await send_due() == 1
    with later(hours=1):
        assert await send_due() == 0
    assert len(mail.messages) == 1


@pytest.mark.parametrize("when", ["before keeping", "after keeping"])
async def test_a_provider_that_dies_in_the_middle(sms: SmsProvider, when):
    sms.hang_up = when
    await put(channel="sms")
    assert await send_due() == 0
    sms.hang_up = ""
    with later(seconds=15):
        assert await send_due() == 1
    assert len(sms.taken) == 1


async def test_a_provider_that_is_too_slow_is_asked_what_it_took(
    sms: SmsProvider, hold: Hold, configure: Configure
):
    configure(sms_timeout_seconds="0.3")
    sms.hold = hold
    await put(channel="sms")
    assert await send_due() == 0
    with later(seconds=15):
        assert await send_due() == 1
    assert len(sms.taken) == 1


async def _twice_at_most_and_reported(mail: MailServer) -> None:
    first, second = mail.messages
    assert first["Message-ID"] == second["Message-ID"]
    kept = await only_message()
    assert kept.given_up_at and kept.failure == "in_doubt"
    assert await outbox.undelivered() == {"email": 1}
