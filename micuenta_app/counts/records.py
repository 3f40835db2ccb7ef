"""How often something happened on a day, and nothing else."""

from datetime import date

from sqlmodel import Field, SQLModel


class DayCount(SQLModel, table=True):
    """A day in UTC, a name of the closed list, and how many. Neither who, nor when that day, nor where."""

    __tablename__ = "day_count"

    day: date = Field(primary_key=True)
    name: str = Field(primary_key=True, max_length=20)
    count: int
