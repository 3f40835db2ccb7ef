"""Reminders: only for who asked, once each, by a real mail server, and stopped on the page."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from micuenta_app import clock, db, settings
from micuenta_app.accounts.records import Account
from micuenta_app.accounts.service import Problem
from micuenta_app.delivery.sender import send_due
from micuenta_app.payments import orders, reminders
from micuenta_app.ui.texts import Translator
from micuenta_app.viewer import Viewer
from tests.accounts.people import letters_to
from tests.credit.files import credit, paid
from tests.profile.people import EMAIL, aurora, somebody_else
from tests.savings.people import store
from tests.support.mail import MailServer

pytestmark = pytest.mark.usefixtures("database")
DUE, APPLIED, MISSING = "Se acerca tu pago", "Tu pago ya se ve en tu crédito", "Tu pago todavía no se ve"
ASK = {"credito": "0", "dia": "15"}


@pytest.fixture
def mail(database: str, smtp_server: MailServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailServer]:
    """A mail server that the settings point at."""
    monkeypatch.setenv("MICUENTA_SMTP_HOST", smtp_server.host)
    monkeypatch.setenv("MICUENTA_SMTP_PORT", str(smtp_server.port))
    monkeypatch.setenv("MICUENTA_SMTP_SECURITY", "none")
    settings.settings.cache_clear()
    yield smtp_server
    monkeypatch.undo()
    settings.settings.cache_clear()


def on(day: date):
    """That day's noon."""
    return clock.shifted(datetime(day.year, day.month, day.day, 12, tzinfo=UTC) - clock.now())


async def subjects() -> list[str]:
    """Of the reminders that were written, in order."""
    return [letter.subject for letter in await letters_to(EMAIL) if letter.subject in (DUE, APPLIED, MISSING)]


async def pay(viewer: Viewer, day: date) -> None:
    form = {"credito": "0", "fecha": day.isoformat(), "monto": "2,978.43", "lugar": "dolex"}
    assert isinstance(await orders.tell(viewer, form), int)


async def test_a_payment_is_announced_once_a_month_and_only_to_who_asked() -> None:
    me, other = await aurora(), await somebody_else()
    await credit(me)
    await credit(other)
    assert await reminders.ask_reminders(me, ASK) is None
    for day, many in ((9, 0), (10, 1), (11, 1), (15, 1), (20, 1)):
        with on(date(2026, 12, day)):
            await reminders.remind()
            await reminders.remind()
        assert await subjects() == [DUE] * many, day
    with on(date(2027, 1, 12)):
        await reminders.remind()
    assert await subjects() == [DUE] * 2


async def test_across_the_end_of_a_month() -> None:
    me = await aurora()
    await credit(me)
    await reminders.ask_reminders(me, {**ASK, "dia": "2"})
    with on(date(2026, 12, 29)):
        await reminders.remind()
    with on(date(2027, 1, 2)):
        await reminders.remind()
    assert await subjects() == [DUE]


@pytest.mark.parametrize(
    ("status", "changes"),
    [
        ("current", {"regime": "roa"}),
        ("deferred", {"status_until": date(2027, 3, 31)}),
        ("judicial", {}),
    ],
)
async def test_who_has_nothing_to_pay_by_themselves_is_not_reminded(
    status: str, changes: dict[str, object]
) -> None:
    me = await aurora()
    await credit(me, status=status, **changes)
    await reminders.ask_reminders(me, ASK)
    with on(date(2026, 12, 12)):
        await reminders.remind()
    assert await subjects() == []


async def test_who_has_paid_the_month_is_not_reminded() -> None:
    me = await aurora()
    row = await credit(me, as_of=date(2026, 12, 5))
    await store(paid(row, date(2026, 12, 4)))
    await reminders.ask_reminders(me, ASK)
    with on(date(2026, 12, 12)):
        await reminders.remind()
    assert await subjects() == []


async def test_many_processes_write_one_message() -> None:
    me = await aurora()
    row = await credit(me)
    await reminders.ask_reminders(me, ASK)
    await pay(me, clock.now().date() - timedelta(days=40))
    await pay(me, clock.now().date() - timedelta(days=3))
    await store(paid(row, clock.now().date() - timedelta(days=3)))
    with on(date(2026, 12, 12)):
        await asyncio.gather(*(reminders.remind() for _ in range(4)))
    assert sorted(await subjects()) == sorted([DUE, APPLIED, MISSING])


async def test_what_shows_and_what_is_missing_is_told_once() -> None:
    me = await aurora()
    row = await credit(me)
    await reminders.ask_reminders(me, {**ASK, "dia": "28"})
    today = clock.now().date()
    await pay(me, today)
    last = (await orders.orders_of(me)).orders[0].deadline
    with on(last):
        await reminders._tell_of_missing()
    assert await subjects() == []
    with on(last + timedelta(days=1)):
        await reminders._tell_of_missing()
        await reminders._tell_of_missing()
        assert await subjects() == [MISSING]
        await store(paid(row, today + timedelta(days=2)))
        await reminders.apply_all()
        await reminders.apply_all()
    assert await subjects() == [MISSING, APPLIED]


async def test_who_did_not_ask_or_has_stopped_gets_nothing() -> None:
    me = await aurora()
    row = await credit(me)
    await reminders.ask_reminders(me, ASK)
    await reminders.stop_reminders(me, {"credito": "0"})
    await pay(me, clock.now().date())
    await pay(me, clock.now().date() - timedelta(days=40))
    await store(paid(row, clock.now().date()))
    with on(date(2026, 12, 12)):
        await reminders.remind()
    assert await subjects() == []
    assert [one.day for one in await reminders.reminders_of(me)] == [None]


@pytest.mark.parametrize("day", ["", "0", "29", "31", "-1", "x", "1.5", "٣", "9" * 30])
async def test_a_day_that_not_every_month_has_is_none(day: str) -> None:
    me = await aurora()
    await credit(me)
    assert await reminders.ask_reminders(me, {**ASK, "dia": day}) == Problem("avisos", "day_of_month")


@pytest.mark.parametrize("place", ["1", "-1", "x", "", "9" * 30])
async def test_no_place_is_somebody_else_s_credit(place: str) -> None:
    me, other = await aurora(), await somebody_else()
    await credit(other)
    await credit(me)
    await reminders.ask_reminders(other, ASK)
    assert await reminders.ask_reminders(me, {**ASK, "credito": place}) == Problem("avisos", "credit_unknown")
    await reminders.stop_reminders(me, {"credito": place})
    assert [one.day for one in await reminders.reminders_of(other)] == [15]
    assert [one.day for one in await reminders.reminders_of(me)] == [None]


async def test_without_a_proved_e_mail_nothing_can_be_sent() -> None:
    me = await aurora()
    await credit(me)
    async with db.writing() as database:
        (await database.get_one(Account, me.account_id)).email = None
    assert await reminders.ask_reminders(me, ASK) == Problem("avisos", "no_email")


async def test_another_day_replaces_the_first() -> None:
    me = await aurora()
    await credit(me)
    await reminders.ask_reminders(me, ASK)
    await reminders.ask_reminders(me, {**ASK, "dia": "3"})
    assert [one.day for one in await reminders.reminders_of(me)] == [3]


@pytest.mark.parametrize("language", ["es", "en"])
async def test_by_a_real_mail_server_without_links_amounts_or_numbers(
    mail: MailServer, language: str
) -> None:
    me = await aurora()
    row = await credit(me)
    async with db.writing() as database:
        (await database.get_one(Account, me.account_id)).language = language
    await reminders.ask_reminders(me, ASK)
    await pay(me, clock.now().date())
    await pay(me, clock.now().date() - timedelta(days=40))
    await store(paid(row, clock.now().date()))
    with on(date(2026, 12, 12)):
        await send_due()  # what came before
        before = len(mail.messages)
        await reminders.remind()
        assert await send_due() == 3
        await reminders.remind()
        assert await send_due() == 0
    received = mail.messages[before:]
    t = Translator("en" if language == "en" else "es")
    assert {message["subject"] for message in received} == {t(DUE), t(APPLIED), t(MISSING)}
    for message in received:
        body = message.get_body(("plain",))
        assert body
        text = body.get_content()
        for absent in ("http", "2,978", row.credit_number, "$", "Aurora"):
            assert absent not in text
        for said in (
            "contraseña" if language == "es" else "password",
            "INFONATEL",
            "Pagar" if language == "es" else "Pay",
        ):
            assert said in text
