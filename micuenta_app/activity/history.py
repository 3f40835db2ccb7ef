"""What happened to one's own account, newest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import func
from sqlmodel import col, select

from .. import db
from ..accounts.events import Kind
from ..accounts.records import AccountEvent, Session
from ..accounts.secret import keyed_hash
from ..savings.rules import page_number
from ..viewer import Viewer

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as its owner sees it.

    Attributes:
        key: what the owner's browser calls it by. It says nothing and is worth nothing to anyone else.
        count: how many, for the kinds that count.
        report_number: empty unless it was reported.
    """

    key: str
    kind: Kind
    at: datetime
    device: str
    count: int
    report_number: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    happenings: tuple[Happening, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class LastVisit:
    """The sign-in before this one, and how many wrong passwords came before either of the two."""

    at: datetime
    device: str
    wrong_tries: int


async def history_of(viewer: Viewer, page: object = 1) -> HistoryPage:
    """A page of the viewer's events; a page that does not exist becomes the nearest one."""
    mine = AccountEvent.account_id == viewer.account_id
    async with db.reading() as database:
        total = (await database.execute(select(func.count()).where(mine))).scalar_one()
        number = page_number(page, total, PAGE_SIZE)
        rows = await database.execute(
            select(AccountEvent)
            .where(mine)
            .order_by(col(AccountEvent.at).desc(), col(AccountEvent.id).desc())
            .limit(PAGE_SIZE)
            .offset((number - 1) * PAGE_SIZE)
        )
        return HistoryPage(tuple(happening(row) for row in rows.scalars()), number, total)


async def last_visit(viewer: Viewer) -> LastVisit | None:
    """The viewer's sign-in before the session they look with; None when that was the first."""
    async with db.reading() as database:
        began = select(Session.created_at).where(Session.id == viewer.session_id).scalar_subquery()
        mine = AccountEvent.account_id == viewer.account_id
        before = (
            select(AccountEvent)
            .where(mine, AccountEvent.kind == "signed_in", AccountEvent.at < began)
            .order_by(col(AccountEvent.at).desc())
            .limit(2)
        )
        visits = (await database.execute(before)).scalars().all()
        if not visits:
            return None
        tries = select(func.sum(AccountEvent.count)).where(mine, AccountEvent.kind == "tries_failed")
        if len(visits) > 1:
            tries = tries.where(AccountEvent.at > visits[1].at)
        return LastVisit(visits[0].at, visits[0].device, (await database.execute(tries)).scalar_one() or 0)


def happening(event: AccountEvent) -> Happening:
    return Happening(
        key=key_of(event.account_id, event.id),
        kind=cast(Kind, event.kind),
        at=event.at,
        device=event.device,
        count=event.count,
        report_number=event.report_number,
    )


def key_of(account_id: int, event_id: int) -> str:
    return keyed_hash("event", f"{account_id}:{event_id}")
