"""The answers to sign-up's questions before the code: each is checked, then kept in the draft."""

from collections.abc import Awaitable, Callable, Mapping

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from ..delivery.ways import can_send
from ..identity import rules as identity
from ..registry.records import Worker
from ..settings import settings
from . import waits
from .phone_answer import phone_from
from .records import SignupDraft
from .rules import Problem, Step, mailbox_problem
from .secret import keyed_hash

Answers = Mapping[str, str]
Check = Callable[[AsyncSession, SignupDraft, Answers], Awaitable[tuple[Problem, ...]]]


def _start_over_from_identity(draft: SignupDraft) -> None:
    # Another identifier may be another person: nothing found or confirmed with the old one stays.
    draft.worker_id, draft.data_confirmed = None, False
    draft.email_confirmed = draft.phone_confirmed = draft.link_confirmed = False
    draft.link_hash = None


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
    draft.link_hash, draft.link_confirmed = None, False  # the link to the other address is dead
    return ()


async def _phone(database: AsyncSession, draft: SignupDraft, answers: Answers) -> tuple[Problem, ...]:
    phone = phone_from(answers)
    if isinstance(phone, Problem):
        return (phone,)
    if phone != draft.phone:
        draft.phone, draft.phone_country, draft.phone_confirmed = phone, answers["pais"], False
    draft.code_channel = "sms" if can_send("sms") and answers.get("canal") != "email" else "email"
    return ()


CHECKS: Mapping[Step, Check] = {
    "nss": _nss,
    "curp": _curp,
    "rfc": _rfc,
    "datos": _data,
    "correo": _email,
    "celular": _phone,
}
