"""One-time codes: sent, sent again, checked. What a code confirms is part of it."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock
from ..delivery.channel import ChannelName
from ..identity import rules as identity
from ..settings import settings
from ..ui.texts import translator_for
from .messages import code_message, send_to
from .records import OneTimeCode
from .rules import Problem
from .secret import keyed_hash, new_code

_HOUR = timedelta(hours=1)
NOT_A_CODE = Problem("codigo", "code_length")


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """What a code is asked for. Another owner, subject or address needs another code.

    Attributes:
        owner: who asks and what for, such as "signup:12".
        subject: all that the code confirms.
        channel, address: where it goes.
        worker: whom it is for; their codes of an hour are counted over all owners.
        link: what an e-mail adds, an address where the code can be typed on another device.
        opens: False when what it would confirm is taken. The screen is the same, nothing is sent, and no
            code opens it.
    """

    owner: str
    subject: str
    channel: ChannelName
    address: str
    worker: str
    language: str
    link: str = ""
    opens: bool = True

    @property
    def owner_hash(self) -> str:
        return keyed_hash("code-owner", self.owner)

    @property
    def address_hash(self) -> str:
        """Of the mailbox: what follows a plus sign in an address's name goes to the same one."""
        name, at, domain = self.address.partition("@")
        return keyed_hash("code-address", f"{name.partition('+')[0]}{at}{domain}" if at else name)

    @property
    def worker_hash(self) -> str:
        return _worker_hash(self.worker)

    @property
    def subject_hash(self) -> str:
        return keyed_hash("code-subject", f"{self.owner}:{self.subject}:{self.channel}:{self.address}")

    def code_hash(self, code: str) -> str:
        return keyed_hash("code", f"{self.subject_hash}:{code}")


def digits_of(typed: str) -> str:
    """The six digits of a code, however they were typed; empty when they are not six."""
    digits = re.sub(r"\D", "", identity.normalize(typed))
    return digits if len(digits) == 6 else ""


async def ensure_sent(database: AsyncSession, request: CodeRequest) -> Problem | bool:
    """Send a code unless one was sent for just this: then it is False."""
    latest = await _latest(database, request)
    if latest is not None and latest.subject_hash == request.subject_hash:
        return False
    return await _send(database, request)


async def resend(database: AsyncSession, request: CodeRequest) -> Problem | bool:
    """Send another code, after a short wait; the one before it dies."""
    if seconds := await seconds_to_wait(database, request):
        return Problem("", "resend_soon", seconds)
    return await _send(database, request)


async def seconds_to_wait(database: AsyncSession, request: CodeRequest) -> int:
    """How long until another code may be asked for."""
    latest = await _latest(database, request)
    passed = int((clock.now() - latest.sent_at).total_seconds()) if latest else settings().resend_seconds
    return max(0, settings().resend_seconds - passed)


async def check(database: AsyncSession, request: CodeRequest, typed: str) -> Problem | None:
    """Whether a typed code is the one that was sent. Every try counts, also simultaneous ones."""
    code = await _latest(database, request)
    if code is None or clock.now() - code.sent_at > timedelta(minutes=settings().code_minutes):
        return Problem("codigo", "code_expired")
    if code.tries >= settings().code_tries:
        return Problem("codigo", "code_exhausted")
    code.tries += 1
    if code.code_hash and code.code_hash == request.code_hash(typed):
        code.replaced = True
        return None
    left = settings().code_tries - code.tries
    return Problem("codigo", "code_wrong", left) if left else Problem("codigo", "code_exhausted")


async def forget_all(database: AsyncSession, worker: str) -> None:
    """Delete every code that was sent for a worker."""
    await database.execute(delete(OneTimeCode).where(col(OneTimeCode.worker_hash) == _worker_hash(worker)))


def _worker_hash(worker: str) -> str:
    return keyed_hash("code-worker", worker)


async def _send(database: AsyncSession, request: CodeRequest) -> Problem | bool:
    now = clock.now()
    await database.execute(delete(OneTimeCode).where(col(OneTimeCode.sent_at) < now - _HOUR))
    older = update(OneTimeCode).where(col(OneTimeCode.owner_hash) == request.owner_hash)
    await database.execute(older.values(replaced=True))
    if problem := await _too_many(database, request):
        return problem
    code = new_code()
    if request.opens:
        message = code_message(translator_for(request.language), code, request.link)
        await send_to(
            database,
            request.channel,
            request.address,
            message,
            language=request.language,
            minutes=settings().code_minutes,
        )
    database.add(
        OneTimeCode(
            owner_hash=request.owner_hash,
            address_hash=request.address_hash,
            worker_hash=request.worker_hash,
            subject_hash=request.subject_hash,
            code_hash=request.code_hash(code) if request.opens else "",
            sent_at=now,
        )
    )
    return True


async def _too_many(database: AsyncSession, request: CodeRequest) -> Problem | None:
    """The hour's limits: of who asks, and, so that asking anew does not get around it, of the mailbox or
    phone and of the worker."""
    most = settings().resends_per_hour
    if (
        await _count(database, OneTimeCode.owner_hash == request.owner_hash) >= most
        or await _count(database, OneTimeCode.address_hash == request.address_hash) >= 2 * most
        or await _count(database, OneTimeCode.worker_hash == request.worker_hash) >= 2 * most
    ):
        return Problem("", "resend_many")
    return None


async def _count(database: AsyncSession, condition: Any) -> int:
    wanted = select(func.count()).where(OneTimeCode.sent_at > clock.now() - _HOUR, condition)
    return (await database.execute(wanted)).scalar_one()


async def _latest(database: AsyncSession, request: CodeRequest) -> OneTimeCode | None:
    wanted = (
        select(OneTimeCode)
        .where(OneTimeCode.owner_hash == request.owner_hash, col(OneTimeCode.replaced).is_(False))
        .order_by(col(OneTimeCode.id).desc())
        .limit(1)
        .with_for_update()
    )
    return (await database.execute(wanted)).scalar_one_or_none()
