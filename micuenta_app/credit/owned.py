"""Which credits are the viewer's, and in which order. The only way from a client's word to a credit."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import select

from ..registry.records import Credit
from ..viewer import Viewer
from . import rules


async def owned(session: AsyncSession, viewer: Viewer) -> list[Credit]:
    """Every credit of the viewer, the one that needs them most first."""
    mine = await session.execute(select(Credit).where(Credit.worker_id == viewer.worker_id))
    return sorted(mine.scalars(), key=_place)


async def owned_at(session: AsyncSession, viewer: Viewer, asked: object) -> Credit | None:
    """The viewer's credit at a place of that list; a place that is not there is the first."""
    found = await owned(session, viewer)
    return found[rules.ordinal(asked, len(found))] if found else None


def _place(row: Credit) -> tuple[int, int, int]:
    return rules.urgency(row.status), -row.granted_on.toordinal(), -(row.id or 0)
