"""The demonstration's own use cases: its accounts, and the mailbox that shows what was sent."""

from sqlmodel import select

from .. import clock, db
from ..accounts import passwords
from ..accounts.records import Account, AccountEvent
from ..delivery import outbox
from ..delivery.records import OutboxMessage
from ..registry.named_people import NAMED
from ..registry.records import Worker
from .keys import KEYS
from .pin import COUNTS_MINUTES, check_pin, counts_ticket, may_see_counts
from .reset import reset, warm
from .stories import bar_words, story

__all__ = [
    "COUNTS_MINUTES",
    "KEYS",
    "bar_words",
    "check_pin",
    "counts_ticket",
    "mailbox",
    "may_see_counts",
    "reset",
    "seed_accounts",
    "story",
    "warm",
]

_SHOWN_MESSAGES = 20


async def seed_accounts() -> None:
    """Open the accounts of the demo people who have one. Those that exist are left as they are."""
    for person in NAMED:
        if person.key in KEYS:
            await _seed(person.nss, person.key)


async def _seed(nss: str, key: str) -> None:
    async with db.reading() as database:
        worker_id = (await database.execute(select(Worker.id).where(Worker.nss == nss))).scalar_one()
        exists = (await database.execute(select(Account.id).where(Account.worker_id == worker_id))).first()
    if exists:
        return
    keys = KEYS[key]
    password_hash = await passwords.hashed(keys.password)
    async with db.writing() as database:
        account = Account(
            worker_id=worker_id,
            email=keys.email,
            phone=keys.phone,
            password_hash=password_hash,
            language="es",
            created_at=clock.now(),
        )
        database.add(account)
        await database.flush()
        database.add(AccountEvent(account_id=account.id, at=clock.now(), kind="created"))


async def mailbox() -> list[OutboxMessage]:
    """The newest messages to anyone. Only demo mode has a page that shows them."""
    return await outbox.latest(_SHOWN_MESSAGES)
