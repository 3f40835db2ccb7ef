"""Sign-up, one question at a time. Each answer is checked, then kept in the draft."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from .. import clock, db
from ..identity import rules as identity
from ..registry.records import Worker
from ..settings import settings
from ..ui.texts import translator_for
from . import codes, drafts, passwords, waits
from .drafts import Person
from .messages import welcome_message, write
from .records import Account, AccountEvent, SignupDraft
from .rules import Problem, Step, mailbox_problem, may_show, next_step
from .secret import keyed_hash

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a sign-up stands: the question that comes next, and what was answered to one of them."""

    next: Step
    typed: Mapping[str, str]
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an answer: the next step (None when there is no draft or it is done), or
    problems beside their cause."""

    next: Step | None = None
    done: bool = False
    problems: tuple[Problem, ...] = ()


_TYPED: Mapping[Step, tuple[str, ...]] = {
    "nss": ("nss",),
    "curp": ("curp",),
    "rfc": ("rfc",),
    "datos": (),
    "correo": ("correo",),
    "celular": ("pais", "celular"),
    "codigo": ("correo",),  # where the code went
    "contrasena": (),
}


def fields_of(step: Step) -> tuple[str, ...]:
    """The form fields whose values a step's page shows again."""
    return _TYPED[step]


def _typed(draft: SignupDraft, step: Step) -> dict[str, str]:
    kept = {
        "nss": draft.nss,
        "curp": draft.curp,
        "rfc": draft.rfc,
        "correo": draft.email,
        "pais": draft.phone_country,
        "celular": draft.phone,
    }
    return {name: kept[name] for name in _TYPED[step]}


async def look(token: str, step: Step) -> Progress | None:
    """What a step's page shows: its own answers and nothing of the others'.

    Returns:
        None without a live draft; a Progress whose `next` says where to go when the questions
        before this step are not all answered.
    """
    async with db.reading() as database:
        draft = await drafts.find(database, token)
        if draft is None:
            return None
        answered = drafts.answered(draft)
        if not may_show(step, answered):
            return Progress(next=next_step(answered), typed={})
        if step == "codigo" and draft.email_confirmed:
            return Progress(next="contrasena", typed={})
        person = None
        if step == "datos" and draft.worker_id is not None:
            person = await drafts.person_of(database, draft.worker_id)
        return Progress(next=step, typed=_typed(draft, step), person=person)


async def answer(token: str, step: Step, answers: Answers) -> Outcome:
    """Check an answer and keep it. What fails its check is not stored.

    Args:
        token: the draft's cookie.
        step: the question answered.
        answers: the form's fields; unknown ones are ignored.
    """
    if step == "contrasena":
        return await _create_account(token, answers.get("password", ""))
    async with db.writing() as database:
        draft = await drafts.find(database, token)
        if draft is None:
            return Outcome()
        if not may_show(step, drafts.answered(draft)):
            return Outcome(next=next_step(drafts.answered(draft)))
        problems = await _CHECKS[step](database, draft, answers)
        following = next_step(drafts.answered(draft))
        if not problems and following == "codigo":
            await database.flush()
            problems = _as_tuple(await codes.ensure_sent(database, draft))
        return Outcome(next=step, problems=problems) if problems else Outcome(next=following)


async def resend(token: str) -> Problem | None:
    """Send the code again: after a short wait, a few times an hour."""
    async with db.writing() as database:
        draft = await drafts.find(database, token)
        if draft is None or not may_show("codigo", drafts.answered(draft)):
            return Problem("", "draft_gone")
        return await codes.resend(database, draft)


def _start_over_from_identity(draft: SignupDraft) -> None:
    # Another identifier may be another person: nothing found or confirmed with the old one stays.
    draft.worker_id, draft.data_confirmed, draft.email_confirmed = None, False, False


async def _nss(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    try:
        nss = identity.nss(answers.get("nss", ""))
    except identity.InvalidIdentifier as invalid:
        return (Problem("nss", invalid.code, abs(invalid.missing)),)
    if settings().demo and not await _is_known(database, Worker.nss == nss):
        return (Problem("nss", "nss_not_in_demo"),)
    if nss != draft.nss:
        draft.nss = nss
        _start_over_from_identity(draft)
    return ()


async def _curp(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    try:
        curp = identity.curp(answers.get("curp", "")).value
    except identity.InvalidIdentifier as invalid:
        return (Problem("curp", invalid.code, abs(invalid.missing)),)
    if settings().demo and not await _is_known(database, Worker.curp == curp):
        return (Problem("curp", "curp_not_in_demo"),)
    if curp != draft.curp:
        draft.curp = curp
        _start_over_from_identity(draft)
    return ()


async def _is_known(database: AsyncSession, condition) -> bool:
    return (await database.execute(select(Worker.id).where(condition))).first() is not None


async def _rfc(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    try:
        rfc = identity.rfc(answers.get("rfc", "")).value
    except identity.InvalidIdentifier as invalid:
        return (Problem("rfc", invalid.code, abs(invalid.missing)),)
    guesses = [keyed_hash("identity", identifier) for identifier in (draft.nss, draft.curp)]
    if seconds := max([await waits.count_try(database, guess) for guess in guesses]):
        return (Problem("", "identity_wait", seconds),)
    worker = (
        await database.execute(select(Worker).where(Worker.nss == draft.nss, Worker.curp == draft.curp))
    ).scalar_one_or_none()
    # Ten characters are an RFC without its homoclave. Which of the three is wrong is not said: the
    # answer would tell a stranger which guess was right.
    if worker is None or rfc not in (worker.rfc, worker.rfc[:10]):
        return (Problem("rfc", "identity_mismatch"),)
    for guess in guesses:
        await waits.forget(database, guess)
    if draft.worker_id != worker.id:
        _start_over_from_identity(draft)
    draft.rfc, draft.worker_id = rfc, worker.id
    return ()


async def _data(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    draft.data_confirmed = True
    return ()


async def _email(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    try:
        email = identity.email(answers.get("correo", ""))
    except identity.InvalidIdentifier as invalid:
        return (Problem("correo", invalid.code),)
    if email == draft.email:
        return ()
    # What was asked about is known from the form alone: an address that is not accepted is not stored.
    if problem := mailbox_problem(email, answers.get("correo_visto", "")):
        return (problem,)
    draft.email, draft.email_confirmed = email, False
    return ()


async def _phone(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    country = answers.get("pais", "")
    if country not in ("us", "ca", "mx"):
        return (Problem("pais", "phone_country_missing"),)
    try:
        phone = identity.phone(answers.get("celular", ""), country)
    except identity.InvalidIdentifier as invalid:
        return (Problem("pais" if invalid.code == "phone_country" else "celular", invalid.code),)
    if phone != draft.phone:
        draft.phone, draft.phone_country, draft.email_confirmed = phone, country, False
    return ()


def _as_tuple(problem: Problem | None) -> tuple[Problem, ...]:
    return (problem,) if problem else ()


async def _code(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    typed = re.sub(r"\D", "", identity.normalize(answers.get("codigo", "")))
    if len(typed) != 6:
        return (Problem("codigo", "code_length"),)
    problem = await codes.check(database, draft, typed)
    if problem is None:
        draft.email_confirmed = True
    return _as_tuple(problem)


_CHECKS: Mapping[Step, Callable[[AsyncSession, SignupDraft, Answers], Awaitable[tuple[Problem, ...]]]] = {
    "nss": _nss,
    "curp": _curp,
    "rfc": _rfc,
    "datos": _data,
    "correo": _email,
    "celular": _phone,
    "codigo": _code,
}


async def _create_account(token: str, password: str) -> Outcome:
    async with db.reading() as database:
        draft = await drafts.find(database, token)
        if draft is None:
            return Outcome()
        if draft.worker_id is None or not may_show("contrasena", drafts.answered(draft)):
            return Outcome(next=next_step(drafts.answered(draft)))
        person = await drafts.person_of(database, draft.worker_id)
    own = person.own_words(draft)
    # Weighed and hashed before the transaction: a quarter of a second is too long to hold the database.
    try:
        if code := await passwords.problem(password, own):
            return Outcome(next="contrasena", problems=(Problem("password", code, passwords.SHORTEST),))
        password_hash = await passwords.hashed(password)
    except passwords.TooBusy:
        return Outcome(next="contrasena", problems=(Problem("", "busy"),))
    try:
        async with db.writing() as database:
            return await _store_account(database, token, password_hash)
    except IntegrityError:
        # Somebody finished first with this worker, e-mail or phone.
        return Outcome(next="contrasena", problems=(Problem("", "signup_unfinished"),))


async def _store_account(database: AsyncSession, token: str, password_hash: str) -> Outcome:
    draft = await drafts.find(database, token)
    if draft is None or draft.worker_id is None or not draft.email_confirmed:
        return Outcome()
    now = clock.now()
    account = Account(
        worker_id=draft.worker_id,
        email=draft.email,
        phone=draft.phone,
        password_hash=password_hash,
        language=draft.language,
        created_at=now,
    )
    database.add(account)
    await database.flush()
    database.add(AccountEvent(account_id=account.id, at=now, kind="created"))
    await write(database, draft, welcome_message(translator_for(draft.language)))
    await database.delete(draft)
    return Outcome(done=True)
