"""An address that looks mistyped or an employer's is asked about once, and stored only once accepted."""

import pytest
from sqlmodel import select

from micuenta_app import db
from micuenta_app.accounts import service
from micuenta_app.accounts.records import SignupDraft
from micuenta_app.accounts.rules import Problem
from micuenta_app.accounts.texts import problem_text
from micuenta_app.ui.texts import Translator

from .people import add_worker, answer, answers, begin

pytestmark = pytest.mark.usefixtures("database")


async def _at_email() -> str:
    token = await begin()
    for step, given in answers(await add_worker()).items():
        if step == "correo":
            break
        assert not (await answer(token, step, given)).problems
    return token


async def _answer(token: str, email: str, asked_about: str = "") -> service.Outcome:
    return await answer(token, "correo", {"correo": email, "correo_visto": asked_about})


async def _stored() -> str:
    async with db.reading() as database:
        return (await database.execute(select(SignupDraft.email))).scalar_one()


TYPO = Problem("correo", "email_typo", word="rosa@gmail.com")
WORK = Problem("correo", "email_work")
REFUSED = Problem("correo", "email_throwaway")


@pytest.mark.parametrize(("email", "question"), [("Rosa@gamil.com", TYPO), ("rosa@acme.com", WORK)])
async def test_a_doubtful_address_is_asked_about_and_accepted_the_second_time(email: str, question: Problem):
    token = await _at_email()
    outcome = await _answer(token, email)
    assert outcome == service.Outcome(next="correo", problems=(question,))
    assert question.is_question
    assert await _stored() == ""
    # Written otherwise it is the same address.
    assert await _answer(token, f" {email.lower()}", email) == service.Outcome(next="celular")
    assert await _stored() == email.lower()


async def test_what_is_suggested_is_accepted_at_once():
    token = await _at_email()
    await _answer(token, "rosa@gamil.com")
    assert (await _answer(token, TYPO.word)).next == "celular"
    assert await _stored() == "rosa@gmail.com"


@pytest.mark.parametrize("asked_about", ["", "rosa@acme.com", "rosa", "lucia@gamil.com"])
async def test_another_doubtful_address_is_asked_about_too(asked_about: str):
    token = await _at_email()
    assert (await _answer(token, "rosa@gamil.com", asked_about)).problems == (TYPO,)


async def test_an_accepted_address_is_not_asked_about_again():
    token = await _at_email()
    await _answer(token, "rosa@acme.com", "rosa@acme.com")
    assert not (await _answer(token, "rosa@acme.com")).problems
    assert (await _answer(token, "rosa@other-employer.com")).problems == (WORK,)
    assert await _stored() == "rosa@acme.com"


async def test_a_throwaway_mailbox_is_refused_however_often_it_is_sent():
    token = await _at_email()
    for asked_about in ("", "rosa@mailinator.com"):
        assert (await _answer(token, "rosa@mailinator.com", asked_about)).problems == (REFUSED,)
    assert not REFUSED.is_question
    # This one is a usual slip of the finger too, so it is asked about first.
    assert (await _answer(token, "rosa@gmial.com")).problems == (TYPO,)
    assert (await _answer(token, "rosa@gmial.com", "rosa@gmial.com")).problems == (REFUSED,)
    assert await _stored() == ""


@pytest.mark.parametrize("email", ["rosa@gmail.com", "rosa@yahoo.com.mx", "rosa@example.com"])
async def test_a_personal_address_is_not_asked_about(email: str):
    assert (await _answer(await _at_email(), email)).next == "celular"


def test_the_question_says_the_whole_address():
    assert problem_text(Translator("es"), TYPO) == "¿Quisiste escribir rosa@gmail.com?"
    assert problem_text(Translator("en"), TYPO) == "Did you mean rosa@gmail.com?"
