"""A forgotten password, for its owner and for those who would like to be."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import contacts, service
from micuenta_app.accounts.records import Account
from micuenta_app.recovery import service as recovery
from tests.accounts.people import PASSWORD, add_worker, letters_to, sign_in, sign_up

pytestmark = pytest.mark.usefixtures("database")

ORIGIN = "https://cuenta.example.org"
NEW = "cuaderno farol nopal otono"


async def token_sent(identifier: str = "aurora@example.com") -> str:
    assert await recovery.ask(identifier, ORIGIN) is None
    found = re.search(
        r"https://cuenta\.example\.org/recuperar/abrir/(\S+)",
        (await letters_to("aurora@example.com"))[-1].body,
    )
    assert found
    return found[1]


@pytest.mark.parametrize("by", ["email", "nss"])
async def test_the_owner_sets_a_new_password_and_the_old_one_is_dead(by):
    worker = await add_worker()
    await sign_up(worker)
    token = await token_sent("aurora@example.com" if by == "email" else worker.nss)
    assert await recovery.is_open(token)
    assert await recovery.set_password(token, NEW) is None
    assert isinstance(await sign_in("aurora@example.com", NEW), service.SignedIn)
    assert isinstance(await sign_in("aurora@example.com", PASSWORD), service.Problem)


async def test_every_session_ends_and_the_owner_is_told():
    await sign_up(await add_worker())
    before = await sign_in("aurora@example.com", PASSWORD)
    assert isinstance(before, service.SignedIn)
    await recovery.set_password(await token_sent(), NEW)
    assert await service.viewer_of(before.token) is None
    assert (await letters_to("aurora@example.com"))[-1].subject == "Cambió tu contraseña"


async def test_a_link_works_once_for_thirty_minutes_and_kills_older_ones():
    await sign_up(await add_worker())
    first, second = await token_sent(), await token_sent()
    assert not await recovery.is_open(first)
    with clock.shifted(timedelta(minutes=31)):
        assert await recovery.set_password(second, NEW) == service.Problem("", "recovery_gone")
    assert await recovery.set_password(second, NEW) is None
    assert await recovery.set_password(second, NEW + " martes") == service.Problem("", "recovery_gone")


async def test_a_refused_password_does_not_use_the_link_up():
    await sign_up(await add_worker())
    token = await token_sent()
    problem = await recovery.set_password(token, "corta")
    assert problem is not None and problem.code == "password_short"
    assert await recovery.set_password(token, NEW) is None


async def test_strangers_are_answered_as_owners_and_nothing_is_sent():
    assert await recovery.ask("nobody@example.com", ORIGIN) is None
    assert await letters_to("nobody@example.com") == []


@pytest.mark.parametrize("typed", ["", "  ", "esto no es nada", "x" * 5000])
async def test_what_is_no_identifier_is_said_so(typed):
    problem = await recovery.ask(typed, ORIGIN)
    assert problem is not None and problem.field == "identifier"


@pytest.mark.parametrize("identifier", ["aurora@example.com", "nobody@example.com"])
async def test_asking_again_and_again_makes_wait_known_or_not(identifier):
    await sign_up(await add_worker())
    for _ in range(5):
        assert await recovery.ask(identifier, ORIGIN) is None
    problem = await recovery.ask(identifier, ORIGIN)
    assert problem is not None and problem.code == "sign_in_wait"


async def test_recovery_ends_the_wait_a_stranger_caused():
    await sign_up(await add_worker())
    for _ in range(8):
        await sign_in("aurora@example.com", "no es esta contraseña")
    await recovery.set_password(await token_sent(), NEW)
    assert isinstance(await sign_in("aurora@example.com", NEW), service.SignedIn)


async def test_a_thiefs_new_e_mail_that_waits_to_be_proved_dies_with_the_old_password():
    await sign_up(await add_worker())
    async with db.writing() as database:
        account = (await database.execute(select(Account))).scalar_one()
        await contacts.note_unproved(database, account, "email", "thief@example.com", ORIGIN)
    found = re.search(r"/correo/abrir/(\S+)", (await letters_to("thief@example.com"))[-1].body)
    assert found
    assert await recovery.set_password(await token_sent(), NEW) is None
    async with db.writing() as database:
        assert await contacts.change_by_link(database, found[1]) is None


@pytest.mark.parametrize("token", ["", "guess", "x" * 5000])
async def test_a_guessed_link_opens_nothing(token):
    assert not await recovery.is_open(token)
    assert await recovery.set_password(token, NEW) == service.Problem("", "recovery_gone")
