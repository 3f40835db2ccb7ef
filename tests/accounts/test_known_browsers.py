"""What a browser in which an account was opened before is good for, and what it is not."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import known_browsers, service
from micuenta_app.accounts.records import Account, AccountEvent, Disavowal, KnownBrowser
from micuenta_app.accounts.secret import token_hash

from .people import DEVICE, ORIGIN, PASSWORD, add_worker, letters_to, sign_in, sign_up

pytestmark = pytest.mark.usefixtures("database")

EMAIL = "aurora@example.com"
WRONG = "no es esta contraseña"


async def _enter(device: service.Device = DEVICE, email: str = EMAIL) -> service.SignedIn:
    result = await sign_in(email, PASSWORD, device)
    assert isinstance(result, service.SignedIn), result
    return result


async def _known_device(email: str = EMAIL) -> service.Device:
    return replace(DEVICE, known=(await _enter(email=email)).known)


async def _news() -> list[str]:
    return [letter.body for letter in await letters_to(EMAIL) if "aparato nuevo" in letter.subject]


async def _stored() -> list[KnownBrowser]:
    async with db.reading() as database:
        return list((await database.execute(select(KnownBrowser))).scalars())


async def test_a_stranger_who_hammers_at_an_email_does_not_hold_out_its_owner():
    await sign_up(await add_worker())
    own = await _known_device()
    for _ in range(40):
        await sign_in(EMAIL, WRONG)
    stranger = await sign_in(EMAIL, PASSWORD)
    assert isinstance(stranger, service.Problem) and stranger.code == "sign_in_wait"
    assert isinstance(await sign_in(EMAIL, PASSWORD, own), service.SignedIn)
    # And the owner's coming gives the stranger no new tries.
    stranger = await sign_in(EMAIL, WRONG)
    assert isinstance(stranger, service.Problem) and stranger.code == "sign_in_wait"


async def test_wrong_passwords_in_a_known_browser_make_wait_too():
    await sign_up(await add_worker())
    own = await _known_device()
    # pyrefly: ignore[missing-attribute]
    codes = [(await sign_in(EMAIL, WRONG, own)).code for _ in range(6)]
    assert codes == ["sign_in_wrong"] * 5 + ["sign_in_wait"]
    # They were counted apart: strangers still have their own tries.
    assert await sign_in(EMAIL, WRONG) == service.Problem("", "sign_in_wrong")


async def test_a_browser_known_to_one_account_is_a_strangers_to_another():
    await sign_up(await add_worker(1))
    await sign_up(await add_worker(2), email="other@example.com", phone="312 555 0199")
    mine = await _known_device()
    for _ in range(5):
        await sign_in("other@example.com", WRONG)
    problem = await sign_in("other@example.com", PASSWORD, mine)
    assert isinstance(problem, service.Problem) and problem.code == "sign_in_wait"


async def test_the_owner_is_told_of_a_new_browser_and_of_no_known_one():
    await sign_up(await add_worker())
    own = await _known_device()
    assert await _news() == [], "who has just opened the account knows"
    await _enter(own)
    assert await _news() == []
    await _enter(service.Device("Firefox · Windows"))
    (news,) = await _news()
    assert "Firefox · Windows" in news
    token = re.search(rf"{ORIGIN}/no-fui-yo/([\w-]+)\n", news)
    assert token
    async with db.reading() as database:
        (offered,) = (await database.execute(select(Disavowal))).scalars()
    assert (offered.kind, offered.token_hash) == ("signed_in", token_hash(token[1]))


async def test_the_news_is_in_the_owners_language_with_a_link_to_its_pages():
    await sign_up(await add_worker())
    await _enter()
    async with db.writing() as database:
        (account,) = (await database.execute(select(Account))).scalars()
        account.language = "en"
    await _enter()
    letter = (await letters_to(EMAIL))[-1]
    assert f"{ORIGIN}/en/no-fui-yo/" in letter.body
    assert "aparato" not in letter.subject + letter.body


async def test_a_borrowed_device_is_told_of_and_not_remembered():
    await sign_up(await add_worker())
    await _enter()
    borrowed = replace(DEVICE, assisted=True)
    for times in (1, 2):
        signed_in = await _enter(borrowed)
        assert signed_in.known == ""
        assert len(await _news()) == times
    assert len(await _stored()) == 1


async def test_the_token_is_not_in_the_database_and_not_in_the_session():
    await sign_up(await add_worker())
    signed_in = await _enter()
    (stored,) = await _stored()
    assert signed_in.known not in str(stored.model_dump())
    assert signed_in.known != signed_in.token


async def test_a_familys_telephone_is_known_to_each_of_them():
    await sign_up(await add_worker(1))
    await sign_up(await add_worker(2), email="other@example.com", phone="312 555 0199")
    phone = await _known_device()
    phone = replace(phone, known=(await _enter(phone, "other@example.com")).known)
    phone = replace(phone, known=(await _enter(phone)).known)
    assert await _news() == []
    assert len(await _stored()) == 2


async def test_what_is_stored_stays_bounded():
    await sign_up(await add_worker())
    first = await _known_device()
    last = [await _known_device() for _ in range(12)][-1]
    assert len(await _stored()) == 10
    with clock.shifted(timedelta(hours=2)):  # a mailbox takes only so many messages an hour
        before = len(await _news())
        await _enter(last)
        assert len(await _news()) == before
        await _enter(first)
        assert len(await _news()) == before + 1


@pytest.mark.parametrize("cookie", ["guess", "....", "a." * 2000, "é\x00", "."])
async def test_an_odd_cookie_is_no_known_browser(cookie: str):
    await sign_up(await add_worker())
    await _enter()
    known = (await _enter(replace(DEVICE, known=cookie))).known
    assert len(await _news()) == 1
    assert len(known) < 300


async def test_a_known_browser_is_forgotten_after_a_year_without_use():
    await sign_up(await add_worker())
    own = await _known_device()
    with clock.shifted(timedelta(days=360)):
        await _enter(own)
    with clock.shifted(timedelta(days=720)):
        await _enter(own)
        assert await _news() == []
    with clock.shifted(timedelta(days=1086)):
        await _enter(own)
        assert len(await _news()) == 1


async def test_forgetting_makes_a_browser_a_strangers_again():
    await sign_up(await add_worker())
    own = await _known_device()
    async with db.writing() as database:
        (account,) = (await database.execute(select(Account))).scalars()
        await known_browsers.forget_all(database, account.id)
    await _enter(own)
    assert len(await _news()) == 1


async def _told() -> list[int]:
    async with db.reading() as database:
        # pyrefly: ignore[bad-argument-type]
        told = select(AccountEvent.count).where(AccountEvent.kind == "tries_failed").order_by(AccountEvent.id)
        return list((await database.execute(told)).scalars())


async def test_fifty_wrong_passwords_at_once_count_fifty_and_five_are_checked():
    await sign_up(await add_worker())
    own = await _known_device()
    results = await asyncio.gather(*(sign_in(EMAIL, f"guess {n}") for n in range(50)))
    # pyrefly: ignore[missing-attribute]
    codes = [result.code for result in results]
    assert (codes.count("sign_in_wrong"), codes.count("sign_in_wait")) == (5, 45)
    await _enter(own)
    assert await _told() == [50]
    await _enter(own)
    assert await _told() == [50], "told once"


async def test_the_owner_is_told_of_tries_at_each_name_and_at_the_open_telephone():
    worker = await add_worker()
    await sign_up(worker)
    own = await _known_device()
    viewer = await service.viewer_of((await _enter(own)).token)
    assert viewer is not None
    await service.confirm_password(viewer, WRONG)
    for identifier, device in ((EMAIL, DEVICE), (worker.nss, DEVICE), (EMAIL, own)):
        await sign_in(identifier, WRONG, device)
    await _enter(own)
    assert await _told() == [4]


async def test_who_signs_in_twice_at_once_is_told_of_no_wrong_password():
    await sign_up(await add_worker())
    await asyncio.gather(_enter(), _enter(), _enter())
    assert await _told() == []


async def test_tries_are_told_weeks_later_while_the_wait_is_long_over():
    await sign_up(await add_worker())
    await _enter()
    for _ in range(20):
        await sign_in(EMAIL, WRONG)
    with clock.shifted(timedelta(days=20)):
        assert await sign_in(EMAIL, WRONG) == service.Problem("", "sign_in_wrong")
        assert await sign_in(EMAIL, WRONG) == service.Problem("", "sign_in_wrong")
        await _enter()
    assert await _told() == [22]
