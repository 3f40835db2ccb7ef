"""A sign-up under way, kept in the database behind an HttpOnly cookie: it survives a reload, a lost
socket and a new tab."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, or_, select

from .. import clock, db
from ..help.rules import NOTICE_VERSION
from ..identity.rules import Mismatch, PersonNames, mismatches
from ..registry.records import Worker
from ..settings import settings
from .own_data import own_words
from .records import Account, SignupDraft
from .rules import STEPS, Step, may_show, next_step
from .secret import new_token, token_hash


def is_proved(draft: SignupDraft) -> bool:
    """Whether a code that was sent came back: one is enough, from the phone or from the mailbox."""
    return draft.email_confirmed or draft.phone_confirmed


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
                is_proved(draft),
                False,
            ),
            strict=True,
        )
    )


def came_by_link(draft: SignupDraft, token: str) -> bool:
    """Whether this is the token of the link that was sent, or what became of it."""
    return draft.link_hash == token_hash(token)


def next_question(draft: SignupDraft, token: str) -> Step:
    """The question that comes next for whoever holds a token of the draft."""
    if came_by_link(draft, token):
        return "contrasena" if draft.link_confirmed and is_proved(draft) else "codigo"
    return next_step(answered(draft))


def may_open(draft: SignupDraft, token: str, step: Step) -> bool:
    """Whether a question may be shown and answered.

    Whoever came by the link gets the one for the code and what follows. The address it went to may be
    mistyped: a stranger must not see what was answered before.
    """
    if came_by_link(draft, token):
        return step == next_question(draft, token)
    return may_show(step, answered(draft))


async def begin(language: str, notice_version: str) -> str | None:
    """Open a draft and sweep out expired ones; return the token for its cookie.

    Returns:
        None when the privacy notice that was accepted is not the present one: nothing is stored.
    """
    if notice_version != NOTICE_VERSION:
        return None
    token, now = new_token(), clock.now()
    async with db.writing() as database:
        oldest = now - timedelta(hours=settings().draft_hours)
        await database.execute(delete(SignupDraft).where(col(SignupDraft.started_at) < oldest))
        database.add(
            SignupDraft(
                token_hash=token_hash(token),
                language=language,
                started_at=now,
                notice_version=notice_version,
            )
        )
    return token


async def find(database: AsyncSession, token: str) -> SignupDraft | None:
    """The live draft a cookie stands for. One that began with an older privacy notice is no more."""
    oldest = clock.now() - timedelta(hours=settings().draft_hours)
    wanted = select(SignupDraft).where(
        or_(SignupDraft.token_hash == token_hash(token), SignupDraft.link_hash == token_hash(token)),
        SignupDraft.started_at > oldest,
        SignupDraft.notice_version == NOTICE_VERSION,
    )
    return (await database.execute(wanted)).scalar_one_or_none() if token else None


def is_live(draft: SignupDraft) -> bool:
    """Whether a draft has neither expired nor begun with an older privacy notice."""
    oldest = clock.now() - timedelta(hours=settings().draft_hours)
    return draft.started_at > oldest and draft.notice_version == NOTICE_VERSION


async def follow_link(token: str, cookie: str) -> str | None:
    """What a browser's cookie holds once it has opened the link that was sent; nothing is used up.

    Returns:
        Its own cookie if that is of the same sign-up, or None when the link is dead.
    """
    async with db.reading() as database:
        draft = await find(database, token)
        if draft is None or not came_by_link(draft, token):
            return None
        own = await find(database, cookie)
        return cookie if own is not None and own.id == draft.id else token


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
        return own_words(
            self.full_name, self.curp, contact.email or "", contact.phone or "", self.nss, self.rfc
        )


async def person_of(database: AsyncSession, worker_id: int) -> Person:
    """The registry's data of a worker."""
    worker = await database.get_one(Worker, worker_id)
    names = PersonNames(worker.given_names, worker.first_surname, worker.second_surname)
    unlike = mismatches(nss=worker.nss, curp_text=worker.curp, rfc=worker.rfc, names=names)
    return Person(names.full, worker.nss, worker.curp, worker.rfc, unlike)
