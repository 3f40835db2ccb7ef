"""What the outbox takes, hands out and counts."""

import asyncio
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from sqlmodel import Session, select

from micuenta_app import clock, db, migrate
from micuenta_app.delivery import outbox
from micuenta_app.delivery.channel import ChannelName
from micuenta_app.delivery.records import OutboxMessage
from micuenta_app.delivery.sender import send_due
from tests.support.databases import configured
from tests.support.mail import MailServer

from .messages import Configure, later, only_message, put

pytestmark = pytest.mark.usefixtures("database")


async def test_a_flood_to_one_mailbox_stops_at_ten_an_hour():
    for _ in range(15):
        await put()
    assert len(await outbox.latest(50)) == 10
    await put("otra@example.com")
    assert len(await outbox.latest(50)) == 11
    with later(hours=1, seconds=1):
        await put()
        assert len(await outbox.latest(50)) == 12


async def test_a_flood_to_one_phone_stops_as_well():
    for _ in range(15):
        await put(channel="sms")
    assert len(await outbox.latest(50)) == 10


@pytest.mark.parametrize("channel", ["email", "sms"])
async def test_a_flood_about_one_subject_holds_up_no_other(channel: ChannelName):
    for _ in range(15):
        await put(channel=channel, subject="Alguien quiso registrarse con tus datos")
    for _ in range(15):
        await put(channel=channel, subject="Tu enlace para cambiar tu contraseña")
    taken = Counter(message.subject for message in await outbox.latest(50))
    assert sorted(taken.values()) == [10, 10]


async def _put_for_tomorrow() -> int:
    async with db.writing() as database:
        message = await outbox.put(
            database,
            recipient="aurora@example.com",
            subject="Ya puedes seguir",
            body="Ya puedes seguir",
            language="es",
            due_at=clock.now() + timedelta(days=1),
        )
        assert message
        await database.flush()
        return message.id


async def test_what_waits_for_its_time_is_neither_sent_nor_shown_before():
    await _put_for_tomorrow()
    assert await outbox.take("email", 5) == ([], [])
    assert await outbox.latest(5) == []
    with later(days=1, hours=23):
        assert len(await outbox.latest(5)) == 1
        assert len((await outbox.take("email", 5))[0]) == 1


async def test_what_waits_for_its_time_can_be_taken_back_until_then():
    first, second = await _put_for_tomorrow(), await _put_for_tomorrow()
    async with db.writing() as database:
        await outbox.take_back(database, first)
    with later(days=1, seconds=1):
        async with db.writing() as database:
            await outbox.take_back(database, second)
        assert [message.id for message in await outbox.latest(5)] == [second]


async def test_a_text_message_of_two_parts_is_refused():
    with pytest.raises(ValueError, match="one part"):
        await put(channel="sms", body="Tu código " + "x" * 61)
    assert await outbox.latest(1) == []


async def test_two_that_take_at_the_same_time_never_get_the_same():
    for number in range(20):
        await put(f"persona{number}@example.com")
    taken = await asyncio.gather(*(outbox.take("email", 5) for _ in range(6)))
    numbers = [message.id for live, _ in taken for message in live]
    assert len(numbers) == len(set(numbers))
    while more := (await outbox.take("email", 5))[0]:
        numbers += [message.id for message in more]
    assert sorted(numbers) == sorted(message.id for message in await outbox.latest(50))


async def test_what_one_took_is_left_alone_until_its_lease_ends():
    await put()
    assert len((await outbox.take("email", 5))[0]) == 1
    with later(minutes=2, seconds=50):
        assert (await outbox.take("email", 5))[0] == []
    with later(minutes=3, seconds=1):
        assert len((await outbox.take("email", 5))[0]) == 1


async def test_who_lost_its_lease_changes_nothing_any_more():
    await put()
    (mine,), _ = await outbox.take("email", 5)
    with later(minutes=4):
        (theirs,), _ = await outbox.take("email", 5)
        await outbox.failed(mine, "late", doubts=0)
        await outbox.give_up(mine, "late")
        kept = await only_message()
        assert (kept.due_at, kept.given_up_at, kept.failure) == (theirs.due_at, None, "")
        await outbox.sent(theirs)
        await outbox.failed(theirs, "after all", doubts=0)
    assert (await only_message()).failure == ""


async def test_a_code_older_than_its_life_is_given_up_and_not_sent(mail: MailServer):
    await put(useless_after=clock.now() + timedelta(minutes=10))
    with later(minutes=10, seconds=1):
        assert await send_due() == 0
    kept = await only_message()
    assert mail.messages == []
    assert kept.given_up_at and (kept.failure, kept.body, kept.tries) == ("too_late", "", 0)


async def test_it_is_given_up_at_once_when_the_next_try_would_be_too_late(mail: MailServer):
    mail.mailbox.refuse = True
    await put(useless_after=clock.now() + timedelta(seconds=9))
    await send_due()
    kept = await only_message()
    assert kept.given_up_at and (kept.failure, kept.tries) == ("smtp_451", 1)


async def test_a_message_is_given_up_after_a_day_of_failures(mail: MailServer):
    mail.mailbox.refuse = True
    await put()
    for hours in range(0, 30, 2):
        with later(hours=hours):
            await send_due()
    kept = await only_message()
    assert kept.given_up_at and kept.given_up_at - kept.created_at < timedelta(hours=25)
    assert await outbox.undelivered() == {"email": 1}


async def test_what_was_given_up_is_counted_by_channel(mail: MailServer, configure: Configure):
    configure(demo="false")
    mail.mailbox.replies["nadie@example.com"] = "550 no such person"
    await put()
    await put("nadie@example.com")
    await put("no es un correo")
    await put("no es un número", channel="sms")
    await send_due()
    # No provider is set: it is said once it is too late, not before.
    assert await outbox.undelivered() == {"email": 2}
    with later(days=1, seconds=1):
        await send_due()
    assert await outbox.undelivered() == {"email": 2, "sms": 1}


async def test_what_was_sent_does_not_stay_in_the_database(mail: MailServer):
    await put()
    await send_due()
    kept = await only_message()
    assert (kept.body, kept.failure) == ("", "") and kept.sent_at


async def test_in_demo_mode_without_a_server_messages_keep_their_words():
    await put()
    with later(days=2):
        assert await send_due() == 0
    kept = await only_message()
    assert kept.body and kept.given_up_at is None


def test_messages_of_the_version_before_are_of_use_for_a_day(tmp_path: Path):
    now = clock.now()
    with configured(tmp_path, f"sqlite+aiosqlite:///{tmp_path / 'before.db'}"):
        command.upgrade(migrate.config(), "0001")
        old = sa.table(
            "outbox_message",
            *(sa.column(name) for name in ("recipient", "subject", "body", "language", "tries")),
            *(sa.column(name, sa.DateTime(timezone=True)) for name in ("created_at", "due_at")),
        )
        message = {"recipient": "a@example.com", "subject": "", "body": "b", "language": "es", "tries": 3}
        with db.sync_engine().execution_options(writes=True).begin() as connection:
            connection.execute(sa.insert(old).values(**message, created_at=now, due_at=now))
        migrate.upgrade()
        with Session(db.sync_engine()) as session:
            kept = session.exec(select(OutboxMessage)).one()
        db.sync_engine().dispose()
    assert (kept.channel, kept.tries, kept.doubts, kept.failure) == ("email", 3, 0, "")
    assert kept.useless_after == now + timedelta(days=1)
