"""Sign-up under attack: codes used for another address, taken values probed, identities guessed."""

from datetime import timedelta

import pytest
from sqlmodel import func, select

from micuenta_app import clock, db
from micuenta_app.accounts.records import Account, SignInWait
from micuenta_app.delivery.records import OutboxMessage

from .people import (
    PASSWORD,
    add_worker,
    answer,
    answers,
    begin,
    code_sent_to,
    fill_in,
    letters_to,
    sign_in,
    sign_up,
)

pytestmark = pytest.mark.usefixtures("database")


async def _accounts() -> list[Account]:
    async with db.reading() as database:
        return list((await database.execute(select(Account))).scalars())


async def _letters() -> int:
    async with db.reading() as database:
        return (await database.execute(select(func.count()).select_from(OutboxMessage))).scalar_one()


async def test_a_code_confirms_only_the_address_it_was_sent_to():
    token = await fill_in(await add_worker(), email="mine@example.com")
    code = await code_sent_to("mine@example.com")
    await answer(token, "correo", {"correo": "victim@example.com"})
    outcome = await answer(token, "codigo", {"codigo": code})
    assert [problem.code for problem in outcome.problems] == ["code_wrong"]
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"
    assert await _accounts() == []


async def test_a_confirmed_address_is_not_traded_for_another():
    token = await fill_in(await add_worker(), email="mine@example.com")
    await answer(token, "codigo", {"codigo": await code_sent_to("mine@example.com")})
    await answer(token, "correo", {"correo": "victim@example.com"})
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"


async def test_probing_a_taken_worker_behind_a_good_code_tells_its_owner_and_opens_nothing():
    owner, stranger = await add_worker(1), await add_worker(2)
    await sign_up(owner, email="owner@example.com", phone="312 555 0142")
    before = len(await letters_to("owner@example.com"))
    token = await fill_in(stranger, email="stranger@example.com", phone="312 555 0199")
    code = await code_sent_to("stranger@example.com")
    for step, given in answers(owner).items():
        if step in ("nss", "curp", "rfc", "datos"):
            await answer(token, step, given)
    assert (await answer(token, "codigo", {"codigo": code})).problems[0].code == "code_wrong"
    assert len(await letters_to("owner@example.com")) == before + 1


async def test_correcting_a_mistyped_address_sends_the_code_at_once():
    token = await fill_in(await add_worker(), email="arora@example.com")
    outcome = await answer(token, "correo", {"correo": "aurora@example.com"})
    assert outcome.next == "codigo" and not outcome.problems
    outcome = await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    assert outcome.next == "contrasena"


async def test_going_back_without_a_change_sends_nothing_more():
    token = await fill_in(await add_worker())
    sent = await _letters()
    await answer(token, "celular", {"pais": "us", "celular": "+1 (312) 555-0142", "canal": "email"})
    assert await _letters() == sent


async def test_one_mailbox_gets_ten_codes_an_hour_at_most_whatever_its_tags():
    worker = await add_worker()
    for n in range(15):
        token = await begin()
        for step, given in answers(worker, email=f"victim+{n}@example.com").items():
            await answer(token, step, given)
    assert await _letters() == 10


async def test_changing_the_address_away_does_not_forget_what_was_sent_to_it():
    worker = await add_worker()
    for _ in range(15):
        token = await begin()
        for step, given in answers(worker, email="victim@example.com").items():
            await answer(token, step, given)
        await answer(token, "correo", {"correo": "elsewhere@example.com"})
    assert len(await letters_to("victim@example.com")) <= 10


async def test_guessing_who_an_nss_belongs_to_is_slowed_down():
    one, other = await add_worker(1), await add_worker(2)
    said = []
    for _ in range(7):
        token = await begin()
        await answer(token, "nss", {"nss": one.nss})
        await answer(token, "curp", {"curp": other.curp})
        said.append((await answer(token, "rfc", {"rfc": other.rfc})).problems[0])
    assert [problem.code for problem in said] == ["identity_mismatch"] * 5 + ["identity_wait"] * 2
    assert 0 < said[-1].n <= 30
    with clock.shifted(timedelta(seconds=31)):
        await fill_in(one)  # the right person gets through once the wait is over


async def test_old_waits_are_swept_out():
    await add_worker()
    await sign_in("somebody@example.com", "no es esta contraseña")
    with clock.shifted(timedelta(days=30, minutes=1)):
        await sign_in("other@example.com", "no es esta contraseña")
        async with db.reading() as database:
            assert (await database.execute(select(func.count()).select_from(SignInWait))).scalar_one() == 1
