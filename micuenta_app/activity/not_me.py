"""What a "that was not me" link does.

Such a link puts the account back to how it was when the message was written: whatever gave anybody a way
in since then is gone. So a link beats everything that came after it and ends all newer links, and never
the other way round: a thief who changes the e-mail twice has a link of their own from the second change,
and it is worth nothing once the owner's older one was used.

It signs nobody in and sets no password: it is good for days and lies in a mailbox, where a link to a new
password is good for half an hour.
"""

from datetime import timedelta
from typing import cast

from sqlalchemy import or_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from ..accounts import contacts, known_browsers, passwords, sessions
from ..accounts.events import Kind, record
from ..accounts.messages import write
from ..accounts.records import Account, Disavowal
from ..accounts.secret import token_hash
from ..passkeys import service as passkeys
from ..recovery import service as recovery
from ..settings import settings
from ..ui.texts import translator_for
from .messages import disavowed_message

# What a message tells of was stored in the same transaction, an instant before or after its link.
_SAME_MOMENT = timedelta(seconds=5)
# Who taps twice gets the answer to the first tap.
_DOUBLE_TAP = timedelta(minutes=1)
_CHANGED_BY: dict[contacts.Kind, Kind] = {"email": "email_changed", "phone": "phone_changed"}


async def disavowable(token: str) -> Kind | None:
    """What a link disavows, while it works; None for one that is used, too old or unknown."""
    async with db.reading() as database:
        link = await _find(database, token)
        return cast(Kind, link.kind) if link and _works(link) else None


async def disavow(token: str, device: str, origin: str) -> bool:
    """End all sessions, undo what gave a way in since the message was written, and start recovery.

    Args:
        device: of whoever follows the link, in words.
        origin: of the site the link to a new password leads to; the caller vouches for it.

    Returns:
        Whether it was done, now or a moment ago by the same tap.
    """
    async with db.writing() as database:
        link = await _find(database, token)
        if link is None:
            return False
        # Everything that changes an account waits for its row; what was seen before may be over.
        account = await database.get_one(Account, link.account_id, with_for_update=True)
        await database.refresh(link)
        if not _works(link):
            return link.ended_at is not None and clock.now() - link.ended_at < _DOUBLE_TAP
        account.password_hash = passwords.NOBODYS
        await sessions.end_all(database, account.id)
        await known_browsers.forget_all(database, account.id)
        await _give_back_contacts(database, account, link)
        for key in await _told_since(database, link, "passkey_added"):
            await passkeys.disown(database, account.id, key)
        await recovery.distrust(database, account.id, link.sent_at - _SAME_MOMENT)
        await _end_links(database, link)
        record(database, account.id, "disavowed", device=device)
        await recovery.send_link(database, account, origin)
        await write(database, account, disavowed_message(translator_for(account.language)))
    return True


async def _find(database: AsyncSession, token: str) -> Disavowal | None:
    wanted = select(Disavowal).where(Disavowal.token_hash == token_hash(token))
    return (await database.execute(wanted)).scalar_one_or_none()


def _works(link: Disavowal) -> bool:
    return link.ended_at is None and clock.now() - link.sent_at < timedelta(days=settings().disavowal_days)


async def _give_back_contacts(database: AsyncSession, account: Account, link: Disavowal) -> None:
    """The e-mail and the phone of then, and nothing that waits to become one."""
    for contact, kind in _CHANGED_BY.items():
        await contacts.give_up(database, account.id, contact)
        if had := await _told_since(database, link, kind):
            await _set_contact(database, account, contact, had[0])


async def _told_since(database: AsyncSession, link: Disavowal, kind: Kind) -> list[str]:
    """What the messages of a kind were about, from this link's on, oldest first."""
    wanted = select(Disavowal.contact).where(
        Disavowal.account_id == link.account_id, Disavowal.kind == kind, Disavowal.sent_at >= link.sent_at
    )
    return list(
        (await database.execute(wanted.order_by(col(Disavowal.sent_at), col(Disavowal.id)))).scalars()
    )


async def _set_contact(database: AsyncSession, account: Account, contact: contacts.Kind, value: str) -> None:
    changed = update(Account).where(col(Account.id) == account.id)
    try:
        async with database.begin_nested():
            await database.execute(changed.values({contact: value or None}))
    except IntegrityError:
        # Somebody has proved it for another account meanwhile. The thief's goes all the same.
        await database.execute(changed.values({contact: None}))
    await database.refresh(account)


async def _end_links(database: AsyncSession, link: Disavowal) -> None:
    """This link's and every newer one's: they may be the thief's."""
    newer = update(Disavowal).where(
        col(Disavowal.account_id) == link.account_id,
        col(Disavowal.ended_at).is_(None),
        or_(col(Disavowal.id) == link.id, col(Disavowal.sent_at) >= link.sent_at),
    )
    await database.execute(newer.values(ended_at=clock.now()))
