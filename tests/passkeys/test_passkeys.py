"""Passkeys as their owner uses them: made, used to sign in and to confirm, removed."""

from datetime import timedelta

import pytest

from micuenta_app import clock, db
from micuenta_app.accounts import service as accounts
from micuenta_app.accounts.records import Account
from micuenta_app.accounts.sessions import is_fresh
from micuenta_app.passkeys import service
from tests.accounts.people import PASSWORD, letters_to, sign_in
from tests.support.authenticator import Authenticator, decoded, encoded

from .people import ORIGIN, SITE, events_of, person, person_with_key, shorten_password, stored_keys

pytestmark = pytest.mark.usefixtures("database")


async def test_a_key_opens_its_owners_account_without_a_name():
    who = await person_with_key()
    await person_with_key(2, email="other@example.com")
    result = await who.sign_in()
    assert isinstance(result, accounts.SignedIn)
    viewer = await accounts.viewer_of(result.token)
    assert viewer is not None and viewer.account_id == who.viewer.account_id
    assert (await events_of(who))[-1] == "signed_in"


@pytest.mark.parametrize("synced", [True, False])
async def test_a_key_works_again_and_again_whether_it_counts_or_not(synced):
    who = await person()
    who.phone.synced = synced
    assert await who.add() is None
    for _ in range(3):
        assert isinstance(await who.sign_in(), accounts.SignedIn)


async def test_the_list_tells_what_made_it_and_when_it_was_used():
    who = await person_with_key()
    (key,) = await service.keys_of(who.viewer)
    assert (key.device, key.used_at) == ("Chrome · Android", None)
    await who.sign_in()
    (key,) = await service.keys_of(who.viewer)
    assert key.used_at is not None and key.used_at >= key.made_at


async def test_the_browser_is_asked_for_a_key_that_needs_no_name_and_is_two_factors():
    who = await person()
    options = (await who.begin_adding()).options
    assert options["rp"] == {"id": "cuenta.example.org", "name": "Mi Cuenta desde el extranjero"}
    assert options["attestation"] == "none"
    selection = options["authenticatorSelection"]
    assert (selection["residentKey"], selection["userVerification"]) == ("required", "required")
    used = (await who.begin_sign_in()).options
    assert used["userVerification"] == "required"
    assert used["allowCredentials"] == []


async def test_what_a_device_keeps_instead_of_a_name_is_random_and_the_same_for_all_keys():
    who, other = await person(), await person(2, email="other@example.com")
    first = (await who.begin_adding()).options["user"]["id"]
    again = (await who.begin_adding()).options["user"]["id"]
    assert len(decoded(first)) == 64 and first != again
    await who.add()
    who.phone = Authenticator(ORIGIN)
    await who.add()
    await other.add()
    mine, second, theirs = await stored_keys()
    assert mine.user_handle == second.user_handle != theirs.user_handle


async def test_a_device_that_has_a_key_is_asked_for_no_second_one():
    who = await person_with_key()
    options = (await who.begin_adding()).options
    assert [one["id"] for one in options["excludeCredentials"]] == [encoded(who.phone.keys[0].ident)]


async def test_there_is_room_for_twenty_keys_and_no_more():
    who = await person()
    for _ in range(service.MOST_KEYS):
        who.phone = Authenticator(ORIGIN)
        assert await who.add() is None
    refused = await service.begin_adding(who.viewer, SITE, "")
    assert refused == accounts.Problem("", "passkey_too_many", 20)


async def test_a_key_is_as_good_as_the_password_once_more():
    who = await person_with_key()
    later = timedelta(minutes=6)
    with clock.shifted(later):
        assert not is_fresh(who.viewer)
        begun = await who.begin_confirming()
        allowed = [one["id"] for one in begun.options["allowCredentials"]]
        assert allowed == [encoded(who.phone.keys[0].ident)]
        answer = who.phone.use(begun.options, silent=True)
        assert isinstance(await service.confirm(who.viewer, SITE, begun.token, answer), accounts.Renewed)
        opened = await sign_in(who.email, PASSWORD)
        assert isinstance(opened, accounts.SignedIn)


async def test_confirming_makes_the_own_session_fresh_and_no_other():
    who = await person_with_key()
    elsewhere = await sign_in(who.email, PASSWORD)
    here = await sign_in(who.email, PASSWORD)
    assert isinstance(elsewhere, accounts.SignedIn) and isinstance(here, accounts.SignedIn)
    with clock.shifted(timedelta(minutes=6)):
        viewer = await accounts.viewer_of(here.token)
        assert viewer
        who.viewer = viewer
        begun = await who.begin_confirming()
        renewed = await service.confirm(viewer, SITE, begun.token, who.phone.use(begun.options))
        assert isinstance(renewed, accounts.Renewed)
        assert await accounts.viewer_of(here.token) is None
        fresh, stale = await accounts.viewer_of(renewed.token), await accounts.viewer_of(elsewhere.token)
        assert fresh and is_fresh(fresh)
        assert stale and not is_fresh(stale)


async def test_without_a_key_there_is_nothing_to_confirm_with():
    who = await person()
    assert await service.begin_confirming(who.viewer, SITE, "") == accounts.Problem("", "passkey_none")


async def test_the_owner_is_told_of_a_new_key_and_of_a_removed_one():
    who = await person_with_key()
    added = (await letters_to(who.email))[-1]
    assert "Chrome · Android" in added.body
    assert f"{ORIGIN}/no-fui-yo/" in added.body
    assert [text for text in await letters_to("+13125550142") if "llave de acceso" in text.body]
    assert await who.remove() is None
    removed = (await letters_to(who.email))[-1]
    assert "Chrome · Android" in removed.body
    assert (await events_of(who))[-2:] == ["passkey_added", "passkey_removed"]


async def test_the_news_is_in_the_owners_language_with_a_link_to_its_pages():
    who = await person()
    async with db.writing() as database:
        account = await database.get_one(Account, who.viewer.account_id)
        account.language = "en"
    assert await who.add() is None
    assert f"{ORIGIN}/en/no-fui-yo/" in (await letters_to(who.email))[-1].body


async def test_removing_takes_the_one_that_was_meant():
    who = await person_with_key()
    first = who.phone
    who.phone = Authenticator(ORIGIN)
    await who.add()
    assert await who.remove(0) is None
    assert isinstance(await who.sign_in(), accounts.SignedIn)
    who.phone = first
    assert await who.sign_in() == accounts.Problem("", "passkey_wrong")


@pytest.mark.parametrize("place", [-1, 1, 99])
async def test_a_place_that_is_not_in_the_list_removes_nothing(place):
    who = await person_with_key()
    (key,) = await service.keys_of(who.viewer)
    assert await service.remove(who.viewer, place, key.made_at.isoformat()) is None
    assert len(await service.keys_of(who.viewer)) == 1


async def test_a_list_that_has_changed_since_removes_nothing():
    who = await person_with_key()
    assert await service.remove(who.viewer, 0, "2020-01-01T00:00:00+00:00") is None
    assert len(await service.keys_of(who.viewer)) == 1


async def test_beside_a_key_a_password_may_be_shorter():
    who = await person()
    async with db.reading() as database:
        assert await service.shortest_password(database, who.viewer.account_id) == 15
    await who.add()
    async with db.reading() as database:
        assert await service.shortest_password(database, who.viewer.account_id) == 8
    await who.remove()
    async with db.reading() as database:
        assert await service.shortest_password(database, who.viewer.account_id) == 15


async def test_a_short_password_does_not_open_the_account_alone_but_the_key_does():
    who = await person_with_key()
    await shorten_password(who)
    assert await sign_in(who.email, PASSWORD) == accounts.Problem("", "sign_in_passkey")
    assert await sign_in(who.email, f"{PASSWORD} no") == accounts.Problem("", "sign_in_wrong")
    assert isinstance(await who.sign_in(), accounts.SignedIn)


async def test_the_last_key_stays_while_the_password_is_short():
    who = await person_with_key()
    who.phone = Authenticator(ORIGIN)
    await who.add()
    await shorten_password(who)
    assert await who.remove(0) is None
    assert await who.remove(0) == accounts.Problem("", "passkey_last", 15)
    assert len(await service.keys_of(who.viewer)) == 1


async def test_a_borrowed_tablet_is_given_no_key():
    who = await person()
    tablet = accounts.Device("Chrome · Android", assisted=True)
    lent = await accounts.sign_in(who.email, PASSWORD, tablet, ORIGIN)
    assert isinstance(lent, accounts.SignedIn)
    viewer = await accounts.viewer_of(lent.token)
    assert viewer
    assert await service.begin_adding(viewer, SITE, "") == accounts.Problem("", "passkey_borrowed")


def test_a_plain_address_has_no_keys():
    assert service.site_at("http://192.168.1.7:8000") is None
    assert service.site_at("http://[::1]:8000") is None
    assert service.site_at("http://localhost:8000") == service.Site("http://localhost:8000", "localhost")
