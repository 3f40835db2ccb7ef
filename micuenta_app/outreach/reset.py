"""A clean demonstration: what visitors did is gone, and the fictional people are as they were."""

import asyncio

from sqlmodel import select

from .. import clock, db
from ..accounts import drafts, passwords
from ..accounts.records import Account, AccountEvent, SignupDraft
from ..registry.named_people import NAMED
from ..registry.records import Worker
from .keys import KEYS

# The institution's records, and what holds nobody. All other tables are what visitors did.
KEPT_TABLES = frozenset(
    {
        *("import_batch", "worker", "savings_movement", "savings_total", "credit", "credit_movement"),
        *("exchange_rate", "day_count", "address_traffic"),
    }
)
_hashes: dict[str, str] = {}


async def warm() -> None:
    """Hash the demo people's passwords ahead, so that a reset takes no longer than its tables do."""
    missing = [key for key in KEYS if key not in _hashes]
    made = await asyncio.gather(*(passwords.hashed(KEYS[key].password) for key in missing))
    _hashes.update(zip(missing, made, strict=True))


async def reset() -> None:
    """Forget every account, session, sign-up and message, and open the demo people's accounts anew.

    Signs everybody out, on every device.
    """
    await warm()
    workers = {person.nss: person.key for person in NAMED if person.key in KEYS}
    async with db.writing() as database:
        for draft in (await database.execute(select(SignupDraft))).scalars().all():
            await drafts.drop(database, draft)
        await database.flush()
        for table in reversed(db.metadata.sorted_tables):
            if table.name not in KEPT_TABLES:
                await database.execute(table.delete())
        # pyrefly: ignore[missing-attribute]
        found = select(Worker.id, Worker.nss).where(Worker.nss.in_(workers))
        accounts = [_account(worker_id, workers[nss]) for worker_id, nss in await database.execute(found)]
        database.add_all(accounts)
        await database.flush()
        now = clock.now()
        database.add_all(AccountEvent(account_id=one.id, at=now, kind="created") for one in accounts)


def _account(worker_id: int, key: str) -> Account:
    keys = KEYS[key]
    return Account(
        worker_id=worker_id,
        email=keys.email,
        phone=keys.phone,
        password_hash=_hashes[key],
        language="es",
        created_at=clock.now(),
    )
