"""An e-mail or phone that waits to be proved: kept apart, and asked for without telling whose it is."""

import re

import pytest
from sqlmodel import select

from micuenta_app import db
from micuenta_app.accounts import contacts
from micuenta_app.accounts.records import Account

from .people import add_worker, letters_to, sign_up

pytestmark = pytest.mark.usefixtures("database")

ORIGIN = "https://cuenta.example.org"
NEW = "new@example.com"


async def _account(email: str = "aurora@example.com") -> Account:
    async with db.reading() as database:
        return (await database.execute(select(Account).where(Account.email == email))).scalar_one()


async def _note(kind: contacts.Kind, value: str) -> None:
    async with db.writing() as database:
        await contacts.note_unproved(database, await _account(), kind, value, ORIGIN)


async def _link_to(address: str) -> str:
    found = re.search(
        r"https://cuenta\.example\.org/correo/abrir/(\S+)", (await letters_to(address))[-1].body
    )
    assert found
    return found[1]


async def _is_open(token: str) -> bool:
    async with db.reading() as database:
        return await contacts.change_by_link(database, token) is not None


async def test_a_new_email_waits_with_a_link_and_the_old_one_stays():
    await sign_up(await add_worker())
    await _note("email", NEW)
    assert await _is_open(await _link_to(NEW))
    assert (await _account()).email == "aurora@example.com"


async def test_a_newer_email_kills_the_link_of_the_one_before():
    await sign_up(await add_worker())
    await _note("email", NEW)
    first = await _link_to(NEW)
    await _note("email", "newer@example.com")
    assert not await _is_open(first)
    assert await _is_open(await _link_to("newer@example.com"))


async def test_an_email_that_somebody_has_waits_alike_and_its_owner_is_told_instead():
    await sign_up(await add_worker(1))
    await sign_up(await add_worker(2), email="other@example.com", phone="312 555 0199")
    await _note("email", "other@example.com")
    async with db.reading() as database:
        waiting = await contacts.waiting_of(database, (await _account()).id)
    assert waiting["email"].value == "other@example.com" and waiting["email"].token_hash
    last = (await letters_to("other@example.com"))[-1]
    assert last.subject == "Alguien escribió tu correo en otra cuenta"
    assert "/correo/" not in last.body


async def test_a_phone_waits_without_a_message():
    await sign_up(await add_worker())
    await _note("phone", "+13125550177")
    async with db.reading() as database:
        waiting = await contacts.waiting_of(database, (await _account()).id)
    assert waiting["phone"].value == "+13125550177"
    assert not await letters_to("+13125550177")


async def test_an_email_and_a_phone_wait_beside_each_other():
    await sign_up(await add_worker())
    await _note("email", NEW)
    await _note("phone", "+13125550177")
    assert await _is_open(await _link_to(NEW))
