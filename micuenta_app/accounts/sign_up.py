"""Sign-up, one question at a time: what its pages show, and where an answer leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from .. import clock, db
from ..delivery.channel import ChannelName
from ..delivery.ways import can_send
from ..identity import rules as identity
from . import codes, drafts, sign_up_code
from .drafts import Person
from .records import SignupDraft
from .rules import Outcome, Problem, Step
from .sign_up_answers import CHECKS, Answers
from .sign_up_code import channel_of, request_for
from .sign_up_end import create_account


@dataclass(frozen=True, slots=True)
class Sent:
    """Where the code went, and what can be done when it does not come.

    Attributes:
        to: the address; only the end of a phone for who came by the link, who may be a stranger.
        can_text: whether it can be sent by text message.
        seconds: until another may be asked for.
        by_link: came by the link, so the NSS is asked for too.
    """

    channel: ChannelName
    to: str
    can_text: bool
    seconds: int
    by_link: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a sign-up stands: the question that comes next, and what was answered to one of them."""

    next: Step
    typed: Mapping[str, str]
    person: Person | None = None
    sent: Sent | None = None


_TYPED: Mapping[Step, tuple[str, ...]] = {
    "nss": ("nss",),
    "curp": ("curp",),
    "rfc": ("rfc",),
    "datos": (),
    "correo": ("correo",),
    "celular": ("pais", "celular"),
    "codigo": (),
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
        "celular": identity.national_phone(draft.phone),
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
        following = drafts.next_question(draft, token)
        # Once the code is right there is nothing more to type on its page.
        past = step == "codigo" and following == "contrasena"
        if past or not drafts.may_open(draft, token, step):
            return Progress(next=following, typed={})
        person = sent = None
        if step == "datos" and draft.worker_id is not None:
            person = await drafts.person_of(database, draft.worker_id)
        if step == "codigo":
            sent = await _sent(database, draft, token)
        return Progress(next=step, typed=_typed(draft, step), person=person, sent=sent)


async def _sent(database: AsyncSession, draft: SignupDraft, token: str) -> Sent:
    by_link, channel = drafts.came_by_link(draft, token), channel_of(draft)
    to = identity.shown_phone(draft.phone) if channel == "sms" else draft.email
    return Sent(
        channel=channel,
        to=to[-2:] if by_link and channel == "sms" else to,
        can_text=can_send("sms"),
        seconds=await codes.seconds_to_wait(database, request_for(draft)),
        by_link=by_link,
    )


async def answer(token: str, step: Step, answers: Answers, *, origin: str) -> Outcome:
    """Check an answer and keep it. What fails its check is not stored.

    Args:
        token: the draft's cookie.
        step: the question answered.
        answers: the form's fields; unknown ones are ignored.
        origin: of the site that links in messages lead to; the caller vouches for it.
    """
    if step == "contrasena":
        return await create_account(token, answers.get("password", ""), origin)
    async with db.writing() as database:
        draft = await drafts.find(database, token)
        if draft is None:
            return Outcome()
        if draft.assisted_at is not None:
            draft.assisted_at = clock.now()
        if not drafts.may_open(draft, token, step):
            return Outcome(next=drafts.next_question(draft, token))
        if step == "codigo":
            return await sign_up_code.answer(database, draft, token, answers)
        problems = await CHECKS[step](database, draft, answers)
        following = drafts.next_question(draft, token)
        if not problems and following == "codigo":
            unsent = await sign_up_code.send(database, draft, origin, codes.ensure_sent)
            problems = (unsent,) if unsent else ()
        return Outcome(next=step, problems=problems) if problems else Outcome(next=following)


async def send_again(token: str, channel: str, *, origin: str) -> Problem | None:
    """Send the code again, after a short wait, or at once by the other way; a few times an hour.

    Args:
        channel: "sms" or "email"; anything else is the way it went before.
    """
    async with db.writing() as database:
        draft = await drafts.find(database, token)
        if draft is None or not drafts.may_open(draft, token, "codigo"):
            return Problem("", "draft_gone")
        before = draft.code_channel
        if channel == "email" or (channel == "sms" and can_send("sms")):
            draft.code_channel = channel
        way = codes.resend if draft.code_channel == before else codes.ensure_sent
        problem = await sign_up_code.send(database, draft, origin, way)
        if problem:
            draft.code_channel = before
        return problem
