"""Counting what happens without anybody in it."""

from datetime import date

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from .. import clock, db
from .records import DayCount
from .rules import NAMES, Name

__all__ = ["NAMES", "DayCount", "Name", "add", "count", "newest_days"]


async def add(database: AsyncSession, name: Name, day: date | None = None) -> None:
    """Count one more of a day, today's unless told otherwise. Simultaneous ones count each."""
    insert = sqlite.insert if database.get_bind().dialect.name == "sqlite" else postgresql.insert
    first = insert(DayCount).values(day=day or clock.now().date(), name=name, count=1)
    more = first.on_conflict_do_update(
        index_elements=["day", "name"], set_={"count": col(DayCount.count) + 1}
    )
    await database.execute(more)


async def count(name: Name) -> None:
    """The same, on its own."""
    async with db.writing() as database:
        await add(database, name)


async def newest_days(most: int) -> list[DayCount]:
    """Every count of the newest days on which something was counted, the newest first."""
    days = select(col(DayCount.day)).distinct().order_by(col(DayCount.day).desc()).limit(most)
    wanted = select(DayCount).where(col(DayCount.day).in_(days)).order_by(col(DayCount.day).desc())
    async with db.reading() as database:
        return list((await database.execute(wanted.order_by(DayCount.name))).scalars())
