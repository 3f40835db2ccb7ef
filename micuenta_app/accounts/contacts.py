"""E-mails and phones that wait to be proved. An account's own are only those that were."""

from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, or_, select

from .. import clock, db
from ..settings import settings
from ..ui.texts import translator_for
from .contact_messages import prove_email_message, taken_email_message
from .messages import send_to, write
from .records import Account, ContactChange
from .secret import new_token, token_hash

Kind = Literal["email", "phone"]


async def note_unproved(
    database: AsyncSession, account: Account, kind: Kind, value: str, origin: str
) -> None:
    """Keep a new e-mail or phone until its owner proves it; an older one that waits is given up.

    An e-mail gets a link that proves it. If another account has it, that account's owner is told instead
    and no link works: whoever asks learns nothing. A phone gets nothing here: its code, which lives for
    minutes, is sent when somebody waits for it.

    Args:
        value: normalised.
        origin: of the site the link leads to; the caller vouches for it.
    """
    await give_up(database, account.id, kind)
    await forget_old(database)
    change = ContactChange(account_id=account.id, kind=kind, value=value, asked_at=clock.now())
    if kind == "email":
        token = new_token()
        change.token_hash = token_hash(token)
        await _send_link(database, account, value, token, origin)
    database.add(change)


async def _send_link(database: AsyncSession, account: Account, email: str, token: str, origin: str) -> None:
    owner = await owner_of(database, "email", email)
    if owner is not None:
        await write(database, owner, taken_email_message(translator_for(owner.language)))
        return
    t = translator_for(account.language)
    message = prove_email_message(t, f"{origin}{t.href('/correo/abrir')}/{token}")
    minutes = 60 * settings().contact_link_hours
    await send_to(database, "email", email, message, language=account.language, minutes=minutes)


async def owner_of(database: AsyncSession, kind: Kind, value: str) -> Account | None:
    """The account that has proved an e-mail or phone."""
    column = Account.email if kind == "email" else Account.phone
    return (await database.execute(select(Account).where(column == value))).scalar_one_or_none()


async def give_up(database: AsyncSession, account_id: int, kind: Kind) -> None:
    """End what waits to be proved: its link or code opens nothing any more."""
    waiting = update(ContactChange).where(
        col(ContactChange.account_id) == account_id,
        col(ContactChange.kind) == kind,
        col(ContactChange.ended_at).is_(None),
    )
    await database.execute(waiting.values(ended_at=clock.now()))


async def forget_old(database: AsyncSession) -> None:
    """Forget e-mails that nobody proved in time, of all accounts: they may be strangers'."""
    dead = delete(ContactChange).where(
        col(ContactChange.kind) == "email", col(ContactChange.asked_at) <= _oldest_link()
    )
    await database.execute(dead)


def _oldest_link() -> datetime:
    return clock.now() - timedelta(hours=settings().contact_link_hours)


async def waiting_of(database: AsyncSession, account_id: int) -> dict[Kind, ContactChange]:
    """What waits to be proved; of an e-mail whose link has grown too old nothing is known any more."""
    wanted = select(ContactChange).where(
        ContactChange.account_id == account_id,
        col(ContactChange.ended_at).is_(None),
        or_(ContactChange.kind != "email", col(ContactChange.asked_at) > _oldest_link()),
    )
    found = (await database.execute(wanted)).scalars()
    return {"email" if change.kind == "email" else "phone": change for change in found}


async def change_by_link(database: AsyncSession, token: str) -> ContactChange | None:
    """The e-mail that waits for just this link, while the link works."""
    wanted = select(ContactChange).where(
        ContactChange.token_hash == token_hash(token),
        col(ContactChange.ended_at).is_(None),
        ContactChange.asked_at > _oldest_link(),
    )
    return (await database.execute(wanted)).scalar_one_or_none()


async def link_is_open(token: str) -> bool:
    """Whether a link to a new e-mail still works."""
    async with db.reading() as database:
        return bool(token) and await change_by_link(database, token) is not None
