"""How much may come from one network address: generous for a consulate's thirty people, slow for a flood.

Each kind has a bucket per address, and each visit takes one from it; it refills steadily (the generic
cell rate algorithm). All that is kept is when a bucket will be full again, under a keyed hash of the
address, and no longer than until then.
"""

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from .. import clock, db
from ..settings import settings
from .records import AddressTraffic
from .secret import keyed_hash

Traffic = Literal["sign_in", "sign_up", "recovery", "code", "document", "handover", "reset", "round"]


@dataclass(frozen=True, slots=True)
class _Bucket:
    size: int
    a_minute: int

    @property
    def refill(self) -> timedelta:
        """The time in which one comes back."""
        return timedelta(minutes=1) / self.a_minute


def _bucket(what: Traffic) -> _Bucket:
    limits = settings()
    if what in ("sign_in", "code"):
        return _Bucket(limits.address_tries, limits.address_tries_a_minute)
    return _Bucket(limits.address_starts, limits.address_starts_a_minute)


async def count_visit(what: Traffic, address: str) -> int:
    """Count a visit from an address. Simultaneous ones cannot slip by.

    Args:
        address: of the network, as web/address.py gives it.

    Returns:
        The seconds until the next visit is let in; 0 lets this one in.
    """
    bucket, now, key = _bucket(what), clock.now(), keyed_hash("address", f"{what}:{address}")
    async with db.writing() as database:
        await database.execute(delete(AddressTraffic).where(col(AddressTraffic.full_at) < now))
        # The row must exist before it can be locked, as in waits.py.
        insert = sqlite.insert if database.get_bind().dialect.name == "sqlite" else postgresql.insert
        await database.execute(insert(AddressTraffic).values(key=key, full_at=now).on_conflict_do_nothing())
        locked = select(AddressTraffic).where(AddressTraffic.key == key).with_for_update()
        row = (await database.execute(locked)).scalar_one()
        # Only now is it this visit's turn: those before it may have begun after it.
        now = clock.now()
        full_at = max(row.full_at, now) + bucket.refill
        too_early = (full_at - now - bucket.size * bucket.refill).total_seconds()
        if too_early > 0:
            return math.ceil(too_early)
        row.full_at = full_at
        return 0
