"""Back in without the old e-mail: for the owner abroad, for who stole the phone, and for who only knows."""

import asyncio
import re
from datetime import timedelta

import pytest
from sqlmodel import select

from micuenta_app import clock, db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import Account, AccountEvent
from micuenta_app.accounts.rules import Problem
from micuenta_app.delivery import outbox
from micuenta_app.recovery import service as recovery
from micuenta_app.recovery.records import LostEmail
from micuenta_app.registry.records import Worker
from tests.accounts.people import PASSWORD, add_worker, code_sent_to, letters_to, sign_in, sign_up
from tests.recovery.people import EMAIL, NEW, ORIGIN, PHONE, aurora, link_in_message_to, viewer_with

pytestmark = pytest.mark.usefixtures("database")

WAIT = timedelta(hours=48)
GONE = Problem("", "proof_gone")


def said_by(worker: Worker, **other: str) -> dict[str, str]:
    return {"nss": worker.nss, "curp": worker.curp, "pais": "us", "celular": "312 555 0142", **other}


async def began(worker: Worker, **other: str) -> str:
    token = await recovery.begin_proof(said_by(worker, **other), "es")
    assert isinstance(token, str), token
    return token


async def proved(worker: Worker) -> tuple[str, recovery.Proved]:
    """Her phone in her hand: the proof's token and what came of it."""
    token = await began(worker)
    outcome = await recovery.prove(token, await code_sent_to(PHONE), ORIGIN)
    assert isinstance(outcome, recovery.Proved), outcome
    return token, outcome


async def stage(token: str) -> str:
    standing = await recovery.look(token)
    assert standing
    return standing.stage


async def subjects() -> list[str]:
    return [message.subject for message in await letters_to(EMAIL)]


ASKED = "Alguien quiere entrar a tu cuenta sin tu correo"


async def test_the_owner_waits_two_days_and_sets_a_new_password():
    worker, _ = await aurora()
    token, outcome = await proved(worker)
    assert outcome.token == "" and await stage(token) == "waiting"
    with clock.shifted(WAIT - timedelta(minutes=1)):
        assert (await proved(worker))[1].token == ""
    with clock.shifted(WAIT):
        _, outcome = await proved(worker)
        assert await recovery.drops_email(outcome.token)
        assert await recovery.set_password(outcome.token, NEW) is None
        assert isinstance(await sign_in(worker.nss, NEW), service.SignedIn)
        assert isinstance(await sign_in(worker.nss, PASSWORD), Problem)
    async with db.reading() as database:
        assert (await database.execute(select(Account.email))).scalar_one() is None


async def test_e_mail_phone_and_open_sessions_are_told_at_once():
    worker, viewer = await aurora()
    assert await recovery.waiting_for(viewer) is None
    await proved(worker)
    assert (await subjects())[-1] == ASKED
    # What waits for its time is not sent yet.
    assert "Piden cambiar tu contraseña" in (await letters_to(PHONE))[-2].body
    until = await recovery.waiting_for(viewer)
    assert until and timedelta(hours=47) < until - clock.now() <= WAIT
    async with db.reading() as database:
        assert "recovery_asked" in (await database.execute(select(AccountEvent.kind))).scalars().all()


async def test_the_phone_is_told_when_the_wait_is_over_and_not_before():
    worker, _ = await aurora()
    await proved(worker)

    async def ready_messages() -> list[str]:
        taken, _ = await outbox.take("sms", 50)
        return [message.body for message in taken if message.body.startswith("Ya puedes crear")]

    assert await ready_messages() == []
    with clock.shifted(WAIT):
        (said,) = await ready_messages()
        assert f"{ORIGIN}/recuperar/sin-correo" in said


@pytest.mark.parametrize("hours", [1, 49])
@pytest.mark.parametrize("way", ["link in the e-mail", "link in the text message", "session"])
async def test_the_owner_stops_it(way, hours):
    """Also after the wait, and also when the thief already has the way to a new password open."""
    worker, viewer = await aurora()
    thief, _ = await proved(worker)
    address = EMAIL if way == "link in the e-mail" else PHONE
    link = await link_in_message_to(address, "recuperar/parar")
    with clock.shifted(timedelta(hours=hours)):
        opened = (await proved(worker))[1].token
        assert bool(opened) == (hours > 48)
        assert await recovery.can_stop(link)
        stopped = recovery.stop_as(viewer) if way == "session" else recovery.stop_by_link(link)
        assert await stopped
        assert await recovery.set_password(opened, NEW) == Problem("", "recovery_gone")
        assert not await recovery.can_stop(link)
        assert (await subjects())[-1] == "Se detuvo la entrada sin tu correo"
        assert await recovery.waiting_for(viewer) is None
        assert await viewer_with(PASSWORD)
    with clock.shifted(timedelta(hours=hours) + WAIT - timedelta(minutes=1)):
        again, outcome = await proved(worker)
        assert outcome.token == "" and await stage(again) == "stopped"
    async with db.reading() as database:
        assert "recovery_stopped" in (await database.execute(select(AccountEvent.kind))).scalars().all()
    assert thief


async def test_what_was_stopped_sends_no_message_that_one_can_go_on():
    worker, viewer = await aurora()
    await proved(worker)
    assert await recovery.stop_as(viewer)
    with clock.shifted(WAIT):
        assert not [m for m in await letters_to(PHONE) if m.body.startswith("Ya puedes crear")]


async def test_a_stop_link_works_once_and_for_its_own_request_only():
    worker, _ = await aurora()
    await proved(worker)
    first = await link_in_message_to(EMAIL, "recuperar/parar")
    assert await recovery.stop_by_link(first)
    assert not await recovery.stop_by_link(first)
    with clock.shifted(WAIT + timedelta(minutes=1)):
        await proved(worker)
        assert not await recovery.stop_by_link(first)
        assert await recovery.stop_by_link(await link_in_message_to(EMAIL, "recuperar/parar"))


@pytest.mark.parametrize("token", ["", "guess", "x" * 5000])
async def test_a_guessed_stop_link_stops_nothing(token):
    worker, viewer = await aurora()
    await proved(worker)
    assert not await recovery.can_stop(token)
    assert not await recovery.stop_by_link(token)
    assert await recovery.waiting_for(viewer)


async def test_asking_again_neither_shortens_the_wait_nor_writes_to_anybody():
    worker, viewer = await aurora()
    await proved(worker)
    until, letters = await recovery.waiting_for(viewer), await subjects()
    for hours in (1, 20, 40):
        with clock.shifted(timedelta(hours=hours)):
            await proved(worker)
    assert await recovery.waiting_for(viewer) == until
    assert await subjects() == letters
    async with db.reading() as database:
        assert len((await database.execute(select(LostEmail))).scalars().all()) == 1


async def test_two_proofs_at_once_begin_one_request():
    worker, _ = await aurora()
    tokens = [await began(worker), await began(worker)]
    texts = [message.body for message in await letters_to(PHONE)]
    codes = [found[0] for text in texts if (found := re.search(r"\b\d{6}\b", text))]
    outcomes = await asyncio.gather(
        *(recovery.prove(token, code, ORIGIN) for token, code in zip(tokens, codes, strict=True))
    )
    assert all(isinstance(outcome, recovery.Proved) for outcome in outcomes)
    assert (await subjects()).count(ASKED) == 1


async def test_a_request_left_lying_for_a_week_is_over():
    worker, viewer = await aurora()
    await proved(worker)
    with clock.shifted(WAIT + timedelta(days=7)):
        assert await recovery.waiting_for(viewer) is None
        token, outcome = await proved(worker)
        assert outcome.token == "" and await stage(token) == "waiting"


async def test_a_new_password_by_the_old_e_mail_ends_the_request():
    worker, _ = await aurora()
    await proved(worker)
    await recovery.ask(EMAIL, ORIGIN)
    assert await recovery.set_password(await link_in_message_to(EMAIL), NEW) is None
    assert await recovery.waiting_for(await viewer_with(NEW)) is None
    assert not [m for m in await letters_to(PHONE) if m.body.startswith("Ya puedes crear")]
    with clock.shifted(WAIT):
        assert (await proved(worker))[1].token == ""


WRONG_CURP, WRONG_PHONE, WRONG_NSS = "wrong CURP", "wrong phone", "somebody else's NSS"
NO_PHONE, NO_ACCOUNT = "account without a phone", "no account"


async def _somebody(case: str) -> dict[str, str]:
    """Aurora's account, and what is typed by who does not have all three of hers."""
    worker, _ = await aurora()
    other = await add_worker(2)
    if case == NO_PHONE:
        async with db.writing() as database:
            (await database.execute(select(Account))).scalar_one().phone = None
    return {
        WRONG_CURP: said_by(worker, curp=other.curp),
        WRONG_PHONE: said_by(worker, celular="312 555 0177"),
        WRONG_NSS: said_by(worker, nss=other.nss),
        NO_PHONE: said_by(worker),
        NO_ACCOUNT: said_by(other),
        "all right": said_by(worker),
    }[case]


NOT_ALL = [WRONG_CURP, WRONG_PHONE, WRONG_NSS, NO_PHONE, NO_ACCOUNT]


@pytest.mark.parametrize("case", [*NOT_ALL, "all right"])
async def test_the_answers_are_the_same_whoever_it_is(case):
    """The whole way that a stranger can walk, with wrong codes, until it makes wait."""
    typed = await _somebody(case)
    answers: list[object] = []
    token = await recovery.begin_proof(typed, "es")
    assert isinstance(token, str)
    answers.append(await recovery.phone_asked(token) == typed["celular"][-4:])
    answers.append(await recovery.look(token))
    answers.append(await recovery.resend(token))
    with clock.shifted(timedelta(seconds=31)):
        answers.append(await recovery.resend(token))
        right = await code_sent_to(PHONE) if case == "all right" else "000000"
        wrong = f"{(int(right) + 1) % 10**6:06d}"
        answers += [await recovery.prove(token, typed_code, ORIGIN) for typed_code in ("12", *[wrong] * 6)]
    for _ in range(6):
        begun = await recovery.begin_proof(typed, "es")
        answers.append("begun" if isinstance(begun, str) else begun)
    assert answers == [
        True,
        None,
        Problem("", "resend_soon", 30),
        None,
        Problem("codigo", "code_length"),
        *(Problem("codigo", "code_wrong", left) for left in (4, 3, 2, 1)),
        Problem("codigo", "code_exhausted"),
        Problem("", "sign_in_wait", 30),
        *["begun"] * 4,
        (Problem("", "sign_in_wait", 30),),
        (Problem("", "sign_in_wait", 30),),
    ]


@pytest.mark.parametrize("case", NOT_ALL)
async def test_who_lacks_something_sends_nothing_and_no_code_opens(case):
    typed = await _somebody(case)
    letters = len(await subjects())
    token = await recovery.begin_proof(typed, "es")
    assert isinstance(token, str)
    assert await letters_to(PHONE) == [] and await letters_to("+13125550177") == []
    assert len(await subjects()) == letters
    for code in ("000000", ""):
        assert isinstance(await recovery.prove(token, code, ORIGIN), Problem)


async def test_what_cannot_be_right_for_anybody_is_said_beside_its_field():
    wrong = {"nss": "1", "curp": "", "pais": "us", "celular": "12"}
    elsewhere = {"celular": "+52 55 9171 5050"}
    for other, last in (({}, "celular"), ({"pais": ""}, "pais"), (elsewhere, "pais")):
        problems = await recovery.begin_proof(wrong | other, "es")
        assert isinstance(problems, tuple)
        assert [problem.field for problem in problems] == ["nss", "curp", last]


async def test_a_stranger_with_the_nss_alone_does_not_use_up_the_owners_codes():
    worker, _ = await aurora()
    for _ in range(4):
        await began(worker, celular="312 555 0177")
    assert (await proved(worker))[1] == recovery.Proved()


async def test_the_owners_code_survives_somebody_elses_proof():
    worker, _ = await aurora()
    hers = await began(worker)
    code = await code_sent_to(PHONE)
    await began(worker, celular="312 555 0177")
    assert await recovery.prove(hers, code, ORIGIN) == recovery.Proved()


async def test_a_code_works_once_and_in_its_own_proof_only():
    worker, _ = await aurora()
    first, second = await began(worker), await began(worker)
    code = await code_sent_to(PHONE)
    assert isinstance(await recovery.prove(first, code, ORIGIN), Problem)
    assert await recovery.prove(second, code, ORIGIN) == recovery.Proved()
    assert await recovery.prove(second, code, ORIGIN) == GONE


async def test_codes_cannot_be_guessed_through_many_proofs():
    """Five wrong ones, then each costs a wait that grows, whichever proof it is typed in."""
    worker, _ = await aurora()
    tokens = [await began(worker) for _ in range(4)]
    guesses = [await recovery.prove(token, "000000", ORIGIN) for token in tokens for _ in range(4)]
    checked = [guess for guess in guesses if isinstance(guess, Problem) and guess.code == "code_wrong"]
    assert len(checked) <= 5


async def test_the_phone_is_not_flooded():
    worker, _ = await aurora()
    hours = [timedelta(minutes=minutes) for minutes in range(0, 60, 2)]
    for passed in hours:
        with clock.shifted(passed):
            await recovery.begin_proof(said_by(worker), "es")
    assert len(await letters_to(PHONE)) == outbox.MOST_PER_HOUR


async def test_without_the_phone_a_thief_learns_nothing_about_a_running_request():
    worker, _ = await aurora()
    await proved(worker)
    thief = await began(worker)
    assert await recovery.look(thief) is None
    assert await recovery.look("") is None and await recovery.look("guess") is None


async def test_a_proof_lives_for_an_hour():
    worker, _ = await aurora()
    token, _ = await proved(worker)
    with clock.shifted(timedelta(minutes=61)):
        assert await recovery.look(token) is None
        assert await recovery.prove(token, "000000", ORIGIN) == GONE
        assert await recovery.resend(token) == GONE


async def test_another_accounts_session_stops_nothing():
    worker, viewer = await aurora()
    await proved(worker)
    await sign_up(await add_worker(2), email="other@example.com", phone="312 555 0199")
    assert not await recovery.stop_as(await viewer_with(PASSWORD, "other@example.com"))
    assert await recovery.waiting_for(viewer)
