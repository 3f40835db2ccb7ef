"""Passkeys as a thief would use them: nothing opens, nothing is learned, nothing works twice."""

import asyncio
from copy import deepcopy
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from micuenta_app import clock
from micuenta_app.accounts import service as accounts
from micuenta_app.passkeys import service
from tests.accounts.people import DEVICE, PASSWORD, sign_in
from tests.support.authenticator import Authenticator, Credential, HeldKey, decoded, encoded

from .people import ORIGIN, SITE, person, person_with_key, site, stored_keys

pytestmark = pytest.mark.usefixtures("database")

WRONG, LATE = accounts.Problem("", "passkey_wrong"), accounts.Problem("", "passkey_late")
NOT_ADDED = accounts.Problem("", "passkey_not_added")
FAKE = "https://cuenta-example.org"


async def test_a_caught_answer_does_not_work_again():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    caught = who.phone.use(begun.options)
    assert isinstance(await who.answer(caught), accounts.SignedIn)
    assert await who.answer(caught) == LATE
    # Nor for a new challenge, of this browser or the thief's own.
    await who.begin_sign_in()
    assert await who.answer(caught) == WRONG


async def test_a_challenge_is_used_up_by_a_wrong_answer_too():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    assert await who.answer({"id": "junk"}) == WRONG
    assert await who.answer(who.phone.use(begun.options)) == LATE


async def test_of_answers_at_the_same_moment_one_opens():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    answers = [who.phone.use(begun.options) for _ in range(8)]
    results = await asyncio.gather(*(who.answer(one) for one in answers))
    assert [type(one) for one in results].count(accounts.SignedIn) == 1
    assert results.count(LATE) == 7


async def test_a_challenge_lives_five_minutes():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    with clock.shifted(timedelta(minutes=5, seconds=1)):
        assert await who.answer(who.phone.use(begun.options)) == LATE


async def test_challenges_that_nobody_answered_are_swept():
    who = await person_with_key()
    old = await service.begin_sign_in(SITE, "")
    with clock.shifted(timedelta(minutes=6)):
        await service.begin_sign_in(SITE, "")
    # The clock is back, and the old one is still gone.
    assert await service.sign_in(SITE, old.token, who.phone.use(old.options), DEVICE) == LATE


async def test_a_challenge_is_for_the_browser_it_was_given_to():
    who = await person_with_key()
    mine, thiefs = await service.begin_sign_in(SITE, ""), await service.begin_sign_in(SITE, "")
    answer = who.phone.use(mine.options)
    assert await service.sign_in(SITE, thiefs.token, answer, DEVICE) == WRONG
    for token in ("", "guess", "x" * 5000):
        assert await service.sign_in(SITE, token, answer, DEVICE) == LATE


async def test_a_challenge_is_for_one_purpose():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    answer = who.phone.use(begun.options)
    assert await service.confirm(who.viewer, SITE, begun.token, answer) == LATE
    begun = await who.begin_confirming()
    assert await who.answer(who.phone.use(begun.options)) == LATE
    begun = await who.begin_adding()
    assert await service.confirm(who.viewer, SITE, begun.token, who.phone.use(begun.options)) == LATE
    begun = await who.begin_sign_in()
    made = Authenticator(ORIGIN).make(
        (await who.begin_adding()).options | {"challenge": begun.options["challenge"]}
    )
    assert await service.add(who.viewer, SITE, begun.token, made, DEVICE) == LATE


async def test_a_challenge_is_for_one_person():
    """Who signs in after another at the same browser finishes nothing of theirs."""
    who, other = await person_with_key(), await person_with_key(2, email="other@example.com")
    begun = await who.begin_adding()
    assert await service.add(other.viewer, SITE, begun.token, other.phone.make(begun.options), DEVICE) == LATE
    begun = await who.begin_confirming()
    answer = other.phone.use(begun.options)
    assert await service.confirm(other.viewer, SITE, begun.token, answer) == LATE


@pytest.mark.parametrize(
    "origin", [FAKE, "http://cuenta.example.org", "https://cuenta.example.org:8443", "null"]
)
async def test_a_page_at_another_address_that_passes_everything_on_gets_nothing(origin):
    who = await person_with_key()
    begun = await who.begin_sign_in()
    who.phone.origin = origin
    assert await who.answer(who.phone.use(begun.options)) == WRONG
    begun = await who.begin_adding()
    made = Authenticator(origin).make(begun.options, site=SITE.name)
    assert await service.add(who.viewer, SITE, begun.token, made, DEVICE) == NOT_ADDED


async def test_a_key_made_at_the_false_page_is_none_here():
    who = await person_with_key()
    false = Authenticator(FAKE)
    options = (await who.begin_adding()).options
    caught = false.make(options | {"excludeCredentials": []}, site=site(FAKE).name)
    false.origin = ORIGIN
    begun = await who.begin_sign_in()
    assert await who.answer(false.use(begun.options)) == WRONG
    begun = await who.begin_adding()
    made = false.make(begun.options, site=site(FAKE).name)
    assert await service.add(who.viewer, SITE, begun.token, made, DEVICE) == NOT_ADDED
    assert caught["id"] not in [key.credential_id for key in await stored_keys()]


async def test_a_known_key_that_signs_for_another_site_is_refused():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    who.phone.keys[0].site = site(FAKE).name
    assert await who.answer(who.phone.use(begun.options)) == WRONG


async def test_our_page_in_a_strangers_frame_gets_nothing():
    who = await person_with_key()
    who.phone.in_foreign_frame = True
    assert await who.sign_in() == WRONG
    who.phone = Authenticator(ORIGIN, in_foreign_frame=True)
    assert await who.add() == NOT_ADDED


async def test_a_phone_without_its_lock_is_not_enough():
    who = await person_with_key()
    who.phone.verifies = False
    assert await who.sign_in() == WRONG
    begun = await who.begin_confirming()
    assert await service.confirm(who.viewer, SITE, begun.token, who.phone.use(begun.options)) == WRONG
    who.phone = Authenticator(ORIGIN, verifies=False)
    assert await who.add() == NOT_ADDED


async def test_another_persons_key_confirms_nothing():
    who, thief = await person_with_key(), await person_with_key(2, email="other@example.com")
    begun = await who.begin_confirming()
    for silent in (True, False):
        answer = thief.phone.use(begun.options, silent=silent)
        assert await service.confirm(who.viewer, SITE, begun.token, answer) in (WRONG, LATE)
        begun = await who.begin_confirming()


@pytest.mark.parametrize("said", ["theirs", "none"])
async def test_a_key_that_names_another_person_opens_nothing(said):
    who, victim = await person_with_key(), await person_with_key(2, email="other@example.com")
    begun = await who.begin_sign_in()
    who.phone.keys[0].user_handle = victim.phone.keys[0].user_handle
    assert await who.answer(who.phone.use(begun.options, silent=said == "none")) == WRONG


async def test_a_key_that_is_somebodys_already_is_not_added_again():
    who, thief = await person_with_key(), await person(2, email="other@example.com")
    begun = await thief.begin_adding()
    copied = who.phone.keys[0]
    thief.phone = _WithKey(ORIGIN, copied)
    made = thief.phone.make(begun.options)
    assert made["id"] == encoded(copied.ident)
    assert await service.add(thief.viewer, SITE, begun.token, made, DEVICE) == NOT_ADDED
    assert await service.keys_of(thief.viewer) == []
    assert isinstance(await who.sign_in(), accounts.SignedIn)


class _WithKey(Authenticator):
    """Says that it has made a key which is another's."""

    def __init__(self, origin: str, copied: HeldKey) -> None:
        super().__init__(origin)
        self._copied = copied

    def make(self, options: Any, *, site: str = "") -> Credential:
        made = super().make(options, site=site)
        mine, theirs = self.keys[-1].ident, self._copied.ident
        attestation = decoded(made["response"]["attestationObject"]).replace(mine, theirs)
        made["response"]["attestationObject"] = encoded(attestation)
        made["id"] = made["rawId"] = encoded(theirs)
        return made


async def test_a_copied_key_is_noticed_by_its_counter():
    who = await person_with_key()
    clone = deepcopy(who.phone.keys[0])
    assert isinstance(await who.sign_in(), accounts.SignedIn)
    begun = await who.begin_sign_in()
    assert await who.answer(who.phone.use(begun.options, key=clone)) == WRONG
    assert isinstance(await who.sign_in(), accounts.SignedIn)


async def test_a_removed_key_opens_nothing_even_with_a_challenge_from_before():
    who = await person_with_key()
    begun = await who.begin_sign_in()
    await who.remove()
    assert await who.answer(who.phone.use(begun.options)) == WRONG


async def test_a_key_nobody_has_and_a_wrong_signature_are_answered_alike():
    who = await person_with_key()
    forged, unknown = await who.begin_sign_in(), await service.begin_sign_in(SITE, "")
    answer = who.phone.use(forged.options)
    answer["response"]["signature"] = who.phone.use(unknown.options)["response"]["signature"]
    stranger = Authenticator(ORIGIN, keys=[HeldKey(SITE.name, b"nobody", 1)])
    results = [
        await who.answer(answer),
        await service.sign_in(SITE, unknown.token, stranger.use(unknown.options), DEVICE),
    ]
    assert results == [WRONG, WRONG]


async def test_wrong_answers_for_a_key_make_wait_known_or_not():
    who = await person_with_key()
    stranger = Authenticator(ORIGIN, keys=[HeldKey(SITE.name, b"nobody", 1)])
    for phone in (who.phone, stranger):
        phone.verifies = False
        for _ in range(5):
            begun = await who.begin_sign_in()
            assert await who.answer(phone.use(begun.options)) == WRONG
        phone.verifies = True
        begun = await who.begin_sign_in()
        problem = await who.answer(phone.use(begun.options))
        assert problem == accounts.Problem("", "sign_in_wait", 30)
    with clock.shifted(timedelta(seconds=31)):
        assert isinstance(await who.sign_in(), accounts.SignedIn)


async def test_a_stranger_who_spends_the_passwords_tries_does_not_keep_the_key_out():
    who = await person_with_key()
    for _ in range(8):
        await sign_in(who.email, "no es esta contraseña")
    problem = await sign_in(who.email, PASSWORD)
    assert isinstance(problem, accounts.Problem) and problem.code == "sign_in_wait"
    assert isinstance(await who.sign_in(), accounts.SignedIn)


async def test_nobody_removes_another_persons_key():
    who, thief = await person_with_key(), await person(2, email="other@example.com")
    (key,) = await service.keys_of(who.viewer)
    assert await service.remove(thief.viewer, key.place, key.made_at.isoformat()) is None
    assert len(await service.keys_of(who.viewer)) == 1


async def test_what_is_no_answer_is_refused_in_words(subtests: pytest.Subtests):
    who = await person_with_key()
    for odd in (
        None,
        [],
        "text",
        7,
        {},
        {"id": 1},
        {"id": "é", "rawId": "é", "type": "public-key", "response": {}},
        {"id": "AA", "rawId": "AA", "type": "public-key", "response": {"clientDataJSON": "e30"}},
    ):
        with subtests.test(odd=odd):
            await who.begin_sign_in()
            assert await who.answer(odd) == WRONG
            begun = await who.begin_adding()
            assert await service.add(who.viewer, SITE, begun.token, odd, DEVICE) == NOT_ADDED


async def test_a_broken_part_is_refused_in_words(subtests: pytest.Subtests):
    who = await person_with_key()
    names = ("clientDataJSON", "authenticatorData", "signature", "userHandle")
    for name, value in product(names, ("", "AA", "!!", "e30", "bnVsbA", "A" * 4000, 5, None, {})):
        with subtests.test(name=name, value=value):
            answer = who.phone.use((await who.begin_sign_in()).options)
            answer["response"][name] = value
            assert await who.answer(answer) == WRONG
            # It was the broken part and nothing else: whole, the next one opens.
            assert isinstance(await who.sign_in(), accounts.SignedIn)


async def test_a_broken_new_key_is_refused_in_words(subtests: pytest.Subtests):
    who = await person()
    for value in ("", "AA", "oA", "gA", "9g", "o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA", "_" * 4000):
        with subtests.test(value=value):
            begun = await who.begin_adding()
            made = who.phone.make(begun.options)
            made["response"]["attestationObject"] = value
            assert await service.add(who.viewer, SITE, begun.token, made, DEVICE) == NOT_ADDED
