"""We ourselves are killed, restarted, or two, or lose the database, in the middle of sending."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

import psycopg
import pytest
from sqlalchemy import make_url

from micuenta_app import settings
from micuenta_app.delivery import outbox
from micuenta_app.delivery.sender import send_due
from tests.support.hold import Hold
from tests.support.mail import MailServer
from tests.support.sms import SmsProvider

from .messages import later, only_message, put, sending

pytestmark = pytest.mark.usefixtures("database")

AFTER_LEASE = outbox.LEASE.total_seconds() + 1


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


async def test_a_restart_lets_what_is_on_its_way_arrive(mail: MailServer, hold: Hold):
    mail.mailbox.hold_after_keeping = hold
    await put()
    async with sending():
        await asyncio.to_thread(hold.wait_until_reached)
        asyncio.get_running_loop().call_later(0.2, hold.let_go)
    assert len(mail.messages) == 1 and (await only_message()).sent_at


async def test_two_processes_send_each_message_once(mail: MailServer):
    with own_process(), own_process():
        for number in range(60):
            await put(f"persona{number}@example.com")
        await asyncio.to_thread(mail.mailbox.wait_for, 60)
    # One too many would have come before one of the sixty.
    assert len({message["Message-ID"] for message in mail.messages}) == len(mail.messages) == 60


# SQLite's file does not go away; it is busy, which looks the same from here.
@pytest.mark.parametrize("database_kind", ["postgres"], indirect=True)
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
