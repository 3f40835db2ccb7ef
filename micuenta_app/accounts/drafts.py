"""A sign-up under way, kept in the database behind an HttpOnly cookie: it survives a reload, a lost
socket and a new tab."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..identity.rules import Mismatch, PersonNames, mismatches
from ..registry.records import Worker
from ..settings import settings
from .own_data import own_words
from .records import Account, SignupDraft
from .rules import STEPS, Step
from .secret import new_token, token_hash


def answered(draft: SignupDraft) -> dict[Step, bool]:
    """Which questions a draft has an answer to."""
    return dict(
        zip(
            STEPS,
            (
                bool(draft.nss),
                bool(draft.curp),
                draft.worker_id is not None,
                draft.data_confirmed,
                bool(draft.email),
                bool(draft.phone),
                draft.email_confirmed,
                False,
            ),
            strict=True,
        )
    )


async def begin(language: str) -> str:
    """Open a draft and sweep out expired ones; return the token for its cookie."""
    token, now = new_token(), clock.now()
    async with db.writing() as database:
        oldest = now - timedelta(hours=settings().draft_hours)
        await database.execute(delete(SignupDraft).where(col(SignupDraft.started_at) < oldest))
        database.add(SignupDraft(token_hash=token_hash(token), language=language, started_at=now))
    return token


async def find(database: AsyncSession, token: str) -> SignupDraft | None:
    """The live draft a cookie stands for."""
    oldest = clock.now() - timedelta(hours=settings().draft_hours)
    wanted = select(SignupDraft).where(
        SignupDraft.token_hash == token_hash(token), SignupDraft.started_at > oldest
    )
    return (await database.execute(wanted)).scalar_one_or_none() if token else None


@dataclass(frozen=True, slots=True)
class Person:
    """What the registry says about a person, and which of it does not look alike."""

    full_name: str
    nss: str
    curp: str
    rfc: str
    mismatches: tuple[Mismatch, ...]

    def own_words(self, contact: Account | SignupDraft) -> tuple[str, ...]:
        """What a thief would try first as this person's password."""
        return own_words(self.full_name, self.curp, contact.email, contact.phone, self.nss, self.rfc)


async def person_of(database: AsyncSession, worker_id: int) -> Person:
    """The registry's data of a worker."""
    worker = await database.get_one(Worker, worker_id)
    names = PersonNames(worker.given_names, worker.first_surname, worker.second_surname)
    unlike = mismatches(nss=worker.nss, curp_text=worker.curp, rfc=worker.rfc, names=names)
    return Person(names.full, worker.nss, worker.curp, worker.rfc, unlike)
