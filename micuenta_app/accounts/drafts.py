"""A sign-up under way, kept in the database behind an HttpOnly cookie: it survives a reload, a lost
socket and a new tab."""

from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import and_, col, or_, select

from .. import clock, db
from ..counts import service as counts
from ..help.rules import NOTICE_VERSION
from ..identity.rules import Mismatch, PersonNames, mismatches
from ..registry.records import Worker
from ..settings import settings
from . import contacts
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


async def begin(language: str, notice_version: str, *, assisted: bool = False) -> str | None:
    """Open a draft and sweep out expired ones; return the token for its cookie.

    Args:
        assisted: on a borrowed tablet, where it idles out like a session there.

    Returns:
        None when the privacy notice that was accepted is not the present one: nothing is stored.
    """
    if notice_version != NOTICE_VERSION:
        return None
    token, now = new_token(), clock.now()
    async with db.writing() as database:
        dead = select(SignupDraft).where(~_living()).with_for_update(skip_locked=True)
        for draft in (await database.execute(dead)).scalars().all():
            await drop(database, draft)
        await contacts.forget_old(database)
        await counts.add(database, "signup_started")
        database.add(
            SignupDraft(
                token_hash=token_hash(token),
                language=language,
                started_at=now,
                assisted_at=now if assisted else None,
                notice_version=notice_version,
            )
        )
    return token


async def find(database: AsyncSession, token: str) -> SignupDraft | None:
    """The live draft a cookie stands for. One that began with an older privacy notice is no more."""
    mine = or_(SignupDraft.token_hash == token_hash(token), SignupDraft.link_hash == token_hash(token))
    return await _live(database, mine) if token else None


async def find_by_id(database: AsyncSession, draft_id: int) -> SignupDraft | None:
    """The same, of who has shown in another way that it is theirs."""
    return await _live(database, col(SignupDraft.id) == draft_id)


async def _live(database: AsyncSession, which: ColumnElement[bool]) -> SignupDraft | None:
    wanted = select(SignupDraft).where(which, _living(), SignupDraft.notice_version == NOTICE_VERSION)
    return (await database.execute(wanted)).scalar_one_or_none()


def _living() -> ColumnElement[bool]:
    """What has not expired: a day after it began, or sooner where nobody is at the borrowed tablet."""
    now, limits = clock.now(), settings()
    idle = now - timedelta(minutes=limits.assisted_idle_minutes)
    total = now - timedelta(minutes=limits.assisted_total_minutes)
    in_time = and_(col(SignupDraft.assisted_at) > idle, col(SignupDraft.started_at) > total)
    return and_(
        col(SignupDraft.started_at) > now - timedelta(hours=limits.draft_hours),
        or_(col(SignupDraft.assisted_at).is_(None), in_time),
    )


async def drop(database: AsyncSession, draft: SignupDraft) -> None:
    """Forget a sign-up that nobody finished; only the step where it stopped is counted, by its first day."""
    stopped = cast(counts.Name, f"stopped_{next_step(answered(draft))}")
    await counts.add(database, stopped, draft.started_at.date())
    await database.delete(draft)


async def is_here(token: str) -> None:
    """Somebody is at the borrowed tablet: its sign-up does not idle."""
    async with db.writing() as database:
        draft = await find(database, token)
        if draft is not None and draft.assisted_at is not None:
            draft.assisted_at = clock.now()


async def forget(token: str) -> None:
    """A borrowed tablet forgets its sign-up. Who came to it by a link keeps it on the device it began on."""
    async with db.writing() as database:
        draft = await find(database, token)
        if draft is None:
            return
        if came_by_link(draft, token):
            draft.link_hash, draft.link_confirmed = None, False
        else:
            await drop(database, draft)


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
