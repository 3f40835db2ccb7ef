"""Another password at the profile."""

import asyncio

import pytest

from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.rules import Problem
from micuenta_app.passkeys import service as passkeys
from micuenta_app.profile import service as profile
from micuenta_app.recovery import service as recovery
from tests.accounts.people import PASSWORD, letters_to, sign_in
from tests.passkeys.people import Person
from tests.recovery.test_recovery import token_sent

from .people import CHROME, EMAIL, ORIGIN, PHONE, aurora, events_of, is_signed_in, viewer_for

pytestmark = pytest.mark.usefixtures("database")

NEW, SHORT = "cuaderno farol nopal otono", "hamaca7grillo"


async def test_the_new_password_is_the_only_one_and_every_other_session_ends():
    me, elsewhere = await aurora(), await viewer_for()
    assert await profile.set_password(me, NEW, ORIGIN, CHROME) is None
    assert isinstance(await sign_in(EMAIL, NEW), accounts.SignedIn)
    assert isinstance(await sign_in(EMAIL, PASSWORD), Problem)
    assert await is_signed_in(me) and not await is_signed_in(elsewhere)
    assert "password_changed" in await events_of(me)


async def test_the_owner_is_told_by_every_way_with_a_link_that_says_not_me():
    await profile.set_password(await aurora(), NEW, ORIGIN, CHROME)
    for address in (EMAIL, PHONE):
        told = (await letters_to(address))[-1]
        assert f"{ORIGIN}/no-fui-yo/" in told.body
        assert NEW not in told.body


async def test_a_reset_link_that_was_on_its_way_dies():
    me = await aurora()
    token = await token_sent()
    await profile.set_password(me, NEW, ORIGIN, CHROME)
    assert not await recovery.is_open(token)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password_short"),
        ("corta", "password_short"),
        ("aurora tzab nunez 1980", "password_own_data"),
        ("mango mango mango mango", "password_repeats"),
    ],
)
async def test_the_rules_are_those_of_the_sign_up(password, code):
    me, elsewhere = await aurora(), await viewer_for()
    problem = await profile.set_password(me, password, ORIGIN, CHROME)
    assert problem and (problem.field, problem.code) == ("password", code)
    assert await is_signed_in(elsewhere)
    assert isinstance(await sign_in(EMAIL, PASSWORD), accounts.SignedIn)


async def test_beside_a_passkey_a_short_password_is_accepted_and_does_not_open_the_account_alone():
    me = await aurora()
    assert await profile.set_password(me, SHORT, ORIGIN, CHROME) == Problem("password", "password_short", 15)
    who = Person(me, EMAIL)
    await who.add()
    assert await profile.set_password(me, "corta", ORIGIN, CHROME) == Problem("password", "password_short", 8)
    assert await profile.set_password(me, SHORT, ORIGIN, CHROME) is None
    assert await sign_in(EMAIL, SHORT) == Problem("", "sign_in_passkey")
    assert isinstance(await who.sign_in(), accounts.SignedIn)
    assert await who.remove() == Problem("", "passkey_last", 15)
    assert await profile.set_password(me, NEW, ORIGIN, CHROME) is None
    assert await who.remove() is None
    assert isinstance(await sign_in(EMAIL, NEW), accounts.SignedIn)


async def test_the_last_key_and_a_long_password_do_not_go_at_the_same_time():
    me = await aurora()
    who = Person(me, EMAIL)
    await who.add()
    removed, changed = await asyncio.gather(who.remove(), profile.set_password(me, SHORT, ORIGIN, CHROME))
    has_key, opens = bool(await passkeys.keys_of(me)), await sign_in(EMAIL, SHORT)
    assert has_key or (removed is None and changed is not None)
    assert not isinstance(opens, accounts.SignedIn)


async def test_a_proposed_phrase_is_for_who_is_signed_in_and_is_accepted():
    me = await aurora()
    signed_in = await sign_in(EMAIL, PASSWORD)
    assert isinstance(signed_in, accounts.SignedIn)
    words = await profile.propose_phrase(signed_in.token)
    assert words
    assert await profile.set_password(me, " ".join(words), ORIGIN, CHROME) is None
    assert await profile.propose_phrase(signed_in.token) is None
    assert await profile.propose_phrase("") is None
