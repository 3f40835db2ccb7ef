"""What the profile shows: who the person is here, how they are reached, and what is missing for safety."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import db
from ..accounts import contacts, drafts
from ..accounts.contacts import Kind
from ..accounts.records import Account, ContactChange
from ..passkeys.records import Passkey
from ..recovery.records import RecoveryCode
from ..viewer import Viewer


@dataclass(frozen=True, slots=True)
class Contact:
    """An e-mail or phone: what the account has, and what waits to be proved.

    Attributes:
        proved: empty when there is none.
        waiting: empty when nothing waits.
    """

    proved: str
    waiting: str
    asked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Identity:
    """The registry's data of a person."""

    full_name: str
    nss: str
    curp: str
    rfc: str


@dataclass(frozen=True, slots=True)
class Overview:
    identity: Identity
    email: Contact
    phone: Contact
    language: str
    passkeys: int
    codes_left: int


async def overview_of(viewer: Viewer) -> Overview:
    """The viewer's own account, in one look."""
    async with db.reading() as database:
        account = await database.get_one(Account, viewer.account_id)
        waiting = await contacts.waiting_of(database, account.id)
        person = await drafts.person_of(database, viewer.worker_id)
        return Overview(
            identity=Identity(person.full_name, person.nss, person.curp, person.rfc),
            email=_contact(account.email, waiting.get("email")),
            phone=_contact(account.phone, waiting.get("phone")),
            language=account.language,
            passkeys=await _count(database, Passkey.account_id == account.id),
            codes_left=await _count(
                database, RecoveryCode.account_id == account.id, col(RecoveryCode.used_at).is_(None)
            ),
        )


async def waiting_value(viewer: Viewer, kind: Kind) -> str:
    """The e-mail or phone that waits to be proved; empty when none does."""
    async with db.reading() as database:
        change = (await contacts.waiting_of(database, viewer.account_id)).get(kind)
        return change.value if change else ""


def _contact(proved: str | None, change: ContactChange | None) -> Contact:
    return Contact(proved or "", change.value if change else "", change.asked_at if change else None)


async def _count(database: AsyncSession, *conditions) -> int:
    return (await database.execute(select(func.count()).where(*conditions))).scalar_one()
