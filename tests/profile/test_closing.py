"""Closing an account: nothing of it is left, nobody else's is touched, and one may come back."""

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from micuenta_app import db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.rules import Problem
from micuenta_app.profile import service as profile
from micuenta_app.recovery import service as recovery
from micuenta_app.registry.records import SavingsMovement, Worker
from micuenta_app.retirement import service as retirement
from micuenta_app.viewer import Viewer
from tests.accounts.people import PASSWORD, letters_to, sign_in, sign_up
from tests.recovery.test_recovery import token_sent

from .people import (
    EMAIL,
    ORIGIN,
    OTHER_EMAIL,
    PHONE,
    account_of,
    aurora,
    events_of,
    is_signed_in,
    link_to,
    somebody_else,
    viewer_for,
)
from .test_export import long_life

pytestmark = pytest.mark.usefixtures("database")


async def _full_account() -> Viewer:
    """One with a row in every table that can have one."""
    me = await aurora()
    await long_life(me, 3)
    await profile.ask_email(me, {"correo": "nueva@example.com"}, ORIGIN)
    await profile.ask_phone(me, {"pais": "us", "celular": "312 555 0177"}, ORIGIN)
    await recovery.ask(EMAIL, ORIGIN)
    await recovery.make_codes(me)
    await retirement.save(me, "Me quedo", {"edad": "65"})
    await accounts.confirm_password(me, "not the password")
    await sign_in(EMAIL, "not the password")
    return me


async def _rows_naming(account_id: int) -> dict[str, int]:
    """How many rows of each table name an account."""
    found: dict[str, int] = {}
    async with db.reading() as database:
        for table in db.metadata.sorted_tables:
            for key in table.foreign_keys:
                if key.column.table.name == "account":
                    counted = select(func.count()).where(key.parent == account_id)
                    found[table.name] = (await database.execute(counted)).scalar_one()
    return found


async def _everything() -> str:
    """All that the database holds, but the registry."""
    registry = {"worker", "credit", "credit_movement", "savings_movement", "savings_total", "import_batch"}
    async with db.reading() as database:
        rows = [
            f"{table.name}: {tuple(row)}"
            for table in db.metadata.sorted_tables
            if table.name not in registry
            for row in (await database.execute(select(table))).all()
        ]
    return "\n".join(rows)


async def test_nothing_of_the_account_is_left_but_the_goodbye():
    me = await _full_account()
    before = await _rows_naming(me.account_id)
    assert before["session"] and before["contact_change"] and before["recovery_code"] and before["disavowal"]
    assert before["retirement_scenario"]
    await profile.close_account(me)
    assert set((await _rows_naming(me.account_id)).values()) == {0}
    for address in (EMAIL, PHONE):
        assert len(await letters_to(address)) == 1
    assert [letter.subject for letter in await letters_to(EMAIL)] == ["Cerramos tu cuenta"]
    left = await _everything()
    assert left.count(EMAIL) == left.count(PHONE) == 1
    for table in ("account:", "one_time_code:", "session:"):
        assert f"\n{table}" not in f"\n{left}"


async def test_the_institutions_records_stay():
    me = await _full_account()
    await profile.close_account(me)
    async with db.reading() as database:
        assert await database.get(Worker, me.worker_id)
        assert len((await database.execute(select(SavingsMovement))).all()) == 3


async def test_every_session_ends():
    me = await aurora()
    signed_in = await sign_in(EMAIL, PASSWORD)
    assert isinstance(signed_in, accounts.SignedIn)
    await profile.close_account(me)
    assert await accounts.viewer_of(signed_in.token) is None
    assert isinstance(await sign_in(EMAIL, PASSWORD), Problem)


async def test_nobody_elses_account_is_touched():
    me, other = await aurora(), await somebody_else()
    before = (await account_of(other), await events_of(other), await letters_to(OTHER_EMAIL))
    await profile.close_account(me)
    assert (await account_of(other), await events_of(other), await letters_to(OTHER_EMAIL)) == before
    assert await is_signed_in(other)


async def test_one_may_register_again_with_the_same_data():
    me = await _full_account()
    await profile.close_account(me)
    async with db.reading() as database:
        worker = await database.get_one(Worker, me.worker_id)
    await sign_up(worker)
    again = await viewer_for()
    assert await events_of(again) == ["created", "signed_in"]
    assert await profile.send_again(again, "email", ORIGIN) == Problem("", "contact_gone")


async def test_a_link_that_was_on_its_way_opens_nothing():
    me = await aurora()
    reset = await token_sent()
    await profile.ask_email(me, {"correo": "nueva@example.com"}, ORIGIN)
    link = await link_to("nueva@example.com")
    await profile.close_account(me)
    assert not await recovery.is_open(reset)
    assert not await accounts.email_link_is_open(link)


async def test_it_is_all_or_nothing():
    """A table that we do not know of keeps the account from going, when everything else of it has gone."""
    me = await _full_account()
    before = await _rows_naming(me.account_id)
    async with db.writing() as database:
        await database.execute(text("CREATE TABLE keepsake (account_id INTEGER REFERENCES account (id))"))
        await database.execute(text("INSERT INTO keepsake VALUES (:mine)"), {"mine": me.account_id})
    with pytest.raises(IntegrityError):
        await profile.close_account(me)
    assert await _rows_naming(me.account_id) == before
    assert await is_signed_in(me)
