"""Sign-up as a newcomer and as somebody who fishes for accounts would try it."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import func, select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import Account, SignupDraft
from micuenta_app.accounts.rules import Step
from micuenta_app.identity.rules import nss_check_digit

from .people import (
    PASSWORD,
    add_worker,
    answer,
    answers,
    begin,
    code_sent_to,
    fill_in,
    letters_to,
    send_again,
    sign_in,
    sign_up,
)

pytestmark = pytest.mark.usefixtures("database")


async def _count(table: type) -> int:
    async with db.reading() as database:
        return (await database.execute(select(func.count()).select_from(table))).scalar_one()


def _codes(outcome: service.Outcome) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in outcome.problems]


async def test_a_newcomer_ends_with_an_account_and_can_sign_in_both_ways():
    worker = await add_worker()
    await sign_up(worker)
    for identifier in ("aurora@example.com", "AURORA@example.com ", worker.nss):
        assert isinstance(await sign_in(identifier, PASSWORD), service.SignedIn)
    assert await _count(SignupDraft) == 0


async def test_identifiers_may_be_typed_with_spaces_and_in_lower_case():
    worker = await add_worker()
    token = await begin()
    typed = {"nss": " ".join(worker.nss), "curp": worker.curp.lower(), "rfc": f" {worker.rfc.lower()} "}
    steps: tuple[Step, ...] = ("nss", "curp", "rfc")
    for step in steps:
        assert not (await answer(token, step, {step: typed[step]})).problems


async def test_an_rfc_without_its_homoclave_is_enough():
    worker = await add_worker()
    token = await begin()
    given = answers(worker)
    given["rfc"] = {"rfc": worker.rfc[:10]}
    for step, typed in given.items():
        assert not (await answer(token, step, typed)).problems


async def test_the_draft_remembers_and_shows_each_page_only_its_own_answer():
    worker = await add_worker()
    token = await fill_in(worker)
    progress = await service.look(token, "curp")
    assert progress is not None
    assert progress.typed == {"curp": worker.curp}
    assert progress.person is None


async def test_a_page_ahead_sends_to_the_first_question_without_answer():
    worker = await add_worker()
    token = await begin()
    await answer(token, "nss", {"nss": worker.nss})
    ahead = await service.look(token, "contrasena")
    assert ahead is not None and ahead.next == "curp"
    assert (await answer(token, "datos", {})).next == "curp"


@pytest.mark.parametrize(
    ("step", "given", "expected"),
    [
        ("nss", {"nss": "9291908443"}, ("nss", "nss_length_short")),
        ("nss", {"nss": "92919084432"}, ("nss", "nss_check_digit")),
        ("nss", {}, ("nss", "nss_length_short")),
        ("nss", {"nss": "9291908443a"}, ("nss", "nss_digits")),
    ],
)
async def test_bad_input_names_its_cause(step, given, expected):
    token = await begin()
    assert _codes(await answer(token, step, given)) == [expected]


async def test_demo_mode_stores_nothing_of_a_person_outside_the_registry():
    token = await begin()
    somebody_real = "9291908443" + nss_check_digit("9291908443")
    assert _codes(await answer(token, "nss", {"nss": somebody_real})) == [("nss", "nss_not_in_demo")]
    async with db.reading() as database:
        draft = (await database.execute(select(SignupDraft))).scalar_one()
    assert somebody_real not in str(draft.model_dump())


async def test_identifiers_of_two_people_do_not_open_a_draft_and_name_no_culprit():
    one, other = await add_worker(1), await add_worker(2)
    token = await begin()
    await answer(token, "nss", {"nss": one.nss})
    await answer(token, "curp", {"curp": other.curp})
    assert _codes(await answer(token, "rfc", {"rfc": one.rfc})) == [("rfc", "identity_mismatch")]


async def test_another_nss_forgets_what_was_found_with_the_old_one():
    one, other = await add_worker(1), await add_worker(2)
    token = await fill_in(one)
    await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    outcome = await answer(token, "nss", {"nss": other.nss})
    assert outcome.next == "rfc"
    progress = await service.look(token, "datos")
    assert progress is not None and progress.person is None and progress.next == "rfc"


async def test_a_code_dies_after_five_tries_even_when_the_sixth_is_right():
    token = await fill_in(await add_worker())
    right = await code_sent_to("aurora@example.com")
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    said = [_codes(await answer(token, "codigo", {"codigo": wrong}))[0][1] for _ in range(5)]
    assert said == ["code_wrong"] * 4 + ["code_exhausted"]
    assert _codes(await answer(token, "codigo", {"codigo": right})) == [("codigo", "code_exhausted")]


async def test_simultaneous_guesses_get_no_more_than_five_tries():
    token = await fill_in(await add_worker())
    right = await code_sent_to("aurora@example.com")
    guesses = [f"{(int(right) + n) % 10**6:06d}" for n in range(1, 20)]
    outcomes = await asyncio.gather(*(answer(token, "codigo", {"codigo": guess}) for guess in guesses))
    assert sum(_codes(outcome)[0][1] == "code_wrong" for outcome in outcomes) == 4


async def test_a_code_lives_ten_minutes():
    token = await fill_in(await add_worker())
    code = await code_sent_to("aurora@example.com")
    with clock.shifted(timedelta(minutes=10, seconds=1)):
        assert _codes(await answer(token, "codigo", {"codigo": code})) == [("codigo", "code_expired")]


async def test_a_new_code_kills_the_old_one():
    token = await fill_in(await add_worker())
    old = await code_sent_to("aurora@example.com")
    with clock.shifted(timedelta(seconds=31)):
        assert await send_again(token) is None
        new = await code_sent_to("aurora@example.com")
        if new != old:
            assert _codes(await answer(token, "codigo", {"codigo": old})) == [("codigo", "code_wrong")]
        assert not (await answer(token, "codigo", {"codigo": new})).problems


async def test_resending_waits_thirty_seconds_and_stops_after_five_an_hour():
    token = await fill_in(await add_worker())
    problem = await send_again(token)
    assert problem is not None and problem.code == "resend_soon" and 0 < problem.n <= 30
    for minute in range(1, 5):
        with clock.shifted(timedelta(minutes=minute)):
            assert await send_again(token) is None
    with clock.shifted(timedelta(minutes=6)):
        problem = await send_again(token)
        assert problem is not None and problem.code == "resend_many"


@pytest.mark.parametrize("shared", ["worker", "email"])
async def test_what_is_taken_looks_the_same_opens_nothing_and_tells_the_owner(shared):
    owner, stranger = await add_worker(1), await add_worker(2)
    await sign_up(owner, email="owner@example.com", phone="312 555 0142")
    token = await fill_in(
        owner if shared == "worker" else stranger,
        email="owner@example.com" if shared == "email" else "stranger@example.com",
        phone="312 555 0199",
    )
    # The same page comes next, and no code in the world opens it.
    progress = await service.look(token, "codigo")
    assert progress is not None and progress.next == "codigo"
    assert _codes(await answer(token, "codigo", {"codigo": "123456"})) == [("codigo", "code_wrong")]
    assert "Alguien quiso" in (await letters_to("owner@example.com"))[-1].subject
    assert await letters_to("stranger@example.com") == []
    assert await _count(Account) == 1


async def test_a_double_tap_on_the_last_button_makes_one_account_and_one_letter():
    worker = await add_worker()
    token = await fill_in(worker)
    await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    await asyncio.gather(*(answer(token, "contrasena", {"password": PASSWORD}) for _ in range(2)))
    assert await _count(Account) == 1
    subjects = [letter.subject for letter in await letters_to("aurora@example.com")]
    assert subjects.count("Tu cuenta está lista") == 1


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("corta", "password_short"),
        ("a" * 257, "password_long"),
        ("aaaaaaaaaaaaaaaaaaaa", "password_repeats"),
        ("Aurora Tzab Poot Aurora", "password_own_data"),
        ("infonavit infonavit 2026", "password_own_data"),
    ],
)
async def test_a_guessable_password_is_refused_with_its_reason(password, code):
    worker = await add_worker(2)
    token = await fill_in(worker)
    await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    outcome = await answer(token, "contrasena", {"password": password})
    assert _codes(outcome) == [("password", code)]


async def test_a_password_cannot_be_set_before_the_code():
    token = await fill_in(await add_worker())
    assert (await answer(token, "contrasena", {"password": PASSWORD})).next == "codigo"
    assert await _count(Account) == 0


async def test_a_long_accented_phrase_counts_to_its_last_letter():
    worker = await add_worker()
    token = await fill_in(worker)
    await answer(token, "codigo", {"codigo": await code_sent_to("aurora@example.com")})
    phrase = "árbol ñandú pingüino canción " * 4  # 116 characters, 148 bytes: bcrypt alone stops at 72
    assert (await answer(token, "contrasena", {"password": phrase})).done
    assert not isinstance(await sign_in(worker.nss, phrase[:-2] + "x "), service.SignedIn)
    # The same letters composed otherwise, as another keyboard sends them.
    import unicodedata

    assert isinstance(await sign_in(worker.nss, unicodedata.normalize("NFD", phrase)), service.SignedIn)


async def test_a_draft_is_gone_after_a_day():
    token = await fill_in(await add_worker())
    with clock.shifted(timedelta(hours=24, seconds=1)):
        assert await service.look(token, "nss") is None
        assert await answer(token, "nss", {"nss": "1"}) == service.Outcome()
        await begin()
        assert await _count(SignupDraft) == 1  # the old one was swept out


async def test_a_draft_token_that_nobody_was_given_finds_nothing():
    assert await service.look("", "nss") is None
    assert await service.look("guess", "nss") is None


async def test_letters_come_in_the_language_of_the_sign_up():
    await fill_in(await add_worker(), language="en")
    letter = (await letters_to("aurora@example.com"))[-1]
    assert letter.language == "en"
