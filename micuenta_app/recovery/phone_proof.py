"""Who has lost the e-mail says who they are and proves the account's phone by a code.

Whatever is typed gets the same screens, limits and waits: without a match nothing is sent, and no code is
right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts import codes, waits
from ..accounts.codes import CodeRequest
from ..accounts.phone_answer import phone_from
from ..accounts.records import Account
from ..accounts.rules import Problem
from ..accounts.secret import keyed_hash, new_token, token_hash
from ..identity import rules as identity
from ..registry.records import Worker
from . import lost_email, tokens
from .lost_email import Standing
from .records import PhoneProof

# As long as the hour's codes are counted: who takes longer starts anew.
PROOF_MINUTES = 60

_GONE = Problem("", "proof_gone")


@dataclass(frozen=True, slots=True)
class Proved:
    """The phone is the account's. `token`, once the wait is over: of a link to a new password."""

    token: str = ""


@dataclass(frozen=True, slots=True)
class _Said:
    nss: str
    curp: str
    phone: str


def _parse(answers: Mapping[str, str]) -> _Said | tuple[Problem, ...]:
    """What was typed, or what cannot be right whoever it is."""
    said: dict[str, str] = {}
    problems: list[Problem] = []
    # All that is wrong at once, in the order of the page: there is one for the whole of it.
    for field, parse in (("nss", identity.nss), ("curp", lambda text: identity.curp(text).value)):
        try:
            said[field] = parse(answers.get(field, ""))
        except identity.InvalidIdentifier as invalid:
            problems.append(Problem(field, invalid.code, abs(invalid.missing)))
    phone = phone_from(answers)
    if isinstance(phone, Problem):
        return (*problems, phone)
    return tuple(problems) or _Said(said["nss"], said["curp"], phone)


async def begin(answers: Mapping[str, str], language: str) -> str | tuple[Problem, ...]:
    """Send a code to the phone if NSS, CURP and phone are one account's. The token of the proof, for its
    cookie, comes either way."""
    said = _parse(answers)
    if not isinstance(said, _Said):
        return said
    nss_hash, now = keyed_hash("lost-email", said.nss), clock.now()
    token = new_token()
    async with db.writing() as database:
        if seconds := await waits.count_try(database, nss_hash):
            return (Problem("", "sign_in_wait", seconds),)
        oldest = now - timedelta(minutes=PROOF_MINUTES)
        await database.execute(delete(PhoneProof).where(col(PhoneProof.started_at) < oldest))
        proof = PhoneProof(
            token_hash=token_hash(token),
            account_id=await _account_of(database, said),
            person_hash=keyed_hash("lost-email-person", f"{said.nss}:{said.curp}:{said.phone}"),
            nss_hash=nss_hash,
            phone=said.phone,
            language=language,
            started_at=now,
        )
        database.add(proof)
        await database.flush()
        sent = await codes.ensure_sent(database, _request(proof))
        return (sent,) if isinstance(sent, Problem) else token


async def _account_of(database: AsyncSession, said: _Said) -> int | None:
    wanted = (
        select(Account.id)
        .join(Worker, col(Worker.id) == Account.worker_id)
        .where(Worker.nss == said.nss, Worker.curp == said.curp, Account.phone == said.phone)
    )
    return (await database.execute(wanted)).scalar_one_or_none()


def _request(proof: PhoneProof) -> CodeRequest:
    return CodeRequest(
        owner=f"lost-email:{proof.id}",
        subject=proof.person_hash,
        channel="sms",
        address=proof.phone,
        # All three together: who knows the NSS alone must not use up the owner's codes of an hour.
        worker=proof.person_hash,
        language=proof.language,
        opens=proof.account_id is not None,
    )


async def _find(database: AsyncSession, token: str) -> PhoneProof | None:
    oldest = clock.now() - timedelta(minutes=PROOF_MINUTES)
    wanted = select(PhoneProof).where(
        PhoneProof.token_hash == token_hash(token), PhoneProof.started_at > oldest
    )
    return (await database.execute(wanted.with_for_update())).scalar_one_or_none() if token else None


async def phone_asked(token: str) -> str:
    """The last four digits of the number as it was typed; empty without a live proof."""
    async with db.reading() as database:
        proof = await _find(database, token)
        return proof.phone[-4:] if proof and proof.proved_at is None else ""


async def resend(token: str) -> Problem | None:
    """Send the code again: after a short wait, a few times an hour."""
    async with db.writing() as database:
        proof = await _find(database, token)
        if proof is None or proof.proved_at is not None:
            return _GONE
        sent = await codes.resend(database, _request(proof))
        return sent if isinstance(sent, Problem) else None


async def prove(token: str, typed: str, origin: str) -> Proved | Problem:
    """Check the code; with the right one begin the wait or, after it, open the way to a new password.

    Args:
        origin: of the site that links in messages lead to; the caller vouches for it.
    """
    code = codes.digits_of(typed)
    async with db.writing() as database:
        proof = await _find(database, token)
        if proof is None or proof.proved_at is not None:
            return _GONE
        if not code:
            return codes.NOT_A_CODE
        # Over all codes and proofs: five tries a code would be five for each new one.
        guessed = keyed_hash("lost-email-code", proof.nss_hash)
        if seconds := await waits.count_try(database, guessed):
            return Problem("", "sign_in_wait", seconds)
        if problem := await codes.check(database, _request(proof), code):
            return problem
        if proof.account_id is None:
            return _GONE
        for waited in (guessed, proof.nss_hash):
            await waits.forget(database, waited)
        proof.proved_at = clock.now()
        standing = await lost_email.go_on(database, proof.account_id, origin)
        if standing.stage == "ready":
            return Proved(await tokens.issue(database, proof.account_id))
        return Proved()


async def look(token: str) -> Standing | None:
    """Where the request of a proved phone stands; None for who proved none."""
    async with db.reading() as database:
        proof = await _find(database, token)
        if proof is None or proof.proved_at is None or proof.account_id is None:
            return None
        return await lost_email.standing_of(database, proof.account_id)
