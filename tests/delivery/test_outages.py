"""Servers that are down, slow, or die in the middle, and so do we: every message arrives once, or is
reported, or, where SMTP cannot tell, arrives twice with one Message-ID."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy import make_url

from micuenta_app import clock, settings
from micuenta_app.delivery import outbox
from micuenta_app.delivery.sender import keep_sending, send_due
from tests.support.hold import Hold
from tests.support.mail import MailServer
from tests.support.sms import SmsProvider

from .messages import TEXT, Configure, later, only_message, part, put

pytestmark = pytest.mark.usefixtures("database")

CODE_LIFE = timedelta(minutes=10)
AFTER_LEASE = outbox.LEASE.total_seconds() + 1


@pytest.fixture
def hold() -> Iterator[Hold]:
    """A place to wait at. Nobody waits there after the test."""
    place = Hold()
    yield place
    place.let_go()


@contextmanager
def own_process() -> Iterator[subprocess.Popen[bytes]]:
    """Another process that sends what is in this test's outbox, until it is killed."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from micuenta_app.delivery import sender; sender.asyncio.run(sender.keep_sending())",
        ],
        cwd=settings.ROOT,
        env=os.environ,
    )
    try:
        yield process
    finally:
        process.kill()  # SIGKILL: it can tidy up nothing
        process.wait()


@asynccontextmanager
async def sending() -> AsyncIterator[None]:
    """The server's background task, stopped at the end as the server stops it."""
    task = asyncio.create_task(keep_sending())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


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


async def test_a_process_killed_before_the_content_sends_once(mail: MailServer, hold: Hold):
    mail.mailbox.hold_at_recipient["aurora@example.com"] = hold
    await put()
    with own_process():
        await asyncio.to_thread(hold.wait_until_reached)
    hold.let_go()
    assert await send_due() == 0  # its lease outlives it
    with later(seconds=AFTER_LEASE):
        assert await send_due() == 1
    assert len(mail.messages) == 1


async def test_a_process_killed_before_it_heard_of_success_sends_twice_the_same(mail: MailServer, hold: Hold):
    mail.mailbox.hold_after_keeping = hold
    await put()
    with own_process():
        await asyncio.to_thread(hold.wait_until_reached)
    hold.let_go()
    with later(seconds=AFTER_LEASE):
        assert await send_due() == 1
    with later(days=1):
        assert await send_due() == 0
    first, second = mail.messages
    assert first["Message-ID"] == second["Message-ID"] and first["Date"] == second["Date"]


async def test_a_process_killed_before_the_provider_answered_sends_once(sms: SmsProvider, hold: Hold):
    sms.hold = hold
    await put(channel="sms")
    with own_process():
        await asyncio.to_thread(hold.wait_until_reached)
    hold.let_go()
    with later(seconds=AFTER_LEASE):
        assert await send_due() == 1
    assert len(sms.taken) == 1
    assert (await only_message()).sent_at


async def test_two_processes_send_each_message_once(mail: MailServer):
    with own_process(), own_process():
        for number in range(60):
            await put(f"persona{number}@example.com")
        await asyncio.to_thread(mail.mailbox.wait_for, 60)
    # One too many would have come before one of the sixty.
    assert len({message["Message-ID"] for message in mail.messages}) == len(mail.messages) == 60


# SQLite's file does not go away; it is busy, which looks the same from here.
@pytest.mark.parametrize("database", ["postgres"], indirect=True)
async def test_a_database_that_goes_away_in_the_middle_forgets_no_success(
    database: str, mail: MailServer, hold: Hold
):
    mail.mailbox.hold_after_keeping = hold
    await put()
    sent = asyncio.create_task(send_due())
    await asyncio.to_thread(hold.wait_until_reached)
    with _closed(database):
        hold.let_go()
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(sent), 1)
        assert not sent.done()
    assert await sent == 1
    with later(seconds=AFTER_LEASE):
        assert await send_due() == 0
    assert len(mail.messages) == 1


@contextmanager
def _closed(database: str) -> Iterator[None]:
    """Nobody gets into the database, and who was in is thrown out."""
    url = make_url(database.replace("+psycopg", ""))
    name = urlsplit(database).path[1:]
    with psycopg.connect(
        url.set(database="postgres").render_as_string(hide_password=False), autocommit=True
    ) as door:
        door.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        door.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        yield
        door.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())


async def _twice_at_most_and_reported(mail: MailServer) -> None:
    first, second = mail.messages
    assert first["Message-ID"] == second["Message-ID"]
    kept = await only_message()
    assert kept.given_up_at and kept.failure == "in_doubt"
    assert await outbox.undelivered() == {"email": 1}
