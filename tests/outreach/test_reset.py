"""A clean demonstration: nothing of the visit before, the people as they were, and the registry untouched."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Table, func, select

from micuenta_app import db, migrate
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.records import Account
from micuenta_app.outreach import service
from micuenta_app.outreach.keys import KEYS
from micuenta_app.outreach.reset import KEPT_TABLES, _hashes
from micuenta_app.registry.named_people import NAMED
from micuenta_app.registry.records import Worker
from tests.accounts.people import DEVICE, ORIGIN, add_worker, begin, fill_in, sign_up

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture(autouse=True)
async def people(database: str) -> AsyncIterator[None]:
    migrate.import_records()
    _hashes.clear()  # made with another database's key
    async with db.writing() as session:
        session.add_all(
            Worker(
                nss=one.nss,
                curp=one.curp,
                rfc=one.rfc,
                given_names=one.names.given_names,
                first_surname=one.names.first_surname,
                second_surname=one.names.second_surname,
            )
            for one in NAMED
        )
    await service.seed_accounts()
    yield


async def _rows() -> dict[str, int]:
    async with db.reading() as database:
        return {table.name: await _count(database, table) for table in db.metadata.sorted_tables}


async def _count(database, table: Table) -> int:
    return (await database.execute(select(func.count()).select_from(table))).scalar_one()


async def _enter(key: str) -> accounts.SignedIn | accounts.Problem:
    return await accounts.sign_in(KEYS[key].email, KEYS[key].password, DEVICE, ORIGIN)


async def test_what_a_visit_did_is_gone_and_the_people_are_as_they_were():
    clean = await _rows()
    signed_in = await _enter("rosa")
    assert isinstance(signed_in, accounts.SignedIn)
    await fill_in(await add_worker(1), email="visita@example.com")
    draft = await begin()
    await accounts.offer(draft)
    await sign_up(await add_worker(2), email="otra@example.com", phone="312 555 0143")
    async with db.writing() as database:
        for account in (await database.execute(select(Account))).scalars():
            account.password_hash, account.language = "", "en"
    visited = await _rows()
    assert {"session", "signup_draft", "signup_handover", "outbox_message"} <= {
        name for name, n in visited.items() if n > clean[name]
    }
    await service.reset()
    after = await _rows()
    assert {name: n for name, n in after.items() if name not in KEPT_TABLES} == {
        name: n for name, n in clean.items() if name not in KEPT_TABLES
    }
    assert after["worker"] == visited["worker"]
    assert await accounts.viewer_of(signed_in.token) is None
    for key in KEYS:
        assert isinstance(await _enter(key), accounts.SignedIn)


async def test_it_may_be_pressed_twice_and_on_a_clean_one():
    clean = await _rows()
    await service.reset()
    await service.reset()
    assert await _rows() == clean
